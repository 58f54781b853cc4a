import type { Line } from '../measurement/decimation.ts'
import type { Instant, Ratio } from '../quantity/units.ts'

/**
 * When a burn-down first came down to `level` after `from`: between its points as straight as it is drawn.
 *
 * @param line budget remaining, times ascending; NaN where nothing is known.
 * @returns null when it never came from above `level` down to it within `[from, to]`.
 */
export const fallenTo = ({ times, values }: Line, level: Ratio, from: Instant, to: Instant): Instant | null => {
  for (let index = 1; index < times.length; index++) {
    const [before, after] = [values[index - 1] as number, values[index] as number]
    if (!(before > level && after <= level)) continue
    const start = times[index - 1] as number
    const at = start + ((times[index] as number) - start) * ((before - level) / (before - after))
    if (at >= from && at <= to) return at
  }
  return null
}
