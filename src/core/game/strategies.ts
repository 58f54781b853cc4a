import { clauseAt, remainingParts } from '../delivery/policy-verdict.ts'
import type { Ratio } from '../quantity/units.ts'
import type { GamePromise } from './game-promise.ts'
import { playedBy } from './played-quarter.ts'
import type { Chooses, GameRun, PlayedWeek } from './played-quarter.ts'

/** Simple ways to play, to hold a run against. */
export const STRATEGIES = ['never-ship', 'always-most', 'steady', 'watchful'] as const

export type Strategy = (typeof STRATEGIES)[number]

/** Whether the policy holds anything back. */
const holdsBack = ({ policy }: GamePromise, left: Ratio): boolean => clauseAt(policy, remainingParts(left)) > 0

const FIRST_WEEKS = 4
const HALF: Ratio = 0.5

/**
 * - `never-ship`: no releases at all, and most of the time for reliability.
 * - `always-most`: as many releases as there can be, and nothing else.
 * - `steady`: every week five releases and two points of work, whatever the budget says.
 * - `watchful`: four points of work in each of the first four weeks, and else as many releases as fit, with a canary while less
 *   than half of the budget is left; where the policy holds releases back, five with a canary and four points of work.
 */
const chooses = (strategy: Strategy, promise: GamePromise): Chooses => {
  switch (strategy) {
    case 'never-ship':
      return () => ({ releases: 0, work: 6, canary: false })
    case 'always-most':
      return () => ({ releases: 10, work: 0, canary: false })
    case 'steady':
      return () => ({ releases: 5, work: 2, canary: false })
    case 'watchful':
      return (week, left) =>
        holdsBack(promise, left)
          ? { releases: 5, work: 4, canary: true }
          : { releases: 10, work: week <= FIRST_WEEKS ? 4 : 0, canary: left < HALF }
  }
}

/** A whole quarter played by a strategy, against the same seed and promise. */
export const playedByStrategy = (
  strategy: Strategy,
  { seed, promise }: Pick<GameRun, 'seed' | 'promise'>,
): readonly PlayedWeek[] => playedBy({ seed, promise }, chooses(strategy, promise))
