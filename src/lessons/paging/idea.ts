import type { AlertAssessment, IncidentAlerts, RuleOutcome } from '../../core/alert/alert-assessment.ts'
import { budgetSpentAtDetection, detectionTime } from '../../core/alert/detection.ts'
import type { IncidentAlert } from '../../core/alert/incident-alert.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { asSampled } from '../as-sampled.ts'
import { numberChoice } from '../choice.ts'
import { delay, duration, incidentNamed, percentExactly, ruleNamed, share } from '../fact.ts'
import type { Attempt, Idea, Prediction } from '../idea.ts'
import { partialOutagePrediction } from '../partial-outage/prediction.ts'
import { fastest } from '../rules.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { words } from './words.ts'

interface Given {
  readonly assessment: Assessment
  readonly alerts: AlertAssessment
}

/** The rule that wakes somebody first in an outage of everything. */
const firstPage = (alerts: AlertAssessment): RuleOutcome | null =>
  fastest({ ...alerts, rules: alerts.rules.filter(({ rule }) => rule.severity === 'page') })

interface Page {
  readonly told: IncidentAlerts
  readonly page: IncidentAlert
}

const pageOf = (told: IncidentAlerts): IncidentAlert | null =>
  told.byRule
    .filter((alert) => alert !== null && alert.rule.severity === 'page' && !alert.alreadyFiring)
    .toSorted((a, b) => (a?.at ?? 0) - (b?.at ?? 0))[0] ?? null

/** The page that an incident set off last. */
const latestPage = ({ incidents }: AlertAssessment): Page | null =>
  incidents
    .flatMap((told) => {
      const page = pageOf(told)
      return page === null ? [] : [{ told, page }]
    })
    .toSorted((a, b) => b.page.at - a.page.at)[0] ?? null

/** The latest incident that woke nobody, though there was time to. */
const latestSilent = ({ incidents }: AlertAssessment): IncidentAlerts | null =>
  incidents
    .filter((told) => !told.ahead && !told.before && told.byRule.every((alert) => alert?.rule.severity !== 'page'))
    .toSorted((a, b) => b.incident.began - a.incident.began)[0] ?? null

const lead = (scenario: Scenario, given: Given | null): readonly Sentence[] => {
  const budget = { errorBudget: share(errorBudget(scenario.target)) }
  if (given === null) return [sentence(words.lead.unknown, budget)]
  const { alerts, assessment } = given
  const allowed = duration(assessment.allowedBadTime)
  const latest = latestPage(alerts)
  if (latest !== null) {
    const { page, told } = latest
    const fired = { rule: ruleNamed(page.rule), after: delay(page.after), incident: incidentNamed(told.incident) }
    return [
      page.remaining !== null && page.remaining < 0
        ? sentence(words.lead.broken, { ...fired, longWindow: duration(page.rule.longWindow) })
        : sentence(words.lead.kept, { ...fired, allowed }),
    ]
  }
  const rule = firstPage(alerts)?.rule
  const detection = rule === undefined ? null : detectionTime(rule, alerts.objective, 1)
  return rule === undefined || detection === null
    ? [sentence(words.lead.nobody, budget)]
    : [
        sentence(words.lead.ahead, { rule: ruleNamed(rule), detection: delay(detection), allowed }),
        ...asSampled(scenario),
      ]
}

/** A burn rate of so many, taken for percent; and all of it, as if a page came when all is lost. */
const mistakes = ({ burnRate }: RuleOutcome): readonly Ratio[] => [Math.min(burnRate / 100, 1), 1]

const prediction = ({ assessment, alerts }: Given): Prediction => {
  const outcome = firstPage(alerts)
  const spent = outcome === null ? null : budgetSpentAtDetection(outcome.rule, alerts.objective, 1)
  if (outcome === null || spent === null || spent >= 1) return partialOutagePrediction(assessment)
  const guess = numberChoice(spent, mistakes(outcome), (one) => sentence(words.option, { spent: percentExactly(one) }))
  if (guess === null) return partialOutagePrediction(assessment)
  return {
    question: sentence(words.question, { rule: ruleNamed(outcome.rule) }),
    guess,
    answer: sentence(words.answer, { spent: percentExactly(spent) }),
  }
}

const attempt = (alerts: AlertAssessment | null): Attempt => {
  const latest = alerts === null ? null : latestPage(alerts)
  if (latest !== null) {
    const named = { incident: incidentNamed(latest.told.incident), rule: ruleNamed(latest.page.rule) }
    return { part: 'alert-timeline', text: sentence(words.attempt.find, named) }
  }
  const silent = alerts === null ? null : latestSilent(alerts)
  const rule = alerts === null ? null : firstPage(alerts)
  if (silent !== null && rule !== null) {
    const named = { incident: incidentNamed(silent.incident), rule: ruleNamed(rule.rule) }
    return { part: 'alert-rules', text: sentence(words.attempt.wake, named) }
  }
  return { part: 'add-incident', text: sentence(words.attempt.add, {}) }
}

export const paging: Idea = {
  words,
  practice: (scenario, assessment, alerts) => {
    const given = assessment === null || alerts === null ? null : { assessment, alerts }
    return {
      lead: lead(scenario, given),
      prediction: given === null ? null : prediction(given),
      attempt: attempt(alerts),
    }
  },
}
