import type { Series } from '../../../core/measurement/series.ts'
import type { Instant } from '../../../core/quantity/units.ts'
import type { PrometheusSource } from '../../../core/scenario/prometheus-source.ts'
import type { Measurements } from '../../../core/scenario/scenario.ts'
import { sloPeriod } from '../../../core/window/slo-period.ts'
import type { SloWindow } from '../../../core/window/slo-window.ts'
import type { FetchRequest, PrometheusAccess } from '../../../interop/prometheus-api/contract.ts'
import { FETCH_LIMITS } from '../../../interop/prometheus-api/fetch-limits.ts'
import { joinSeries } from '../../../interop/prometheus-api/join-series.ts'
import { spanOf } from '../import-use.ts'

/** Steps at the end that are read once more: late samples may have come in since. */
const READ_AGAIN = 2

/** What is to be read to bring a scenario up to now: the end of what it has, or its SLO window where it has nothing. */
export const refreshRequest = (
  source: PrometheusSource,
  access: PrometheusAccess,
  held: Series | null,
  sloWindow: SloWindow,
  now: Instant,
): FetchRequest => {
  const rest = { access, queries: source, countResets: false }
  if (held === null) {
    const { start, end } = sloPeriod(sloWindow, now)
    return { ...rest, range: { from: start, until: Math.min(end, now) }, step: null }
  }
  const { step } = held
  const end = spanOf(held).end
  const earliest = now - (FETCH_LIMITS.steps - 1) * step
  return { ...rest, range: { from: Math.max(end - READ_AGAIN * step, earliest), until: Math.max(end, now) }, step }
}

const newest = ({ start, step, good, valid }: Series, most: number): Series => {
  const dropped = Math.max(0, valid.length - most)
  return { start: start + dropped * step, step, good: good.slice(dropped), valid: valid.slice(dropped) }
}

/** Steps at the end of a series in which nothing was measured. */
const unmeasuredEnd = ({ valid }: Series): number =>
  valid.length - 1 - valid.findLastIndex((value) => !Number.isNaN(value))

/**
 * What a scenario has with what was read since; the oldest goes where it would be more than a series holds. It ends where
 * measuring ends: a source that has fallen silent is not looked at from a moment of which nothing is known.
 */
export const refreshedSeries = (held: Series | null, read: Series): Series => {
  const joined = held === null ? read : (joinSeries(held, read) ?? read)
  const { start, step, good, valid } = newest(joined, FETCH_LIMITS.steps)
  const measured = valid.length - unmeasuredEnd(joined)
  const kept = Math.max(measured, held === null ? 0 : (spanOf(held).end - start) / step)
  return { start, step, good: good.slice(0, kept), valid: valid.slice(0, kept) }
}

/** Whether the server had nothing for longer than samples are late. */
export const isSilent = (read: Series): boolean => unmeasuredEnd(read) > READ_AGAIN

const sameColumn = (a: Float64Array, b: Float64Array): boolean =>
  a.length === b.length && a.every((value, index) => Object.is(value, b[index]))

/** Whether two series say the same, gaps included. */
export const sameSeries = (a: Series | null, b: Series): boolean =>
  a !== null && a.start === b.start && a.step === b.step && sameColumn(a.good, b.good) && sameColumn(a.valid, b.valid)

/** Whether one source is asked the same as another: how often does not matter. */
export const asksTheSame = (a: PrometheusSource | null, b: PrometheusSource | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.baseUrl === b.baseUrl &&
    a.counts === b.counts &&
    a.events === b.events &&
    a.total === b.total)

/** The end of imported measurements; null for others. */
export const measuredUntil = (measurements: Measurements | null): Instant | null =>
  measurements?.kind === 'imported' ? measurements.start + measurements.step * measurements.steps : null
