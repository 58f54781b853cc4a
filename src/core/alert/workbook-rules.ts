import { DAY, HOUR, MINUTE } from '../quantity/units.ts'
import { budgetShare } from './alert-rule.ts'
import type { AlertRule } from './alert-rule.ts'

/**
 * The Site Reliability Workbook's four rules, stated by budget share so that they fit every SLO window: 14.4×, 6×, 3× and
 * 1× for 30 days.
 *
 * Source: Site Reliability Workbook, ch. 5, approach 6. Its table 5-8 leaves out the third rule, its printed code has it.
 */
export const workbookRules = (): readonly AlertRule[] => [
  { id: 'page-1h', severity: 'page', longWindow: HOUR, shortWindow: 5 * MINUTE, threshold: budgetShare(2), for: 0 },
  {
    id: 'page-6h',
    severity: 'page',
    longWindow: 6 * HOUR,
    shortWindow: 30 * MINUTE,
    threshold: budgetShare(5),
    for: 0,
  },
  { id: 'ticket-1d', severity: 'ticket', longWindow: DAY, shortWindow: 2 * HOUR, threshold: budgetShare(10), for: 0 },
  {
    id: 'ticket-3d',
    severity: 'ticket',
    longWindow: 3 * DAY,
    shortWindow: 6 * HOUR,
    threshold: budgetShare(10),
    for: 0,
  },
]
