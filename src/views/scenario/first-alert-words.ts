import type { IncidentAlerts } from '../../core/alert/alert-assessment.ts'
import { formatDelay } from '../../format/duration.ts'
import { severityWord } from '../../format/rule-name.ts'

/** What told of an incident first, and after how long: "page after 51.84s". */
export const firstAlertWords = ({ first, ahead, before }: IncidentAlerts): string => {
  if (first === null) return ahead ? 'not yet' : before ? 'too long ago' : 'none'
  const { rule, alreadyFiring, after } = first
  return alreadyFiring ? 'already firing' : `${severityWord(rule.severity)} after ${formatDelay(after)}`
}
