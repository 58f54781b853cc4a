import type { Line } from '../measurement/decimation.ts'
import type { Instant } from '../quantity/units.ts'

/**
 * Since when no budget is left: the instant at which a burn-down last came down to 0 and stayed there, between its points
 * as straight as it is drawn.
 *
 * @param line budget remaining, at least one point; 1 is all of it.
 * @returns null when budget is left at its end. Its first instant when there was none all along.
 */
export const exhaustedSince = ({ times, values }: Line): Instant | null => {
  let index = times.length - 1
  if ((values[index] as number) > 0) return null
  while (index >= 0 && !((values[index] as number) > 0)) index -= 1
  if (index < 0) return times[0] as number
  const from = times[index] as number
  const last = values[index] as number
  const next = values[index + 1] as number
  return from + ((times[index + 1] as number) - from) * (last / (last - next))
}
