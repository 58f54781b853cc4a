/** Steps that people count by, within a decade. */
const FACTORS = [1, 2, 5, 10]

/** Differences of floating-point sums that must not cost a tick. */
const DUST = 1e-9

/** The smallest step of 1, 2 or 5 times a power of ten that is at least `least`, which is above 0. */
export const niceStep = (least: number): number => {
  const exponent = Math.floor(Math.log10(least))
  const factor = FACTORS.find((one) => one >= (least / 10 ** exponent) * (1 - DUST)) ?? 10
  // Written as a decimal: a power of ten may miss by a bit, and a label would show that.
  return Number(`${factor}e${exponent}`)
}

/** Even ticks from `low` to `high`, which is above it, so many at the most; the ends themselves only when they are one of them. */
export const niceTicks = (low: number, high: number, count: number): readonly number[] => {
  const step = niceStep((high - low) / Math.max(1, count))
  const first = Math.ceil(low / step - DUST)
  const last = Math.floor(high / step + DUST)
  // 3 × 0.1 is not 0.3, but 3 ÷ 10 is: one over a small step is a whole number.
  const parts = Math.round(1 / step)
  const tick = (count: number): number => (step < 1 ? count / parts : count * step)
  // Adding 0 turns -0 into 0.
  return Array.from({ length: last - first + 1 }, (_, index) => tick(first + index) + 0)
}

const MANTISSAS = [[1, 2, 5], [1, 3], [1]] as const

/** Ticks of a logarithmic axis between two numbers above 0: 1, 2 and 5 of each decade, or fewer where `count` is passed. */
export const logTicks = (low: number, high: number, count: number): readonly number[] => {
  const first = Math.floor(Math.log10(low))
  const decades = Array.from({ length: Math.ceil(Math.log10(high)) - first + 1 }, (_, index) => first + index)
  const ticks = MANTISSAS.map((mantissas) =>
    decades
      .flatMap((exponent) => mantissas.map((mantissa) => Number(`${mantissa}e${exponent}`)))
      .filter((tick) => tick >= low * (1 - DUST) && tick <= high * (1 + DUST)),
  )
  return ticks.find((some) => some.length <= count) ?? (ticks.at(-1) as readonly number[])
}
