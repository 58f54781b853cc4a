import { affordableRepeats } from '../../core/budget/affordable-repeats.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import type { LedgerEntry } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { shortenedIncident } from '../../core/scenario/shortened-incident.ts'
import type { ShortenedIncident } from '../../core/scenario/shortened-incident.ts'
import { costliestSpender, isSpent } from '../../core/scenario/spenders.ts'
import { count, duration, incidentNamed, percent, share, span } from '../fact.ts'
import { partialOutagePrediction } from '../partial-outage/prediction.ts'
import type { Idea, Practice, Prediction } from '../idea.ts'
import { isMeasured, isOverspent } from '../measured.ts'
import type { Measured } from '../measured.ts'
import { nouns } from '../nouns.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { soughtCount } from '../guess/sought.ts'
import { words } from './words.ts'

const HALF = 1 / 2

const nothingToShorten = (assessment: Measured): Sentence =>
  isOverspent(assessment)
    ? sentence(words.lead.overspent, { overspent: percent(-assessment.remaining.share) })
    : sentence(words.lead.calm, { left: span(assessment.remaining.time) })

const everyTime = ({ delivery }: Scenario): readonly Sentence[] =>
  delivery.deploysPerWeek === 0
    ? []
    : [
        sentence(words.lead.delivery, {
          restore: duration(delivery.timeToRestore),
          deploys: count(delivery.deploysPerWeek, nouns.deploy),
        }),
      ]

const halved = (assessment: Measured, { incident, own }: LedgerEntry, then: ShortenedIncident): Practice => {
  const { remaining } = assessment
  const costliest = incidentNamed(incident)
  // Of an incident that began before the window even half may lie outside it.
  const prediction: Prediction = isSpent(then.cost)
    ? {
        question: sentence(words.question, { costliest, shorter: span(then.lasted) }),
        guess: { kind: 'text', right: soughtCount(affordableRepeats(then.remaining, then.cost)) },
        answer: sentence(words.answer, {
          moreThen: count(affordableRepeats(then.remaining, then.cost), nouns.more),
          costThen: percent(then.cost),
          remainingThen: percent(then.remaining),
          more: count(affordableRepeats(remaining.share, own.share), nouns.more),
          cost: percent(own.share),
          remaining: percent(remaining.share),
        }),
      }
    : partialOutagePrediction(assessment)
  return {
    lead: [
      sentence(words.lead.halved, {
        costliest,
        lasted: duration(incident.lasted),
        cost: percent(own.share),
        remainingThen: percent(then.remaining),
        remaining: percent(remaining.share),
      }),
    ],
    prediction,
    attempt: { part: 'incidents', text: sentence(words.attempt.shorten, { costliest }) },
  }
}

export const sharedAutomation: Idea = {
  words,
  practice: (scenario, assessment) => {
    const attempt = { part: 'add-incident', text: sentence(words.attempt.add, {}) } as const
    const byDelivery = everyTime(scenario)
    if (!isMeasured(assessment)) {
      return {
        lead: [sentence(words.lead.unmeasured, { errorBudget: share(errorBudget(scenario.target)) }), ...byDelivery],
        prediction: assessment === null ? null : partialOutagePrediction(assessment),
        attempt,
      }
    }
    const costliest = costliestSpender(assessment)
    const then = costliest === null ? null : shortenedIncident(assessment, costliest, HALF)
    if (costliest === null || then === null || !isSpent(then.saved)) {
      const lead = [nothingToShorten(assessment), ...byDelivery]
      return { lead, prediction: partialOutagePrediction(assessment), attempt }
    }
    const practice = halved(assessment, costliest, then)
    return { ...practice, lead: [...practice.lead, ...byDelivery] }
  },
}
