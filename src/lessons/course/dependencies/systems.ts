import { withChanges } from '../../../core/dependency/edit-system.ts'
import { systemAssessment } from '../../../core/dependency/system-assessment.ts'
import type { Component, Need, SystemModel } from '../../../core/dependency/system-model.ts'
import { ppb } from '../../../core/quantity/units.ts'
import type { PartsPerBillion, Ratio } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import type { Known } from '../course.ts'
import { words } from './words.ts'

export type PartKey = keyof typeof words.parts

/** A part of a lesson's system; its key is its id. */
export const part = (key: PartKey, share: number, needs: readonly Need[] = [], replicas = 1): Component => ({
  id: key,
  name: words.parts[key],
  availability: { kind: 'target', share: ppb(share) },
  replicas,
  neededReplicas: 1,
  needs,
  weight: 1,
})

/** A system whose journey begins at the first part. Failures are independent. */
export const systemOf = (components: readonly [Component, ...Component[]]): SystemModel => ({
  components,
  journey: components[0].id,
  correlation: ppb(0),
  split: 'equal',
})

export const withSystem = (scenario: Scenario, system: SystemModel): Scenario => ({ ...scenario, system })

/** The scenario with one of the parts changed. */
export const withPart = (scenario: Scenario, key: PartKey, changes: Partial<Omit<Component, 'id'>>): Scenario =>
  withSystem(scenario, withChanges(scenario.system, key, changes))

/** One of the parts as it is now; undefined: it was deleted. */
export const partIn = ({ system }: Scenario, key: PartKey): Component | undefined =>
  system.components.find(({ id }) => id === key)

/** What a part promises by itself. */
export const promiseOf = (scenario: Scenario, key: PartKey): PartsPerBillion => {
  const availability = partIn(scenario, key)?.availability
  if (availability?.kind !== 'target') throw new RangeError(`without a promise: ${key}`)
  return availability.share
}

/** How much of the time the journey fails: by independent failures, and with the correlation that was chosen. */
export const failingOf = ({
  scenario,
  failingOf: others,
}: Known): { readonly apart: Ratio; readonly correlated: Ratio } => {
  const assessed = systemAssessment(scenario.system, others)
  if (assessed?.answer.kind !== 'exact') throw new RangeError('no promise to be worked out')
  const apart = assessed.answer.unavailability
  return { apart, correlated: assessed.correlated ?? apart }
}
