/**
 * Index of the last entry of ascending `times` that is ≤ `t`; −1 when all are later. Like `lastAtOrBefore`, but it begins
 * at `hint` and doubles its stride, so that a short way from the last answer costs next to nothing. O(log distance).
 *
 * @param hint any index from −1 up to the last.
 */
export const seek = (times: Float64Array, t: number, hint: number): number => {
  const { length } = times
  let low: number
  let high: number
  let stride = 1
  if (hint < 0 || (times[hint] as number) <= t) {
    low = hint
    high = hint + 1
    while (high < length && (times[high] as number) <= t) {
      low = high
      high = low + stride
      stride *= 2
    }
    if (high > length) high = length
  } else {
    high = hint
    low = hint - 1
    while (low >= 0 && (times[low] as number) > t) {
      high = low
      low = high - stride
      stride *= 2
    }
    if (low < -1) low = -1
  }
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((times[middle] as number) <= t) low = middle
    else high = middle
  }
  return low
}
