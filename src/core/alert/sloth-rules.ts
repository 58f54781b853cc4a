import { DAY } from '../quantity/units.ts'
import type { RuleSet } from './rule-set.ts'
import { workbookRules } from './workbook-rules.ts'

const SOURCE = 'https://github.com/slok/sloth/tree/main/internal/alert/windows'

/**
 * Sloth's two catalogues. Both have the workbook's windows and shares of 2, 5, 10 and 10 %, which are other burn rates in
 * 28 days: 13.44×, 5.6×, 2.8× and 0.933×, the last of which fires while the objective is met.
 *
 * Source: slok/sloth, internal/alert/windows/google-30d.yaml and google-28d.yaml.
 */
export const SLOTH_SETS: readonly RuleSet[] = [
  { key: 'sloth-30d', group: 'vendors', source: SOURCE, madeFor: 30 * DAY, rules: workbookRules },
  { key: 'sloth-28d', group: 'vendors', source: SOURCE, madeFor: 28 * DAY, rules: workbookRules },
]
