import type { Instant, Milliseconds } from '../../core/quantity/units.ts'

/**
 * The samples of a counter as promtool's tests write them, one for every `step` from `start` on: `100+30x20` is 100 and 20
 * more samples, each 30 higher; `_x5` is five times no sample.
 *
 * @param times ascending, each `start` plus a whole number of steps.
 */
export const counterNotation = (
  times: ArrayLike<Instant>,
  values: ArrayLike<number>,
  start: Instant,
  step: Milliseconds,
): string => {
  const parts: string[] = []
  let next = start
  let index = 0
  while (index < times.length) {
    const at = times[index] as number
    const missing = Math.round((at - next) / step)
    if (missing > 0) parts.push(missing === 1 ? '_' : `_x${missing}`)
    const first = index
    const value = values[first] as number
    const rise = (values[first + 1] ?? NaN) - value
    while (
      times[index + 1] === (times[index] as number) + step &&
      (values[index + 1] as number) - (values[index] as number) === rise
    )
      index += 1
    parts.push(index === first ? String(value) : `${value}+${rise}x${index - first}`)
    next = (times[index] as number) + step
    index += 1
  }
  return parts.join(' ')
}
