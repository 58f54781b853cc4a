import type { Instant } from '../../core/quantity/units.ts'
import { LONGEST_SPECIFICATION } from '../../core/scenario/kept-specification.ts'
import type { FoundObjective, ReadSpecification, SpecificationRemark } from '../specification/specification.ts'
import { placeOf, remarkList } from '../yaml/fields.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { findPyrraObjects, locatorOf } from './pyrra-object.ts'
import type { PyrraObject } from './pyrra-object.ts'
import { readPyrraObjective } from './read-objective.ts'

/** What a text does not say and a scenario needs. */
export interface PyrraDefaults {
  readonly clock: Instant
  readonly service: string
}

const kept = (object: PyrraObject, found: FoundObjective): FoundObjective => {
  const { text } = object.document
  if (text.length <= LONGEST_SPECIFICATION) {
    const specification = { format: 'pyrra', text, at: locatorOf(object) } as const
    return { ...found, scenario: { ...found.scenario, specification } }
  }
  const tooLarge: SpecificationRemark = {
    kind: 'left-out',
    code: 'too-large',
    place: found.place,
    expected: String(LONGEST_SPECIFICATION),
    received: String(text.length),
  }
  return { ...found, remarks: [...found.remarks, tooLarge] }
}

/**
 * Reads Pyrra's ServiceLevelObjectives, pyrra.dev/v1alpha1: each that has a target and a window becomes a scenario, with the
 * alerts that Pyrra makes of it. What cannot be read is a remark with its document and line, and the rest is read. What a
 * scenario cannot say is kept with it, as it was written.
 *
 * @param defaults `service` is the name of a service that the text does not give.
 */
export const readPyrra = (text: string, { service }: PyrraDefaults): ReadSpecification => {
  const { documents, remarks: faults } = readYaml(text)
  const remarks = remarkList()
  const objectives: FoundObjective[] = []
  const unmade: SpecificationRemark[] = []
  for (const object of findPyrraObjects(documents, remarks)) {
    const { scenario, remarks: own } = readPyrraObjective(object, service)
    if (scenario === null) unmade.push(...own)
    else objectives.push(kept(object, { scenario, place: placeOf(object.at), remarks: own }))
  }
  return { format: 'pyrra', objectives, remarks: [...faults, ...remarks.all, ...unmade] }
}
