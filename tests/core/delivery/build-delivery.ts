import type { CanaryStep, Delivery } from '../../../src/core/delivery/delivery.ts'
import { deliveryBasis } from '../../../src/core/delivery/delivery-basis.ts'
import type { DeliveryBasis } from '../../../src/core/delivery/delivery-basis.ts'
import { EVEN_TRAFFIC } from '../../../src/core/delivery/deploy-traffic.ts'
import type { DeployTraffic } from '../../../src/core/delivery/deploy-traffic.ts'
import type { FailureCost } from '../../../src/core/delivery/failure-cost.ts'
import { USUAL_DELIVERY } from '../../../src/core/delivery/usual-delivery.ts'
import { ppb } from '../../../src/core/quantity/units.ts'
import type { PartsPerBillion } from '../../../src/core/quantity/units.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import type { Assessment } from '../../../src/core/scenario/assessment.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { at, span } from '../build.ts'

/** Percent as parts per billion. */
export const percent = (value: number): PartsPerBillion => ppb(Math.round(value * 1e7))

/** `canary('5 30m', '25 1h')`: so many percent for so long. */
export const canary = (...steps: readonly string[]): readonly CanaryStep[] =>
  steps.map((step) => {
    const [exposed = '', ...lasts] = step.split(' ')
    return { exposed: percent(Number(exposed)), lasts: span(lasts.join(' ')) }
  })

/** Three deploys a week of which 10 % fail all requests, noticed by the workbook's alerts, but for what is said. */
export const delivery = (more: Partial<Delivery> = {}): Delivery => ({ ...USUAL_DELIVERY, ...more })

/** Noticed after so long, whatever alerts say. */
export const typed = (text: string): Delivery['timeToDetect'] => ({ kind: 'typed', time: span(text) })

const NOW = at('2026-11-22')

/** 99.9 % over 30 rolling days, which allow 43m 12s, looked at on a Sunday. */
export const scenario = (delivered: Partial<Delivery> = {}, more: Partial<Scenario> = {}): Scenario => ({
  ...newScenario('one', 'Checkout'),
  now: NOW,
  delivery: delivery(delivered),
  ...more,
})

export const assess = (one: Scenario): Assessment => assessment(one, scenarioHistory(one, null, NOW), NOW)

export const basis = (one: Scenario = scenario()): DeliveryBasis => deliveryBasis(one, assess(one))

/** Traffic that takes each of some weights with a chance, given as pairs, ascending. */
export const traffic = (...pairs: readonly (readonly [weight: number, chance: number])[]): DeployTraffic => ({
  weights: Float64Array.from(pairs, ([weight]) => weight),
  chances: Float64Array.from(pairs, ([, chance]) => chance),
  mean: pairs.reduce((sum, [weight, chance]) => sum + weight * chance, 0),
  meanSquare: pairs.reduce((sum, [weight, chance]) => sum + weight * weight * chance, 0),
})

/** A failure that always costs the same at the same traffic. */
export const even = (certain: number, met: DeployTraffic = EVEN_TRAFFIC): FailureCost => ({
  traffic: met,
  certain,
  varying: 0,
})

/** A failure whose cost is exponential, on top of a certain part. */
export const varying = (mean: number, certain = 0, met: DeployTraffic = EVEN_TRAFFIC): FailureCost => ({
  traffic: met,
  certain,
  varying: mean,
})
