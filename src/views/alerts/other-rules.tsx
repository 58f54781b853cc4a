import type { IncidentAlerts, RuleOutcome } from '../../core/alert/alert-assessment.ts'
import type { IncidentAlert } from '../../core/alert/incident-alert.ts'
import { formatBurnRate } from '../../format/burn-rate.ts'
import { formatDelay } from '../../format/duration.ts'
import { incidentTitle } from '../../format/incident-name.ts'
import { formatPercent } from '../../format/percent.ts'
import { cleared } from '../scenario/cleared-words.ts'
import styles from './other-rules.module.css'
import { RuleLabel } from './rule-label.tsx'

export interface OtherRulesProps {
  readonly row: IncidentAlerts
  /** In the order of the row's alerts. */
  readonly rules: readonly RuleOutcome[]
  readonly timeZone: string
}

/** What every rule did about one incident: what a slower one would have cost. */
export const OtherRules = ({ row, rules, timeZone }: OtherRulesProps) => (
  <ul className={styles.list} aria-label={`Every rule on ${incidentTitle(row.incident, timeZone)}`}>
    {rules.map(({ rule, burnRate }, index) => {
      const alert = row.byRule[index] ?? null
      return (
        <li key={rule.id}>
          <span>
            <RuleLabel rule={rule} /> <span className={styles.soft}>{formatBurnRate(burnRate)}</span>{' '}
          </span>
          {alert === null ? <span className={styles.soft}>did not fire</span> : <Deeds alert={alert} />}
        </li>
      )
    })}
  </ul>
)

const Deeds = ({ alert }: { readonly alert: IncidentAlert }) => {
  const { alreadyFiring, after, spent, remaining, clearedAfter } = alert
  const { figure, note } = cleared(alert)
  return (
    <>
      <span>{alreadyFiring ? 'was firing already,' : `fired after ${formatDelay(after)},`} </span>
      <span>
        {spent === null ? 'nothing counted' : `${formatPercent(spent)} spent`}
        {remaining === null ? '' : `, ${formatPercent(remaining)} left`},{' '}
      </span>
      <span>{clearedAfter === null ? 'still firing' : `cleared ${figure.toLowerCase()} ${note}`}</span>
    </>
  )
}
