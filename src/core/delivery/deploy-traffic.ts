import { QUARTER, trafficWeek, WEEK_QUARTERS } from '../measurement/traffic-profile.ts'
import type { TrafficProfile } from '../measurement/traffic-profile.ts'
import { zoneStretches } from '../measurement/zone-stretches.ts'
import type { Instant, Milliseconds, Ratio } from '../quantity/units.ts'
import type { DeployHours } from './delivery.ts'

/**
 * Traffic against its mean in the quarter hour of a deploy, which is drawn evenly from the hours in which deploys happen.
 * It stands for the whole failure: a long one that runs into the night is charged as if traffic stayed what it was.
 */
export interface DeployTraffic {
  /** What it may be: ascending, each once, 0 or more. */
  readonly weights: Float64Array
  /** How likely each is. They add up to 1. */
  readonly chances: Float64Array
  readonly mean: Ratio
  /** Mean of its square. */
  readonly meanSquare: number
}

const DAY_QUARTERS = 96

/** Weights closer than this are the same one, told apart by the dust of sums. */
const DUST = 1e-12

/** Traffic that is the same at any hour. */
export const EVEN_TRAFFIC: DeployTraffic = {
  weights: Float64Array.of(1),
  chances: Float64Array.of(1),
  mean: 1,
  meanSquare: 1,
}

/**
 * How much traffic deploys meet. O(1): a week has 672 quarter hours.
 *
 * @param hours null: any hour alike.
 * @param at clocks of two time zones are as far apart as at this instant.
 * @throws RangeError for an unknown time zone, or hours without a day or an hour.
 */
export const deployTraffic = (hours: DeployHours | null, profile: TrafficProfile, at: Instant): DeployTraffic => {
  if (profile.kind === 'flat') return EVEN_TRAFFIC
  const { weights } = trafficWeek(profile)
  const quarters = hours === null ? everyQuarter : quartersOf(hours)
  if (quarters.length === 0) throw new RangeError('no hour in which deploys happen')
  const apart = hours === null ? 0 : ahead(profile.timeZone, at) - ahead(hours.timeZone, at)
  const shift = Math.floor(apart / QUARTER) + WEEK_QUARTERS
  return distribution(Float64Array.from(quarters, (quarter) => weights[(quarter + shift) % WEEK_QUARTERS] as number))
}

const everyQuarter: readonly number[] = Array.from({ length: WEEK_QUARTERS }, (_, quarter) => quarter)

const quartersOf = ({ days, from, until }: DeployHours): readonly number[] =>
  days.flatMap((day) =>
    Array.from({ length: (until - from) * 4 }, (_, quarter) => (day - 1) * DAY_QUARTERS + from * 4 + quarter),
  )

const ahead = (timeZone: string, at: Instant): Milliseconds => zoneStretches(timeZone, at, at + 1)[0]?.offset ?? 0

const distribution = (drawn: Float64Array): DeployTraffic => {
  const weights: number[] = []
  const counts: number[] = []
  let mean = 0
  let meanSquare = 0
  for (const weight of drawn.sort()) {
    mean += weight / drawn.length
    meanSquare += (weight * weight) / drawn.length
    const last = weights.length - 1
    if (last >= 0 && weight - (weights[last] as number) <= weight * DUST) counts[last] = (counts[last] as number) + 1
    else {
      weights.push(weight)
      counts.push(1)
    }
  }
  return {
    weights: Float64Array.from(weights),
    chances: Float64Array.from(counts, (count) => count / drawn.length),
    mean,
    meanSquare,
  }
}
