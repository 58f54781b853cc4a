const ROOM_PER_TICK = 44
const FACTORS = [1, 2, 5, 10]

/** Round amounts between `bottom` and `top`, 0 among them, with room for words on `height` pixels. Ascending. */
export const moneyTicks = (bottom: number, top: number, height: number): readonly number[] => {
  const least = ((top - bottom) / Math.max(1, height)) * ROOM_PER_TICK
  const power = 10 ** Math.floor(Math.log10(least))
  const step = (FACTORS.find((factor) => factor * power >= least) ?? 10) * power
  const first = Math.ceil(bottom / step)
  const last = Math.floor(top / step)
  // Adding 0 turns -0 into 0.
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step + 0)
}
