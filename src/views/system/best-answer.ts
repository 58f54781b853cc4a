import { correlatedAnswer } from '../../core/dependency/correlated-answer.ts'
import type { SystemSimulation } from '../../core/dependency/simulate-system.ts'
import type { UnavailabilityBounds } from '../../core/dependency/system-answer.ts'
import type { SystemAssessment } from '../../core/dependency/system-assessment.ts'
import { ratioOf } from '../../core/quantity/units.ts'
import type { PartsPerBillion, Ratio } from '../../core/quantity/units.ts'

/** How much of the time the journey fails if failures are independent, as well as it is known. */
export type BestAnswer =
  | { readonly kind: 'exact'; readonly unavailability: Ratio; readonly nodes: number; readonly parts: number }
  /** Drawn: the best guess, and where the truth lies at 95 %. */
  | {
      readonly kind: 'simulated'
      readonly unavailability: Ratio
      readonly simulation: SystemSimulation
      readonly bounds: UnavailabilityBounds
    }
  /** Nothing drawn yet: what is certain. */
  | { readonly kind: 'bounds'; readonly bounds: UnavailabilityBounds }

export const bestAnswer = ({ answer, system }: SystemAssessment, simulation: SystemSimulation | null): BestAnswer => {
  if (answer.kind === 'exact') {
    const { unavailability, nodes } = answer
    return { kind: 'exact', unavailability, nodes, parts: system.parts.length }
  }
  return simulation === null
    ? { kind: 'bounds', bounds: answer.bounds }
    : { kind: 'simulated', unavailability: simulation.unavailability, simulation, bounds: answer.bounds }
}

/** The answer for failures that hang together; null where there is none to mix it from. */
export const correlatedOf = (
  { system }: SystemAssessment,
  best: BestAnswer,
  correlation: PartsPerBillion,
): Ratio | null => (best.kind === 'bounds' ? null : correlatedAnswer(system, best.unavailability, ratioOf(correlation)))
