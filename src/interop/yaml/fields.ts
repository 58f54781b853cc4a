import type {
  RemarkKind,
  SpecificationCode,
  SpecificationPlace,
  SpecificationRemark,
} from '../specification/specification.ts'
import { decimalFromText } from '../../core/quantity/decimal.ts'
import type { YamlDocument, YamlNode } from './yaml-node.ts'

/** A node and where it stands. */
export interface At {
  readonly document: number
  /** `spec.objectives[0].target`; empty for the whole document. */
  readonly path: string
  readonly line: number
  readonly node: YamlNode
}

/** Gathers what there is to say about a text. */
export interface Remarks {
  /** Where nothing else is given, what was received is what stands at the place. */
  add(
    kind: RemarkKind,
    code: SpecificationCode,
    at: At | SpecificationPlace,
    expected?: string | null,
    received?: string,
  ): void
  /** At most as many as a person could want to read. */
  readonly all: readonly SpecificationRemark[]
}

const MOST_REMARKS = 500
const LONGEST_RECEIVED = 80
const LONGEST_KEY = 80

const cut = (text: string, longest: number): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

export const remarkList = (): Remarks => {
  const all: SpecificationRemark[] = []
  return {
    all,
    add(kind, code, at, expected = null, received = 'node' in at ? receivedOf(at) : '') {
      if (all.length >= MOST_REMARKS) return
      const place = 'node' in at ? placeOf(at) : at
      all.push({ kind, code, place, expected, received: cut(received, LONGEST_RECEIVED) })
    },
  }
}

export const placeOf = ({ document, line, path }: At): SpecificationPlace => ({ document, line, path })

/** What stands there, in short: a text as it is, a map by its first keys. */
export const receivedOf = ({ node }: At): string => {
  if (node.kind === 'list') return node.items.length === 0 ? '[]' : '[…]'
  if (node.kind !== 'map') return node.text
  const keys = node.entries.slice(0, 5).map(({ key }) => key)
  return cut(`{${keys.join(', ')}${node.entries.length > keys.length ? ', …' : ''}}`, LONGEST_RECEIVED)
}

/** The whole of a document. */
export const rootAt = ({ number, root }: YamlDocument): At => ({
  document: number,
  path: '',
  line: root.line,
  node: root,
})

const pathTo = (path: string, key: string): string => (path === '' ? '' : `${path}.`) + cut(key, LONGEST_KEY)

/** Every field of a map, with its key; none for anything else. */
export const entriesAt = ({ document, path, node }: At): readonly (At & { readonly key: string })[] =>
  node.kind === 'map'
    ? node.entries.map((entry) => ({
        key: entry.key,
        document,
        path: pathTo(path, entry.key),
        line: entry.line,
        node: entry.node,
      }))
    : []

/** A field that has a value; null when there is none, or no map. */
export const fieldAt = ({ document, path, node }: At, key: string): At | null => {
  const entry = node.kind === 'map' ? node.entries.find((one) => one.key === key) : undefined
  return entry === undefined || entry.node.kind === 'nothing'
    ? null
    : { document, path: pathTo(path, key), line: entry.line, node: entry.node }
}

/** What a list holds; nothing for anything else. */
export const itemsAt = ({ document, path, node }: At): readonly At[] =>
  node.kind === 'list'
    ? node.items.map((item, index) => ({ document, path: `${path}[${index}]`, line: item.line, node: item }))
    : []

/** The field if it is there, and a remark if it has to be. */
const given = (at: At, key: string, remarks: Remarks, needed: boolean): At | null => {
  const found = fieldAt(at, key)
  if (found === null && needed) {
    const place = { document: at.document, line: at.line, path: pathTo(at.path, key) }
    remarks.add('left-out', 'missing', place)
  }
  return found
}

/** A field as text. A number or a flag is the text that was written. */
export const textField = (at: At, key: string, remarks: Remarks, needed = false): string | null => {
  const found = given(at, key, remarks, needed)
  if (found === null) return null
  const { node } = found
  if (node.kind !== 'map' && node.kind !== 'list') return node.text
  remarks.add('left-out', 'not-text', found)
  return null
}

/** A field as a decimal number with its very digits, in quotes or not. */
export const numberField = (at: At, key: string, remarks: Remarks, needed = false): string | null => {
  const found = given(at, key, remarks, needed)
  if (found === null) return null
  const { node } = found
  if (
    (node.kind === 'number' || node.kind === 'text') &&
    !node.text.includes(',') &&
    decimalFromText(node.text) !== null
  )
    return node.text
  remarks.add('left-out', 'not-a-number', found)
  return null
}

/** How YAML 1.1, which readers in Go still follow here, spells them. */
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'on', 'y'].map((word) => [word, true] as const),
  ...['false', 'no', 'off', 'n'].map((word) => [word, false] as const),
])

/** A field as yes or no. */
export const flagField = (at: At, key: string, remarks: Remarks): boolean | null => {
  const found = fieldAt(at, key)
  if (found === null) return null
  const { node } = found
  const flag = node.kind === 'flag' || node.kind === 'text' ? FLAGS.get(node.text.toLowerCase()) : undefined
  if (flag !== undefined) return flag
  remarks.add('left-out', 'not-a-choice', found, 'true, false')
  return null
}

/** A field as a map. */
export const mapField = (at: At, key: string, remarks: Remarks, needed = false): At | null => {
  const found = given(at, key, remarks, needed)
  if (found === null || found.node.kind === 'map') return found
  remarks.add('left-out', 'not-an-object', found)
  return null
}

/** A field as a list. */
export const listField = (at: At, key: string, remarks: Remarks, needed = false): readonly At[] | null => {
  const found = given(at, key, remarks, needed)
  if (found === null) return null
  if (found.node.kind === 'list') return itemsAt(found)
  remarks.add('left-out', 'not-a-list', found)
  return null
}

/** A field as one of the words that it may be. */
export const choiceField = <Choice extends string>(
  at: At,
  key: string,
  choices: readonly Choice[],
  remarks: Remarks,
  needed = false,
): Choice | null => {
  const found = given(at, key, remarks, needed)
  if (found === null) return null
  const text = found.node.kind === 'map' || found.node.kind === 'list' ? null : found.node.text
  const choice = choices.find((one) => one === text)
  if (choice !== undefined) return choice
  remarks.add('left-out', 'not-a-choice', found, choices.join(', '))
  return null
}

/** Says of every field that the format does not have that it is kept. */
export const unknownFields = (at: At, known: readonly string[], remarks: Remarks): void => {
  for (const entry of entriesAt(at)) if (!known.includes(entry.key)) remarks.add('kept', 'unknown-field', entry)
}
