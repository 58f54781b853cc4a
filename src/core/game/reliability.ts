import type { CanaryStep } from '../delivery/delivery.ts'
import { DAY, ppb } from '../quantity/units.ts'
import type { Ratio } from '../quantity/units.ts'

/** Share of the releases that fails before any reliability work. */
const FIRST_FAILURE_RATE: Ratio = 0.25

/** Each point of reliability work leaves so much of the change failure rate, and of the time to restore. */
export const LEFT_BY_A_POINT: Ratio = 0.97

/** What so many points of reliability work, done in the weeks before, leave of the first numbers: 0 points leave all. */
export const leftByWork = (points: number): Ratio => LEFT_BY_A_POINT ** points

/** Share of the releases that fails after so many points. */
export const failureRate = (points: number): Ratio => FIRST_FAILURE_RATE * leftByWork(points)

/** The time to restore before any work, against the budget of one week: as much full outage as a week's budget allows. */
export const FIRST_RESTORE: Ratio = 1

/** No restore takes longer than so many times the mean. */
export const LONGEST_RESTORE = 3

/** With a canary a release reaches this part of the users first, for a day. */
export const CANARY: readonly CanaryStep[] = [{ exposed: ppb(200_000_000), lasts: DAY }]
