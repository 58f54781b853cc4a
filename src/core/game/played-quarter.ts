import { clauseAt, remainingParts } from '../delivery/policy-verdict.ts'
import { QUARTER_WEEKS } from '../delivery/quarter-plan.ts'
import type { PolicyClause } from '../delivery/error-budget-policy.ts'
import type { Incident } from '../incident/incident.ts'
import { seedFromText } from '../quantity/seed-from-text.ts'
import type { Instant, Milliseconds, Ratio } from '../quantity/units.ts'
import { budgetLeft } from './budget-left.ts'
import { releasesAllowed, releasesThatFit } from './capacity.ts'
import { failedRelease, meanRestore, releaseLuck } from './failed-release.ts'
import { weekBegins } from './game-promise.ts'
import type { GamePromise } from './game-promise.ts'
import { outsideIncidents } from './outside-incidents.ts'
import type { OutsideIncident } from './outside-incidents.ts'
import { failureRate } from './reliability.ts'
import type { Choice } from './vote.ts'

export { QUARTER_WEEKS }

/** A release that went wrong, and what it did to users: one incident for each stage of its rollout. */
export interface FailedRelease {
  readonly release: number
  readonly incidents: readonly Incident[]
}

/** One week as it was played. */
export interface PlayedWeek {
  /** From 1. */
  readonly number: number
  readonly from: Instant
  readonly to: Instant
  readonly choice: Choice
  /** The clause of the policy that held when the week began, and its place. */
  readonly clause: PolicyClause
  readonly clauseIndex: number
  /** Releases that fit beside the reliability work. */
  readonly fitting: number
  /** Of those, what the policy let through. */
  readonly shipped: number
  /** Of those, in order. */
  readonly failed: readonly FailedRelease[]
  readonly outside: readonly OutsideIncident[]
  /** Points of reliability work that were done before this week. */
  readonly points: number
  /** Change failure rate in this week, and the mean time to restore. */
  readonly failureRate: Ratio
  readonly restore: Milliseconds
  /** Part of the budget that was left when the week began, and when it ended. Below 0 when overspent. */
  readonly before: Ratio
  readonly after: Ratio
  /** Whether the week ended inside the objective: with nothing left or more. */
  readonly kept: boolean
}

/** What a quarter is played with. */
export interface GameRun {
  /** A word that people agree on, or a number: `seedFromText` makes the seed of it. */
  readonly seed: string
  readonly promise: GamePromise
  /** What was chosen for each week so far, at most `QUARTER_WEEKS`. */
  readonly choices: readonly Choice[]
}

/** What is played otherwise than it was, to see what that would have been worth. */
export interface Otherwise {
  /** The time to restore against what it was: 0.5 is twice as fast. */
  readonly restore?: number
}

/** The incidents of a week, releases' and others'. */
export const weekIncidents = ({ failed, outside }: PlayedWeek): readonly Incident[] => [
  ...outside.map(({ incident }) => incident),
  ...failed.flatMap(({ incidents }) => incidents),
]

/** All incidents of the weeks. */
export const allIncidents = (weeks: readonly PlayedWeek[]): readonly Incident[] => weeks.flatMap(weekIncidents)

/** Chooses for a week of this number, from 1, in which so much of the budget is left when it begins. null: no more weeks. */
export type Chooses = (week: number, left: Ratio) => Choice | null

/**
 * Plays up to `QUARTER_WEEKS` weeks, one after the other. The policy looks at the budget when a week begins; whatever fails in
 * the week fails its users as incidents, from which alone the budget is worked out. The same is played alike everywhere.
 */
export const playedBy = (
  { seed, promise }: Pick<GameRun, 'seed' | 'promise'>,
  chooses: Chooses,
  otherwise: Otherwise = {},
): readonly PlayedWeek[] => {
  const number = seedFromText(seed)
  const weeks: PlayedWeek[] = []
  let incidents: readonly Incident[] = []
  let points = 0
  let left: Ratio = budgetLeft(promise, [], weekBegins(1))
  for (let week = 1; week <= QUARTER_WEEKS; week++) {
    const choice = chooses(week, left)
    if (choice === null) break
    const released = releasedIn(promise, number, week, choice, left, points, otherwise)
    const outside = outsideIncidents(number, week, promise.target)
    incidents = [
      ...incidents,
      ...outside.map(({ incident }) => incident),
      ...released.failed.flatMap((one) => one.incidents),
    ]
    const to = weekBegins(week + 1)
    const after = budgetLeft(promise, incidents, to)
    const kept = remainingParts(after) >= 0
    weeks.push({
      number: week,
      from: weekBegins(week),
      to,
      choice,
      points,
      ...released,
      outside,
      before: left,
      after,
      kept,
    })
    left = after
    points += choice.work
  }
  return weeks
}

type Released = Pick<
  PlayedWeek,
  'clause' | 'clauseIndex' | 'fitting' | 'shipped' | 'failed' | 'failureRate' | 'restore'
>

const releasedIn = (
  promise: GamePromise,
  seed: number,
  week: number,
  choice: Choice,
  left: Ratio,
  points: number,
  otherwise: Otherwise,
): Released => {
  const { policy } = promise
  const clauseIndex = clauseAt(policy, remainingParts(left))
  const clause = policy.clauses[clauseIndex] as PolicyClause
  const fitting = releasesThatFit(choice)
  const shipped = releasesAllowed(fitting, clause.shipping)
  const rate = failureRate(points)
  const restore = meanRestore(promise, points) * (otherwise.restore ?? 1)
  const failed: FailedRelease[] = []
  for (let release = 1; release <= shipped; release++) {
    const luck = releaseLuck(seed, week, release)
    if (luck.roll >= rate) continue
    const id = `release-${week}-${release}`
    failed.push({ release, incidents: failedRelease(promise, luck, choice.canary, luck.restore * restore, id) })
  }
  return { clause, clauseIndex, fitting, shipped, failed, failureRate: rate, restore }
}

/** The weeks of a run so far. */
export const playedWeeks = (run: GameRun, otherwise: Otherwise = {}): readonly PlayedWeek[] =>
  playedBy(run, (week) => run.choices[week - 1] ?? null, otherwise)

/** Points of reliability work after the weeks so far. */
export const pointsOfWork = ({ choices }: Pick<GameRun, 'choices'>): number =>
  choices.reduce((sum, { work }) => sum + work, 0)
