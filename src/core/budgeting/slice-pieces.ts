import { timeWithin } from '../incident/exclusion-overlay.ts'
import type { Stretch } from '../incident/exclusion-overlay.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import type { Instant } from '../quantity/units.ts'
import type { TimeSlices } from './budgeting-method.ts'

/** What a piece is: judged by its events, empty of them and so good, bad or left out, or without measurements. */
export type PieceKind = 'judged' | 'good' | 'bad' | 'left-out' | 'missing'

/** A slice, several alike at once, or a part of one. The one object is filled anew for each. */
export interface SlicePieces {
  from: Instant
  to: Instant
  kind: PieceKind
  /** How many slices it is. */
  weight: number
  /** Its events. */
  valid: number
  bad: number
  underlyingBad: number
  /** Running totals where it ends. */
  validTo: number
  badTo: number
  underlyingTo: number
  /** Less than this is the rounding of the sums behind `bad` and `valid`. */
  dust: number
  /** Knots strictly inside it. */
  firstKnot: number
  lastKnot: number
  /** Moves on to the next piece; false when there is none. */
  next(): boolean
}

/**
 * Cuts a history into its time slices. `now` cuts the slice it lies in, so that what comes later has no part in what came
 * before; the first and the last slice are cut where the history ends.
 *
 * Whole slices between two knots are alike and come as one piece. O(n) in knots, and in slices that hold one.
 *
 * @param maintenance ascending; a piece wholly under it is left out. Its events must be out of the history already.
 */
export const slicePieces = (
  history: EventHistory,
  { length, empty }: TimeSlices,
  maintenance: readonly Stretch[],
  now: Instant,
): SlicePieces => {
  const { times, valid, bad, underlyingBad, missing } = history
  const last = times.length - 1
  const end = times[last] as number
  let knot = 0
  let missingAt = 0
  const totalAt = (totals: Float64Array, t: Instant): number => {
    const base = totals[knot] as number
    const from = times[knot] as number
    if (t === from || knot === last) return base
    return base + ((totals[knot + 1] as number) - base) * ((t - from) / ((times[knot + 1] as number) - from))
  }
  return {
    from: times[0] as number,
    to: times[0] as number,
    kind: 'missing',
    weight: 0,
    valid: 0,
    bad: 0,
    underlyingBad: 0,
    validTo: 0,
    badTo: 0,
    underlyingTo: 0,
    dust: 0,
    firstKnot: 0,
    lastKnot: -1,
    next() {
      const from = this.to
      if (from >= end) return false
      const limit = now > from ? Math.min(now, end) : end
      const wholeSlices =
        from % length === 0 ? Math.floor((Math.min(limit, times[knot + 1] as number) - from) / length) : 0
      const to =
        wholeSlices > 1 ? from + wholeSlices * length : Math.min(limit, (Math.floor(from / length) + 1) * length)
      this.from = from
      this.to = to
      this.weight = wholeSlices > 1 ? wholeSlices : (to - from) / length
      this.firstKnot = knot + 1
      while (knot < last && (times[knot + 1] as number) <= to) knot += 1
      this.lastKnot = times[knot] === to ? knot - 1 : knot
      const validTo = totalAt(valid, to)
      const badTo = totalAt(bad, to)
      const underlyingTo = underlyingBad === bad ? badTo : totalAt(underlyingBad, to)
      const missingTo = missing === null ? 0 : totalAt(missing, to)
      this.valid = validTo - this.validTo
      this.bad = badTo - this.badTo
      this.underlyingBad = underlyingTo - this.underlyingTo
      this.dust = ROUNDING * (validTo + badTo)
      this.validTo = validTo
      this.badTo = badTo
      this.underlyingTo = underlyingTo
      const covered = to - from - (missingTo - missingAt)
      missingAt = missingTo
      if (this.valid > this.dust) this.kind = 'judged'
      else if (maintenance.length > 0 && timeWithin(maintenance, from, to) === to - from) this.kind = 'left-out'
      else this.kind = covered > 0 ? empty : 'missing'
      return true
    },
  }
}

const ROUNDING = 8e-15
