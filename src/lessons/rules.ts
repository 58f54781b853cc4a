import type { AlertAssessment, RuleOutcome } from '../core/alert/alert-assessment.ts'

const byBurnRate = (a: RuleOutcome, b: RuleOutcome): number => b.burnRate - a.burnRate

/** The rule that asks for the highest burn rate, of those that an outage of everything trips. */
export const fastest = ({ rules }: AlertAssessment): RuleOutcome | null =>
  rules.filter(({ errorRatio }) => errorRatio < 1).toSorted(byBurnRate)[0] ?? null

/** The rule that asks for the highest burn rate, where no rule can fire at all. */
export const unreachable = ({ rules }: AlertAssessment): RuleOutcome | null =>
  rules.every(({ errorRatio }) => errorRatio >= 1) ? (rules.toSorted(byBurnRate)[0] ?? null) : null
