import { DAY, HOUR, MINUTE } from '../quantity/units.ts'
import type { Instant, Milliseconds } from '../quantity/units.ts'

/** The shape of traffic over the week, on the clocks of `timeZone`. The mean stays what it is. */
export type TrafficProfile =
  | { readonly kind: 'flat' }
  | { readonly kind: 'office-hours' | 'evening-peak'; readonly timeZone: string }
  /** One weight per hour of the week, Monday's first hour first: 0 or more, with a mean of 1. */
  | { readonly kind: 'hourly'; readonly timeZone: string; readonly weights: readonly number[] }

/** Hours of a week: as many weights as an hourly profile has. */
export const WEEK_HOURS = 168

const PEAK_HOUR = 19.5
const NOON_HOUR = 12

/** A bump of height 1 at `hour` on the clock, that is next to nothing six hours away. */
const bump = (clock: number, hour: number): number => {
  const distance = Math.abs(clock - hour)
  const hours = Math.min(distance, 24 - distance)
  return Math.exp(-((hours / 3.2) ** 2))
}

const shape = (clock: number): number => 0.45 + 0.55 * bump(clock, NOON_HOUR) + 1.25 * bump(clock, PEAK_HOUR)

const MEAN =
  Array.from({ length: 24 * 60 }, (_, minute) => shape(minute / 60)).reduce((sum, x) => sum + x, 0) / (24 * 60)

/**
 * Traffic with an evening peak, relative to its mean over a day (which is 1): a quiet night, a rise at noon and a peak at
 * 19:30 UTC of about twice the mean.
 */
export const eveningPeak = (t: Instant): number => shape((((t % DAY) + DAY) % DAY) / HOUR) / MEAN

/** The grid of every profile: traffic is even within a quarter of an hour. */
export const QUARTER: Milliseconds = 15 * MINUTE

/** Quarter hours of a week. */
export const WEEK_QUARTERS = WEEK_HOURS * 4

const DAY_QUARTERS = 96

const QUIET = 0.1

/** A working day: up from 7 to 9, busy until 17, down until 19. Nights and weekends are a tenth of that. */
const officeHours = (day: number, clock: number): number => {
  const busy = day < 5 ? Math.max(0, Math.min(1, (clock - 7) / 2, (19 - clock) / 2)) : 0
  return QUIET + (1 - QUIET) * busy
}

/** What is not yet relative to its mean, at a quarter of the week that begins on Monday. */
const shapeOf = (profile: Exclude<TrafficProfile, { kind: 'flat' }>, quarter: number): number => {
  // The middle of a quarter stands for all of it.
  const clock = ((quarter % DAY_QUARTERS) + 0.5) / 4
  switch (profile.kind) {
    case 'office-hours':
      return officeHours(Math.floor(quarter / DAY_QUARTERS), clock)
    case 'evening-peak':
      return shape(clock)
    case 'hourly':
      return profile.weights[Math.floor(quarter / 4)] as number
  }
}

/** One week of a profile on the clocks on the wall, Monday's first quarter hour first. */
export interface TrafficWeek {
  /** Traffic in each quarter hour against its mean, which is 1. */
  readonly weights: Float64Array
  /** Running totals of it in milliseconds of mean traffic: one more, from 0 up to a whole week's milliseconds. */
  readonly totals: Float64Array
}

/**
 * The week of a profile. Its mean is exactly 1 whatever the shape, so that a profile moves traffic and makes none.
 *
 * @throws RangeError when hourly weights are not 168 numbers of which one at least is above 0.
 */
export const trafficWeek = (profile: TrafficProfile): TrafficWeek => {
  if (profile.kind === 'hourly' && profile.weights.length !== WEEK_HOURS) {
    throw new RangeError(`not one weight for each hour of a week: ${profile.weights.length}`)
  }
  const weights = new Float64Array(WEEK_QUARTERS).fill(1)
  if (profile.kind !== 'flat') {
    for (let quarter = 0; quarter < WEEK_QUARTERS; quarter++) weights[quarter] = shapeOf(profile, quarter)
    const mean = weights.reduce((sum, weight) => sum + weight, 0) / WEEK_QUARTERS
    if (!(mean > 0)) throw new RangeError(`not a profile of traffic: its mean is ${mean}`)
    for (let quarter = 0; quarter < WEEK_QUARTERS; quarter++) weights[quarter] = (weights[quarter] as number) / mean
  }
  const totals = new Float64Array(WEEK_QUARTERS + 1)
  for (let quarter = 0; quarter < WEEK_QUARTERS; quarter++) {
    totals[quarter + 1] = (totals[quarter] as number) + (weights[quarter] as number) * QUARTER
  }
  return { weights, totals }
}

/** 1970 began on a Thursday; the first Monday after it is day 4. */
const FIRST_MONDAY = 4 * DAY

/** Milliseconds since Monday's first instant, for a time on the wall given as if it were UTC. */
export const sinceMonday = (wall: Milliseconds): Milliseconds => {
  const since = (wall - FIRST_MONDAY) % (7 * DAY)
  return since < 0 ? since + 7 * DAY : since
}
