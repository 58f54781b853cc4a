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
  const keep = (index: number): void => {
    keptTimes[kept] = times[index] as number
    keptValues[kept] = values[index] as number
    kept += 1
  }
  let start = 0
  for (let column = 0; column < columns && start < count; column++) {
    const edge = column === columns - 1 ? Infinity : from + perColumn * (column + 1)
    let low = -1
    let high = -1
    let gap = -1
    let lowest = Infinity
    let highest = -Infinity
    let end = start
    for (; end < count && (times[end] as number) < edge; end++) {
      const value = values[end] as number
      if (value < lowest) {
        lowest = value
        low = end
      }
      if (value > highest) {
        highest = value
        high = end
      }
      if (value !== value) gap = end
    }
    if (end === start) continue
    const picked = [start, low, high, gap, end - 1].filter((index) => index >= 0).sort((a, b) => a - b)
    picked.forEach((index, position) => {
      if (index !== picked[position - 1]) keep(index)
    })
    start = end
  }
  return { times: keptTimes.slice(0, kept), values: keptValues.slice(0, kept) }
}
