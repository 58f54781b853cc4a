/** Points of a line, `times` ascending. */
export interface Line {
  readonly times: Float64Array
  readonly values: Float64Array
}

/**
 * Thins a line for a picture `columns` pixels wide: of each pixel column the first, lowest, highest and last point stay,
 * so that no dip or peak is lost and the line enters and leaves each column where it should. O(n).
 *
 * @param times ascending.
 * @param values NaN is a gap; a column that has one keeps one, so that the line breaks there.
 * @param columns whole number above 0.
 * @returns the line itself when it has at most four points per column.
 */
export const decimate = (times: Float64Array, values: Float64Array, columns: number): Line => {
  const count = times.length
  if (count <= columns * 4) return { times, values }
  const from = times[0] as number
  const perColumn = ((times[count - 1] as number) - from) / columns
  const keptTimes = new Float64Array(columns * 5)
  const keptValues = new Float64Array(columns * 5)
  let kept = 0
  let last = -1
  const keep = (index: number): void => {
    if (index <= last) return
    keptTimes[kept] = times[index] as number
    keptValues[kept] = values[index] as number
    kept += 1
    last = index
  }
  let start = 0
  let end = 0
  let before = 0
  for (let column = 0; column < columns && start < count; column++) {
    const edge = column === columns - 1 ? Infinity : from + perColumn * (column + 1)
    // Columns hold about as many points as the one before, so its width is a good first guess.
    end = Math.min(count, end + (end - before))
    while (end > start && (times[end - 1] as number) >= edge) end -= 1
    while (end < count && (times[end] as number) < edge) end += 1
    before = start
    if (end === start) continue
    let low = start
    let high = start
    let gap = start
    let lowest = Infinity
    let highest = -Infinity
    for (let index = start; index < end; index++) {
      const value = values[index] as number
      if (value < lowest) {
        lowest = value
        low = index
      }
      if (value > highest) {
        highest = value
        high = index
      }
      if (value !== value) gap = index
    }
    keep(start)
    // `keep` passes over what lies before the last kept point, so ascending order and no repeats come by themselves.
    keep(Math.min(low, high, gap))
    keep(low + high + gap - Math.min(low, high, gap) - Math.max(low, high, gap))
    keep(Math.max(low, high, gap))
    keep(end - 1)
    start = end
  }
  return { times: keptTimes.slice(0, kept), values: keptValues.slice(0, kept) }
}
