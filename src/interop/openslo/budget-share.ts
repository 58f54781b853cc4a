import type { AlertRule } from '../../core/alert/alert-rule.ts'
import { thresholdBurnRate } from '../../core/alert/threshold.ts'
import { decimalText, nearestQuotient } from '../../core/quantity/decimal.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { fractionText } from '../../core/quantity/fraction.ts'
import { parseShare, percentText } from '../../core/quantity/share.ts'
import type { Milliseconds, PartsPerBillion } from '../../core/quantity/units.ts'
import type { SloWindow } from '../../core/window/slo-window.ts'
import { annotatedDuration } from './annotation.ts'

const MANY_PLACES = 24

/** A rule's burn rate as the number of an alert condition: exact where it has an end, else the nearest double. No exponents. */
export const thresholdDigits = (rule: Pick<AlertRule, 'threshold' | 'longWindow'>, sloWindow: Milliseconds): string => {
  const rate = thresholdBurnRate(rule, sloWindow)
  const text = fractionText(rate)
  if (!text.includes('e')) return text
  const units = nearestQuotient(rate.numerator * 10n ** BigInt(MANY_PLACES), rate.denominator)
  return decimalText({ units, scale: MANY_PLACES })
}

/** What is annotated at a threshold that was stated as a share of the budget: "2% of 30d". */
export const budgetShareText = (share: PartsPerBillion, sloWindow: Milliseconds): string =>
  `${percentText(share)}% of ${durationText(sloWindow)}`

/**
 * The share of the budget that a threshold was stated as. It counts as long as the threshold is still the one that follows
 * from it; whoever edits the file edits the number.
 *
 * @param text the annotation, `threshold` the number in the file.
 */
export const annotatedShare = (
  text: string | null,
  threshold: string,
  longWindow: Milliseconds,
  sloWindow: SloWindow,
): PartsPerBillion | null => {
  const match = /^([\d.]+%) of (\S+)$/.exec(text ?? '')
  const share = match === null ? null : parseShare(match[1] as string, '')
  const length = match === null ? null : annotatedDuration(match[2] as string)
  if (share === null || !share.ok || length === null || length === 0) return null
  if (sloWindow.kind === 'rolling' && sloWindow.duration !== length) return null
  const stated = { threshold: { kind: 'budget-share' as const, share: share.value }, longWindow }
  return thresholdDigits(stated, length) === threshold ? share.value : null
}
