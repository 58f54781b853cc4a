import type { AlertObjective } from '../alert/alert-objective.ts'
import type { AlertRule } from '../alert/alert-rule.ts'
import { profileOf } from '../budget/same-outage.ts'
import { budgetInEvents } from '../objective/error-budget.ts'
import { DAY, ratioOf } from '../quantity/units.ts'
import type { Milliseconds, PartsPerBillion, Ratio } from '../quantity/units.ts'
import type { Assessment, Spend } from '../scenario/assessment.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { deployTraffic, EVEN_TRAFFIC } from './deploy-traffic.ts'
import type { DeployTraffic } from './deploy-traffic.ts'

const WEEK = 7 * DAY

/** What a delivery is held against: everything that is not the delivery itself. Plain data, so that a worker can have it. */
export interface DeliveryBasis {
  readonly rules: readonly AlertRule[]
  readonly objective: AlertObjective
  /** Where time slices are good or bad, the share that must be good; else null. */
  readonly sliceTarget: PartsPerBillion | null
  /** Even where the budget is counted in time or slices: an hour then costs the same whatever its traffic. */
  readonly traffic: DeployTraffic
  /** Weeks of the SLO window that count. */
  readonly weeks: number
  /** The whole budget as full outage. */
  readonly allowedBadTime: Milliseconds
  /** The same in events at mean traffic, not rounded, in the unit of the assessment's spends. */
  readonly allowedEvents: number
  /** Part of the budget that is spent by everything but change. */
  readonly elsewhere: Ratio
  /** What that leaves for change: 1 − elsewhere. Below 0 where nothing is left. */
  readonly left: Ratio
}

/** What a scenario's delivery is held against. */
export const deliveryBasis = (scenario: Scenario, assessment: Assessment): DeliveryBasis => {
  const { outlook, period, target, now, unit, events, countedTime, allowedBadTime } = assessment
  const { delivery, trafficProfile } = scenario
  const elsewhere = spentElsewhere(scenario, assessment)
  return {
    rules: scenario.alertRules,
    objective: { target, sloWindow: period.end - period.start },
    sliceTarget: assessment.sliceTarget,
    traffic:
      unit === 'requests'
        ? deployTraffic(delivery.deployHours, profileOf(events, outlook, trafficProfile), now)
        : EVEN_TRAFFIC,
    weeks: countedTime / WEEK,
    allowedBadTime,
    allowedEvents: budgetInEvents(outlook.history.expectedRate * countedTime, target),
    elsewhere,
    left: 1 - elsewhere,
  }
}

/**
 * Part of the present window's budget that everything but change has spent: incidents of any other cause, underlying
 * failures, and what several incidents spent together unless all that count were changes. 0 where nothing was measured.
 */
const spentElsewhere = (
  { delivery: { otherSpend } }: Pick<Scenario, 'delivery'>,
  { ledger, shared, underlying, consumed }: Assessment,
): Ratio => {
  if (otherSpend.kind === 'typed') return ratioOf(otherSpend.share)
  if (consumed === null || consumed.events === 0) return 0
  const others = ledger.filter(
    ({ incident, placement }) => incident.cause !== 'change' && (placement === 'inside' || placement === 'partly'),
  )
  const own = others.reduce((sum, entry) => sum + entry.own.share, 0)
  return own + underlying.share + (others.length > 0 ? shared.share : 0)
}

/** A part of the budget in every unit. */
export const asSpend = ({ allowedBadTime, allowedEvents }: DeliveryBasis, share: Ratio): Spend => ({
  share,
  time: share * allowedBadTime,
  events: share * allowedEvents,
})
