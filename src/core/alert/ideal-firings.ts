import { historyCursor } from '../measurement/history-cursor.ts'
import type { HistoryCursor } from '../measurement/history-cursor.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import { fractionNumber } from '../quantity/fraction.ts'
import type { Instant, Milliseconds } from '../quantity/units.ts'
import type { AlertObjective } from './alert-objective.ts'
import type { AlertRule } from './alert-rule.ts'
import type { AlertSpan, Firing } from './firing.ts'
import type { PriorHistory } from './sampling.ts'
import { goOn, sureCondition } from './sliding-window.ts'
import type { SlidingWindow } from './sliding-window.ts'
import { thresholdErrorRatio } from './threshold.ts'

/** Smaller than this part of a window's budget is the dust of floating-point sums, and counts as a tie. */
const DUST = 1e-11

/** The least that instants of our time can be told apart by, and a power of 2. */
const LEAST_STEP = 2 ** -10

/** A stretch with no more bends than this is walked sooner than cut up. */
const FEW_BENDS = 8

interface CursorEnds {
  readonly front: HistoryCursor
  readonly back: HistoryCursor
}

interface IdealWindow extends SlidingWindow<CursorEnds> {
  readonly length: Milliseconds
}

/**
 * When a rule fires over a history, worked out continuously: every window is exactly as long as it says, ends at the
 * instant that is looked at, and is compared strictly, `bad > threshold × valid`; a tie does not fire. Between the knots of
 * the history and their images at the windows' far ends the excess is a straight line, so firing begins and ends at
 * its roots, to a fraction of a millisecond.
 *
 * Long stretches are settled a whole block at a time where what their windows hold at most and at least makes the answer
 * plain. O(n) in the knots of the history, and no sum is carried along, so nothing drifts.
 *
 * @param span firing is looked for here; a rule that fires at `span.from` is taken to begin there.
 */
export const idealFirings = (
  history: EventHistory,
  rule: AlertRule,
  objective: AlertObjective,
  span: AlertSpan,
  prior: PriorHistory,
): readonly Firing[] => {
  const threshold = fractionNumber(thresholdErrorRatio(rule, objective.target, objective.sloWindow))
  if (threshold >= 1) return []
  const ends = (): CursorEnds => ({ front: historyCursor(history, prior), back: historyCursor(history, prior) })
  const lengths = rule.shortWindow === null ? [rule.longWindow] : [rule.longWindow, rule.shortWindow]
  const windows = lengths.map((length): IdealWindow => {
    const tie = DUST * threshold * history.expectedRate * length
    return { length, tie, here: ends(), there: ends() }
  })
  const { times } = history
  const longest = rule.longWindow * 0.75
  const found = firingCollector(rule.for)

  let t = span.from
  let block = longest
  for (const one of windows) look(times, one, one.here, t)
  while (t < span.to) {
    const end = Math.min(t + block, span.to)
    for (const one of windows) look(times, one, one.there, end)
    const sure = sureCondition(windows, threshold, threshold)
    if (sure !== null) {
      if (sure) found.add(t, end)
      goOn(windows)
      block = Math.min(block * 2, longest)
    } else if (bendsAhead(windows) > FEW_BENDS) {
      block /= 4
      continue
    } else walk(times, windows, threshold, t, end, found)
    t = end
  }
  return found.finish(span.to)
}

/** Sets `ends` to where the window's are at `t`. */
const look = (times: Float64Array, { length }: IdealWindow, { front, back }: CursorEnds, t: Instant): void => {
  leap(times, front, t)
  leap(times, back, t - length)
}

/** Moves a cursor by way of where `t` would lie if the knots were even: most are, and looking around for it costs more. */
const leap = (times: Float64Array, cursor: HistoryCursor, t: Instant): void => {
  const { index } = cursor
  const last = times.length - 1
  if (index >= 0 && index < last) {
    const from = times[index] as number
    const guess = index + Math.floor((t - from) / ((times[index + 1] as number) - from))
    cursor.index = Math.max(-1, Math.min(last, guess))
  }
  cursor.moveTo(t)
}

/** How often the excess of any window bends between `here` and `there`. */
const bendsAhead = (windows: readonly IdealWindow[]): number => {
  let bends = 0
  for (const { here, there } of windows) {
    bends += there.front.index - here.front.index + there.back.index - here.back.index
  }
  return bends
}

/** Above 0 a window is tripped: bad − threshold × valid events. */
const excess = ({ front, back }: CursorEnds, threshold: number, tie: number): number =>
  front.bad - back.bad - threshold * (front.valid - back.valid) - tie

/** Adds to `found` when the rule is true in `[from, end)`, from one bend of any window's excess to the next. */
const walk = (
  times: Float64Array,
  windows: readonly IdealWindow[],
  threshold: number,
  from: Instant,
  end: Instant,
  found: FiringCollector,
): void => {
  let at = from
  while (at < end) {
    let bend = end
    for (const { length, here } of windows) {
      bend = Math.min(bend, times[here.front.index + 1] ?? end, (times[here.back.index + 1] ?? end) + length)
    }
    // An edge that is no whole millisecond may round to where we stand already.
    if (bend <= at) bend = Math.min(end, at + LEAST_STEP)
    let begin = at
    let stop = bend
    for (const one of windows) {
      look(times, one, one.there, bend)
      const before = excess(one.here, threshold, one.tie)
      const after = excess(one.there, threshold, one.tie)
      if (before <= 0 && after <= 0) stop = begin
      else {
        const root = at + ((bend - at) * before) / (before - after)
        if (before <= 0) begin = Math.max(begin, root)
        else if (after <= 0) stop = Math.min(stop, root)
      }
    }
    if (begin < stop) found.add(begin, stop)
    goOn(windows)
    at = bend
  }
}

interface FiringCollector {
  /** The condition holds from `from` up to `to`; stretches come in order. */
  add(from: Instant, to: Instant): void
  finish(end: Instant): readonly Firing[]
}

/** Joins stretches that touch, and keeps what is left of each after `held` of waiting. */
const firingCollector = (held: Milliseconds): FiringCollector => {
  const firings: Firing[] = []
  let from = NaN
  let to = NaN
  const close = (cleared: boolean): void => {
    if (to > from + held || (held === 0 && to > from)) firings.push({ from: from + held, to, cleared })
  }
  return {
    add(nextFrom, nextTo) {
      if (nextFrom !== to) {
        close(true)
        from = nextFrom
      }
      to = nextTo
    },
    finish(end) {
      close(to < end)
      return firings
    },
  }
}
