import { useEffect, useState } from 'react'
import type { DeliveryBasis } from '../../core/delivery/delivery-basis.ts'
import type { Delivery } from '../../core/delivery/delivery.ts'
import type { TradeOff } from '../../core/delivery/trade-off.ts'
import { tradeOffInWorker } from '../../work/simulation-client.ts'

/** Waited after an edit before anything is worked out, in milliseconds: longer than between two letters. */
const QUIET = 200

export interface KnownTradeOff {
  /** That of before until a new one is there. */
  readonly tradeOff: TradeOff | null
  /** Whether it is of the delivery as it is now. */
  readonly upToDate: boolean
  readonly failed: boolean
  readonly again: () => void
}

/** The trade-off, worked out in a worker once the typing pauses. */
export const useTradeOff = (basis: DeliveryBasis, delivery: Delivery): KnownTradeOff => {
  // Another object is another attempt.
  const [attempt, setAttempt] = useState({ after: QUIET })
  const [known, setKnown] = useState<{
    readonly of: Delivery | null
    readonly tradeOff: TradeOff | null
    readonly failed: boolean
  }>({ of: null, tradeOff: null, failed: false })
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const timer = setTimeout(() => {
      tradeOffInWorker(basis, delivery, signal).then(
        (result) => result.ok && !signal.aborted && setKnown({ of: delivery, tradeOff: result.value, failed: false }),
        () => !signal.aborted && setKnown((before) => ({ ...before, failed: true })),
      )
    }, attempt.after)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [basis, delivery, attempt])
  return {
    tradeOff: known.tradeOff,
    upToDate: known.of === delivery,
    failed: known.failed,
    again: () => setAttempt({ after: QUIET }),
  }
}
