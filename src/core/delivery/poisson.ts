const TURN = 2 * Math.PI

/** ln n! less Stirling's formula, (n + ½) ln n − n + ½ ln 2π. n is 1 or more. */
const stirlingError = (n: number): number => {
  if (n > 15) {
    const square = n * n
    return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / n
  }
  let factorial = 1
  for (let k = 2; k <= n; k++) factorial *= k
  return Math.log(factorial) - (n + 0.5) * Math.log(n) + n - 0.5 * Math.log(TURN)
}

/**
 * The chance of exactly `n` events where `rate` are expected: e^(−rate) × rateⁿ / n!, without underflow where both are
 * large.
 *
 * @param n a whole number of 0 or more.
 * @param rate 0 or more.
 * Source: C. Loader, "Fast and Accurate Computation of Binomial Probabilities", 2000: the saddle-point form.
 */
export const poissonChance = (n: number, rate: number): number => {
  if (n === 0) return Math.exp(-rate)
  const off = (rate - n) / n
  if (rate === 0 || off === Infinity) return 0
  return Math.exp(-stirlingError(n) - n * (off - Math.log1p(off))) / Math.sqrt(TURN * n)
}

/** What a sum may leave out, against what it has. */
const DUST = 1e-17

/**
 * The chance of at most `most` events where `rate` are expected. O(√rate).
 *
 * @param most a whole number; below 0 there is no such chance.
 * @param rate 0 or more.
 */
export const poissonAtMost = (most: number, rate: number): number => {
  if (most < 0) return 0
  return most < rate ? below(most, rate) : Math.max(0, 1 - above(most, rate))
}

/** The chance of more than `most` events. */
export const poissonMoreThan = (most: number, rate: number): number => {
  if (most < 0) return 1
  return most < rate ? Math.max(0, 1 - below(most, rate)) : above(most, rate)
}

const below = (most: number, rate: number): number => {
  let sum = 0
  let chance = poissonChance(most, rate)
  for (let n = most; n >= 0 && chance > sum * DUST; n--) {
    sum += chance
    chance *= n / rate
  }
  return sum
}

const above = (most: number, rate: number): number => {
  let sum = 0
  let chance = poissonChance(most + 1, rate)
  for (let n = most + 1; chance > sum * DUST; n++) {
    sum += chance
    chance *= rate / (n + 1)
  }
  return sum
}
