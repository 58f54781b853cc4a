import type { Practice, TradeOff } from '../../core/delivery/trade-off.ts'

/** The chance to stay inside the objective over how often is deployed, one curve per practice. */
export interface TradeOffPicture {
  readonly tradeOff: TradeOff
  /** What each practice is called. */
  readonly names: Readonly<Record<Practice, string>>
}
