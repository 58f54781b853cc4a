import { maximumBurnRate } from '../burn/burn-rate.ts'
import { decimalFromText, decimalShifted } from '../quantity/decimal.ts'
import { parseShare } from '../quantity/share.ts'
import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'
import { HIGHEST_BURN_RATE } from '../scenario/limits.ts'
import type { AlertObjective } from './alert-objective.ts'
import type { AlertRule, Threshold } from './alert-rule.ts'
import { thresholdErrorRatio } from './threshold.ts'

/** What a threshold stands beside: the rule's long window. */
type Beside = Pick<AlertRule, 'longWindow'>

const DECIMALS = 6

/** The threshold as it is, or the problem that not even a full outage is above it. */
const reachable = (
  threshold: Threshold,
  text: string,
  path: string,
  { longWindow }: Beside,
  { target, sloWindow }: AlertObjective,
): Result<Threshold> => {
  const { numerator, denominator } = thresholdErrorRatio({ threshold, longWindow }, target, sloWindow)
  if (numerator < denominator) return success(threshold)
  return problem(path, 'not-reachable', text, String(maximumBurnRate(target)))
}

/**
 * Reads a burn rate that a rule is to fire above: "14.4", "14.4×", "14.4x", "14,4".
 *
 * @returns problem `empty`, `not-a-burn-rate`, `not-positive`, `too-many-digits` (more than 6 decimals), or `not-reachable`
 * where not even a full outage burns faster (`expected` is the highest burn rate of the target).
 */
export const parseBurnRate = (
  text: string,
  path: string,
  rule: Beside,
  objective: AlertObjective,
): Result<Threshold> => {
  const plain = text.trim().replace('−', '-')
  if (plain === '') return problem(path, 'empty', text)
  const decimal = decimalFromText(plain.replace(/\s*[×x]$/i, ''))
  if (decimal === null) return problem(path, 'not-a-burn-rate', text)
  if (decimal.units <= 0n) return problem(path, 'not-positive', text)
  const millionths = decimalShifted(decimal, DECIMALS)
  if (millionths === null) return problem(path, 'too-many-digits', text, 'burn rate')
  // What is beyond every target's reach need not be a number that can be held.
  const held = millionths < BigInt(HIGHEST_BURN_RATE) ? Number(millionths) : HIGHEST_BURN_RATE
  return reachable({ kind: 'burn-rate', millionths: held }, text, path, rule, objective)
}

/**
 * Reads the share of the error budget that a rule is to fire at, in percent: "2", "2 %", "0.5%".
 *
 * @returns problem `empty`, `not-a-share`, `too-many-digits`, `share-out-of-range`, or `not-reachable` as for a burn rate.
 */
export const parseBudgetShare = (
  text: string,
  path: string,
  rule: Beside,
  objective: AlertObjective,
): Result<Threshold> => {
  const share = parseShare(text, path)
  if (share.ok) return reachable({ kind: 'budget-share', share: share.value }, text, path, rule, objective)
  return share.problem.code === 'share-out-of-range'
    ? problem(path, 'share-out-of-range', text, 'more than 0 %, and at most 100 %')
    : share
}
