import { USUAL_POLICY } from '../../../src/core/delivery/error-budget-policy.ts'
import type { ErrorBudgetPolicy } from '../../../src/core/delivery/error-budget-policy.ts'
import type { PlannedDeploys } from '../../../src/core/delivery/planned-deploys.ts'
import type { QuarterPlan } from '../../../src/core/delivery/quarter-plan.ts'
import { DAY } from '../../../src/core/quantity/units.ts'
import type { Instant } from '../../../src/core/quantity/units.ts'
import { at } from '../build.ts'
import { percent } from './build-delivery.ts'

/** A Monday. */
export const BEGIN: Instant = at('2026-11-23')

/** So many days into the quarter. */
export const day = (days: number): Instant => BEGIN + days * DAY

/** A budget that nothing was spent of, with nothing else to spend it, in a rolling window of 30 days. */
export const plan = (more: Partial<QuarterPlan> = {}): QuarterPlan => ({
  from: BEGIN,
  sloWindow: { kind: 'rolling', duration: 30 * DAY },
  ahead: { times: Float64Array.of(BEGIN, day(30)), values: Float64Array.of(1, 1) },
  deploysPerWeek: 3,
  changeFailureRate: percent(10),
  deployHours: null,
  traffic: { kind: 'flat' },
  cost: { certain: 0.1, varying: 0.2 },
  elsewhere: 0,
  policy: USUAL_POLICY,
  seed: 1,
  ...more,
})

/** The usual policy, but for how many percent of the planned deploys each clause lets through. */
export const shipping = (...percents: readonly number[]): ErrorBudgetPolicy => ({
  ...USUAL_POLICY,
  clauses: USUAL_POLICY.clauses.map((clause, index) => ({ ...clause, shipping: percent(percents[index] ?? 0) })),
})

/** Deploys so many days into the quarter, each with what it costs if it ships (null: it goes well) and its rank. */
export const planted = (
  ...deploys: readonly (readonly [days: number, cost: number | null, rank?: number])[]
): PlannedDeploys => ({
  times: Float64Array.from(deploys, ([days]) => day(days)),
  fails: Uint8Array.from(deploys, ([, cost]) => (cost === null ? 0 : 1)),
  costs: Float64Array.from(deploys, ([, cost]) => cost ?? 0),
  ranks: Float64Array.from(deploys, ([, , rank]) => rank ?? 0.5),
})
