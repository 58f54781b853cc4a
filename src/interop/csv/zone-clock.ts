import type { Instant, Milliseconds } from '../../core/quantity/units.ts'
import { lineTally } from './report-tally.ts'
import type { ZoneReport } from './import-report.ts'

/** Turns local times of one zone into instants, and counts the ones that a clock change made doubtful. */
export interface ZoneClock {
  /**
   * @param wall the local time as milliseconds, as if it were UTC
   * @returns the instant. A time that a clock change skips moves forward by the length of the change; of a time that it
   * repeats the first is meant (both as Temporal's "compatible" says).
   */
  instantOf(wall: Milliseconds, line: number): Instant
  report(): ZoneReport
}

/** A stretch of local time with one offset. From `doubtful` on, its times are skipped or come a second time. */
interface Stretch {
  readonly from: Milliseconds
  readonly doubtful: Milliseconds
  readonly until: Milliseconds
  readonly offset: Milliseconds
  readonly doubt: 'skipped' | 'ambiguous'
  readonly before: Instant | null
  readonly after: Instant | null
}

const UTC_STRETCH: Stretch = {
  from: Number.NEGATIVE_INFINITY,
  doubtful: Number.POSITIVE_INFINITY,
  until: Number.POSITIVE_INFINITY,
  offset: 0,
  doubt: 'skipped',
  before: null,
  after: null,
}

const stretchAt = (instant: Instant, zone: string): Stretch => {
  const zoned = (at: Instant): Temporal.ZonedDateTime =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  const offsetAt = (at: Instant): Milliseconds => zoned(at).offsetNanoseconds / 1_000_000
  const offset = offsetAt(instant)
  // "previous" means before, so a probe that stands on a change must look from one millisecond later.
  const before = zoned(instant + 1).getTimeZoneTransition('previous')?.epochMilliseconds ?? null
  const after = zoned(instant).getTimeZoneTransition('next')?.epochMilliseconds ?? null
  const offsetAfter = after === null ? offset : offsetAt(after)
  return {
    from: before === null ? Number.NEGATIVE_INFINITY : before + Math.max(offsetAt(before - 1), offset),
    doubtful: after === null ? Number.POSITIVE_INFINITY : after + Math.min(offset, offsetAfter),
    until: after === null ? Number.POSITIVE_INFINITY : after + Math.max(offset, offsetAfter),
    offset,
    doubt: offsetAfter > offset ? 'skipped' : 'ambiguous',
    before,
    after,
  }
}

/** The stretch that holds a local time: at most one clock change away from where UTC would have it. */
const stretchOf = (wall: Milliseconds, zone: string): Stretch => {
  let stretch = stretchAt(wall, zone)
  while (wall < stretch.from && stretch.before !== null) stretch = stretchAt(stretch.before - 1, zone)
  while (wall >= stretch.until && stretch.after !== null) stretch = stretchAt(stretch.after, zone)
  return stretch
}

/**
 * A clock for an IANA zone. Asks Temporal once per stretch between two clock changes, not once per row.
 * `zone` must be one that `isTimeZone` knows.
 */
export const createZoneClock = (zone: string): ZoneClock => {
  const known: Stretch[] = zone === 'UTC' ? [UTC_STRETCH] : []
  const skipped = lineTally()
  const ambiguous = lineTally()
  let current: Stretch | undefined = known[0]
  let localTimes = 0
  const find = (wall: Milliseconds): Stretch => {
    let found = known.find(({ from, until }) => wall >= from && wall < until)
    if (found === undefined) {
      found = stretchOf(wall, zone)
      known.push(found)
    }
    current = found
    return found
  }
  return {
    instantOf(wall, line) {
      localTimes += 1
      const stretch = current !== undefined && wall >= current.from && wall < current.until ? current : find(wall)
      if (wall >= stretch.doubtful) (stretch.doubt === 'skipped' ? skipped : ambiguous).add(line)
      return wall - stretch.offset
    },
    report: () => ({ zone, localTimes, skipped: skipped.report(), ambiguous: ambiguous.report() }),
  }
}
