import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'

const HIGHEST_SEED = 0xffff_ffff

/**
 * Reads the seed of a simulation: a whole number from 0 to 4,294,967,295.
 *
 * @returns problem `empty` or `not-a-number` (`expected` is between what).
 */
export const parseSeed = (text: string, path: string): Result<number> => {
  const plain = text.trim()
  if (plain === '') return problem(path, 'empty', text)
  const seed = /^\d{1,10}$/.test(plain) ? Number(plain) : Infinity
  return seed <= HIGHEST_SEED ? success(seed) : problem(path, 'not-a-number', text, `0–${HIGHEST_SEED}`)
}

/** Another seed: the next one, after the highest the first. */
export const nextSeed = (seed: number): number => (seed + 1) % (HIGHEST_SEED + 1)
