import type { Instant } from '../quantity/units.ts'
import type { RuleFiring, RuleOutcome } from './alert-assessment.ts'
import { SEVERITIES } from './alert-rule.ts'
import type { AlertRule } from './alert-rule.ts'

/** A firing, and the rule that fired. */
export interface FiringOfRule {
  readonly rule: AlertRule
  readonly firing: RuleFiring
}

/**
 * The first firing that began at `from` or later, whatever set it off; of two at once the more urgent, then the first in
 * the table. null when there is none.
 */
export const firstFiring = (rules: readonly RuleOutcome[], from: Instant): FiringOfRule | null => {
  const firsts = rules.flatMap(({ rule, firings }) => {
    const firing = firings.find((one) => one.from >= from)
    return firing === undefined ? [] : [{ rule, firing }]
  })
  const urgency = ({ severity }: AlertRule): number => SEVERITIES.indexOf(severity)
  const [first] = firsts.toSorted((a, b) => a.firing.from - b.firing.from || urgency(a.rule) - urgency(b.rule))
  return first ?? null
}
