import type { AlertRule } from '../alert/alert-rule.ts'
import { ratioOf } from '../quantity/units.ts'
import type { Milliseconds, Ratio } from '../quantity/units.ts'
import type { Delivery } from './delivery.ts'
import type { DeliveryBasis } from './delivery-basis.ts'
import type { Rollout } from './exposure.ts'
import { failedChange } from './failed-change.ts'
import type { FailedChange } from './failed-change.ts'
import { failureCost, meanCost, meanSquareCost } from './failure-cost.ts'
import type { FailureCost } from './failure-cost.ts'
import { stagedDetection } from './staged-detection.ts'

/** What of a delivery decides what change spends. A `Delivery` is one. */
export type DeliveryPace = Rollout &
  Pick<Delivery, 'deploysPerWeek' | 'changeFailureRate' | 'timeToDetect' | 'timeToRestore' | 'restoreTimes'>

/** When somebody knows that a change went wrong, and by which alert; null where the time was typed. */
export interface Detection {
  readonly after: Milliseconds
  readonly rule: AlertRule | null
}

/** What change spends of the budget in one SLO window. */
export interface ChangeSpend {
  readonly detection: Detection
  readonly change: FailedChange
  readonly cost: FailureCost
  /** Failures expected in one SLO window. They come as a Poisson process. */
  readonly rate: number
  /** Mean of what one failure spends, as a part of the budget. */
  readonly mean: Ratio
  /** Mean of its square. */
  readonly meanSquare: number
}

/** When a failed change is noticed. null: no alert ever fires for it. */
export const changeDetection = ({ rules, objective }: DeliveryBasis, delivery: DeliveryPace): Detection | null =>
  delivery.timeToDetect.kind === 'typed'
    ? { after: delivery.timeToDetect.time, rule: null }
    : stagedDetection(rules, objective, delivery)

/** Failures expected in one SLO window: deploys per week × change failure rate × weeks that count. */
export const failuresPerWindow = ({ weeks }: DeliveryBasis, delivery: DeliveryPace): number =>
  delivery.deploysPerWeek * ratioOf(delivery.changeFailureRate) * weeks

/** What change spends. null: no alert would notice a failed change, so that its cost has no end. */
export const changeSpend = (basis: DeliveryBasis, delivery: DeliveryPace): ChangeSpend | null => {
  const detection = changeDetection(basis, delivery)
  if (detection === null) return null
  const change = failedChange(delivery, detection.after, basis.sliceTarget)
  const cost = failureCost(change, delivery.restoreTimes, basis.traffic, basis.allowedBadTime)
  return {
    detection,
    change,
    cost,
    rate: failuresPerWindow(basis, delivery),
    mean: meanCost(cost),
    meanSquare: meanSquareCost(cost),
  }
}

/** Mean of what all failures of one SLO window spend, as a part of the budget: rate × E[X]. Source: Wald's equation. */
export const expectedSpend = ({ rate, mean }: ChangeSpend): Ratio => rate * mean

/** Standard deviation of it: √(rate × E[X²]), the compound Poisson process's. */
export const spendDeviation = ({ rate, meanSquare }: ChangeSpend): Ratio => Math.sqrt(rate * meanSquare)
