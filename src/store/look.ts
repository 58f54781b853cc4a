import type { AlertAssessment } from '../core/alert/alert-assessment.ts'
import type { FailingOf } from '../core/dependency/own-unavailability.ts'
import { measuredFailing } from '../core/dependency/measured-failing.ts'
import type { Series } from '../core/measurement/series.ts'
import type { Instant } from '../core/quantity/units.ts'
import { assessment, scenarioHistory } from '../core/scenario/assessment.ts'
import type { Assessment } from '../core/scenario/assessment.ts'
import type { Measurements, Scenario } from '../core/scenario/scenario.ts'
import { storefrontCheckoutSeries } from '../core/scenario/storefront-checkout.ts'
import { alertsOf } from './alerts-of.ts'
import { seriesKey } from './series-library.ts'

/** A scenario that stands alone, and every number of it. */
export interface Looked {
  readonly scenario: Scenario
  readonly assessment: Assessment
  readonly alerts: AlertAssessment
  readonly failingOf: FailingOf
}

/** Works out every number of a scenario; for the same object at once. */
export type Look = (scenario: Scenario) => Looked

/**
 * A look at scenarios that stand alone, such as those of courses. Their measurements, if any, are generated: imported ones are
 * not at hand, and are left out.
 *
 * @param clock the instant at which scenarios without one of their own are looked at.
 */
export const createLook = (clock: Instant): Look => {
  const known = new WeakMap<Scenario, Looked>()
  const generated = new Map<string, Series>()
  const seriesOf = (measurements: Measurements | null): Series | null => {
    if (measurements === null || measurements.kind === 'imported') return null
    const key = seriesKey(measurements)
    const series = generated.get(key) ?? storefrontCheckoutSeries(measurements.seed, measurements.end)
    generated.set(key, series)
    return series
  }
  return (scenario) => {
    const there = known.get(scenario)
    if (there !== undefined) return there
    const now = scenario.now ?? clock
    const assessed = assessment(scenario, scenarioHistory(scenario, seriesOf(scenario.measurements), now), now)
    const looked: Looked = {
      scenario,
      assessment: assessed,
      alerts: alertsOf(scenario, assessed),
      failingOf: (id) => (id === scenario.id ? measuredFailing(assessed, scenario.target) : null),
    }
    known.set(scenario, looked)
    return looked
  }
}
