import { fieldAt } from '../yaml/fields.ts'
import type { At } from '../yaml/fields.ts'

/** The kinds of OpenSLO v1. */
export const OPENSLO_KINDS = [
  'SLO',
  'Service',
  'SLI',
  'AlertPolicy',
  'AlertCondition',
  'DataSource',
  'AlertNotificationTarget',
] as const
export type OpenSloKind = (typeof OPENSLO_KINDS)[number]

/** The version that is read and written. */
export const OPENSLO_VERSION = 'openslo/v1'

/** Where something stands in a text, in the words of `changedYaml`. */
export interface Place {
  /** From 1. */
  readonly document: number
  readonly path: readonly (string | number)[]
}

/** The place of something within what stands at `place`. */
export const placeWithin = ({ document, path }: Place, ...further: readonly (string | number)[]): Place => ({
  document,
  path: [...path, ...further],
})

/** An object of a text: a document of its own, an entry of a list of them, or written within another one. */
export interface OpenSloObject {
  readonly kind: OpenSloKind
  /** Its `metadata.name`; empty where it has none. */
  readonly name: string
  readonly at: At
  readonly place: Place
}

/** The text of a scalar; empty for a map, a list or nothing at all. */
export const scalarText = (at: At | null): string =>
  at === null || at.node.kind === 'map' || at.node.kind === 'list' ? '' : at.node.text

/** An object of a kind, with the name that its metadata give it. */
export const objectAt = (kind: OpenSloKind, at: At, place: Place): OpenSloObject => {
  const metadata = fieldAt(at, 'metadata')
  return { kind, name: metadata === null ? '' : scalarText(fieldAt(metadata, 'name')), at, place }
}
