import type { Stretch } from '../incident/exclusion-overlay.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import { historyColumns } from '../measurement/history-columns.ts'
import type { HistoryColumns } from '../measurement/history-columns.ts'
import type { Instant, Milliseconds } from '../quantity/units.ts'
import { isBadSlice } from './bad-slice.ts'
import type { TimeSlices } from './budgeting-method.ts'
import { slicePieces } from './slice-pieces.ts'
import type { SlicePieces } from './slice-pieces.ts'

/**
 * A history counted in time slices that are good or bad: `valid` counts slices, `bad` the bad ones, so that every formula
 * for events holds for slices. A slice is good when good / valid ≥ the slice target, exactly.
 *
 * - `underlyingBad` counts the slices that would be bad by what no added incident failed alone.
 * - A slice without traffic is what `slices.empty` says. One without measurements is missing, one that is all excluded is
 *   left out; where only a part was measured, that part is judged.
 * - The slice that `now` lies in is judged by what has happened so far, and weighs as much as has passed of it.
 * - Where empty slices are left out, fewer than one per slice's length are expected of time without data: as many as
 *   counted up to now.
 *
 * O(n) in knots, and in slices that hold one.
 *
 * Source: OpenSLO v1, budgetingMethod Timeslices.
 */
export const timeslicesHistory = (
  history: EventHistory,
  slices: TimeSlices,
  excluded: readonly Stretch[],
  now: Instant,
): EventHistory => {
  const pieces = slicePieces(history, slices, excluded, now)
  const columns = historyColumns(history, mostPieces(history, slices))
  const expected = expectedSlices(slices.length, now)
  while (pieces.next()) {
    expected.see(pieces)
    if (pieces.kind !== 'judged') addUnjudged(columns, pieces)
    else {
      const { to, weight, valid, bad, underlyingBad, dust } = pieces
      const isBad = isBadSlice(bad, valid, slices.target, dust)
      const underlying = isBad && (underlyingBad === bad || isBadSlice(underlyingBad, valid, slices.target, dust))
      columns.add(to, weight, isBad ? weight : 0, underlying ? weight : 0, 0)
    }
  }
  return columns.finish(expected.rate())
}

/**
 * A history in which every time slice weighs the same, whatever its traffic: the events of a slice are scaled so that they
 * make one together. Good / valid is then the mean of the slices' ratios, and every formula for events holds. Knots within
 * a slice stay, so what happened in it stays exact to the millisecond. For the rest see `timeslicesHistory`.
 *
 * Source: OpenSLO v1, budgetingMethod RatioTimeslices.
 */
export const ratioTimeslicesHistory = (
  history: EventHistory,
  slices: TimeSlices,
  excluded: readonly Stretch[],
  now: Instant,
): EventHistory => {
  const { times, valid, bad, underlyingBad } = history
  const pieces = slicePieces(history, slices, excluded, now)
  const columns = historyColumns(history, mostPieces(history, slices) + times.length)
  const expected = expectedSlices(slices.length, now)
  let validAt = 0
  let badAt = 0
  let underlyingAt = 0
  while (pieces.next()) {
    expected.see(pieces)
    const { to, validTo, badTo, underlyingTo } = pieces
    if (pieces.kind !== 'judged') addUnjudged(columns, pieces)
    else {
      const scale = pieces.weight / pieces.valid
      const isLast = pieces.lastKnot + 1
      for (let knot = pieces.firstKnot; knot <= isLast; knot++) {
        const validHere = knot === isLast ? validTo : (valid[knot] as number)
        const badHere = knot === isLast ? badTo : (bad[knot] as number)
        const underlyingHere = knot === isLast ? underlyingTo : (underlyingBad[knot] as number)
        columns.add(
          knot === isLast ? to : (times[knot] as number),
          (validHere - validAt) * scale,
          (badHere - badAt) * scale,
          (underlyingHere - underlyingAt) * scale,
          0,
        )
        validAt = validHere
        badAt = badHere
        underlyingAt = underlyingHere
      }
    }
    validAt = validTo
    badAt = badTo
    underlyingAt = underlyingTo
  }
  return columns.finish(expected.rate())
}

/** The most pieces that a history is cut into: every knot and now may cut a slice, and a run, in two. */
const mostPieces = ({ times }: EventHistory, { length }: TimeSlices): number => {
  const slices = Math.ceil(((times.at(-1) as number) - (times[0] as number)) / length) + 2
  return Math.min(slices, 3 * times.length) + 2
}

const addUnjudged = (columns: HistoryColumns, { to, weight, unmeasured, kind }: SlicePieces): void => {
  const spent = kind === 'bad' ? weight : 0
  columns.add(to, kind === 'good' || kind === 'bad' ? weight : 0, spent, spent, kind === 'missing' ? unmeasured : 0)
}

/** Counts how many slices a millisecond brings, seen from `now`. */
const expectedSlices = (length: Milliseconds, now: Instant) => {
  let counted = 0
  let leftOut = 0
  return {
    see({ to, weight, kind }: SlicePieces): void {
      if (to > now) return
      if (kind === 'left-out') leftOut += weight
      else if (kind !== 'excluded' && kind !== 'missing') counted += weight
    },
    rate: (): number => (counted > 0 ? counted / (counted + leftOut) : 1) / length,
  }
}
