import type { IncidentAlerts } from '../../core/alert/alert-assessment.ts'
import { ruleName } from '../../format/rule-name.ts'
import { SeverityIcon } from '../charts/severity-mark.tsx'
import { firstAlertWords } from '../scenario/first-alert-words.ts'
import styles from './first-alert.module.css'

/** What told of an incident first, and after how long. */
export const FirstAlert = ({ row }: { readonly row: IncidentAlerts }) => {
  const words = firstAlertWords(row)
  if (row.first === null) return <span className={styles.none}>{words}</span>
  const { rule } = row.first
  return (
    <span title={ruleName(rule)} className={styles.alert}>
      <SeverityIcon severity={rule.severity} /> {words}
    </span>
  )
}
