import type { Stretch } from '../incident/exclusion-overlay.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import { historyColumns } from '../measurement/history-columns.ts'
import type { HistoryColumns } from '../measurement/history-columns.ts'
import { WHOLE } from '../quantity/units.ts'
import type { Instant } from '../quantity/units.ts'
import type { TimeSlices } from './budgeting-method.ts'
import { slicePieces } from './slice-pieces.ts'
import type { SlicePieces } from './slice-pieces.ts'

/**
 * A history counted in time slices that are good or bad: `valid` counts slices, `bad` the bad ones, so that every formula
 * for events holds for slices. A slice is good when good / valid ≥ the slice target, exactly.
 *
 * - `underlyingBad` counts the slices that are bad whatever the added incidents did.
 * - A slice without traffic is what `slices.empty` says. One without measurements is missing, one wholly under maintenance
 *   is left out; where only a part was measured, that part is judged.
 * - The slice that `now` lies in is judged by what has happened so far, and weighs as much as has passed of it.
 *
 * O(n) in knots, and in slices that hold one.
 *
 * Source: OpenSLO v1, budgetingMethod Timeslices.
 */
export const timeslicesHistory = (
  history: EventHistory,
  slices: TimeSlices,
  maintenance: readonly Stretch[],
  now: Instant,
): EventHistory => {
  const allowed = (WHOLE - slices.target) / WHOLE
  const pieces = slicePieces(history, slices, maintenance, now)
  const columns = historyColumns(history, mostPieces(history, slices))
  while (pieces.next()) {
    if (pieces.kind !== 'judged') addUnjudged(columns, pieces)
    else {
      const { to, weight, valid, bad, underlyingBad, dust } = pieces
      const most = valid * allowed + dust
      columns.add(to, weight, bad > most ? weight : 0, underlyingBad > most ? weight : 0, 0)
    }
  }
  return columns.finish(1 / slices.length)
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
  maintenance: readonly Stretch[],
  now: Instant,
): EventHistory => {
  const { times, valid, bad, underlyingBad } = history
  const pieces = slicePieces(history, slices, maintenance, now)
  const columns = historyColumns(history, mostPieces(history, slices) + times.length)
  let validAt = 0
  let badAt = 0
  let underlyingAt = 0
  while (pieces.next()) {
    const { validTo, badTo, underlyingTo } = pieces
    if (pieces.kind !== 'judged') addUnjudged(columns, pieces)
    else {
      const scale = pieces.weight / pieces.valid
      for (let knot = pieces.firstKnot; knot <= pieces.lastKnot; knot++) {
        const [atValid, atBad, atUnderlying] = [
          valid[knot] as number,
          bad[knot] as number,
          underlyingBad[knot] as number,
        ]
        columns.add(
          times[knot] as number,
          (atValid - validAt) * scale,
          (atBad - badAt) * scale,
          (atUnderlying - underlyingAt) * scale,
          0,
        )
        validAt = atValid
        badAt = atBad
        underlyingAt = atUnderlying
      }
      columns.add(
        pieces.to,
        (validTo - validAt) * scale,
        (badTo - badAt) * scale,
        (underlyingTo - underlyingAt) * scale,
        0,
      )
    }
    validAt = validTo
    badAt = badTo
    underlyingAt = underlyingTo
  }
  return columns.finish(1 / slices.length)
}

/** The most pieces that a history is cut into: every knot and now may cut a slice, and a run, in two. */
const mostPieces = ({ times }: EventHistory, { length }: TimeSlices): number => {
  const slices = Math.ceil(((times.at(-1) as number) - (times[0] as number)) / length) + 2
  return Math.min(slices, 3 * times.length) + 2
}

const addUnjudged = (columns: HistoryColumns, { from, to, weight, kind }: SlicePieces): void => {
  const spent = kind === 'bad' ? weight : 0
  columns.add(to, kind === 'good' || kind === 'bad' ? weight : 0, spent, spent, kind === 'missing' ? to - from : 0)
}
