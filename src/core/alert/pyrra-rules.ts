import { nearestQuotient } from '../quantity/decimal.ts'
import { DAY, HOUR, MINUTE } from '../quantity/units.ts'
import type { Milliseconds } from '../quantity/units.ts'
import { burnRateOf } from './alert-rule.ts'
import type { AlertRule, Severity } from './alert-rule.ts'
import type { RuleSet } from './rule-set.ts'

/** What Pyrra makes of an SLO window: one entry per alert. Windows may be 0, which Prometheus refuses. */
export interface PyrraWindow {
  readonly id: 'fast' | 'medium' | 'slow' | 'longterm'
  readonly severity: Severity
  readonly longWindow: Milliseconds
  readonly shortWindow: Milliseconds
  readonly for: Milliseconds
  readonly factor: number
}

/** For an SLO window of four weeks. */
const FOUR_WEEKS: readonly PyrraWindow[] = [
  { id: 'fast', severity: 'page', longWindow: HOUR, shortWindow: 5 * MINUTE, for: 2 * MINUTE, factor: 14 },
  { id: 'medium', severity: 'page', longWindow: 6 * HOUR, shortWindow: 30 * MINUTE, for: 15 * MINUTE, factor: 7 },
  { id: 'slow', severity: 'ticket', longWindow: DAY, shortWindow: 2 * HOUR, for: HOUR, factor: 2 },
  { id: 'longterm', severity: 'ticket', longWindow: 4 * DAY, shortWindow: 6 * HOUR, for: 3 * HOUR, factor: 1 },
]

/** To the nearest minute, halves up, exactly. */
const scaled = (length: Milliseconds, sloWindow: Milliseconds): Milliseconds =>
  Number(nearestQuotient(BigInt(length) * BigInt(sloWindow), BigInt(28 * DAY * MINUTE))) * MINUTE

/**
 * Pyrra's alerts as its code computes them: windows and `for` grow with the SLO window, rounded to a minute, and the burn
 * rates stay 14, 7, 2 and 1. "critical" is a page, "warning" a ticket. Below an SLO window of 2.8 days the first short
 * window rounds to 0.
 *
 * @param sloWindow whole milliseconds above 0.
 * Source: pyrra-dev/pyrra, slo/rules.go, `Windows`; issue 1028 for the zeros.
 */
export const pyrraWindows = (sloWindow: Milliseconds): readonly PyrraWindow[] =>
  FOUR_WEEKS.map((one) => ({
    ...one,
    longWindow: scaled(one.longWindow, sloWindow),
    shortWindow: scaled(one.shortWindow, sloWindow),
    for: scaled(one.for, sloWindow),
  }))

/**
 * `pyrraWindows` as rules that can be used: a long window has at least a minute, and a short window that rounds to 0 is left
 * out. One that does not is always shorter than the long one, which is 12 times as long or more.
 */
const pyrraRules = (sloWindow: Milliseconds): readonly AlertRule[] =>
  pyrraWindows(sloWindow).map(({ id, severity, longWindow, shortWindow, for: holds, factor }) => {
    const long = Math.max(MINUTE, longWindow)
    return {
      id,
      severity,
      longWindow: long,
      shortWindow: shortWindow > 0 ? shortWindow : null,
      threshold: burnRateOf(factor),
      for: holds,
    }
  })

export const PYRRA_SET: RuleSet = {
  key: 'pyrra',
  group: 'vendors',
  source: 'https://github.com/pyrra-dev/pyrra/blob/main/slo/rules.go',
  madeFor: null,
  rules: pyrraRules,
}
