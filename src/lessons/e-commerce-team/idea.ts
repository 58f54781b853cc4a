import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { costliestSpender, longestPartialSpender } from '../../core/scenario/spenders.ts'
import { duration, incidentNamed, percent, serviceNamed, share, span } from '../fact.ts'
import { partialOutagePrediction } from '../partial-outage/prediction.ts'
import type { Attempt, Idea, Prediction } from '../idea.ts'
import { isMeasured, isOverspent } from '../measured.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { soughtTime } from '../guess/sought.ts'
import { words } from './words.ts'

const lead = (scenario: Scenario, assessment: Assessment | null): Sentence => {
  const promise = { target: share(scenario.target), service: serviceNamed(scenario.service) }
  if (!isMeasured(assessment)) return sentence(words.lead.unmeasured, promise)
  const { remaining } = assessment
  return isOverspent(assessment)
    ? sentence(words.lead.overspent, { ...promise, overspent: percent(-remaining.share) })
    : sentence(words.lead.kept, { ...promise, remaining: percent(remaining.share) })
}

const prediction = (assessment: Assessment): Prediction => {
  const partial = longestPartialSpender(assessment)
  // Of the costliest incident other ideas tell what it cost.
  if (partial === null || partial.incident.id === costliestSpender(assessment)?.incident.id)
    return partialOutagePrediction(assessment)
  const { incident, own } = partial
  const had = { failing: share(incident.failing), lasted: duration(incident.lasted) }
  return {
    question: sentence(words.question, { partial: incidentNamed(incident), ...had }),
    guess: { kind: 'text', right: soughtTime(own.time) },
    answer: sentence(words.answer, { time: span(own.time), cost: percent(own.share), ...had }),
  }
}

const attempt = ({ service, system }: Scenario): Attempt =>
  system.components.length === 0
    ? { part: 'new-scenario', text: sentence(words.attempt.own, {}) }
    : { part: 'system-graph', text: sentence(words.attempt.map, { service: serviceNamed(service) }) }

export const eCommerceTeam: Idea = {
  words,
  practice: (scenario, assessment) => ({
    lead: [lead(scenario, assessment)],
    prediction: assessment === null ? null : prediction(assessment),
    attempt: attempt(scenario),
  }),
}
