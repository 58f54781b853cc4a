import { compareFractions } from '../quantity/fraction.ts'
import type { Milliseconds } from '../quantity/units.ts'
import type { AlertRule } from './alert-rule.ts'
import { DATADOG_SETS } from './datadog-rules.ts'
import { PYRRA_SET } from './pyrra-rules.ts'
import type { RuleSet, RuleSetKey } from './rule-set.ts'
import { SLOTH_SETS } from './sloth-rules.ts'
import { thresholdBurnRate } from './threshold.ts'
import { WORKBOOK_SETS, WORKBOOK_STRATEGIES } from './workbook-strategies.ts'

/** Every ready-made set of rules, group by group, in the order in which a person is offered them. */
export const RULE_SETS: readonly RuleSet[] = [
  ...WORKBOOK_SETS,
  ...WORKBOOK_STRATEGIES,
  ...SLOTH_SETS,
  PYRRA_SET,
  ...DATADOG_SETS,
]

/**
 * Which ready-made set some rules are: the same windows, severities and `for`, and exactly the same burn rates in this SLO
 * window, however they are stated. Neither ids nor the order of the rules matter.
 *
 * @param preferred the set to name if the rules are it, since some sets are alike (Sloth's are the workbook's).
 * @returns the first set in the list that fits; null when the rules are somebody's own.
 */
export const ruleSetOf = (
  rules: readonly AlertRule[],
  sloWindow: Milliseconds,
  preferred: RuleSetKey | null = null,
): RuleSetKey | null => {
  const fitting = RULE_SETS.filter((set) => sameRules(set.rules(sloWindow), rules, sloWindow)).map(({ key }) => key)
  return fitting.find((key) => key === preferred) ?? fitting[0] ?? null
}

/** No rule stands twice in `set`, so that as many rules, among them each of the set, are the set. */
const sameRules = (set: readonly AlertRule[], rules: readonly AlertRule[], sloWindow: Milliseconds): boolean =>
  set.length === rules.length && set.every((one) => rules.some((other) => sameRule(one, other, sloWindow)))

/** Whether two rules have the same windows, severity and `for`, and exactly the same burn rate in this SLO window. */
export const sameRule = (a: AlertRule, b: AlertRule, sloWindow: Milliseconds): boolean =>
  a.severity === b.severity &&
  a.longWindow === b.longWindow &&
  a.shortWindow === b.shortWindow &&
  a.for === b.for &&
  compareFractions(thresholdBurnRate(a, sloWindow), thresholdBurnRate(b, sloWindow)) === 0
