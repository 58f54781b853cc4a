import { ppb } from '../../../src/core/quantity/units.ts'
import type { Problem } from '../../../src/core/result.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { readLink } from '../../../src/interop/readable-link/read-link.ts'
import type { LinkReading } from '../../../src/interop/readable-link/read-link.ts'
import { at } from '../../core/build.ts'

export const CLOCK = at('2026-11-23T10:00')

export const reading = (query: string): LinkReading => readLink(query, { service: 'My service', clock: CLOCK })

/** The scenario of a link that must be opened, with nothing to complain of. */
export const scenarioOf = (query: string): Scenario => {
  const result = reading(query)
  if (result.kind !== 'scenario' || result.problems.length > 0) throw new Error(JSON.stringify(result))
  return result.scenario
}

/** The problems of a link that must be refused. */
export const refusalOf = (query: string): readonly Problem[] => {
  const result = reading(query)
  if (result.kind !== 'refused') throw new Error(`not refused: ${result.kind}`)
  return result.problems
}

/** A scenario without the ids, which a link does not carry. */
export const facts = (scenario: Scenario): Scenario => ({
  ...scenario,
  id: '',
  incidents: scenario.incidents.map((incident) => ({ ...incident, id: '' })),
  exclusions: scenario.exclusions.map((exclusion) => ({ ...exclusion, id: '' })),
  alertRules: scenario.alertRules.map((rule) => ({ ...rule, id: '' })),
})

export const FULL = ppb(1_000_000_000)
