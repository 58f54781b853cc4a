/** Up to so many a product of uniform numbers cannot underflow, and costs one logarithm in all. */
const MULTIPLIED_UP_TO = 16

/**
 * The sum of `count` independent exponential times of mean 1: one draw of the gamma distribution with that shape. It costs
 * about the same for a million as for one.
 *
 * @param count a whole number of 0 or more; 0 gives 0.
 * @param random numbers from 0 up to, not including, 1.
 * Source: up to 16 the definition, −ln of a product of uniform numbers; above G. Marsaglia and W. W. Tsang, "A simple
 * method for generating gamma variables", ACM Transactions on Mathematical Software 26 (2000), pp. 363–372.
 */
export const exponentialSum = (count: number, random: () => number): number => {
  if (count <= MULTIPLIED_UP_TO) {
    let product = 1
    for (let drawn = 0; drawn < count; drawn++) product *= 1 - random()
    return count === 0 ? 0 : -Math.log(product)
  }
  const d = count - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(random)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

/** Marsaglia's polar method; the second of its two numbers is not kept, so that every draw stands by itself. */
const normal = (random: () => number): number => {
  for (;;) {
    const x = 2 * random() - 1
    const y = 2 * random() - 1
    const square = x * x + y * y
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square)
  }
}
