import { detectionTime, resetTime } from '../../core/alert/detection.ts'
import type { AlertRule } from '../../core/alert/alert-rule.ts'
import { thresholdBudgetShare, thresholdBurnRate } from '../../core/alert/threshold.ts'
import { workbookRules } from '../../core/alert/workbook-rules.ts'
import { steadyTimeToExhaustion } from '../../core/burn/burn-rate.ts'
import { allowedBadTime } from '../../core/objective/error-budget.ts'
import { fractionNumber } from '../../core/quantity/fraction.ts'
import { DAY, ppb } from '../../core/quantity/units.ts'
import type { Milliseconds, PartsPerBillion, Ratio } from '../../core/quantity/units.ts'

/** What the examples of the cheat sheet are about. */
export const EXAMPLE = { target: ppb(999_000_000), sloWindow: 30 * DAY } as const

/** The lengths of the table of allowed downtime. A quarter and a year of real calendars differ by days: these are stated. */
export const LENGTHS: readonly Milliseconds[] = [DAY, 7 * DAY, EXAMPLE.sloWindow, 90 * DAY, 365 * DAY]

const TARGETS = [
  900_000_000, 990_000_000, 995_000_000, 999_000_000, 999_500_000, 999_900_000, 999_950_000, 999_990_000, 999_999_000,
]

/** A target, and what it allows in each of the lengths. */
export interface DowntimeLine {
  readonly target: PartsPerBillion
  readonly allowed: readonly Milliseconds[]
}

export const downtimeLines = (): readonly DowntimeLine[] =>
  TARGETS.map(ppb).map((target) => ({ target, allowed: LENGTHS.map((length) => allowedBadTime(length, target)) }))

/** A usual rule, and what it means for the example. */
export interface BurnRateLine {
  readonly rule: AlertRule
  readonly burnRate: number
  /** Part of the budget that is spent when it fires. */
  readonly share: Ratio
  /** How long a whole budget lasts at that rate. */
  readonly exhaustion: Milliseconds
  /** How long it takes to fire, and to clear, in an outage of everything. */
  readonly detection: Milliseconds
  readonly reset: Milliseconds
}

export const burnRateLines = (): readonly BurnRateLine[] =>
  workbookRules().map((rule) => {
    const burnRate = fractionNumber(thresholdBurnRate(rule, EXAMPLE.sloWindow))
    return {
      rule,
      burnRate,
      share: fractionNumber(thresholdBudgetShare(rule, EXAMPLE.sloWindow)),
      exhaustion: steadyTimeToExhaustion(1, burnRate, EXAMPLE.sloWindow),
      detection: detectionTime(rule, EXAMPLE, 1) ?? Infinity,
      reset: resetTime(rule, EXAMPLE, 1) ?? Infinity,
    }
  })
