import type { AlertRule, Severity } from '../core/alert/alert-rule.ts'
import { durationText } from '../core/quantity/duration.ts'

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { page: 'page', ticket: 'ticket' }

/** A severity in a sentence or a table: "page", "ticket". */
export const severityWord = (severity: Severity): string => SEVERITY_WORDS[severity]

/** The windows of a rule at a glance: "1h/5m", or "1h" where it has one window. */
export const ruleWindows = ({ longWindow, shortWindow }: Pick<AlertRule, 'longWindow' | 'shortWindow'>): string =>
  shortWindow === null ? durationText(longWindow) : `${durationText(longWindow)}/${durationText(shortWindow)}`

/** What a rule is called wherever there is no room for more: "page 1h/5m", "ticket 3d". */
export const ruleName = (rule: Pick<AlertRule, 'severity' | 'longWindow' | 'shortWindow'>): string =>
  `${severityWord(rule.severity)} ${ruleWindows(rule)}`
