import { WHOLE } from '../quantity/units.ts'
import type { Milliseconds, PartsPerBillion } from '../quantity/units.ts'
import type { CanaryStep } from './delivery.ts'

/** What decides how the error ratio grows after a bad deploy. A `Delivery` is one. */
export interface Rollout {
  /** Share of the exposed requests that a failed change fails: above 0. */
  readonly failing: PartsPerBillion
  readonly canary: readonly CanaryStep[]
  /** Share exposed once the canary is over, above 0; everybody where it is not given. */
  readonly reaches?: PartsPerBillion
}

/** From `from` after the deploy so much of the traffic is on the new version, until the next stage begins. */
export interface ExposureStage {
  readonly from: Milliseconds
  readonly exposed: PartsPerBillion
}

/** The stages of a rollout that nobody halts: at least one, the first at 0, the last without an end. */
export const exposureStages = ({ canary, reaches = WHOLE }: Rollout): readonly ExposureStage[] => {
  const stages: ExposureStage[] = []
  let from = 0
  for (const { exposed, lasts } of canary) {
    stages.push({ from, exposed })
    from += lasts
  }
  return [...stages, { from, exposed: reaches }]
}
