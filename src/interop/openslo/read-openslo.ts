import type { Instant } from '../../core/quantity/units.ts'
import { LONGEST_SPECIFICATION } from '../../core/scenario/kept-specification.ts'
import type { KeptSpecification } from '../../core/scenario/kept-specification.ts'
import type { FoundObjective, ReadSpecification, SpecificationRemark } from '../specification/specification.ts'
import { placeOf, remarkList } from '../yaml/fields.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { YamlDocument } from '../yaml/yaml-node.ts'
import { findObjects } from './find-objects.ts'
import { keptText } from '../yaml/kept-text.ts'
import { objectLibrary } from './object-library.ts'
import type { OpenSloObject } from './openslo-object.ts'
import type { ReadObjective } from './read-objective.ts'
import { readSlo } from './read-slo.ts'
import type { ReadSlo } from './read-slo.ts'

/** What a text does not say and a scenario needs. */
export interface OpenSloDefaults {
  readonly clock: Instant
  readonly service: string
}

/** Beyond so many SLOs nothing is read. */
const MOST_SLOS = 1_000

/** Beyond so many alert conditions in all, none is. */
const MOST_CONDITIONS = 5_000

/** A text of OpenSLO, read, with the places of everything in it. */
export interface OpenSloText {
  readonly documents: readonly YamlDocument[]
  readonly slos: readonly ReadSlo[]
  readonly remarks: readonly SpecificationRemark[]
}

/** Reads every SLO of a text. */
export const readOpenSloText = (text: string, service: string): OpenSloText => {
  const { documents, remarks: faults } = readYaml(text)
  const remarks = remarkList()
  const objects = findObjects(documents, remarks)
  const library = objectLibrary(objects, remarks)
  const found = objects.filter(({ kind }) => kind === 'SLO')
  const beyond = found[MOST_SLOS]
  if (beyond !== undefined) remarks.add('left-out', 'no-place', beyond.at, `${MOST_SLOS} SLOs`)
  const effort = { conditions: MOST_CONDITIONS }
  const slos = found.slice(0, MOST_SLOS).map((object) => readSlo(object, library, service, effort))
  const used = new Set(slos.flatMap((slo) => [...slo.used]))
  for (const object of objects)
    if (object.kind !== 'SLO' && !used.has(object)) remarks.add('left-out', 'unused', object.at, 'SLO', object.name)
  return { documents, slos, remarks: [...faults, ...remarks.all, ...slos.flatMap((slo) => slo.remarks)] }
}

/** The locator of an objective: the ordinal of its SLO in the text, and its own in the SLO. Both from 0: "0/2". */
export const locatorOf = (slo: number, objective: ReadObjective): string =>
  `${slo}/${String(objective.place.path.at(-1))}`

/** The documents that one SLO stands on, in the order of the text, and which of their SLOs it is. */
const keptOf = (
  text: OpenSloText,
  slo: ReadSlo,
  sloObject: OpenSloObject,
): { readonly text: string; readonly slo: number } => {
  const numbers = new Set([...slo.used].map(({ place }) => place.document))
  const kept = text.documents.filter(({ number }) => numbers.has(number))
  // A list of objects may hold other SLOs too.
  const others = text.slos.filter(({ used }) => {
    const [other] = used
    return other !== undefined && other !== sloObject && numbers.has(other.place.document) && isBefore(other, sloObject)
  })
  return { text: keptText(kept), slo: others.length }
}

const isBefore = (a: OpenSloObject, b: OpenSloObject): boolean =>
  a.place.document < b.place.document ||
  (a.place.document === b.place.document && Number(a.place.path[0] ?? 0) < Number(b.place.path[0] ?? 0))

/**
 * Reads OpenSLO v1: every objective of every SLO becomes a scenario, with the services, SLIs, alert policies and conditions that
 * it refers to. What cannot be read is a remark with its document and line, and the rest is read. What a scenario cannot say
 * is kept with it, as it was written.
 *
 * @param defaults `service` is the name of a service that the text does not give.
 */
export const readOpenSlo = (text: string, { service }: OpenSloDefaults): ReadSpecification => {
  const read = readOpenSloText(text, service)
  const objectives = read.slos.flatMap((slo) => {
    const [sloObject] = slo.used
    if (sloObject === undefined || slo.objectives.length === 0) return []
    const kept = keptOf(read, slo, sloObject)
    const isTooLong = kept.text.length > LONGEST_SPECIFICATION
    return slo.objectives.map((objective): FoundObjective => {
      const place = placeOf(objective.at)
      const specification: KeptSpecification | null = isTooLong
        ? null
        : { format: 'openslo', text: kept.text, at: locatorOf(kept.slo, objective) }
      const tooLong: SpecificationRemark = {
        kind: 'left-out',
        code: 'too-large',
        place,
        expected: String(LONGEST_SPECIFICATION),
        received: String(kept.text.length),
      }
      return {
        scenario: { ...objective.scenario, specification },
        place,
        remarks: isTooLong ? [...objective.remarks, tooLong] : objective.remarks,
      }
    })
  })
  return { format: 'openslo', objectives, remarks: read.remarks }
}
