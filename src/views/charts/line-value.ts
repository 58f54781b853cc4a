import type { Instant } from '../../core/quantity/units.ts'
import type { RemainingLine } from './burn-down-picture.ts'

/** What a line says at an instant, straight between its points; NaN outside of it and in its gaps. O(log n). */
export const lineValue = ({ times, remaining }: RemainingLine, at: Instant): number => {
  let low = 0
  let high = times.length - 1
  if (high < 0 || !(at >= (times[0] as number)) || at > (times[high] as number)) return Number.NaN
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((times[middle] as number) <= at) low = middle
    else high = middle - 1
  }
  const before = times[low] as number
  const value = remaining[low] as number
  if (before === at || low === times.length - 1) return value
  const share = (at - before) / ((times[low + 1] as number) - before)
  return value + ((remaining[low + 1] as number) - value) * share
}

/** Budget remaining at an instant when it is spent evenly: 1 at `from`, 0 at `to`; NaN outside. */
export const evenBurnValue = (evenBurn: { readonly from: Instant; readonly to: Instant }, at: Instant): number =>
  at < evenBurn.from || at > evenBurn.to ? Number.NaN : (evenBurn.to - at) / (evenBurn.to - evenBurn.from)
