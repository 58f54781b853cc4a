import { badMonth } from '../incident/bad-month.ts'
import type { GeneratedIncident } from '../incident/bad-month.ts'
import { MINUTE, ppb } from '../quantity/units.ts'
import type { Instant } from '../quantity/units.ts'
import { sloPeriod } from '../window/slo-period.ts'
import type { Scenario } from './scenario.ts'

/** A made-up month for a scenario's promise, and the instant at which all of it can be seen. */
export interface BadMonth {
  readonly now: Instant
  readonly incidents: readonly GeneratedIncident[]
}

/** Words for a bad month, which the core does not hold. */
export interface BadMonthWords {
  readonly name: string
  /** One label per incident. */
  readonly labels: readonly string[]
}

/**
 * A bad month that fills the scenario's SLO window: a rolling window up to `now`, or the whole calendar period around
 * `now`, seen from its last minute. The same seed and SLO window give the same incidents.
 */
export const badMonthFor = ({ sloWindow }: Pick<Scenario, 'sloWindow'>, now: Instant, seed: number): BadMonth => {
  const { start, end } = sloPeriod(sloWindow, now)
  const seenAt = sloWindow.kind === 'rolling' ? now : end - MINUTE
  return { now: seenAt, incidents: badMonth(seed, { from: start, to: end }) }
}

/**
 * A scenario with the same promise, traffic and rules, in which nothing but the bad month happens: neither measurements
 * nor background failures, so that everybody who has the same promise and rules sees the same numbers.
 */
export const badMonthScenario = (
  scenario: Scenario,
  { now, incidents }: BadMonth,
  { name, labels }: BadMonthWords,
): Omit<Scenario, 'id'> => {
  const { id: _, ...same } = scenario
  return {
    ...same,
    name,
    // A link cannot carry a story, and this is for sharing.
    story: '',
    now,
    measurements: null,
    backgroundFailing: ppb(0),
    incidents: incidents.map(({ began, lasted, failing, cause }, index) => ({
      id: `bad-month-${index + 1}`,
      label: labels[index] ?? '',
      began,
      lasted,
      failing,
      cause,
      measured: false,
    })),
  }
}
