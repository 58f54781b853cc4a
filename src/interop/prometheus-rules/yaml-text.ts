import { Document, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { Node } from 'yaml'
import { soundText } from './promql-text.ts'

/** A part of a YAML document. Texts and numbers stand for themselves. */
export type YamlPart = Node | string | number

/** Reads as the same text in every YAML, the old one of Go included, where "yes" and "on" are no texts. */
const PLAIN =
  /^(?!(?:y|n|yes|no|on|off|true|false|null)$)(?!.*(?: #|:(?: |$)))[A-Za-z][ -~×]*(?<! )$|^(?:\d+(?:ms|[smhd]))+$/i

/** Written as a block, every character must be one that Go's reader takes and that ends no line unseen. */
const BLOCK = /^[\n -~\u00a1-\u167f]+$/

const textNode = (given: string): Scalar<string> => {
  const text = soundText(given)
  const node = new Scalar(text)
  node.type = PLAIN.test(text) ? 'PLAIN' : text.includes('\n') && BLOCK.test(text) ? 'BLOCK_LITERAL' : 'QUOTE_DOUBLE'
  return node
}

const nodeOf = (part: YamlPart): Node =>
  typeof part === 'string' ? textNode(part) : typeof part === 'number' ? new Scalar(part) : part

/** Fields in the order in which they are given; those without a value are left out. */
export const mapping = (fields: Readonly<Record<string, YamlPart | null>>): YAMLMap => {
  const map = new YAMLMap()
  for (const [key, part] of Object.entries(fields))
    if (part !== null) map.add({ key: new Scalar(key), value: nodeOf(part) })
  return map
}

/** Entries with a remark are set apart from what stands before. */
export const list = (parts: readonly YamlPart[]): YAMLSeq => {
  const sequence = new YAMLSeq()
  for (const [index, part] of parts.entries()) {
    const node = nodeOf(part)
    if (index > 0 && typeof node.commentBefore === 'string') node.spaceBefore = true
    sequence.add(node)
  }
  return sequence
}

/** A long text over several lines, broken at its spaces. It has single ones only, and no line end. */
export const folded = (text: string): Node => {
  const node = new Scalar(text)
  node.type = 'BLOCK_FOLDED'
  return node
}

const LINE_WIDTH = 110

/** A paragraph on lines of limited width, each indented like the first. */
const wrapped = (paragraph: string): readonly string[] => {
  const indent = /^ */.exec(paragraph)?.[0] ?? ''
  const lines = ['']
  for (const word of paragraph.trim().split(' ')) {
    const line = lines[lines.length - 1] as string
    if (line !== '' && indent.length + line.length + word.length >= LINE_WIDTH) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.map((line) => indent + line)
}

const remarkOf = (paragraphs: readonly string[]): string =>
  paragraphs
    .map((paragraph) => soundText(paragraph).replaceAll(/(?! )[\p{C}\p{Z}]+/gu, ' '))
    .flatMap(wrapped)
    .map((line) => ` ${line}`)
    .join('\n')

/** The part with a remark above it. */
export const remarked = (part: Node, ...paragraphs: readonly string[]): Node => {
  part.commentBefore = remarkOf(paragraphs)
  return part
}

/** Beyond these a reader in Go refuses the file, or sees a line end where there is none. They stand in double quotes only. */
const ESCAPED = /[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g

/** What stands on the line after the sign for a folded text. */
const FOLDED = /(?<=: >-\n)( +.*)$/gm

/** The document as text, under its opening remark. */
export const yamlText = (opening: readonly string[], root: YAMLMap): string => {
  const document = new Document()
  document.contents = root
  document.commentBefore = remarkOf(opening)
  return (
    document
      // Left to itself the writer would break lines within quotes, and characters of two halves between them.
      .toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER })
      .replaceAll(FOLDED, (line) => wrapped(line).join('\n'))
      .replaceAll(ESCAPED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
  )
}
