import { randomStream } from '../quantity/random-stream.ts'
import { ratioOf } from '../quantity/units.ts'
import { trafficAt } from './quarter-ground.ts'
import type { QuarterGround } from './quarter-ground.ts'
import { QUARTER_WEEKS } from './quarter-plan.ts'
import type { QuarterPlan } from './quarter-plan.ts'

/** The deploys that a quarter plans, in order, each with its luck: the same whether it ships or not. Columns are equally long. */
export interface PlannedDeploys {
  readonly times: Float64Array
  /** 1: it fails if it ships. */
  readonly fails: Uint8Array
  /** What that would cost of the present window's budget; 0 for those that go well. */
  readonly costs: Float64Array
  /** From 0 up to 1: it ships under a clause that lets through a larger share than this. */
  readonly ranks: Float64Array
}

/**
 * Draws a quarter's deploys. Its open hours are cut into as many equal parts as there are to be deploys, and each falls
 * somewhere in its own; of a part that the quarter's end cuts off only a part of the chance is left. So there are 13 × as
 * many as in a week on average, at every open hour alike, and never two bunches of them by chance.
 *
 * Every deploy k draws from a stream of its own, by seed, run and k: first when, then whether it fails, then its rank among
 * those that a clause holds back, then how long a restore takes. So nothing that happens to one shifts the luck of another.
 */
export const plannedDeploys = (
  plan: QuarterPlan,
  { stretches, traffic }: QuarterGround,
  run: number,
): PlannedDeploys => {
  const { begins, before } = stretches
  const mean = plan.deploysPerWeek * QUARTER_WEEKS
  const most = Math.ceil(mean)
  const open = before[begins.length] as number
  const failing = ratioOf(plan.changeFailureRate)
  const { certain, varying } = plan.cost
  const times = new Float64Array(most)
  const fails = new Uint8Array(most)
  const costs = new Float64Array(most)
  const ranks = new Float64Array(most)
  let count = 0
  let stretch = 0
  for (let k = 0; k < most; k++) {
    const random = randomStream(plan.seed, run, k)
    const place = ((k + random()) / mean) * open
    if (place >= open) break
    while (place >= (before[stretch + 1] as number)) stretch += 1
    const at = (begins[stretch] as number) + Math.floor(place - (before[stretch] as number))
    times[k] = at
    fails[k] = Number(random() < failing)
    ranks[k] = random()
    if (fails[k] === 1) costs[k] = trafficAt(traffic, at) * (certain - varying * Math.log(1 - random()))
    count += 1
  }
  return {
    times: times.subarray(0, count),
    fails: fails.subarray(0, count),
    costs: costs.subarray(0, count),
    ranks: ranks.subarray(0, count),
  }
}
