import type { AlertAssessment, RuleOutcome } from '../../core/alert/alert-assessment.ts'

/** The rule that is explained: the selected one, else the first; null when there is no rule. */
export const explainedRule = ({ rules }: AlertAssessment, selectedId: string | null): RuleOutcome | null =>
  rules.find(({ rule }) => rule.id === selectedId) ?? rules[0] ?? null
