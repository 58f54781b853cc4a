import {
  addMoment,
  chanceEstimate,
  CONFIDENCE,
  meanEstimate,
  noMoments,
  varianceEstimate,
} from '../measurement/estimate.ts'
import type { Estimate } from '../measurement/estimate.ts'
import { randomStream } from '../quantity/random-stream.ts'
import type { Ratio } from '../quantity/units.ts'
import { meanCost, meanSquareCost } from './failure-cost.ts'
import { binOf, emptyBins } from './spend-bins.ts'
import type { SpendBins } from './spend-bins.ts'
import { spendDraw } from './spend-draw.ts'
import type { SpendByChange } from './spend-draw.ts'

/** SLO windows drawn one after another, each by itself: what change spent in them. */
export interface SimulatedSpend {
  /** Windows drawn so far, out of those asked for. */
  readonly windows: number
  readonly of: number
  /** Of all intervals. */
  readonly confidence: Ratio
  readonly bins: SpendBins
  /** Windows in which no change failed. */
  readonly untouched: number
  /** Share of the budget that change spends. */
  readonly mean: Estimate
  /** Its variance. The interval is a rough one until some hundreds of windows had a failure. */
  readonly variance: Estimate
  /** Chance that it is no more than is left for it. */
  readonly inside: Estimate
  /** The dearest window so far. */
  readonly most: Ratio
}

export interface WindowsToSimulate {
  readonly seed: number
  /** What the rest leaves for change, as share of the budget; below 0 when the rest alone overspends it. */
  readonly left: Ratio
  readonly windows?: number
  /** Windows from one picture to the next. */
  readonly batch?: number
}

/** Windows that are simulated unless somebody asks for others. */
export const SIMULATED_WINDOWS = 100_000

/** Few enough to be there before an eye can blink, and enough for a first picture. */
const FIRST_PICTURE = 2_000

/** What differs by no more than this part of the budget is the dust of floating-point sums. */
const DUST: Ratio = 1e-12

/** Its stream: those of a quarter's deploys begin at run 0. */
const RUN = -1

/**
 * Draws SLO windows and says after each batch what they show so far. The same seed gives the same numbers, whatever the
 * batches are.
 *
 * @returns one picture for each batch; the last holds all windows that were asked for.
 * @throws RangeError when `windows` or `batch` is not a whole number of at least two.
 */
export function* simulateWindows(
  { rate, cost }: SpendByChange,
  { seed, left, windows = SIMULATED_WINDOWS, batch = FIRST_PICTURE }: WindowsToSimulate,
): Generator<SimulatedSpend, void, undefined> {
  if (!(Number.isInteger(windows) && windows >= 2)) throw new RangeError(`not a number of windows: ${windows}`)
  if (!(Number.isInteger(batch) && batch >= 2)) throw new RangeError(`not a number of windows: ${batch}`)
  const random = randomStream(seed, RUN)
  const draw = spendDraw({ rate, cost })
  const { width, counts } = emptyBins(rate * meanCost(cost), Math.sqrt(rate * meanSquareCost(cost)))
  const found = Float64Array.from(counts)
  const moments = noMoments()
  let [over, untouched, inside, most] = [0, 0, 0, 0]
  for (let drawn = 0; drawn < windows; ) {
    for (const end = Math.min(windows, drawn + batch); drawn < end; drawn++) {
      const spent = draw(random)
      if (spent === null) untouched += 1
      const total = spent ?? 0
      addMoment(moments, total)
      const bin = binOf(total, width)
      if (bin < found.length) found[bin] = (found[bin] as number) + 1
      else over += 1
      if (total <= left + DUST) inside += 1
      if (total > most) most = total
    }
    yield {
      windows: drawn,
      of: windows,
      confidence: CONFIDENCE,
      bins: { width, counts: Array.from(found), over },
      untouched,
      mean: meanEstimate(moments) as Estimate,
      variance: varianceEstimate(moments) as Estimate,
      inside: chanceEstimate(inside, drawn) as Estimate,
      most,
    }
  }
}
