import type { Incident } from '../../src/core/incident/incident.ts'
import type { Series } from '../../src/core/measurement/series.ts'
import { decimalNumber } from '../../src/core/quantity/decimal.ts'
import { durationFromText } from '../../src/core/quantity/duration.ts'
import { instantOfWallClock } from '../../src/core/quantity/instant.ts'
import { MINUTE, ppb } from '../../src/core/quantity/units.ts'
import type { Instant, Milliseconds } from '../../src/core/quantity/units.ts'

/** "2026-11-04T14:02" in UTC, or on the clocks of `timeZone`. */
export const at = (text: string, timeZone = 'UTC'): Instant =>
  instantOfWallClock(Date.parse(text.includes('T') ? `${text}Z` : `${text}T00:00Z`), timeZone)

/** "1h 30m" in milliseconds. */
export const span = (text: string): Milliseconds => {
  const read = durationFromText(text)
  if (read === null) throw new Error(`not a duration: ${text}`)
  return decimalNumber(read)
}

let made = 0

/** An incident that began at `began`, lasted so long and failed so many percent of the requests. */
export const incident = (
  began: Instant,
  lasted: string | Milliseconds,
  percent = 100,
  more: Partial<Incident> = {},
): Incident => {
  made += 1
  return {
    id: `incident-${made}`,
    label: '',
    began,
    lasted: typeof lasted === 'string' ? span(lasted) : lasted,
    failing: ppb(Math.round(percent * 1e7)),
    cause: 'own',
    measured: false,
    ...more,
  }
}

/** A series of bad and valid events per step; null is a gap. */
export const series = (
  steps: readonly (readonly [bad: number, valid: number] | null)[],
  step: Milliseconds = MINUTE,
  start: Instant = 0,
): Series => ({
  start,
  step,
  good: Float64Array.from(steps, (one) => (one === null ? NaN : one[1] - one[0])),
  valid: Float64Array.from(steps, (one) => (one === null ? NaN : one[1])),
})
