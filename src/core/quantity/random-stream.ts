/**
 * A stream of numbers from 0 up to, not including, 1, each a multiple of 2⁻⁵³: the same numbers give the same stream
 * everywhere, and any other three an independent one, neighbouring seeds included. For simulations: sfc32 has 128 bits of
 * state, cycles of about 2¹²⁷ numbers and passes PractRand. `seededRandom` stays for generated data, which must not change:
 * its one cycle of 2³² numbers holds every stream, so that of a hundred long ones some would overlap.
 *
 * @param seed any whole number, of which 32 bits count.
 * @param run which of several simulations from the same seed, likewise.
 * @param key which part of it, likewise: what is drawn for one part does not shift when another draws more.
 * Source: C. Doty-Humphrey, PractRand 0.95, sfc32 with shifts 21, 9 and 3 and its seeding of three words; public domain.
 */
export const randomStream = (seed: number, run = 0, key = 0): (() => number) => {
  let [a, b, c, counter] = [seed | 0, run | 0, key | 0, 1]
  const word = (): number => {
    const next = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + next) | 0
    return next
  }
  for (let warmup = 0; warmup < 15; warmup++) word()
  // Two words to a number: a chance of one in a billion would be a coarse step of a single one.
  return () => ((word() >>> 5) * 0x400_0000 + (word() >>> 6)) / 0x20_0000_0000_0000
}
