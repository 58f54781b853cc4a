import { historyCursor } from '../measurement/history-cursor.ts'
import type { HistoryCursor } from '../measurement/history-cursor.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import { fractionNumber } from '../quantity/fraction.ts'
import type { Instant, Milliseconds } from '../quantity/units.ts'
import type { AlertObjective } from './alert-objective.ts'
import type { AlertRule } from './alert-rule.ts'
import type { AlertSpan, Firing } from './firing.ts'
import type { PriorHistory } from './sampling.ts'
import { thresholdErrorRatio } from './threshold.ts'

/** Smaller than this part of a window's budget is the dust of floating-point sums, and counts as a tie. */
const DUST = 1e-11

/** The least that instants of our time can be told apart by, and a power of 2. */
const LEAST_STEP = 2 ** -10

/** How a window of one length fares: its excess is bad − threshold × valid events; above 0 it is tripped. */
interface WindowTrack {
  readonly length: Milliseconds
  readonly tie: number
  readonly front: HistoryCursor
  readonly back: HistoryCursor
  /** At the cursors' place. */
  excess: number
}

/**
 * When a rule fires over a history, worked out continuously: every window is exactly as long as it says, ends at the
 * instant that is looked at, and is compared strictly, `bad > threshold × valid`; a tie does not fire. Between the knots of
 * the history and their images at the windows' far ends the excess is a straight line, so firing begins and ends at
 * its roots, to a fraction of a millisecond.
 *
 * Long calm stretches are ruled out a whole block at a time, from what their windows hold at most. O(n) in the knots of
 * the history, and no sum is carried along, so nothing drifts.
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
  const track = (length: Milliseconds): WindowTrack => ({
    length,
    tie: DUST * threshold * history.expectedRate * length,
    front: historyCursor(history, prior),
    back: historyCursor(history, prior),
    excess: 0,
  })
  const windows = [rule.longWindow, ...(rule.shortWindow === null ? [] : [rule.shortWindow])].map(track)
  // Beyond the one a bound says little; below the other it costs more than the stretch itself.
  const longest = rule.longWindow * 0.75
  const shortest = (rule.shortWindow ?? rule.longWindow) / 2
  const found = firingCollector(rule.for)

  let t = span.from
  let block = longest
  while (t < span.to) {
    const end = Math.min(t + block, span.to)
    if (windows.some((one) => isQuiet(one, threshold, t, end))) {
      t = end
      block = Math.min(block * 2, longest)
    } else if (block > shortest) block = Math.max(shortest, block / 4)
    else {
      addStretch(history, windows, threshold, t, end, found)
      t = end
    }
  }
  return found.finish(span.to)
}

/** Whether a window cannot be tripped at any instant of `[from, to]`: it never holds more bad, or fewer valid, events. */
const isQuiet = ({ length, tie, front, back }: WindowTrack, threshold: number, from: Instant, to: Instant): boolean => {
  back.moveTo(from - length)
  front.moveTo(to)
  const mostBad = front.bad - back.bad
  if (mostBad <= tie) return true
  back.moveTo(to - length)
  front.moveTo(from)
  const leastValid = front.valid - back.valid
  return leastValid > 0 && mostBad <= threshold * leastValid + tie
}

const moveTo = (track: WindowTrack, threshold: number, t: Instant): void => {
  const { length, tie, front, back } = track
  front.moveTo(t)
  back.moveTo(t - length)
  track.excess = front.bad - back.bad - threshold * (front.valid - back.valid) - tie
}

/** Adds what fires in `[from, end)`, from one bend of any window's excess to the next. */
const addStretch = (
  { times }: EventHistory,
  windows: readonly WindowTrack[],
  threshold: number,
  from: Instant,
  end: Instant,
  found: FiringCollector,
): void => {
  for (const one of windows) moveTo(one, threshold, from)
  let at = from
  while (at < end) {
    let bend = end
    for (const { length, front, back } of windows) {
      bend = Math.min(bend, times[front.index + 1] ?? end, (times[back.index + 1] ?? end) + length)
    }
    // An edge that is no whole millisecond may round to where we stand already.
    if (bend <= at) bend = Math.min(end, at + LEAST_STEP)
    let begin = at
    let stop = bend
    for (const one of windows) {
      const before = one.excess
      moveTo(one, threshold, bend)
      const after = one.excess
      if (before <= 0 && after <= 0) stop = begin
      else {
        const root = at + ((bend - at) * before) / (before - after)
        if (before <= 0) begin = Math.max(begin, root)
        else if (after <= 0) stop = Math.min(stop, root)
      }
    }
    if (begin < stop) found.add(begin, stop)
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
