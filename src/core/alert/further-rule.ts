import { DAY, HOUR } from '../quantity/units.ts'
import type { Milliseconds } from '../quantity/units.ts'
import { budgetShare } from './alert-rule.ts'
import type { AlertRule } from './alert-rule.ts'
import { usualShortWindow } from './short-window.ts'
import { workbookRules } from './workbook-rules.ts'

/** Tickets for what no rule of the workbook looks at: a tenth of the budget within these. */
const FURTHER: readonly Milliseconds[] = [7 * DAY, 2 * DAY, 12 * HOUR, 14 * DAY, 3 * HOUR, 2 * HOUR]

/**
 * What a rule that is added starts from: the first of the workbook's rules, and then of some like them, whose long window
 * no rule looks at yet and which is no longer than the SLO window; the workbook's first where all are taken.
 */
export const furtherRule = (rules: readonly AlertRule[], sloWindow: Milliseconds): Omit<AlertRule, 'id'> => {
  const candidates: readonly AlertRule[] = [
    ...workbookRules(),
    ...FURTHER.map((longWindow) => ({
      id: '',
      severity: 'ticket' as const,
      longWindow,
      shortWindow: usualShortWindow(longWindow),
      threshold: budgetShare(10),
      for: 0,
    })),
  ]
  const free = candidates.find(
    ({ longWindow }) => longWindow <= sloWindow && rules.every((rule) => rule.longWindow !== longWindow),
  )
  const chosen = (free ?? candidates[0]) as AlertRule
  const { id: _, ...rule } = chosen
  return rule
}
