import type { AlertAssessment, IncidentAlerts } from '../../core/alert/alert-assessment.ts'
import { detectionTime } from '../../core/alert/detection.ts'
import { firstFiring } from '../../core/alert/first-firing.ts'
import type { FiringOfRule } from '../../core/alert/first-firing.ts'
import { headStart } from '../../core/alert/head-start.ts'
import type { IncidentAlert } from '../../core/alert/incident-alert.ts'
import type { Incident } from '../../core/incident/incident.ts'
import { ratioOf } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { formatDelay } from '../../format/duration.ts'
import { incidentName } from '../../format/incident-name.ts'
import { formatInstant } from '../../format/instant.ts'
import { formatPercent } from '../../format/percent.ts'
import { ruleName } from '../../format/rule-name.ts'
import { budgetTone } from '../scenario/budget-tone.ts'
import type { AnswerProps } from '../ui/answer.tsx'
import { DetectionMath } from './alert-math.tsx'
import type { AlertMathProps } from './alert-math.tsx'
import { RuleLabel } from './rule-label.tsx'

export interface Asked {
  /** What the rules did about the incident that is asked about; null when no incident has cost anything. */
  readonly told: IncidentAlerts | null
  readonly isCostliest: boolean
  /** What fired first where there is no such incident; null: nothing, or there is one. */
  readonly found: FiringOfRule | null
  /** The first page, or else the first ticket, with what its math needs; null without either. */
  readonly math: AlertMathProps | null
  readonly assessment: Assessment
  readonly alerts: AlertAssessment
  /** All of the scenario. */
  readonly incidents: readonly Incident[]
  /** "in 30 days, rolling". */
  readonly within: string
}

type Said = Pick<AnswerProps, 'figure' | 'tone' | 'note'>

/** Which page woke somebody, and after how long; a ticket wakes nobody. */
export const headlineAnswer = (asked: Asked): Said => {
  const { told, math, alerts } = asked
  if (alerts.rules.length === 0) {
    return {
      figure: 'No rule',
      tone: 'unknown',
      note: 'so nobody is told of anything. There are rules to start from below.',
    }
  }
  if (told === null) return answerWithoutIncident(asked)
  const bare = incidentName(told.incident)
  const name = asked.isCostliest ? `${bare}, your costliest incident` : bare
  if (math === null) return { figure: 'No alert', tone: 'spent', note: `No rule fired for ${name}.` }
  const began = `${name}${asked.isCostliest ? ',' : ''} began`
  const { alert } = math
  const tone = budgetTone(alert.remaining)
  const isPage = told.firstPage !== null
  if (!isPage) {
    const note = (
      <>
        Nobody was woken for {name}. <RuleLabel rule={alert.rule} />{' '}
        {alert.alreadyFiring
          ? 'was firing already, for something else.'
          : `was opened after ${formatDelay(alert.after)}.`}{' '}
        {!alert.alreadyFiring && <DetectionMath {...math} />}
      </>
    )
    return { figure: 'No page', tone, note }
  }
  if (alert.alreadyFiring) {
    const note = (
      <>
        when {began}: <RuleLabel rule={alert.rule} /> fired for something else
      </>
    )
    return { figure: 'Already firing', tone, note }
  }
  const note = (
    <>
      after {began}: <RuleLabel rule={alert.rule} /> <DetectionMath {...math} />
      <Before told={told} page={alert} />
      <Ahead {...math} {...asked} />
    </>
  )
  return { figure: formatDelay(alert.after), tone, note }
}

/** The ticket that told of it before anybody was woken. */
const Before = ({ told, page }: { readonly told: IncidentAlerts; readonly page: IncidentAlert }) =>
  told.first === null || told.first.rule === page.rule || told.first.alreadyFiring ? null : (
    <div>
      Told of before, after {formatDelay(told.first.after)}, by <RuleLabel rule={told.first.rule} />, which wakes
      nobody.
    </div>
  )

/** What an earlier incident had left in the long window. */
const Ahead = ({ alert, incident, objective, assessment, incidents }: AlertMathProps & Asked) => {
  const start = headStart(assessment.events, incidents, incident, alert)
  if (start === null) return null
  const calm = incident.measured ? null : detectionTime(alert.rule, objective, ratioOf(incident.failing))
  return (
    <div>
      Sooner than from calm{calm === null ? '' : `, which takes ${formatDelay(calm)}`}:{' '}
      {start.incident === null ? 'what failed before' : incidentName(start.incident)} still made up{' '}
      {formatPercent(start.share)} of the failures in its long window.
    </div>
  )
}

/** What is told of where no incident has spent anything: the first page of the SLO window, or else its first ticket. */
export const firstWithoutIncident = (assessment: Assessment, alerts: AlertAssessment): FiringOfRule | null => {
  const { start } = assessment.period
  const pages = alerts.rules.filter(({ rule }) => rule.severity === 'page')
  return firstFiring(pages, start) ?? firstFiring(alerts.rules, start)
}

/** No incident has spent anything, yet what was measured may have set off alerts. */
const answerWithoutIncident = ({ found, assessment, within }: Asked): Said => {
  if (found === null) {
    return { figure: 'Nothing', tone: 'healthy', note: `would have fired: there is no incident ${within}.` }
  }
  const { rule, firing } = found
  if (rule.severity !== 'page') {
    const note = `Nobody was woken; ${ruleName(rule)} was opened. ${UNNAMED}`
    return { figure: 'No page', tone: budgetTone(firing.remaining), note }
  }
  return {
    figure: formatInstant(firing.from, timeZoneOf(assessment.outlook.sloWindow), assessment.now),
    tone: budgetTone(firing.remaining),
    note: `${ruleName(rule)} fired first. ${UNNAMED}`,
  }
}

const UNNAMED = 'No named incident has spent any budget, so there is no beginning to count from.'
