import { chanceInside } from '../../core/delivery/chance-inside.ts'
import { changeSpend } from '../../core/delivery/change-spend.ts'
import type { ChangeSpend, DeliveryPace } from '../../core/delivery/change-spend.ts'
import type { Delivery } from '../../core/delivery/delivery.ts'
import { deliveryBasis } from '../../core/delivery/delivery-basis.ts'
import type { DeliveryBasis } from '../../core/delivery/delivery-basis.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import type { CardGiven } from './card.ts'
import { exampleGround, isUsual, knownGroundOf } from './ground.ts'
import type { KnownGround } from './ground.ts'

/** How a team delivers, and what that is held against. */
export interface Delivering {
  readonly ground: KnownGround
  readonly delivery: Delivery
  readonly basis: DeliveryBasis
  /** What change spends as it is delivered now. */
  readonly spend: ChangeSpend
  /** Whether it is only supposed to be delivered so. */
  readonly better: boolean
}

/** The chance that change spends no more than is left for it; 0 where nobody would notice a failed one. */
export const chanceOf = (basis: DeliveryBasis, delivery: DeliveryPace): Ratio => {
  const spend = changeSpend(basis, delivery)
  return spend === null ? 0 : chanceInside(spend.rate, spend.cost, basis.left).chance
}

const lie = (ground: KnownGround, change: Change, better: boolean): Delivering | null => {
  const basis = deliveryBasis(ground.scenario, ground.assessment)
  const { delivery: usual } = ground.scenario
  const delivery = better ? change(basis, usual) : usual
  const spend = changeSpend(basis, delivery)
  return spend === null ? null : { ground, delivery, basis, spend, better }
}

/** More often than this nobody counts deploys one by one. */
const MOST_DEPLOYS = 500

/** Failures that cost less of a budget are not seen in it; of those that cost more, none fits into it. */
const CHEAPEST: Ratio = 0.0001
const DEAREST: Ratio = 100

const isTelling = ({ ground, delivery, basis, spend }: Delivering): boolean =>
  isUsual(ground) &&
  delivery.deploysPerWeek > 0 &&
  delivery.deploysPerWeek <= MOST_DEPLOYS &&
  delivery.changeFailureRate > 0 &&
  basis.left > 0 &&
  spend.mean >= CHEAPEST &&
  spend.mean <= DEAREST

/** How a team would deliver by better practice, from how it does. */
type Change = (basis: DeliveryBasis, usual: Delivery) => Delivery

/**
 * The open scenario's delivery where it tells what a card is about, else the same by better practice, else the example's.
 *
 * @param change null: there is nothing better to be supposed.
 */
export const deliveringOf = (
  given: CardGiven,
  fits: (own: Delivering) => boolean,
  change: Change | null = null,
): Delivering => {
  const grounds = [knownGroundOf(given, () => true), exampleGround()]
  const ways = change === null ? [false] : [false, true]
  const found = grounds.flatMap((ground) => ways.map((better) => ({ ground, better })))
  for (const { ground, better } of found) {
    const one = lie(ground, change ?? ((_, usual) => usual), better)
    if (one !== null && isTelling(one) && fits(one)) return one
  }
  throw new RangeError('an example that tells nothing')
}
