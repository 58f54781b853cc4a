import { Document, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { Node, ScalarTag, ToStringOptions } from 'yaml'
import { remarkLines, wrapped } from '../specification/remark-lines.ts'
import { soundText } from '../prometheus-rules/promql-text.ts'

/** A part of a YAML document. Texts, numbers and flags stand for themselves. */
export type YamlPart = Node | string | number | boolean

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

/** The part as a node. */
export const yamlNodeOf = (part: YamlPart): Node =>
  typeof part === 'string' ? textNode(part) : typeof part === 'object' ? part : new Scalar(part)

/** What is written as it stands. */
interface Verbatim {
  readonly verbatim: string
}

const isVerbatim = (value: unknown): value is Verbatim =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'verbatim')

/** Only for writing: reading never comes here, as no text is of its kind. */
const VERBATIM_TAG: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  test: /(?!)/,
  identify: isVerbatim,
  resolve: (text) => text,
  stringify: ({ value }) => (value as Verbatim).verbatim,
}

/** A number with exactly these digits, such as "99.950". The text must be one that YAML takes for a number or a flag. */
export const exact = (digits: string): Scalar => new Scalar<Verbatim>({ verbatim: digits })

/** Fields in the order in which they are given; those without a value are left out. */
export const mapping = (fields: Readonly<Record<string, YamlPart | null>>): YAMLMap => {
  const map = new YAMLMap()
  for (const [key, part] of Object.entries(fields))
    if (part !== null) map.add({ key: textNode(key), value: yamlNodeOf(part) })
  return map
}

/** Entries with a remark are set apart from what stands before. */
export const list = (parts: readonly YamlPart[]): YAMLSeq => {
  const sequence = new YAMLSeq()
  for (const [index, part] of parts.entries()) {
    const node = yamlNodeOf(part)
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

const remarkOf = (paragraphs: readonly string[]): string =>
  remarkLines(paragraphs)
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

/** Left to itself the writer would break lines within quotes, and characters of two halves between them. */
const STYLE: ToStringOptions = { lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER }

const printed = (document: Document, style: ToStringOptions): string =>
  document
    .toString(style)
    .replaceAll(FOLDED, (line) => wrapped(line).join('\n'))
    .replaceAll(ESCAPED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

const documentOf = (root: Node): Document => {
  const document = new Document(null, { customTags: (tags) => [VERBATIM_TAG, ...tags] })
  document.contents = root
  return document
}

/** The document as text, under its opening remark. */
export const yamlText = (opening: readonly string[], root: YAMLMap): string => {
  const document = documentOf(root)
  document.commentBefore = remarkOf(opening)
  return printed(document, STYLE)
}

/**
 * A part alone as text, without a line end behind it: over several lines that begin at the margin, or all on one, for a
 * place within brackets.
 */
export const partText = (part: YamlPart, onOneLine: boolean): string =>
  printed(documentOf(yamlNodeOf(part)), { ...STYLE, collectionStyle: onOneLine ? 'flow' : 'any' }).replace(/\n$/, '')
