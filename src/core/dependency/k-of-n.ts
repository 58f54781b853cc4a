import type { Ratio } from '../quantity/units.ts'

/**
 * The chance that at least `least` of `n` things happen that are independent and equally likely: the upper tail of the
 * binomial distribution. Added up from positive terms, so a chance of 1e-30 has as many right digits as one of a half.
 *
 * @param n a whole number, 0 or more.
 * @param least a whole number; 0 or less is certain, more than `n` impossible.
 * @param probability of each, from 0 to 1.
 */
export const atLeast = (n: number, least: number, probability: Ratio): Ratio => {
  if (least <= 0) return 1
  if (least > n) return 0
  if (probability <= 0) return 0
  if (probability >= 1) return 1
  const odds = probability / (1 - probability)
  if (least < n * probability) {
    // Below the middle the other tail is the smaller one, and its first term the largest.
    let term = exactly(n, least - 1, probability)
    let below = 0
    for (let count = least - 1; count >= 0 && term > 0; count--) {
      below += term
      term *= count / (n - count + 1) / odds
    }
    return Math.max(0, 1 - below)
  }
  let term = exactly(n, least, probability)
  let tail = 0
  for (let count = least; count <= n && term > 0; count++) {
    tail += term
    term *= ((n - count) / (count + 1)) * odds
  }
  return Math.min(1, tail)
}

/** The chance of exactly `count`, multiplied up so that neither the coefficient nor the powers leave the range on their own. */
const exactly = (n: number, count: number, probability: Ratio): Ratio => {
  let term = 1
  for (let factor = 1; factor <= count; factor++) term *= ((n - count + factor) / factor) * probability
  return term * (1 - probability) ** (n - count)
}

/**
 * How likely each of `n` independent things may be so that at least `least` of them happen with the chance `tail`: what
 * `atLeast` undoes.
 *
 * @param least from 1 up to `n`.
 */
export const atLeastInverse = (n: number, least: number, tail: Ratio): Ratio => {
  if (tail <= 0) return 0
  if (tail >= 1) return 1
  if (n === 1) return tail
  // Halved on the logarithm: what is looked for may be 1e-1 or 1e-15.
  let low = Math.log(Number.MIN_VALUE)
  let high = 0
  for (let halving = 0; halving < 80; halving++) {
    const middle = (low + high) / 2
    if (atLeast(n, least, Math.exp(middle)) <= tail) low = middle
    else high = middle
  }
  return Math.exp(low)
}

/**
 * Between which two chances at least `least` of some things happen, when all that is known of each is its own chance and
 * they may hang together in any way. For one of several the bounds are max(p) and Σp, for all of them Σp − (n − 1) and
 * min(p): Fréchet's. In between, the most is the least of Σ(all but the j likeliest) / (least − j), and the fewest follows
 * from the same for the opposite.
 *
 * @param low the least that each chance may be; `high` the most, in the same order.
 * @param least from 1 up to as many as there are.
 * Source: M. Fréchet 1935; L. Rüschendorf, "Fréchet-Bounds and Their Applications", 1991; B. Rüger, Metrika 25 (1978).
 */
export const atLeastBounds = (
  low: ArrayLike<Ratio>,
  high: ArrayLike<Ratio>,
  least: number,
): { readonly low: Ratio; readonly high: Ratio } => {
  const count = high.length
  const missing = Float64Array.from(low, (chance) => 1 - chance)
  const fewest = least === 1 ? largest(low) : 1 - mostOf(missing, count - least + 1)
  return { low: Math.max(0, fewest), high: mostOf(Float64Array.from(high), least) }
}

const largest = (chances: ArrayLike<Ratio>): Ratio => {
  let most = 0
  for (let index = 0; index < chances.length; index++) most = Math.max(most, chances[index] as number)
  return most
}

/** The highest chance that at least `least` of these happen. Sorts what it is given. */
const mostOf = (chances: Float64Array, least: number): Ratio => {
  chances.sort()
  let most = 1
  let sum = 0
  const count = chances.length
  for (let index = 0; index < count; index++) {
    sum += chances[index] as number
    const left = least - (count - 1 - index)
    if (left >= 1) most = Math.min(most, sum / left)
  }
  return most
}
