import { useMemo, useRef } from 'react'
import type { AlertAssessment, RuleOutcome } from '../../core/alert/alert-assessment.ts'
import type { AlertRule } from '../../core/alert/alert-rule.ts'
import type { IncidentAlert } from '../../core/alert/incident-alert.ts'
import { quieterRules } from '../../core/alert/quieter-rule.ts'
import type { QuieterRules } from '../../core/alert/quieter-rule.ts'
import { thresholdBudgetShare, thresholdBurnRate } from '../../core/alert/threshold.ts'
import type { Incident } from '../../core/incident/incident.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { formatCount } from '../../format/count.ts'
import { formatDelay, formatDuration } from '../../format/duration.ts'
import { incidentName } from '../../format/incident-name.ts'
import { formatShare } from '../../format/percent.ts'
import { equalBurnRate, equalShare } from '../../format/threshold-field.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import styles from './quieter-ways.module.css'
import story from './rule-story.module.css'

interface Told {
  readonly incident: Incident
  readonly alert: IncidentAlert
}

const AT_MOST = 5

/** The incidents that a rule fired for, each with what would have kept it calm. */
export const QuieterWays = ({
  outcome,
  alerts,
  assessment,
}: {
  readonly outcome: RuleOutcome
  readonly alerts: AlertAssessment
  readonly assessment: Assessment
}) => {
  const { rule } = outcome
  const { editAlertRule } = useActions()
  const { alertReading } = useOpenScenario()
  const heading = useRef<HTMLHeadingElement>(null)
  const { events: history } = assessment
  const told = useMemo(() => toldOf(alerts, rule), [alerts, rule])
  const ways = useMemo(
    () => told.slice(0, AT_MOST).map((one) => ({ ...one, ...quieterRules(one.alert, alerts, history, alertReading) })),
    [told, alerts, history, alertReading],
  )
  const change = (changes: Partial<AlertRule>, step: string): void => {
    editAlertRule(rule.id, changes, step)
    // The button that was pressed goes with the incident that it was about.
    heading.current?.focus()
  }
  return (
    <div className={story.part}>
      <h3 ref={heading} tabIndex={-1}>
        {rule.severity === 'page' ? 'How to sleep through it' : 'How to do without the ticket'}
      </h3>
      {ways.length === 0 ? (
        <p className={styles.soft}>No incident of this scenario set it off.</p>
      ) : (
        <ul className={styles.list}>
          {ways.map((way) => (
            <li key={way.incident.id} className={styles.incident}>
              <p>{firedWords(way)}</p>
              <div className={styles.ways}>
                <Ways rule={rule} way={way} sloWindow={alerts.objective.sloWindow} onChange={change} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {told.length > AT_MOST && (
        <p className={styles.soft}>
          These are the first {formatCount(AT_MOST)} of {formatCount(told.length)} incidents that set it off.
        </p>
      )}
    </div>
  )
}

const toldOf = ({ incidents, rules }: AlertAssessment, rule: AlertRule): readonly Told[] => {
  const place = rules.findIndex((each) => each.rule === rule)
  return incidents.flatMap(({ incident, byRule }) => {
    const alert = byRule[place] ?? null
    return alert === null || alert.alreadyFiring ? [] : [{ incident, alert }]
  })
}

const firedWords = ({ incident, alert }: Told): string => {
  const name = incidentName(incident)
  const what = incident.measured ? `as measured` : `with ${formatShare(incident.failing)} of requests failing`
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${formatDuration(incident.lasted)} ${what}, set it off after ${formatDelay(alert.after)}.`
}

const Ways = ({
  rule,
  way: { incident, raised, lengthened },
  sloWindow,
  onChange,
}: {
  readonly rule: AlertRule
  readonly way: Told & QuieterRules
  readonly sloWindow: number
  readonly onChange: (changes: Partial<AlertRule>, step: string) => void
}) => (
  <>
    {raised === null ? (
      <span className={styles.soft}>No burn rate is high enough to miss it.</span>
    ) : (
      <Button onClick={() => onChange({ threshold: raised.threshold }, `raised for ${incident.id}`)}>
        Raise to {equalBurnRate(thresholdBurnRate(raised, sloWindow)).text}, or{' '}
        {equalShare(thresholdBudgetShare(raised, sloWindow)).text} of the budget
      </Button>
    )}
    {lengthened !== null && (
      <Button
        onClick={() =>
          onChange(
            { longWindow: lengthened.longWindow, threshold: lengthened.threshold },
            `lengthened for ${incident.id}`,
          )
        }
      >
        Look at {formatDuration(lengthened.longWindow)} instead of {formatDuration(rule.longWindow)}, still at{' '}
        {equalBurnRate(thresholdBurnRate(lengthened, sloWindow)).text}
      </Button>
    )}
    {rule.severity === 'page' && (
      <Button onClick={() => onChange({ severity: 'ticket' }, 'severity')}>Make it a ticket</Button>
    )}
  </>
)
