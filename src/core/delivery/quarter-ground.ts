import type { Line } from '../measurement/decimation.ts'
import { QUARTER, sinceMonday, trafficWeek } from '../measurement/traffic-profile.ts'
import type { TrafficProfile } from '../measurement/traffic-profile.ts'
import { zoneStretches } from '../measurement/zone-stretches.ts'
import type { ZoneStretch } from '../measurement/zone-stretches.ts'
import type { Instant, Ratio } from '../quantity/units.ts'
import { sloPeriod } from '../window/slo-period.ts'
import { deployStretches } from './deploy-stretches.ts'
import type { DeployStretches } from './deploy-stretches.ts'
import { PLAYED_QUARTER } from './quarter-plan.ts'
import type { QuarterPlan } from './quarter-plan.ts'

/** What every run of a quarter has in common, whatever the luck of its deploys. Worked out once. */
export interface QuarterGround {
  readonly stretches: DeployStretches
  readonly traffic: QuarterTraffic
  /**
   * The remaining budget if no change ever failed, from the quarter's beginning to its end and linear between the points.
   * Two of them at one instant are a step: for a calendar window always a period's end, where the budget starts anew.
   */
  readonly calm: Line
  /**
   * What a cost is worth in each calendar period of the quarter, against the first: a longer period has a larger budget.
   * 1 alone for a rolling window.
   */
  readonly worth: readonly Ratio[]
}

export const quarterGround = (plan: QuarterPlan): QuarterGround => ({
  stretches: deployStretches(plan.deployHours, plan.from, plan.from + PLAYED_QUARTER),
  traffic: quarterTraffic(plan.traffic, plan.from),
  ...(plan.sloWindow.kind === 'rolling'
    ? { calm: rollingCalm(plan, plan.sloWindow.duration), worth: [1] }
    : calendarCalm(plan)),
})

interface QuarterTraffic {
  /** At each quarter hour of the week against its mean. */
  readonly weights: Float64Array
  readonly zones: readonly ZoneStretch[]
}

const quarterTraffic = (profile: TrafficProfile, from: Instant): QuarterTraffic => ({
  weights: trafficWeek(profile).weights,
  zones: zoneStretches(profile.kind === 'flat' ? 'UTC' : profile.timeZone, from, from + PLAYED_QUARTER),
})

/** Traffic at an instant of the quarter against its mean. */
export const trafficAt = ({ weights, zones }: QuarterTraffic, at: Instant): Ratio => {
  const offset = zones.find(({ until }) => at < until)?.offset ?? 0
  return weights[Math.floor(sinceMonday(at + offset) / QUARTER)] as number
}

/** What else is spent comes evenly, and rolls off again one window later: from then on as much goes as comes. */
const rollingCalm = ({ from, ahead, elsewhere }: QuarterPlan, length: number): Line => {
  const end = from + PLAYED_QUARTER
  const full = from + length
  const times: number[] = []
  const values: number[] = []
  const keep = (t: Instant, left: Ratio): void => {
    times.push(t)
    values.push(left - elsewhere * Math.min(1, (t - from) / length))
  }
  ahead.times.forEach((t, index) => {
    const left = ahead.values[index] as number
    if (t <= end) return keep(t, left)
    const before = ahead.times[index - 1] as number
    const base = ahead.values[index - 1] as number
    if (before < end) keep(end, base + ((left - base) * (end - before)) / (t - before))
  })
  if (full < end) keep(end, 1)
  return { times: Float64Array.from(times), values: Float64Array.from(values) }
}

const calendarCalm = ({ from, ahead, elsewhere, sloWindow }: QuarterPlan): Pick<QuarterGround, 'calm' | 'worth'> => {
  const end = from + PLAYED_QUARTER
  const times: number[] = []
  const values: number[] = []
  const worth: number[] = []
  let left = ahead.values[0] as number
  let first = 0
  for (let t = from; t < end; left = 1) {
    const period = sloPeriod(sloWindow, t)
    const length = period.end - period.start
    const until = Math.min(end, period.end)
    if (first === 0) first = length
    times.push(t, until)
    values.push(left, left - (elsewhere * (until - t)) / length)
    worth.push(first / length)
    t = until
  }
  return { calm: { times: Float64Array.from(times), values: Float64Array.from(values) }, worth }
}
