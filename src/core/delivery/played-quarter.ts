import { addMoment, chanceEstimate, CONFIDENCE, meanEstimate, noMoments } from '../measurement/estimate.ts'
import type { Estimate, Moments } from '../measurement/estimate.ts'
import type { Ratio } from '../quantity/units.ts'
import { plannedDeploys } from './planned-deploys.ts'
import { quarterGround } from './quarter-ground.ts'
import type { QuarterGround } from './quarter-ground.ts'
import type { QuarterPlan } from './quarter-plan.ts'
import { quarterRun } from './quarter-run.ts'
import type { QuarterRun } from './quarter-run.ts'

/** The same quarter twice, with the same luck for each deploy. */
export interface PlayedQuarter {
  readonly withPolicy: QuarterRun
  /** Everything ships. */
  readonly without: QuarterRun
}

/**
 * Plays the thirteen weeks ahead with and without the policy.
 *
 * @param run which of all the quarters that the plan's seed can draw.
 */
export const playQuarter = (plan: QuarterPlan, run = 0): PlayedQuarter => played(plan, quarterGround(plan), run)

const played = (plan: QuarterPlan, ground: QuarterGround, run: number): PlayedQuarter => {
  const deploys = plannedDeploys(plan, ground, run)
  return {
    withPolicy: quarterRun(plan, ground, deploys, true),
    without: quarterRun(plan, ground, deploys, false),
  }
}

const MEASURES = ['planned', 'shipped', 'failed', 'heldBack', 'timeBelowZero', 'breaches'] as const

/** What is averaged over quarters. */
export type QuarterMeasure = (typeof MEASURES)[number]

/** The means over many quarters. */
export interface QuarterMeans extends Readonly<Record<QuarterMeasure, Estimate>> {
  /** Chance that the budget is below 0 at any time of the quarter. */
  readonly everBelowZero: Estimate
}

/** Many quarters. */
export interface PlayedQuarters {
  /** Quarters played so far, out of those asked for. */
  readonly runs: number
  readonly of: number
  /** Of all intervals. */
  readonly confidence: Ratio
  /** The first of them, as `playQuarter` has it. */
  readonly first: PlayedQuarter
  /** null below thirty runs: the mean of a few says little. */
  readonly means: { readonly withPolicy: QuarterMeans; readonly without: QuarterMeans } | null
}

/** Quarters that are played unless somebody asks for others. */
export const PLAYED_RUNS = 200

/** So many it takes for means to be normal. */
const LEAST_RUNS = 30

interface Tally {
  readonly moments: Readonly<Record<QuarterMeasure, Moments>>
  below: number
}

const noTally = (): Tally => ({
  moments: {
    planned: noMoments(),
    shipped: noMoments(),
    failed: noMoments(),
    heldBack: noMoments(),
    timeBelowZero: noMoments(),
    breaches: noMoments(),
  },
  below: 0,
})

const count = (tally: Tally, run: QuarterRun): void => {
  for (const measure of MEASURES) addMoment(tally.moments[measure], run[measure])
  if (run.timeBelowZero > 0) tally.below += 1
}

const meansOf = ({ moments, below }: Tally, runs: number): QuarterMeans => ({
  planned: meanEstimate(moments.planned) as Estimate,
  shipped: meanEstimate(moments.shipped) as Estimate,
  failed: meanEstimate(moments.failed) as Estimate,
  heldBack: meanEstimate(moments.heldBack) as Estimate,
  timeBelowZero: meanEstimate(moments.timeBelowZero) as Estimate,
  breaches: meanEstimate(moments.breaches) as Estimate,
  everBelowZero: chanceEstimate(below, runs) as Estimate,
})

/**
 * Plays the quarter again and again, each time with other luck, and says after each what they show so far.
 *
 * @throws RangeError when `runs` is not a whole number above 0.
 */
export function* playedQuarters(
  plan: QuarterPlan,
  { runs = PLAYED_RUNS }: { readonly runs?: number } = {},
): Generator<PlayedQuarters, void, undefined> {
  if (!(Number.isInteger(runs) && runs > 0)) throw new RangeError(`not a number of runs: ${runs}`)
  const ground = quarterGround(plan)
  const [withPolicy, without] = [noTally(), noTally()]
  const first = played(plan, ground, 0)
  for (let run = 0; run < runs; run++) {
    const quarter = run === 0 ? first : played(plan, ground, run)
    count(withPolicy, quarter.withPolicy)
    count(without, quarter.without)
    const done = run + 1
    yield {
      runs: done,
      of: runs,
      confidence: CONFIDENCE,
      first,
      means: done < LEAST_RUNS ? null : { withPolicy: meansOf(withPolicy, done), without: meansOf(without, done) },
    }
  }
}
