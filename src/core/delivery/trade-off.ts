import { chanceInside } from './chance-inside.ts'
import type { Ratio } from '../quantity/units.ts'
import { changeDetection, changeSpend } from './change-spend.ts'
import type { Delivery, TimeToDetect } from './delivery.ts'
import type { DeliveryBasis } from './delivery-basis.ts'

/** Ways to work, the present one first. */
export const PRACTICES = ['today', 'faster-detection', 'faster-rollback', 'canary', 'all'] as const

export type Practice = (typeof PRACTICES)[number]

/** The chance to stay inside the objective over how often is deployed, by one practice. */
export interface TradeOffCurve {
  readonly practice: Practice
  /** One chance per frequency; null: by this practice no alert would notice a failed change. */
  readonly chances: Float64Array | null
}

export interface TradeOff {
  /** Deploys per week: ascending, evenly spaced in their logarithms. */
  readonly frequencies: Float64Array
  /** One per practice, in their order. */
  readonly curves: readonly TradeOffCurve[]
  /** Where the team is today; a chance of null where no alert would notice. */
  readonly today: { readonly deploysPerWeek: number; readonly chance: number | null }
}

/** So many times more and less often than today the picture reaches. */
const REACH = 32

/** Bounds so far apart are enough for a line: the chance between them is far closer. */
const ROUGH_GAP = 0.01

/**
 * A delivery by another practice. A practice is never a step back: where today's detection or restore is faster already, it
 * stays. A canary takes the place of today's, and alerts then notice what it exposes.
 */
export const practised = (basis: DeliveryBasis, delivery: Delivery, practice: Practice): Delivery => {
  const { practices } = delivery
  const withCanary = practice === 'canary' || practice === 'all' ? { ...delivery, canary: practices.canary } : delivery
  const timeToRestore =
    practice === 'faster-rollback' || practice === 'all'
      ? Math.min(delivery.timeToRestore, practices.timeToRestore)
      : delivery.timeToRestore
  const timeToDetect =
    practice === 'faster-detection' || practice === 'all'
      ? sooner(changeDetection(basis, withCanary)?.after ?? Infinity, withCanary.timeToDetect, practices.timeToDetect)
      : delivery.timeToDetect
  return { ...withCanary, timeToDetect, timeToRestore }
}

const sooner = (after: number, known: TimeToDetect, typed: number): TimeToDetect =>
  after <= typed ? known : { kind: 'typed', time: typed }

/**
 * The chance to stay inside the objective over deploy frequency, one curve per practice, from 1/32 of today's frequency to
 * 32 times it; around one deploy a week where there are none today.
 *
 * @param count how many frequencies: 2 or more.
 */
export const tradeOff = (basis: DeliveryBasis, delivery: Delivery, count = 61): TradeOff => {
  const middle = delivery.deploysPerWeek > 0 ? delivery.deploysPerWeek : 1
  const frequencies = Float64Array.from(
    { length: count },
    (_, index) => middle * REACH ** ((2 * index) / (count - 1) - 1),
  )
  const curves = PRACTICES.map((practice) => ({
    practice,
    chances: chancesAt(basis, practised(basis, delivery, practice), frequencies),
  }))
  const today = chancesAt(basis, delivery, Float64Array.of(delivery.deploysPerWeek))
  return { frequencies, curves, today: { deploysPerWeek: delivery.deploysPerWeek, chance: today?.[0] ?? null } }
}

const chancesAt = (basis: DeliveryBasis, delivery: Delivery, frequencies: Float64Array): Float64Array | null => {
  const once = changeSpend(basis, { ...delivery, deploysPerWeek: 1 })
  if (once === null) return null
  return frequencies.map((often): Ratio => chanceInside(once.rate * often, once.cost, basis.left, ROUGH_GAP).chance)
}
