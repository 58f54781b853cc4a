import type { AlertAssessment, IncidentAlerts } from '../../core/alert/alert-assessment.ts'
import { costliestIncident } from '../../core/alert/costliest-incident.ts'
import { firstFiring } from '../../core/alert/first-firing.ts'
import type { IncidentAlert } from '../../core/alert/incident-alert.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { formatDelay } from '../../format/duration.ts'
import { incidentName } from '../../format/incident-name.ts'
import { formatInstant } from '../../format/instant.ts'
import { formatCount } from '../../format/count.ts'
import { formatPercent } from '../../format/percent.ts'
import { ruleName } from '../../format/rule-name.ts'
import { formatSloWindow } from '../../format/slo-window.ts'
import { budgetTone } from '../scenario/budget-tone.ts'
import { Answer } from '../ui/answer.tsx'
import type { AnswerProps } from '../ui/answer.tsx'
import { Fact } from '../ui/fact.tsx'
import { ClearedMath, DetectionMath, SpentMath } from './alert-math.tsx'
import type { AlertMathProps } from './alert-math.tsx'
import { cleared } from './cleared-words.ts'
import { RuleLabel } from './rule-label.tsx'

interface Assessed {
  readonly assessment: Assessment
  readonly alerts: AlertAssessment
}

/** The answer: how long it took until an alert told of the incident that cost most, and what that had cost by then. */
export const AlertHeadline = ({ assessment, alerts }: Assessed) => {
  const told = costliestIncident(assessment, alerts)
  const first: AlertMathProps | null =
    told === null || told.first === null
      ? null
      : { alert: told.first, incident: told.incident, objective: alerts.objective }
  const { sloWindow } = assessment.outlook
  const within = `in ${formatSloWindow(sloWindow, assessment.period.start)}`
  return (
    <div data-topic="alert-timeline">
      <Answer label="First alert" {...answer(told, { assessment, alerts }, within)}>
        <SpentFact first={first} />
        <ClearedFact first={first} />
        <Fact label="Pages" figure={formatCount(alerts.pages)} note={within} />
        <Fact label="Tickets" figure={formatCount(alerts.tickets)} note={within} />
      </Answer>
    </div>
  )
}

interface OfFirst {
  /** null: there was no alert for the incident, or no incident. */
  readonly first: AlertMathProps | null
}

const SpentFact = ({ first }: OfFirst) =>
  first === null ? (
    <Fact label="Budget spent by then" figure="–" note="nobody was told" />
  ) : (
    <Fact
      label="Budget spent by then"
      figure={formatPercent(first.alert.spent)}
      note={leftWords(first.alert)}
      math={first.alert.alreadyFiring ? null : <SpentMath {...first} />}
    />
  )

const leftWords = ({ remaining }: IncidentAlert): string =>
  remaining === null ? 'nothing measured' : `${formatPercent(remaining)} of the budget left`

const ClearedFact = ({ first }: OfFirst) => {
  if (first === null) return <Fact label="Cleared" figure="–" note="nothing to clear" />
  const { figure, note } = cleared(first.alert)
  return <Fact label="Cleared" figure={figure} note={note} math={<ClearedMath {...first} />} />
}

type Said = Pick<AnswerProps, 'figure' | 'tone' | 'note'>

const answer = (told: IncidentAlerts | null, { assessment, alerts }: Assessed, within: string): Said => {
  if (alerts.rules.length === 0) {
    return {
      figure: 'No rule',
      tone: 'unknown',
      note: 'so nobody is told of anything. There are rules to start from below.',
    }
  }
  if (told === null) return answerWithoutIncident({ assessment, alerts }, within)
  const { first, incident } = told
  if (first === null) {
    return {
      figure: 'No alert',
      tone: 'spent',
      note: `No rule fired for ${incidentName(incident)}, the costliest incident.`,
    }
  }
  const tone = budgetTone(first.remaining)
  if (first.alreadyFiring) {
    const note = (
      <>
        when {incidentName(incident)} began: <RuleLabel rule={first.rule} /> fired for something else
      </>
    )
    return { figure: 'Already firing', tone, note }
  }
  const note = (
    <>
      after {incidentName(incident)} began: <RuleLabel rule={first.rule} />{' '}
      <DetectionMath alert={first} incident={incident} objective={alerts.objective} />
    </>
  )
  return { figure: formatDelay(first.after), tone, note }
}

/** No incident has spent anything, yet what was measured may have set off alerts. */
const answerWithoutIncident = ({ assessment, alerts }: Assessed, within: string): Said => {
  const found = firstFiring(alerts.rules, assessment.period.start)
  if (found === null)
    return { figure: 'Nothing', tone: 'healthy', note: `would have fired: there is no incident ${within}.` }
  const { rule, firing } = found
  return {
    figure: formatInstant(firing.from, timeZoneOf(assessment.outlook.sloWindow), assessment.now),
    tone: budgetTone(firing.remaining),
    note: `${ruleName(rule)} fired first. No incident is named, so there is no beginning to count from.`,
  }
}
