import type { Ratio } from '../quantity/units.ts'

/** Draws which of some independent things fail, out of the states in which at least two do. */
export interface RareFailures {
  /** How likely at least two fail. */
  readonly chance: Ratio
  /** The places of those that fail in the last state drawn, from the least up. Overwritten by the next. */
  readonly failing: Int32Array
  /** Draws a state and says how many fail in it, 2 or more. Only when `chance` is above 0. */
  readonly draw: () => number
}

/**
 * States in which at least two of some independent things fail, each as often as it would be among all such states. The first
 * that fails is drawn from its own distribution, the second from those that leave it at least one, and every further one by
 * how far away the next is, so that a state costs as much as it has failures, not as many as there are things.
 *
 * @param chances how likely each fails: above 0 and below 1.
 */
export const rareFailures = (chances: readonly Ratio[], random: () => number): RareFailures => {
  const count = chances.length
  // How likely the first so many all work, as logarithms: differences of these tell the same of any stretch.
  const survival = new Float64Array(count + 1)
  chances.forEach((chance, index) => {
    survival[index + 1] = (survival[index] as number) + Math.log1p(-chance)
  })
  const last = survival[count] as number
  // The same from the other end: a difference would lose what is tiny after what is not.
  const rest = new Float64Array(count + 1)
  for (let index = count - 1; index >= 0; index--) {
    rest[index] = (rest[index + 1] as number) + Math.log1p(-(chances[index] as Ratio))
  }
  // How likely the first that fails is one of the first so many, and another fails after it.
  const firsts = new Float64Array(count + 1)
  chances.forEach((chance, index) => {
    const another = -Math.expm1(rest[index + 1] as number)
    firsts[index + 1] = (firsts[index] as number) + Math.exp(survival[index] as number) * chance * another
  })
  const chance = firsts[count] as number
  const failing = new Int32Array(count)

  const draw = (): number => {
    const first = placeIn(firsts, random() * chance, count)
    failing[0] = first
    let after = survival[first + 1] as number
    // At least one more fails: drawn from the part of the distribution that ends before the last.
    const second = nextDown(survival, after + Math.log1p(random() * Math.expm1(last - after)), first + 1)
    let place = Math.min(second, count - 1)
    let drawn = 1
    while (place < count) {
      failing[drawn++] = place
      after = survival[place + 1] as number
      place = nextDown(survival, after + Math.log1p(-random()), place + 1)
    }
    return drawn
  }
  return { chance, failing, draw }
}

/** The step of rising totals that a number falls on; the last that is a step at all when it lies on the end. */
const placeIn = (totals: Float64Array, at: number, count: number): number => {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((totals[middle + 1] as number) > at) high = middle
    else low = middle + 1
  }
  return low
}

/** The first place from `from` on after which falling totals are below a number; how many there are when none is. */
const nextDown = (totals: Float64Array, at: number, from: number): number => {
  let low = from
  let high = totals.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((totals[middle + 1] as number) < at) high = middle
    else low = middle + 1
  }
  return low
}
