import { isAlias, isCollection, isMap, isScalar, isSeq, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { Document, LineCounter, Node, Pair } from 'yaml'
import { edited, nodeOfTree, pairOf, partAlong } from './edited-tree.ts'
import type { YamlPath } from './edited-tree.ts'
import { YAML_LIMITS } from './yaml-node.ts'
import { partText, yamlNodeOf } from './yaml-text.ts'
import type { YamlPart } from './yaml-text.ts'
import { yamlTree } from './yaml-tree.ts'

/** A stretch of the text and what comes in its stead. */
interface Splice {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** What holds a node: whatever follows it begins at `column`, and `after` is where there is room for a value. */
interface Slot {
  readonly kind: 'root' | 'pair' | 'item'
  readonly column: number
  readonly after: number
  readonly inFlow: boolean
}

const STEP = 2

/** Whether nothing stands there, not even "null". */
const isUnsaid = (node: Node | null): node is null | Scalar<null> =>
  node === null || (isScalar(node) && node.value === null && node.range?.[0] === node.range?.[1])

/**
 * A document with one value changed, put in or taken away, by touching nothing else of its text.
 *
 * @returns null where that is not so simple: behind an alias, an anchor, a tag or a merge key, or where a line holds more
 *   than one beginning. The result is to be read again before it is trusted.
 */
export const spliced = (
  text: string,
  document: Document.Parsed,
  lines: LineCounter,
  path: YamlPath,
  value: YamlPart | null,
): string | null => {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const lineStart = (offset: number): number => text.lastIndexOf('\n', offset - 1) + 1
  const columnOf = (offset: number): number => offset - lineStart(offset)
  const startOf = (node: Node): number => (node.range as [number, number, number])[0]
  /** Where a node ends, without the blank lines and remarks that may follow what it holds. */
  const endOf = (node: Node): number => {
    const end = (node.range as [number, number, number])[1]
    if (!isCollection(node) || node.flow === true) return end
    const last: unknown = node.items[node.items.length - 1]
    if (last === undefined) return end
    return isSeq(node) ? endOf(last as Node) : pairEnd(last as Pair<Node, Node | null>)
  }
  const colonAfter = (pair: Pair<Node, Node | null>): number => text.indexOf(':', endOf(pair.key)) + 1
  const pairEnd = (pair: Pair<Node, Node | null>): number =>
    isUnsaid(pair.value) ? colonAfter(pair) : endOf(pair.value)
  /** Behind the line in which something ends, with its remark. */
  const behind = (end: number): number => {
    if (text[end - 1] === '\n') return end
    const next = text.indexOf('\n', end)
    return next === -1 ? text.length : next + 1
  }
  const restOfLine = (end: number): string => /[^\r\n]*/.exec(text.slice(end))?.[0] ?? ''
  const indented = (block: string, column: number): string =>
    block.replaceAll(/\n(?!\n|$)/g, `\n${' '.repeat(column)}`).replaceAll('\n', lineEnd)
  /** Whole lines put in at the beginning of one. */
  const insertion = (at: number, lineText: string): Splice => ({
    from: at,
    to: at,
    text: text[at - 1] === '\n' || at === 0 ? lineText + lineEnd : lineEnd + lineText,
  })

  const isBlock = (node: Node): boolean => isCollection(node) && node.flow !== true

  const replaced = (node: Node, part: YamlPart, slot: Slot): Splice => {
    const unsaid = isUnsaid(node)
    const [from, to] = unsaid ? [slot.after, slot.after] : [startOf(node), endOf(node)]
    if (slot.inFlow || (isCollection(node) && !isBlock(node))) {
      const before = unsaid ? ' ' : ''
      return { from, to, text: before + partText(part, true) }
    }
    const closing = text[to - 1] === '\n' && to > from ? lineEnd : ''
    const becomes = yamlNodeOf(part)
    const block = partText(part, false)
    const fromColon = slot.kind === 'pair' && (unsaid || isBlock(node))
    if (!isCollection(becomes) || becomes.items.length === 0) {
      const scalar = indented(block, slot.column + (slot.kind === 'root' ? 0 : STEP)) + closing
      const [head = '', ...body] = scalar.split(lineEnd)
      const remark = restOfLine(to)
      // Behind a block of text a remark would be one more line of it.
      if (closing === '' && body.length > 0 && remark.trim() !== '' && !isBlock(node))
        return { from, to: to + remark.length, text: [head + remark, ...body].join(lineEnd) }
      return fromColon ? { from: slot.after, to, text: ` ${scalar}` } : { from, to, text: scalar }
    }
    if (isBlock(node)) return { from, to, text: indented(block, columnOf(from)) + closing }
    if (slot.kind !== 'pair') return { from, to, text: indented(block, slot.column) + closing }
    const column = slot.column + STEP
    return { from: slot.after, to, text: lineEnd + ' '.repeat(column) + indented(block, column) + closing }
  }

  /** Brackets are written anew as a whole. */
  const rewritten = (node: Node, rest: YamlPath): Splice | null => {
    const { root, faults } = yamlTree(node, lines, 1, YAML_LIMITS)
    if (root === null || faults.length > 0) return null
    return { from: startOf(node), to: endOf(node), text: partText(edited(nodeOfTree(root), rest, value), true) }
  }

  const inMap = (map: YAMLMap, rest: YamlPath, slot: Slot): Splice | null | 'same' => {
    const [key, ...further] = rest
    const pairs = map.items as Pair<Node, Node | null>[]
    const pair = pairOf(map, key as string)
    const removes = value === null && further.length === 0
    const merges = pairs.some((one) => isScalar(one.key) && one.key.source === '<<')
    if (merges && (pair === undefined || removes)) return null
    if (pair === undefined && value === null) return 'same'
    if (map.flow === true && (pair === undefined || isUnsaid(pair.value) || removes)) return rewritten(map, rest)
    const first = pairs[0]
    if (first === undefined) return rewritten(map, rest)
    const column = columnOf(startOf(first.key))
    if (pair === undefined) {
      const block = partText(partAlong(rest, value as YamlPart), false)
      return insertion(
        behind(pairEnd(pairs[pairs.length - 1] as typeof first)),
        ' '.repeat(column) + indented(block, column),
      )
    }
    if (removes) {
      if (pairs.length === 1) return replaced(map, new YAMLMap(), slot)
      const from = startOf(pair.key)
      if (text.slice(lineStart(from), from).trim() === '')
        return { from: lineStart(from), to: behind(pairEnd(pair)), text: '' }
      const next = pairs[pairs.indexOf(pair) + 1]
      return next === undefined ? null : { from, to: startOf(next.key), text: '' }
    }
    const inner: Slot = { kind: 'pair', column, after: colonAfter(pair), inFlow: slot.inFlow || map.flow === true }
    return along(pair.value ?? new Scalar(null), further, inner)
  }

  const inList = (sequence: YAMLSeq, rest: YamlPath, slot: Slot): Splice | null | 'same' => {
    const [index, ...further] = rest as [number, ...YamlPath]
    const items = sequence.items as Node[]
    const item = items[index]
    if (item === undefined && value === null) return 'same'
    const removes = value === null && further.length === 0
    if (sequence.flow === true) {
      if (item === undefined || removes) return rewritten(sequence, rest)
      return along(item, further, { ...slot, kind: 'item', inFlow: true })
    }
    const at = startOf(item ?? (items[items.length - 1] as Node))
    const dashed = /^( *)-( +)$/.exec(text.slice(lineStart(at), at))
    if (dashed === null) return null
    const column = columnOf(at)
    if (item === undefined) {
      const dash = `${dashed[1]}-${dashed[2]}`
      const block = indented(partText(partAlong(further, value as YamlPart), false), column)
      return insertion(behind(endOf(items[items.length - 1] as Node)), dash + block)
    }
    if (!removes) return along(item, further, { kind: 'item', column, after: at, inFlow: slot.inFlow })
    if (items.length === 1) return replaced(sequence, new YAMLSeq(), slot)
    return { from: lineStart(at), to: behind(endOf(item)), text: '' }
  }

  const along = (node: Node, rest: YamlPath, slot: Slot): Splice | null | 'same' => {
    if ((node as Scalar).anchor !== undefined || (node as Scalar).tag !== undefined) return null
    if (rest.length === 0) return value === null ? null : replaced(node, value, slot)
    if (isAlias(node)) return null
    if (isMap(node)) return inMap(node, rest, slot)
    if (isSeq(node)) return inList(node, rest, slot)
    return value === null ? 'same' : replaced(node, partAlong(rest, value), slot)
  }

  if (document.contents === null) return null
  const splice = along(document.contents, path, { kind: 'root', column: 0, after: 0, inFlow: false })
  if (splice === null) return null
  return splice === 'same' ? text : text.slice(0, splice.from) + splice.text + text.slice(splice.to)
}
