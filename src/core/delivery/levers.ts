import { ppb, WHOLE } from '../quantity/units.ts'
import type { PartsPerBillion, Ratio } from '../quantity/units.ts'
import { chanceInside } from './chance-inside.ts'
import { changeSpend, expectedSpend } from './change-spend.ts'
import type { ChangeSpend, DeliveryPace } from './change-spend.ts'
import type { DeliveryBasis } from './delivery-basis.ts'

/** What a team can turn. */
export const LEVER_INPUTS = [
  'deploys-per-week',
  'change-failure-rate',
  'time-to-detect',
  'time-to-restore',
  'exposure',
  'failing',
] as const

export type LeverInput = (typeof LEVER_INPUTS)[number]

/** Where a lever leads. */
export interface LeverEnd {
  /** Expected spend of one SLO window, as a part of the budget. */
  readonly mean: Ratio
  /** The chance to stay inside what is left. */
  readonly chance: number
}

/** One input a quarter less and a quarter more, everything else as it is. */
export interface Lever {
  readonly input: LeverInput
  /** null: no alert would notice a failed change any more. */
  readonly less: LeverEnd | null
  readonly more: LeverEnd | null
  /** What the expected spend differs by between the two; today stands for an end where nothing would be noticed. */
  readonly swing: Ratio
}

/** How far each lever is moved. */
export const LEVER_STEP: Ratio = 0.25

const ROUGH_GAP = 0.01

/**
 * What a quarter less and a quarter more of each input does, biggest swing of the expected spend first; of equals in
 * the order of the inputs. Shares stop at all
 * of it. Where alerts detect, fewer users exposed or fewer requests failing are also detected later, and that is reckoned
 * in. Exposure is that of each canary step and of what comes after them.
 *
 * @returns empty where no alert notices a failed change as it is.
 */
export const levers = (basis: DeliveryBasis, delivery: DeliveryPace): readonly Lever[] => {
  const today = changeSpend(basis, delivery)
  if (today === null) return []
  const mean = expectedSpend(today)
  return LEVER_INPUTS.map((input): Lever => {
    const less = leverEnd(basis, turned(delivery, today, input, 1 - LEVER_STEP))
    const more = leverEnd(basis, turned(delivery, today, input, 1 + LEVER_STEP))
    return { input, less, more, swing: Math.abs((more?.mean ?? mean) - (less?.mean ?? mean)) }
  }).toSorted((a, b) => (isNear(a.swing, b.swing) ? 0 : b.swing - a.swing))
}

/** Products of the same numbers in another order differ in their last digits. */
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(a, b)

const leverEnd = (basis: DeliveryBasis, delivery: DeliveryPace): LeverEnd | null => {
  const spend = changeSpend(basis, delivery)
  if (spend === null) return null
  return { mean: expectedSpend(spend), chance: chanceInside(spend.rate, spend.cost, basis.left, ROUGH_GAP).chance }
}

const times = (share: PartsPerBillion, factor: number): PartsPerBillion =>
  ppb(Math.min(WHOLE, Math.max(1, Math.round(share * factor))))

const turned = (delivery: DeliveryPace, today: ChangeSpend, input: LeverInput, factor: number): DeliveryPace => {
  switch (input) {
    case 'deploys-per-week':
      return { ...delivery, deploysPerWeek: delivery.deploysPerWeek * factor }
    case 'change-failure-rate': {
      const rate = Math.round(delivery.changeFailureRate * factor)
      return { ...delivery, changeFailureRate: ppb(Math.min(WHOLE, rate)) }
    }
    case 'time-to-detect':
      return { ...delivery, timeToDetect: { kind: 'typed', time: today.detection.after * factor } }
    case 'time-to-restore':
      return { ...delivery, timeToRestore: delivery.timeToRestore * factor }
    case 'exposure':
      return {
        ...delivery,
        canary: delivery.canary.map((step) => ({ ...step, exposed: times(step.exposed, factor) })),
        reaches: times(delivery.reaches ?? WHOLE, factor),
      }
    case 'failing':
      return { ...delivery, failing: times(delivery.failing, factor) }
  }
}
