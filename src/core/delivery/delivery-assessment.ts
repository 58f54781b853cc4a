import type { Ratio } from '../quantity/units.ts'
import type { Assessment, Spend } from '../scenario/assessment.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { affordedDeploys } from './afforded-deploys.ts'
import { chanceInside } from './chance-inside.ts'
import { changeSpend, expectedSpend, failuresPerWindow, spendDeviation } from './change-spend.ts'
import type { ChangeSpend } from './change-spend.ts'
import { asSpend, deliveryBasis } from './delivery-basis.ts'
import type { DeliveryBasis } from './delivery-basis.ts'
import { poissonChance } from './poisson.ts'
import type { Chance } from './spend-bounds.ts'

/** What change costs once it is known when somebody notices it. */
export interface ChangeFindings {
  /** Detection, one failed change, and how costs are spread by chance. */
  readonly spend: ChangeSpend
  /** What one failed change spends on average. */
  readonly perFailure: Spend
  /** What all of one SLO window spend on average. */
  readonly expected: Spend
  /** Standard deviation of it, as a part of the budget. */
  readonly deviation: Ratio
  /** That change spends no more than is left. */
  readonly chance: Chance
  /** Chance of an SLO window in which no change fails: e^(−failures per window). */
  readonly noFailure: Ratio
  /** Deploys per week whose failures spend just what is left, on average; null: without limit, as they cost nothing. */
  readonly affordedOnAverage: number | null
  /** Deploys per week that stay inside what is left with a chance of 90 %. */
  readonly affordedSafely: number | null
  /** What one would spend if users had to wait for a fix that takes the lead time; null where that was not said. */
  readonly fixForward: Spend | null
}

/** Everything that follows from how a scenario's team delivers. Facts in, numbers out. */
export interface DeliveryAssessment {
  /** What it is held against; `levers` and `tradeOff` want it too. */
  readonly basis: DeliveryBasis
  readonly deploysPerWindow: number
  readonly failuresPerWindow: number
  /** null: no alert would notice a failed change, so that its cost has no end. */
  readonly findings: ChangeFindings | null
}

/**
 * Works out what change costs a scenario, by the alerts' ideal reading and mean traffic but for what a deploy's hour says.
 */
export const deliveryAssessment = (scenario: Scenario, assessment: Assessment): DeliveryAssessment => {
  const { delivery } = scenario
  const basis = deliveryBasis(scenario, assessment)
  return {
    basis,
    deploysPerWindow: delivery.deploysPerWeek * basis.weeks,
    failuresPerWindow: failuresPerWindow(basis, delivery),
    findings: findingsOf(scenario, basis),
  }
}

const findingsOf = ({ delivery }: Pick<Scenario, 'delivery'>, basis: DeliveryBasis): ChangeFindings | null => {
  const spend = changeSpend(basis, delivery)
  if (spend === null) return null
  const { leadTime, changeFailureRate } = delivery
  const afforded = affordedDeploys(spend.cost, changeFailureRate, basis.weeks, basis.left)
  const slow = leadTime === null ? null : changeSpend(basis, { ...delivery, timeToRestore: leadTime })
  return {
    spend,
    perFailure: asSpend(basis, spend.mean),
    expected: asSpend(basis, expectedSpend(spend)),
    deviation: spendDeviation(spend),
    chance: chanceInside(spend.rate, spend.cost, basis.left),
    noFailure: poissonChance(0, spend.rate),
    affordedOnAverage: afforded.onAverage,
    affordedSafely: afforded.safely,
    fixForward: slow === null ? null : asSpend(basis, slow.mean),
  }
}
