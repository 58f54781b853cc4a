import type { AlertRule } from '../../core/alert/alert-rule.ts'
import { durationText } from '../../core/quantity/duration.ts'
import type { Loss } from './written.ts'

/** A rule by its severity and its windows, which is how people tell rules apart: "ticket over 3d and 6h". */
const ruleName = ({ severity, longWindow, shortWindow }: AlertRule): string =>
  `${severity} over ${durationText(longWindow)}${shortWindow === null ? '' : ` and ${durationText(shortWindow)}`}`

/** The loss of alert rules, each by its name; nothing where all of them are written. */
export const leftOutRules = (rules: readonly AlertRule[]): readonly Loss[] =>
  rules.length === 0 ? [] : [{ code: 'alert-rules', detail: rules.map(ruleName).join('; ') }]
