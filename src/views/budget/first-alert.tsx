import type { IncidentAlerts } from '../../core/alert/alert-assessment.ts'
import { formatDelay } from '../../format/duration.ts'
import { ruleName, severityWord } from '../../format/rule-name.ts'
import { SeverityIcon } from '../charts/severity-mark.tsx'
import styles from './first-alert.module.css'

/** What told of an incident first, and after how long. */
export const FirstAlert = ({ row }: { readonly row: IncidentAlerts }) => {
  const { first, ahead, before } = row
  if (first === null) return <span className={styles.none}>{ahead ? 'not yet' : before ? 'too long ago' : 'none'}</span>
  const { rule, alreadyFiring, after } = first
  return (
    <span title={ruleName(rule)} className={styles.alert}>
      <SeverityIcon severity={rule.severity} />{' '}
      {alreadyFiring ? 'already firing' : `${severityWord(rule.severity)} after ${formatDelay(after)}`}
    </span>
  )
}
