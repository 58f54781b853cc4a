import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import type { AlertRule } from '../../core/alert/alert-rule.ts'
import { detectionTime } from '../../core/alert/detection.ts'

/** When a rule hears of an outage of everything; Infinity: never. */
const heard = (rule: AlertRule, objective: AlertObjective): number => detectionTime(rule, objective, 1) ?? Infinity

/** The page that comes first in an outage of everything; null: none ever does. */
export const firstRule = (rules: readonly AlertRule[], objective: AlertObjective): AlertRule | null =>
  rules
    .filter((rule) => rule.severity === 'page' && heard(rule, objective) < Infinity)
    .toSorted((a, b) => heard(a, objective) - heard(b, objective))[0] ?? null
