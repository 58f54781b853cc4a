import type { Lever, LeverInput } from '../../core/delivery/levers.ts'
import type { Ratio } from '../../core/quantity/units.ts'

/** What a quarter less and a quarter more of each input does to what change is expected to spend. */
export interface LeversPicture {
  /** Biggest swing first. */
  readonly levers: readonly Lever[]
  /** What each input is called, as it stands at the beginning of a sentence. */
  readonly names: Readonly<Record<LeverInput, string>>
  /** What change is expected to spend today, and what is left for it. */
  readonly mean: Ratio
  readonly left: Ratio
}
