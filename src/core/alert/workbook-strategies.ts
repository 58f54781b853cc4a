import { DAY, HOUR, MINUTE } from '../quantity/units.ts'
import { budgetShare, burnRateOf } from './alert-rule.ts'
import type { AlertRule } from './alert-rule.ts'
import type { RuleSet, RuleSetKey } from './rule-set.ts'
import { workbookRules } from './workbook-rules.ts'

const SOURCE = 'https://sre.google/workbook/alerting-on-slos/'
const MADE_FOR = 30 * DAY

const withoutShortWindow = (rule: AlertRule): AlertRule => ({ ...rule, shortWindow: null })

/** The workbook's four rules, and the same without their short windows: they fire as early and clear hours later. */
export const WORKBOOK_SETS: readonly RuleSet[] = [
  { key: 'workbook', group: 'workbook', source: SOURCE, madeFor: MADE_FOR, rules: workbookRules },
  {
    key: 'single-window',
    group: 'workbook',
    source: SOURCE,
    madeFor: MADE_FOR,
    rules: () => workbookRules().map(withoutShortWindow),
  },
]

const page = (longWindow: number, threshold: AlertRule['threshold'], holds = 0): AlertRule => ({
  id: 'page',
  severity: 'page',
  longWindow,
  shortWindow: null,
  threshold,
  for: holds,
})

const strategy = (key: RuleSetKey, rules: readonly AlertRule[]): RuleSet => ({
  key,
  group: 'strategies',
  source: SOURCE,
  madeFor: MADE_FOR,
  rules: () => rules,
})

/**
 * The six ways to alert that the workbook goes through. The first three compare the error rate with the error budget, which
 * is 1× in every SLO window; the others state a share of the budget. Where the workbook names no severity it means a
 * notification, here a page. Its first rule also fires at exactly 1×; ours must be above it.
 *
 * Source: Site Reliability Workbook, ch. 5, "Ways to Alert on Significant Events", approaches 1 to 6.
 */
export const WORKBOOK_STRATEGIES: readonly RuleSet[] = [
  strategy('strategy-1', [page(10 * MINUTE, burnRateOf(1))]),
  strategy('strategy-2', [page(36 * HOUR, burnRateOf(1))]),
  strategy('strategy-3', [page(MINUTE, burnRateOf(1), HOUR)]),
  strategy('strategy-4', [page(HOUR, budgetShare(5))]),
  strategy(
    'strategy-5',
    workbookRules()
      .filter(({ id }) => id !== 'ticket-1d')
      .map(withoutShortWindow),
  ),
  strategy('strategy-6', workbookRules()),
]
