const TABLE = new Float64Array(256)
for (let n = 2; n < TABLE.length; n++) TABLE[n] = (TABLE[n - 1] as number) + Math.log(n)

const HALF_LOG_TWO_PI = 0.9189385332046727

/**
 * The natural logarithm of n!, to the precision of a double: the factorial itself passes the largest one at 171.
 *
 * @param n a whole number of 0 or more.
 * Source: added up below 256; from there on Stirling's series with three terms, whose next is below 1e−19.
 */
export const logFactorial = (n: number): number => {
  if (n < TABLE.length) return TABLE[n] as number
  const square = n * n
  return (n + 0.5) * Math.log(n) - n + HALF_LOG_TWO_PI + (1 / 12 - (1 / 360 - 1 / (1260 * square)) / square) / n
}
