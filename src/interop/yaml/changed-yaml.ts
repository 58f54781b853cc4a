import { composed, firstError } from './composed.ts'
import { edited, nodeOfTree } from './edited-tree.ts'
import type { YamlPath } from './edited-tree.ts'
import { readYaml } from './read-yaml.ts'
import { spliced } from './spliced-yaml.ts'
import { YAML_LIMITS } from './yaml-node.ts'
import type { YamlNode } from './yaml-node.ts'
import { yamlPieces } from './yaml-pieces.ts'
import { partText } from './yaml-text.ts'
import type { YamlPart } from './yaml-text.ts'

/** A value that is to stand somewhere. */
export interface YamlEdit {
  /** From 1. */
  readonly document: number
  /** Fields, and places of lists from 0. One behind the last adds to a list; maps that are missing are made. */
  readonly path: YamlPath
  /** Null takes what is there away. */
  readonly value: YamlPart | null
}

/**
 * A YAML text with some values changed. All else stays as it is written, with its remarks, its order and its blank lines. Only
 * where a value is behind an alias, an anchor, a tag or a merge key is its document written anew, without its remarks but
 * with the same content, so that nothing else changes with it.
 *
 * @throws RangeError for a document that `readYaml` does not read, and for a place in a list that is beyond its end.
 */
export const changedYaml = (text: string, edits: readonly YamlEdit[]): string => edits.reduce(changedOnce, text)

const changedOnce = (text: string, { document, path, value }: YamlEdit): string => {
  const piece = yamlPieces(text)[document - 1]
  if (piece === undefined) throw new RangeError(`no document ${document}`)
  const source = text.slice(piece.start, piece.end)
  const before = treeOf(source)
  const parsed = composed(source, YAML_LIMITS, YAML_LIMITS.tokens)
  if (before === null || parsed.kind !== 'document' || firstError(parsed.document) !== null)
    throw new RangeError(`document ${document} cannot be read`)
  const whole = partText(edited(nodeOfTree(before), path, value), false)
  const put = (changed: string): string => text.slice(0, piece.start) + changed + text.slice(piece.end)
  const neat = spliced(source, parsed.document, parsed.lines, path, value)
  if (neat !== null) {
    const [wanted, reached] = [treeOf(whole), treeOf(neat)]
    if (wanted !== null && reached !== null && sameTree(wanted, reached)) return put(neat)
  }
  return put(`${piece.marker === null ? '' : '---\n'}${whole}\n`)
}

/** The tree of a text that is one document; null when it cannot be read. */
const treeOf = (text: string): YamlNode | null => {
  const { documents } = readYaml(text)
  return documents.length === 1 ? (documents[0]?.root ?? null) : null
}

/** Whether two trees say the same, whatever lines they stand on. */
const sameTree = (a: YamlNode, b: YamlNode): boolean => {
  if (a.kind === 'map')
    return (
      b.kind === 'map' &&
      a.entries.length === b.entries.length &&
      a.entries.every(({ key, node }, index) => {
        const other = b.entries[index]
        return other?.key === key && sameTree(node, other.node)
      })
    )
  if (a.kind === 'list')
    return (
      b.kind === 'list' &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => sameTree(item, b.items[index] as YamlNode))
    )
  return a.kind === b.kind && (a.kind === 'nothing' || a.text === b.text)
}
