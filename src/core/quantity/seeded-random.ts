/**
 * A generator of numbers from 0 up to, not including, 1: the same seed gives the same numbers everywhere.
 * Marsaglia's xorshift on 32 bits, seeded through a multiplicative hash. Good enough for pictures of traffic, not for secrets.
 *
 * @param seed any whole number.
 * Source: G. Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8(14), 2003, triple (13, 17, 5).
 */
export const seededRandom = (seed: number): (() => number) => {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 0x1_0000_0000
  }
}
