import { useState } from 'react'
import type { AlertAssessment, IncidentAlerts } from '../../core/alert/alert-assessment.ts'
import { costliestIncident } from '../../core/alert/costliest-incident.ts'
import type { FiringOfRule } from '../../core/alert/first-firing.ts'
import type { IncidentAlert } from '../../core/alert/incident-alert.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { formatCount } from '../../format/count.ts'
import { formatPercent } from '../../format/percent.ts'
import { counted } from '../../format/plural.ts'
import { formatSloWindow } from '../../format/slo-window.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { Answer } from '../ui/answer.tsx'
import { Fact } from '../ui/fact.tsx'
import { ClearedMath, SpentMath } from './alert-math.tsx'
import type { AlertMathProps } from './alert-math.tsx'
import { firstWithoutIncident, headlineAnswer } from './headline-answer.tsx'
import styles from './alert-headline.module.css'
import { cleared, clearedWithoutIncident } from '../scenario/cleared-words.ts'
import { IncidentChooser } from './incident-chooser.tsx'

export interface AlertHeadlineProps {
  readonly assessment: Assessment
  readonly alerts: AlertAssessment
}

/** The answer: how long it took until a page woke somebody for one incident, the costliest at first, and what it had cost by then. */
export const AlertHeadline = ({ assessment, alerts }: AlertHeadlineProps) => {
  const { incidents, alertReading } = useOpenScenario()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const costliest = costliestIncident(assessment, alerts)
  const told = alerts.incidents.find((one) => one.incident.id === chosenId && canTell(one)) ?? costliest
  const first = told === null ? null : (told.firstPage ?? told.first)
  const math: AlertMathProps | null =
    told === null || first === null
      ? null
      : { alert: first, incident: told.incident, objective: alerts.objective, reading: alertReading }
  const found = told === null ? firstWithoutIncident(assessment, alerts) : null
  const { sloWindow } = assessment.outlook
  const within = `in ${formatSloWindow(sloWindow, assessment.period.start)}`
  const { pages, pagedIncidents, tickets, ticketedIncidents } = alerts
  return (
    <div className={styles.headline} data-topic="alert-timeline">
      {alerts.incidents.length > 1 && told !== null && (
        <IncidentChooser
          incidents={alerts.incidents.filter(canTell).map(({ incident }) => incident)}
          chosenId={told.incident.id}
          costliestId={costliest?.incident.id ?? null}
          onChoose={setChosenId}
        />
      )}
      <Answer
        label="First page"
        {...headlineAnswer({
          told,
          isCostliest: told === costliest,
          found,
          math,
          assessment,
          alerts,
          incidents,
          within,
        })}
      >
        <SpentFact math={math} found={found} />
        <ClearedFact math={math} found={found} />
        <Fact label="Pages" figure={formatCount(pages)} note={`${forIncidents(pages, pagedIncidents)}${within}`} />
        <Fact
          label="Tickets"
          figure={formatCount(tickets)}
          note={`${forIncidents(tickets, ticketedIncidents)}${within}`}
        />
      </Answer>
    </div>
  )
}

const canTell = ({ ahead, before }: IncidentAlerts): boolean => !ahead && !before

/** One incident may set off several rules: so many firings are not so many nights. */
const forIncidents = (firings: number, incidents: number): string => {
  if (firings === 0) return ''
  return incidents === 0
    ? 'for no named incident, '
    : `for ${counted(incidents, { one: 'incident', other: 'incidents' })}, `
}

interface OfFirst {
  /** null: there was no alert for the incident, or no incident. */
  readonly math: AlertMathProps | null
  /** What fired where there is no incident. */
  readonly found: FiringOfRule | null
}

const SpentFact = ({ math, found }: OfFirst) => {
  const label = 'Budget spent by then'
  if (math !== null) {
    const { spent } = math.alert
    if (spent === null) return <Fact label={label} figure="–" note="nothing was measured that counts" />
    return (
      <Fact
        label={label}
        figure={formatPercent(spent)}
        note={leftWords(math.alert)}
        math={math.alert.alreadyFiring ? null : <SpentMath {...math} spent={spent} />}
      />
    )
  }
  if (found === null) return <Fact label={label} figure="–" note="nobody was told" />
  const { spent } = found.firing
  return spent === null ? (
    <Fact label={label} figure="–" note="nothing was measured that counts" />
  ) : (
    <Fact label={label} figure={formatPercent(spent)} note="by everything that had failed until it fired" />
  )
}

const leftWords = ({ remaining }: IncidentAlert): string =>
  remaining === null
    ? 'by this incident alone; nothing else was measured'
    : `by this incident alone; of the whole budget ${formatPercent(remaining)} was left`

const ClearedFact = ({ math, found }: OfFirst) => {
  if (math === null) {
    if (found === null) return <Fact label="Cleared" figure="–" note="nothing to clear" />
    return <Fact label="Cleared" {...clearedWithoutIncident(found.firing)} />
  }
  const { figure, note } = cleared(math.alert)
  return <Fact label="Cleared" figure={figure} note={note} math={<ClearedMath {...math} />} />
}
