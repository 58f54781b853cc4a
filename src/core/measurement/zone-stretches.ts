import type { Instant, Milliseconds } from '../quantity/units.ts'

/** A stretch of time, `until` not included, in which the clocks of a time zone run without a change. */
export interface ZoneStretch {
  readonly from: Instant
  readonly until: Instant
  /** What the clocks are ahead of UTC. */
  readonly offset: Milliseconds
}

/**
 * Cuts `[from, to)` where the clocks of `timeZone` change, so that in between a time on the wall is an addition. Temporal
 * is asked once for each change, which is about twice a year.
 *
 * @param from a whole number below `to`.
 * @throws RangeError for an unknown time zone.
 */
export const zoneStretches = (timeZone: string, from: Instant, to: Instant): readonly ZoneStretch[] => {
  const stretches: ZoneStretch[] = []
  let zoned: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone)
  for (let t = from; zoned !== null && t < to; ) {
    const next: Temporal.ZonedDateTime | null = zoned.getTimeZoneTransition('next')
    const until = Math.min(to, next?.epochMilliseconds ?? to)
    stretches.push({ from: t, until, offset: zoned.offsetNanoseconds / 1_000_000 })
    t = until
    zoned = next
  }
  return stretches
}
