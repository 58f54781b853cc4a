import type { Series } from '../../core/measurement/series.ts'

/**
 * What was read before and what was read now as one series: where both have a step, the newer reading stands, gaps included,
 * for late samples may have come in or been deleted since. Between the two lies a gap. Null when they do not share a grid.
 */
export const joinSeries = (earlier: Series, later: Series): Series | null => {
  const { step } = earlier
  const shift = (later.start - earlier.start) / step
  if (step !== later.step || !Number.isInteger(shift)) return null
  const start = Math.min(earlier.start, later.start)
  const end = Math.max(earlier.start + earlier.valid.length * step, later.start + later.valid.length * step)
  const joined = (of: (series: Series) => Float64Array): Float64Array => {
    const column = new Float64Array((end - start) / step).fill(Number.NaN)
    column.set(of(earlier), (earlier.start - start) / step)
    column.set(of(later), (later.start - start) / step)
    return column
  }
  return { start, step, good: joined(({ good }) => good), valid: joined(({ valid }) => valid) }
}
