import { parseAmount } from '../quantity/amount.ts'
import { parseDuration } from '../quantity/duration.ts'
import { parseShare } from '../quantity/share.ts'
import type { Milliseconds, PartsPerBillion } from '../quantity/units.ts'
import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'
import { LONGEST_DELIVERY_TIME, MOST_DEPLOYS } from '../scenario/limits.ts'

/**
 * Reads how many deploys there are in a week: plain decimal text from 0 to 100,000: "3", "0.5", "1,5".
 *
 * @returns problem `empty`, `not-a-number`, `negative` or `too-long` (`expected` is the most there may be).
 */
export const parseDeploys = (text: string, path: string): Result<number> =>
  parseAmount(text, path, { most: MOST_DEPLOYS, beyond: 'too-long' })

const NEGATIVE = /^\s*[-−]/
const ZERO = /^\s*0+(?:[.,]0*)?\s*(?:[a-z]+)?\s*$/i

/**
 * Reads a time to detect, to restore or of lead: as `parseDuration`, at most a year, and 0 too, with or without a unit.
 *
 * @returns problem `empty`, `not-a-duration`, `negative`, `too-many-digits` or `too-long` (`expected` is the longest).
 */
export const parseDeliveryTime = (text: string, path: string): Result<Milliseconds> => {
  if (NEGATIVE.test(text)) return problem(path, 'negative', text)
  if (ZERO.test(text)) return success(0)
  return atMostAYear(parseDuration(text, path), text, path)
}

/**
 * Reads how long a canary step lasts: as `parseDuration`, above 0 and at most a year.
 *
 * @returns its problems, or `too-long` (`expected` is the longest).
 */
export const parseStepLength = (text: string, path: string): Result<Milliseconds> =>
  atMostAYear(parseDuration(text, path), text, path)

/**
 * Reads a part of the deploys, requests, users or budget: as `parseShare`.
 *
 * @param zero whether it may be none of them.
 * @returns its problems; `share-out-of-range` says what is expected.
 */
export const parsePart = (text: string, path: string, zero: boolean): Result<PartsPerBillion> => {
  const share = parseShare(text, path, zero)
  return share.ok || share.problem.code !== 'share-out-of-range'
    ? share
    : problem(path, 'share-out-of-range', text, zero ? '0 % to 100 %' : 'more than 0 %, and at most 100 %')
}

const atMostAYear = (read: Result<Milliseconds>, text: string, path: string): Result<Milliseconds> =>
  read.ok && read.value > LONGEST_DELIVERY_TIME ? problem(path, 'too-long', text, '366d') : read
