import type { Instant } from '../../../../src/core/quantity/units.ts'
import type { Beginning } from '../../../../src/lessons/course/course.ts'
import { builtInScenario } from '../../../../src/views/app/built-in.ts'

/** What a course begins with on the day of that midnight. */
export const beginningAt = (midnight: Instant): Beginning => ({ midnight, builtIn: builtInScenario(midnight) })

/** An ordinary day in the middle of a month. */
export const ORDINARY: Instant = Date.UTC(2026, 10, 18)

/** Days on which calendars are at their worst: clock changes, and ends and beginnings of months, leap years and years. */
export const MIDNIGHTS: readonly Instant[] = [
  ORDINARY,
  Date.UTC(2026, 0, 1),
  Date.UTC(2026, 1, 28),
  Date.UTC(2026, 2, 1),
  // Clocks in Europe go forward on 29 March and back on 25 October 2026; in America on 8 March and 1 November.
  Date.UTC(2026, 2, 29),
  Date.UTC(2026, 2, 30),
  Date.UTC(2026, 9, 25),
  Date.UTC(2026, 10, 2),
  Date.UTC(2026, 9, 31),
  Date.UTC(2026, 11, 31),
  Date.UTC(2028, 1, 29),
]
