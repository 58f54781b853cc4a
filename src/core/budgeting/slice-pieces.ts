import type { Stretch } from '../incident/exclusion-overlay.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import type { Instant, Milliseconds } from '../quantity/units.ts'
import type { TimeSlices } from './budgeting-method.ts'

/** What a piece is: judged by its events; empty of them and so good, bad or left out; excluded; or not measured. */
export type PieceKind = 'judged' | 'good' | 'bad' | 'left-out' | 'excluded' | 'missing'

/** A slice, several alike at once, or a part of one. The one object is filled anew for each. */
export interface SlicePieces {
  from: Instant
  to: Instant
  kind: PieceKind
  /** How many slices it is. */
  weight: number
  /** How much of it has no data. */
  unmeasured: Milliseconds
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
 * Whole slices between two knots are alike and come as one piece. O(n) in knots, in slices that hold one, and in
 * excluded stretches.
 *
 * @param excluded ascending and apart; a piece without events that holds nothing but such time and gaps is left out. What
 *   is excluded must be out of the history already.
 */
export const slicePieces = (
  history: EventHistory,
  { length, empty }: TimeSlices,
  excluded: readonly Stretch[],
  now: Instant,
): SlicePieces => {
  const { times, valid, bad, underlyingBad, missing } = history
  const last = times.length - 1
  const end = times[last] as number
  let knot = 0
  let missingAt = 0
  let stretch = 0
  const totalAt = (totals: Float64Array, t: Instant): number => {
    const base = totals[knot] as number
    const from = times[knot] as number
    if (t === from || knot === last) return base
    return base + ((totals[knot + 1] as number) - base) * ((t - from) / ((times[knot + 1] as number) - from))
  }
  const excludedWithin = (from: Instant, to: Instant): Milliseconds => {
    while (stretch < excluded.length && (excluded[stretch] as Stretch).to <= from) stretch += 1
    let time = 0
    for (let index = stretch; index < excluded.length; index++) {
      const one = excluded[index] as Stretch
      if (one.from >= to) break
      time += Math.min(to, one.to) - Math.max(from, one.from)
    }
    return time
  }
  return {
    from: times[0] as number,
    to: times[0] as number,
    kind: 'missing',
    weight: 0,
    unmeasured: 0,
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
      // A remainder would say the same, but takes longer than all the rest.
      const begin = Math.floor(from / length) * length
      const wholeSlices = begin === from ? Math.floor((Math.min(limit, times[knot + 1] as number) - from) / length) : 0
      const to = wholeSlices > 1 ? from + wholeSlices * length : Math.min(limit, begin + length)
      this.from = from
      this.to = to
      this.weight = wholeSlices > 1 ? wholeSlices : (to - from) / length
      this.firstKnot = knot + 1
      while (knot < last && (times[knot + 1] as number) <= to) knot += 1
      this.lastKnot = times[knot] === to ? knot - 1 : knot
      const validTo = totalAt(valid, to)
      const badTo = totalAt(bad, to)
      const underlyingTo = underlyingBad === bad ? badTo : totalAt(underlyingBad, to)
      this.valid = validTo - this.validTo
      this.bad = badTo - this.badTo
      this.underlyingBad = underlyingTo - this.underlyingTo
      this.dust = ROUNDING * (validTo + badTo)
      this.validTo = validTo
      this.badTo = badTo
      this.underlyingTo = underlyingTo
      if (missing !== null) {
        const missingTo = totalAt(missing, to)
        // Gaps are whole milliseconds, and a gap's part that is not is the rounding of its sum.
        this.unmeasured = Math.round(missingTo - missingAt)
        missingAt = missingTo
      }
      if (this.valid > this.dust) this.kind = 'judged'
      else {
        const measured = to - from - this.unmeasured
        const exempt = excluded.length === 0 ? 0 : excludedWithin(from, to)
        if (measured > exempt) this.kind = empty
        else this.kind = this.unmeasured > 0 ? 'missing' : 'excluded'
      }
      return true
    },
  }
}

/** The sum of a few dozen numbers, taken out of a running total, is off by less than this part of that. */
const ROUNDING = 8e-15
