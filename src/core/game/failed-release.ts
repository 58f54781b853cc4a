import { EVEN_TRAFFIC } from '../delivery/deploy-traffic.ts'
import { exposureStages } from '../delivery/exposure.ts'
import type { Rollout } from '../delivery/exposure.ts'
import { failedChange } from '../delivery/failed-change.ts'
import { failureCost, meanCost } from '../delivery/failure-cost.ts'
import { stagedDetection } from '../delivery/staged-detection.ts'
import type { Incident } from '../incident/incident.ts'
import { allowedBadTime } from '../objective/error-budget.ts'
import { randomStream } from '../quantity/random-stream.ts'
import { DAY, HOUR, MINUTE, ppb, WHOLE } from '../quantity/units.ts'
import type { Instant, Milliseconds, PartsPerBillion, Ratio } from '../quantity/units.ts'
import { sloPeriodLength } from '../window/slo-period.ts'
import { QUARTER_BEGINS, WEEK, weekAllowance, weekBegins } from './game-promise.ts'
import type { GamePromise } from './game-promise.ts'
import { roundTime } from './round-amounts.ts'
import { CANARY, FIRST_RESTORE, leftByWork, LONGEST_RESTORE } from './reliability.ts'

/** What chance holds for one release, whatever is chosen. */
export interface ReleaseLuck {
  /** The release fails if this is below the change failure rate: 0 up to, not including, 1. */
  readonly roll: number
  /** Share of the exposed requests that it fails, if it does. */
  readonly failing: PartsPerBillion
  /** How long its restore takes against the mean: exponential, cut at `LONGEST_RESTORE`. */
  readonly restore: number
  /** In working hours of the week, on a whole minute. */
  readonly began: Instant
}

const LEAST_FAILING = 300_000_000
const FAILING_STEP = 50_000_000
const FAILING_STEPS = 15

/** Five working days of eight hours, from nine. */
const WORKING_DAYS = 5
const FIRST_HOUR = 9
const WORKING_HOURS = 8

/** A failed release that no alert would ever notice is noticed after a day, by somebody who looks. */
const UNNOTICED: Milliseconds = DAY

/** The luck of the release of a number, from 1, in a week. It hangs on nothing else, so no choice shifts that of another. */
export const releaseLuck = (seed: number, week: number, release: number): ReleaseLuck => {
  const random = randomStream(seed, week, release)
  const roll = random()
  const failing = ppb(LEAST_FAILING + FAILING_STEP * Math.floor(random() * FAILING_STEPS))
  const restore = Math.min(LONGEST_RESTORE, -Math.log(1 - random()))
  const at = random() * WORKING_DAYS
  const minute = Math.floor((at % 1) * WORKING_HOURS * 60)
  return {
    roll,
    failing,
    restore,
    began: weekBegins(week) + Math.floor(at) * DAY + FIRST_HOUR * HOUR + minute * MINUTE,
  }
}

/** The mean time to restore after so many points of reliability work, in milliseconds, which may be a fraction. */
export const meanRestore = ({ target }: Pick<GamePromise, 'target'>, points: number): Milliseconds =>
  weekAllowance(target) * FIRST_RESTORE * leftByWork(points)

const rollout = (failing: PartsPerBillion, canary: boolean): Rollout => ({ failing, canary: canary ? CANARY : [] })

/** From the release until somebody knows, by the promise's own alert rules, as `stagedDetection` has it. */
const noticedAfter = ({ alertRules, target, sloWindow }: GamePromise, way: Rollout): Milliseconds => {
  const objective = { target, sloWindow: sloPeriodLength(sloWindow, QUARTER_BEGINS) }
  return stagedDetection(alertRules, objective, way)?.after ?? UNNOTICED
}

/**
 * A failed release as incidents, one for each stage of its rollout that it got to: it halts when somebody knows, and the last
 * stage goes on until users are well. What would last into the next week is over at its end.
 *
 * @param restore how long the restore takes.
 */
export const failedRelease = (
  promise: GamePromise,
  { failing, began }: Pick<ReleaseLuck, 'failing' | 'began'>,
  canary: boolean,
  restore: Milliseconds,
  id: string,
): readonly Incident[] => {
  const way = rollout(failing, canary)
  const detect = noticedAfter(promise, way)
  const stages = exposureStages(way).filter(({ from }) => from === 0 || from < detect)
  const weekEnds = Math.floor((began - QUARTER_BEGINS) / WEEK) * WEEK + QUARTER_BEGINS + WEEK
  return stages.flatMap(({ from, exposed }, index): readonly Incident[] => {
    const until = stages[index + 1]?.from ?? detect + restore
    const lasted = Math.min(roundTime(until - from), weekEnds - began - from)
    const failed = ppb(Math.max(1, Math.round((exposed * failing) / WHOLE)))
    if (lasted <= 0) return []
    return [
      {
        id: `${id}-${index + 1}`,
        label: '',
        began: began + from,
        lasted,
        failing: failed,
        cause: 'change',
        measured: false,
      },
    ]
  })
}

/** The failing share of a failed release, on average. */
const MEAN_FAILING = ppb(LEAST_FAILING + (FAILING_STEP * (FAILING_STEPS - 1)) / 2)

/**
 * What one failed release spends of the whole budget, about: with the mean share of failing requests and the mean restore, at
 * mean traffic. It falls with every point of work.
 */
export const failureSpend = (promise: GamePromise, points: number, canary: boolean): Ratio => {
  const way = rollout(MEAN_FAILING, canary)
  const change = failedChange({ ...way, timeToRestore: meanRestore(promise, points) }, noticedAfter(promise, way))
  const allowed = allowedBadTime(sloPeriodLength(promise.sloWindow, QUARTER_BEGINS), promise.target)
  return meanCost(failureCost(change, 'even', EVEN_TRAFFIC, allowed))
}
