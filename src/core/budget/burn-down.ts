import type { Line } from '../measurement/decimation.ts'
import { countsBetween, coveredTime, expectedValid, lastAtOrBefore, lastBefore } from '../measurement/event-history.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import { errorBudget } from '../objective/error-budget.ts'
import type { Instant, Milliseconds, PartsPerBillion } from '../quantity/units.ts'
import { WHOLE } from '../quantity/units.ts'
import type { SloPeriod } from '../window/slo-period.ts'

/**
 * Remaining budget over `[from, to]` of a rolling SLO window, at every knot of the history and at every instant at which
 * a knot leaves the window: remaining(t) = 1 − bad(t−P, t) / (budget × valid(t−P, t)). Not clamped.
 *
 * Time without data counts as healthy traffic at the mean rate. Where nothing at all is measured up to `t` and nothing
 * is expected either, the value is NaN. O(n): two pointers walk the knots once.
 */
export const rollingBurnDown = (
  history: EventHistory,
  sloWindow: Milliseconds,
  target: PartsPerBillion,
  from: Instant,
  to: Instant,
): Line => {
  const { times, valid, bad, missing, expectedRate } = history
  const count = times.length
  const budget = errorBudget(target) / WHOLE
  const begin = times[0] as number
  const end = times[count - 1] as number
  let head = lastAtOrBefore(times, from)
  let tail = lastAtOrBefore(times, from - sloWindow)
  const size = lastAtOrBefore(times, to) - head + (lastAtOrBefore(times, to - sloWindow) - tail) + 2
  const out = new Float64Array(size)
  const values = new Float64Array(size)
  let kept = 0
  for (let t = from; ; ) {
    const left = t - sloWindow
    const headPart = head < 0 || head === count - 1 ? 0 : part(times, head, t)
    const tailPart = tail < 0 || tail === count - 1 ? 0 : part(times, tail, left)
    const badEvents = at(bad, head, headPart) - at(bad, tail, tailPart)
    let validEvents = at(valid, head, headPart) - at(valid, tail, tailPart)
    // What lies outside the history or in a gap is expected traffic.
    let unmeasured = Math.max(0, Math.min(begin, t) - left) + Math.max(0, t - Math.max(end, left))
    if (missing !== null) unmeasured += at(missing, head, headPart) - at(missing, tail, tailPart)
    validEvents += unmeasured * expectedRate
    out[kept] = t
    values[kept] = 1 - badEvents / (budget * validEvents)
    kept += 1
    if (t >= to) break
    // Until the window's far end reaches the history only its near end moves, from knot to knot.
    const lastAlone = tail < 0 ? lastBefore(times, Math.min(to, begin + sloWindow)) : -1
    if (head < lastAlone) out.set(times.subarray(head + 1, lastAlone + 1), kept)
    while (head < lastAlone) {
      head += 1
      let notMeasured = begin + sloWindow - (times[head] as number)
      if (missing !== null) notMeasured += missing[head] as number
      values[kept] = 1 - (bad[head] as number) / (budget * ((valid[head] as number) + notMeasured * expectedRate))
      kept += 1
    }
    const nextHead = head + 1 < count ? (times[head + 1] as number) : Infinity
    const nextTail = tail + 1 < count ? (times[tail + 1] as number) + sloWindow : Infinity
    t = Math.min(nextHead, nextTail, to)
    if (t === nextHead) head += 1
    if (t === nextTail) tail += 1
  }
  return { times: out.subarray(0, kept), values: values.subarray(0, kept) }
}

/**
 * Remaining budget over `[period.start, to]` of a calendar SLO window, at every knot:
 * remaining(t) = 1 − bad(start, t) / (budget × events expected in the whole period). It never climbs within a period.
 */
export const calendarBurnDown = (
  history: EventHistory,
  period: SloPeriod,
  target: PartsPerBillion,
  to: Instant,
): Line => {
  const { times, bad } = history
  const allowed = (errorBudget(target) / WHOLE) * expectedValidInPeriod(history, period, to)
  const until = Math.min(to, period.end)
  const first = lastAtOrBefore(times, period.start) + 1
  const last = lastBefore(times, until)
  const inner = Math.max(0, last - first + 1)
  const out = new Float64Array(inner + 2)
  const values = new Float64Array(inner + 2)
  const atStart = countsBetween(history, times[0] as number, period.start).bad
  out[0] = period.start
  values[0] = 1
  for (let index = 0; index < inner; index++) {
    out[index + 1] = times[first + index] as number
    values[index + 1] = 1 - ((bad[first + index] as number) - atStart) / allowed
  }
  out[inner + 1] = until
  values[inner + 1] = 1 - countsBetween(history, period.start, until).bad / allowed
  return { times: out, values }
}

/**
 * Valid events to reckon with in a whole period, seen from `now`: those measured so far, and the mean rate for the rest of
 * it. Measurements later than `now` are not looked at.
 */
export const expectedValidInPeriod = (history: EventHistory, period: SloPeriod, now: Instant): number => {
  const until = Math.min(now, period.end)
  return expectedValid(history, period.start, until) + (period.end - until) * history.expectedRate
}

/** Whether any part of `[from, to)` was measured. */
export const hasData = (history: EventHistory, from: Instant, to: Instant): boolean =>
  coveredTime(history, from, to) > 0

const part = (times: Float64Array, index: number, t: Instant): number => {
  const from = times[index] as number
  return t === from ? 0 : (t - from) / ((times[index + 1] as number) - from)
}

const at = (totals: Float64Array, index: number, fraction: number): number => {
  if (index < 0) return 0
  const base = totals[index] as number
  return fraction === 0 ? base : base + ((totals[index + 1] as number) - base) * fraction
}
