import { useMemo } from 'react'
import type { DeliveryBasis } from '../../core/delivery/delivery-basis.ts'
import type { Delivery } from '../../core/delivery/delivery.ts'
import type { TradeOff } from '../../core/delivery/trade-off.ts'
import { tradeOffInWorker } from '../../work/simulation-client.ts'
import { useWork } from '../ui/use-work.ts'
import type { BeginWork, Work } from '../ui/use-work.ts'

const QUIET = 200

interface Question {
  readonly basis: DeliveryBasis
  readonly delivery: Delivery
}

const workOut: BeginWork<Question, TradeOff> = async ({ basis, delivery }, _, signal) => {
  const result = await tradeOffInWorker(basis, delivery, signal)
  return result.ok ? result.value : null
}

/** The trade-off, worked out in a worker once the typing pauses. */
export const useTradeOff = (basis: DeliveryBasis, delivery: Delivery): Work<Question, TradeOff> =>
  useWork(
    useMemo(() => ({ basis, delivery }), [basis, delivery]),
    workOut,
    QUIET,
  )
