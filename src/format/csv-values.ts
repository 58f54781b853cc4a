import { SECOND } from '../core/quantity/units.ts'
import type { Instant, Milliseconds } from '../core/quantity/units.ts'

/** The unit of an instant in a file, behind the words of its column. */
export const UTC = 'UTC'
/** The unit of a duration in a file. */
export const SECONDS = 'seconds'
/** The unit of a share in a file: 1 is all of it. */
export const RATIO = 'ratio'

/** An instant in a file, as ISO 8601 in UTC: "2026-11-04T14:02:00.000Z". */
export const instantValue = (at: Instant): string => new Date(at).toISOString()

/** A duration in a file, in seconds. null, and what never ends, is an empty field. */
export const secondsValue = (time: Milliseconds | null): number | null =>
  time === null || !Number.isFinite(time) ? null : time / SECOND
