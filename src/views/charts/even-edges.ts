import type { Instant } from '../../core/quantity/units.ts'

/** The edges of `count` stretches of equal length. */
export const evenEdges = (
  { from, to }: { readonly from: Instant; readonly to: Instant },
  count: number,
): Float64Array => Float64Array.from({ length: count + 1 }, (_, index) => from + ((to - from) * index) / count)
