import { ratioOf, WHOLE } from '../quantity/units.ts'
import type { Milliseconds, PartsPerBillion, Ratio } from '../quantity/units.ts'
import type { Delivery } from './delivery.ts'
import { exposureStages } from './exposure.ts'
import type { ExposureStage, Rollout } from './exposure.ts'

/** What one failed change does to users, at mean traffic. */
export interface FailedChange {
  /** From the deploy until somebody knows. */
  readonly detect: Milliseconds
  /** From then until users are well again, on average. */
  readonly restore: Milliseconds
  /** Exposure summed over the time until detection: 1 h at 5 % and 10 min at 100 % are 13 min. */
  readonly exposedBefore: Milliseconds
  /** Exposure at detection: the rollout halts there, and it stays so until users are well again. */
  readonly exposedDuring: Ratio
  /** Share of the exposed requests that fails. */
  readonly failing: Ratio
  /** Time of full outage for everybody that it amounts to until detection. */
  readonly badBefore: Milliseconds
  /** Likewise from detection on, on average. */
  readonly badDuring: Milliseconds
  /** `badBefore + badDuring`: failing × (exposedBefore + exposedDuring × restore) where events or ratios are counted. */
  readonly badTime: Milliseconds
}

/**
 * What a failed change costs that is noticed after `detect`. Detected at the very instant of a promotion, it is not
 * promoted.
 *
 * @param detect 0 or more.
 * @param sliceTarget where time slices are good or bad, the share that must be good: all the time of a stage is then bad
 * whose error ratio is above 1 − sliceTarget, and none of any other. Slices that are bad only in part round that up to
 * whole slices; this does not. null where events or the slices' ratios are counted.
 */
export const failedChange = (
  delivery: Rollout & Pick<Delivery, 'timeToRestore'>,
  detect: Milliseconds,
  sliceTarget: PartsPerBillion | null = null,
): FailedChange => {
  const stages = exposureStages(delivery)
  const bad = ({ exposed }: ExposureStage): Ratio =>
    sliceTarget === null
      ? ratioOf(exposed) * ratioOf(delivery.failing)
      : Number(exposed * delivery.failing > (WHOLE - sliceTarget) * WHOLE)
  let last = stages[0] as ExposureStage
  let exposedBefore = 0
  let badBefore = 0
  stages.forEach((stage, index) => {
    const time = Math.min(detect, stages[index + 1]?.from ?? detect) - stage.from
    if (time <= 0) return
    exposedBefore += ratioOf(stage.exposed) * time
    badBefore += bad(stage) * time
    last = stage
  })
  const badDuring = bad(last) * delivery.timeToRestore
  return {
    detect,
    restore: delivery.timeToRestore,
    exposedBefore,
    exposedDuring: ratioOf(last.exposed),
    failing: ratioOf(delivery.failing),
    badBefore,
    badDuring,
    badTime: badBefore + badDuring,
  }
}
