import { horizon, remainingAhead } from '../budget/projection.ts'
import { profileOf } from '../budget/same-outage.ts'
import { decimate } from '../measurement/decimation.ts'
import type { Line } from '../measurement/decimation.ts'
import type { TrafficProfile } from '../measurement/traffic-profile.ts'
import { DAY } from '../quantity/units.ts'
import type { Instant, Milliseconds, PartsPerBillion, Ratio } from '../quantity/units.ts'
import type { Assessment } from '../scenario/assessment.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { SloWindow } from '../window/slo-window.ts'
import type { DeliveryAssessment } from './delivery-assessment.ts'
import type { DeployHours, OtherSpend } from './delivery.ts'
import type { ErrorBudgetPolicy } from './error-budget-policy.ts'
import type { FailureCost } from './failure-cost.ts'

/** A quarter of thirteen weeks. */
export const QUARTER_WEEKS = 13

/** How long it is. */
export const PLAYED_QUARTER: Milliseconds = QUARTER_WEEKS * 7 * DAY

/** How a quarter's deploys go about it: everything that the played quarter hangs on, as plain data. */
export interface QuarterPlan {
  /** It begins here, and ends `PLAYED_QUARTER` later. */
  readonly from: Instant
  readonly sloWindow: SloWindow
  /**
   * The remaining budget from `from` on if nothing else failed, linear between the points: what was spent before rolls off,
   * or stays until the calendar period ends with the last point. After it nothing of it is left.
   */
  readonly ahead: Line
  readonly deploysPerWeek: number
  readonly changeFailureRate: PartsPerBillion
  readonly deployHours: DeployHours | null
  /** Failures are charged at the traffic of their deploy's quarter hour. */
  readonly traffic: TrafficProfile
  /** What a failed change costs at mean traffic, as share of the present window's budget. */
  readonly cost: Pick<FailureCost, 'certain' | 'varying'>
  /** What everything but change spends of each window's budget, evenly. */
  readonly elsewhere: Ratio
  readonly policy: ErrorBudgetPolicy
  readonly seed: number
}

/** Pixel columns for what comes back of the present: finer than any picture of a quarter. */
const AHEAD_COLUMNS = 500

/**
 * A quarter played from a scenario's present. Where nothing was measured it begins with an untouched budget. What rolls off
 * is thinned as a picture is, so that measurements by the minute take no longer than others.
 *
 * @param delivery `deliveryAssessment` of the same scenario and assessment.
 * @returns null where no alert would notice a failed change, so that its cost has no end.
 */
export const quarterPlan = (
  scenario: Scenario,
  assessment: Assessment,
  { basis, findings }: Pick<DeliveryAssessment, 'basis' | 'findings'>,
): QuarterPlan | null => {
  if (findings === null) return null
  const { delivery, policy, sloWindow, trafficProfile } = scenario
  const { now, outlook, remaining, unit, events } = assessment
  const { certain, varying } = findings.spend.cost
  const until = horizon(outlook)
  const ahead =
    remaining === null
      ? { times: Float64Array.of(now, until), values: Float64Array.of(1, 1) }
      : remainingAhead(outlook, 0, until)
  return {
    from: now,
    sloWindow,
    ahead: decimate(ahead.times, ahead.values, AHEAD_COLUMNS),
    deploysPerWeek: delivery.deploysPerWeek,
    changeFailureRate: delivery.changeFailureRate,
    deployHours: delivery.deployHours,
    traffic: unit === 'requests' ? profileOf(events, outlook, trafficProfile) : { kind: 'flat' },
    cost: { certain, varying },
    elsewhere: wholeWindow(delivery.otherSpend, basis.elsewhere, assessment),
    policy,
    seed: delivery.seed,
  }
}

/** What a calendar period has seen so far is no more than a part of what a whole one will. */
const wholeWindow = (otherSpend: OtherSpend, elsewhere: Ratio, { now, period }: Assessment): Ratio =>
  otherSpend.kind === 'typed' || elsewhere === 0
    ? elsewhere
    : (elsewhere * (period.end - period.start)) / (now - period.start)
