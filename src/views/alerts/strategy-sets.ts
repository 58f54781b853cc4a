import type { AlertRule } from '../../core/alert/alert-rule.ts'
import { RULE_SETS } from '../../core/alert/rule-sets.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { ruleSetName, ruleSetNote } from '../../format/rule-set-words.ts'

/** A set of rules to compare with others. */
export interface Strategy {
  readonly key: string
  readonly name: string
  readonly note: string
  readonly rules: readonly AlertRule[]
  /** Whether these are the scenario's own rules. */
  readonly own: boolean
}

/** The person's own rules, the workbook's six strategies, and what tools bring along for such an SLO window. */
export const strategiesFor = (own: readonly AlertRule[], sloWindow: Milliseconds): readonly Strategy[] => [
  { key: 'own', name: 'Your rules', note: 'As they stand in this scenario.', rules: own, own: true },
  ...RULE_SETS.filter(
    ({ group, madeFor }) => group === 'strategies' || (group === 'vendors' && (madeFor ?? sloWindow) === sloWindow),
  ).map(({ key, rules }) => ({
    key,
    name: ruleSetName(key),
    note: ruleSetNote(key),
    rules: rules(sloWindow),
    own: false,
  })),
]
