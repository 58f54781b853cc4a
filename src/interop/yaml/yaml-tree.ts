import { isAlias, isMap, isScalar, isSeq, Scalar } from 'yaml'
import type { LineCounter, Node, Pair, YAMLMap } from 'yaml'
import type { YamlEntry, YamlLimits, YamlNode } from './yaml-node.ts'

/** What cannot be taken from a document. The first two end the reading of it. */
export interface TreeFault {
  readonly code: 'too-many-aliases' | 'too-deep' | 'duplicate-key' | 'tag' | 'not-found' | 'not-text' | 'not-an-object'
  /** In the document, from 1. */
  readonly line: number
  readonly received: string
  readonly expected: string | null
}

/** A tree, or what ended the reading of it; and what was left out on the way. */
export interface TreeReading {
  readonly root: YamlNode | null
  readonly faults: readonly TreeFault[]
}

/** A node with how deep it goes and how many nodes it has, those that aliases repeat counted each time. */
interface Grown {
  readonly node: YamlNode
  readonly height: number
  readonly weight: number
}

/** Tags that say what the thing is anyway. Every other asks for something to be built, and nothing is. */
const PLAIN_TAGS: ReadonlySet<string> = new Set([
  '!',
  ...['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`),
])

const MERGE = '<<'

/** Ends the reading; caught where it began. */
class Ended extends Error {}

/**
 * The tree of a document, with its aliases resolved and its merge keys merged in. An alias is the very node that it names,
 * so that a bomb costs nothing here, and one that would cost the reader is refused.
 *
 * @param firstLine of the document in the whole text, from 1.
 */
export const yamlTree = (root: Node | null, lines: LineCounter, firstLine: number, limits: YamlLimits): TreeReading => {
  const faults: TreeFault[] = []
  /** Nodes by their anchor, as far as the document has been read; null for one that is being read. */
  const anchors = new Map<string, Grown | null>()

  const offsetOf = (node: Node): number => node.range?.[0] ?? 0
  const lineOf = (node: Node): number => firstLine + lines.linePos(offsetOf(node)).line - 1
  const fault = (code: TreeFault['code'], node: Node, received: string, expected: string | null = null): void => {
    faults.push({ code, line: lineOf(node), received, expected })
  }
  const end = (code: 'too-deep' | 'too-many-aliases', node: Node, received: string): never => {
    fault(code, node, received, String(code === 'too-deep' ? limits.depth : limits.nodes))
    throw new Ended()
  }
  const nothing = (node: Node, text = ''): Grown => ({
    node: { kind: 'nothing', line: lineOf(node), text },
    height: 0,
    weight: 1,
  })

  const grown = (node: Node, parts: readonly Grown[], own: YamlNode): Grown => {
    const height = 1 + parts.reduce((most, part) => Math.max(most, part.height), 0)
    const weight = parts.reduce((sum, part) => sum + part.weight, 1)
    if (height > limits.depth) end('too-deep', node, '')
    if (weight > limits.nodes) end('too-many-aliases', node, '')
    return { node: own, height, weight }
  }

  const treeOf = (node: Node): Grown => {
    if (isAlias(node)) return aliased(node.source, node)
    const { anchor } = node as { readonly anchor?: string }
    if (anchor !== undefined) anchors.set(anchor, null)
    const read = untagged(node)
    if (anchor !== undefined) anchors.set(anchor, read)
    return read
  }

  const aliased = (name: string, node: Node): Grown => {
    const found = anchors.get(name)
    if (found === null) return end('too-many-aliases', node, `*${name}`)
    if (found !== undefined) return found
    fault('not-found', node, `*${name}`, `&${name}`)
    return nothing(node)
  }

  const untagged = (node: Node): Grown => {
    const { tag } = node as { readonly tag?: string }
    if (tag !== undefined && !PLAIN_TAGS.has(tag)) {
      fault('tag', node, tag)
      return nothing(node)
    }
    if (isMap(node)) return mapOf(node)
    if (isSeq(node)) {
      const items = node.items.map((item) => treeOf(item as Node))
      return grown(node, items, { kind: 'list', line: lineOf(node), items: items.map((item) => item.node) })
    }
    return scalarOf(node as Scalar)
  }

  const scalarOf = (node: Scalar): Grown => {
    const { value, source } = node
    const line = lineOf(node)
    if (typeof value === 'string') return { node: { kind: 'text', line, text: value }, height: 0, weight: 1 }
    if (value === null) return nothing(node, source)
    const kind = typeof value === 'boolean' ? 'flag' : 'number'
    return { node: { kind, line, text: source ?? '' }, height: 0, weight: 1 }
  }

  const mapOf = (map: YAMLMap): Grown => {
    const own = new Map<string, YamlEntry>()
    const merged: Grown[] = []
    const parts: Grown[] = []
    for (const { key, value } of map.items as Pair<Node | null, Node | null>[]) {
      if (key === null) {
        fault('not-text', map, '')
        continue
      }
      if (isScalar(key) && key.type === Scalar.PLAIN && key.source === MERGE) {
        if (value !== null) merged.push(...mergedMaps(value))
        continue
      }
      const name = keyText(key)
      const read = value === null ? nothing(key) : treeOf(value)
      if (name === null) fault('not-text', key, '{…}')
      else if (own.has(name)) fault('duplicate-key', key, name)
      else {
        own.set(name, { key: name, line: lineOf(key), node: read.node })
        parts.push(read)
      }
    }
    for (const part of merged) {
      parts.push(part)
      if (part.node.kind === 'map')
        for (const entry of part.node.entries) if (!own.has(entry.key)) own.set(entry.key, entry)
    }
    return grown(map, parts, { kind: 'map', line: lineOf(map), entries: [...own.values()] })
  }

  const mergedMaps = (value: Node): readonly Grown[] => {
    const read = treeOf(value)
    const { node } = read
    if (node.kind === 'map') return [read]
    if (node.kind === 'list' && node.items.every(({ kind }) => kind === 'map')) {
      const weight = read.weight / node.items.length
      return node.items.map((item) => ({ node: item, height: read.height - 1, weight }))
    }
    fault('not-an-object', value, MERGE)
    return []
  }

  const keyText = (key: Node): string | null => {
    const read = treeOf(key).node
    return read.kind === 'map' || read.kind === 'list' ? null : read.text
  }

  try {
    const read = root === null ? null : treeOf(root)
    return { root: read?.node ?? { kind: 'nothing', line: firstLine, text: '' }, faults }
  } catch (error) {
    if (!(error instanceof Ended)) throw error
    return { root: null, faults: faults.slice(-1) }
  }
}
