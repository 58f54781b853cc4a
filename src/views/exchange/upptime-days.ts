import { parseInstant } from '../../core/quantity/instant.ts'
import { DAY } from '../../core/quantity/units.ts'
import type { Instant } from '../../core/quantity/units.ts'
import type { Problem, Result } from '../../core/result.ts'
import { problem, success } from '../../core/result.ts'
import type { UpptimeSite } from '../../interop/upptime/summary.ts'

/** Days between which a site was watched, as they were typed: "2026-11-01". */
export interface WatchedDays {
  readonly first: string
  readonly last: string
}

// As long as the longest stretch of measurements by the minute.
const MOST_DAYS = 3_660

const dayText = (day: Instant | undefined): string =>
  day === undefined ? '' : new Date(day).toISOString().slice(0, 10)

/** The first and last day that the file names. Nothing in it says that a site was watched before or after. */
export const namedDays = ({ downDays }: UpptimeSite): WatchedDays => ({
  first: dayText(downDays[0]?.day),
  last: dayText(downDays.at(-1)?.day),
})

/** A typed day as its start in UTC. */
export const readDay = (text: string, path: string): Result<Instant> => {
  const result = parseInstant(text, path, 'UTC')
  return result.ok ? success(Math.floor(result.value / DAY) * DAY) : result
}

/** What is wrong with the last day, given a first one that can be read. */
export const lastDayProblem = (first: Instant, last: Instant, typed: WatchedDays): Problem | null => {
  const wrong =
    last < first
      ? problem('last', 'ends-before-it-begins', typed.last, typed.first)
      : last - first >= MOST_DAYS * DAY
        ? problem('last', 'too-long', typed.last, 'ten years')
        : null
  return wrong === null ? null : wrong.problem
}
