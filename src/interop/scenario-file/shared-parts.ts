import { thinnedSeries } from '../../core/measurement/coarser-series.ts'
import type { Series } from '../../core/measurement/series.ts'
import type { Instant } from '../../core/quantity/units.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { Workspace } from '../../core/scenario/workspace.ts'
import { sloPeriod } from '../../core/window/slo-period.ts'
import { LONGEST_SLO_WINDOW } from '../../core/window/slo-window.ts'
import { JSON_LIMITS } from '../json/json-limits.ts'
import { hasExtent } from './shared.ts'
import type { Shared, SharedSeries } from './shared.ts'

/** Which columns of imported measurements travel: none, few steps of each, or every step as far as a file may hold them. */
export type SeriesChoice = 'none' | 'thinned' | 'whole'

/** The most steps of thinned measurements: a month by the hour. */
const MOST_SHARED_STEPS = 1_000

/** Where the scenario's SLO window begins, so that its sums stay what they are. */
const windowStart = ({ sloWindow, now }: Scenario, { start, step, valid }: Series): Instant =>
  sloPeriod(sloWindow, now ?? start + valid.length * step).start

const shared = (id: string, series: Series, choice: SeriesChoice, scenario: Scenario): SharedSeries => {
  if (choice === 'whole') return { id, series, thinnedFrom: null }
  const thinned = thinnedSeries(series, MOST_SHARED_STEPS, windowStart(scenario, series))
  return {
    id,
    series: thinned.series,
    thinnedFrom: thinned.times === 1 ? null : { step: series.step, steps: series.valid.length },
  }
}

/** A scenario whose measurements are these columns now. */
const measuredBy = (scenario: Scenario, { start, step, valid }: Series): Scenario =>
  scenario.measurements?.kind === 'imported'
    ? { ...scenario, measurements: { ...scenario.measurements, start, step, steps: valid.length } }
    : scenario

/**
 * What travels of a workspace, or of one scenario as a workspace of its own. Columns that are not at hand, that are not
 * asked for, or that a file has no more room for are left out; `sharedMeasurements` says which.
 *
 * @param held the columns of a series; null where they are not at hand.
 */
export const sharedParts = (
  { scenarios, openId }: Workspace,
  held: (seriesId: string) => Series | null,
  choice: SeriesChoice,
): Shared => {
  const found = new Map<string, SharedSeries>()
  let room = JSON_LIMITS.samples
  const travelling = scenarios.map((scenario) => {
    const { measurements } = scenario
    if (measurements?.kind !== 'imported' || choice === 'none') return scenario
    const { seriesId } = measurements
    const series = held(seriesId)
    if (series === null || !hasExtent(series, measurements)) return scenario
    const known = found.get(seriesId)
    if (known !== undefined) return measuredBy(scenario, known.series)
    const one = shared(seriesId, series, choice, scenario)
    const steps = one.series.valid.length
    const fits = steps <= Math.min(room, JSON_LIMITS.steps) && found.size < JSON_LIMITS.series
    if (!fits || one.series.step > LONGEST_SLO_WINDOW) return scenario
    room -= steps
    found.set(seriesId, one)
    return measuredBy(scenario, one.series)
  })
  return { scenarios: travelling, openId, series: [...found.values()] }
}
