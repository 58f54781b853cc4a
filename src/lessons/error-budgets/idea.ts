import { affordableRepeats } from '../../core/budget/affordable-repeats.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { shortenedIncident } from '../../core/scenario/shortened-incident.ts'
import {
  costliestSpender,
  incidentsInWindow,
  isSpent,
  latestSpender,
  spentInIncidents,
} from '../../core/scenario/spenders.ts'
import { count, duration, incidentNamed, percent, share, span } from '../fact.ts'
import { partialOutagePrediction } from '../partial-outage/prediction.ts'
import type { Attempt, Idea, Prediction } from '../idea.ts'
import { isMeasured, isOverspent } from '../measured.ts'
import type { Measured } from '../measured.ts'
import { nouns } from '../nouns.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { soughtShare } from '../guess/sought.ts'
import { words } from './words.ts'

/** What a fast rollback leaves of an outage that was long in being noticed and undone. */
const FAST_ROLLBACK = 1 / 4

const spent = (assessment: Measured): Sentence => {
  const budgetConsumed = percent(assessment.consumed.share)
  const inIncidents = spentInIncidents(assessment).share
  const incidents = count(incidentsInWindow(assessment).length, nouns.incident)
  if (!isSpent(inIncidents)) return sentence(words.lead.spentOutside, { budgetConsumed })
  if (!isSpent(assessment.underlying.share)) return sentence(words.lead.spentInIncidents, { budgetConsumed, incidents })
  return sentence(words.lead.spentInAndOutside, {
    budgetConsumed,
    inIncidents: percent(inIncidents),
    incidents,
    outside: percent(assessment.underlying.share),
  })
}

const ahead = (assessment: Measured): Sentence => {
  const { remaining, outlook } = assessment
  if (isOverspent(assessment)) {
    const text = outlook.sloWindow.kind === 'calendar' ? words.lead.overspentToTheEnd : words.lead.overspent
    return sentence(text, { overspent: percent(-remaining.share) })
  }
  const latest = latestSpender(assessment)
  if (latest === null) return sentence(words.lead.left, { left: span(remaining.time) })
  const more = affordableRepeats(remaining.share, latest.own.share)
  return more === 0
    ? sentence(words.lead.affordsNone, {})
    : sentence(words.lead.affords, { more: count(more, nouns.moreIncident) })
}

const lead = (scenario: Scenario, assessment: Assessment | null): readonly Sentence[] => {
  if (!isMeasured(assessment))
    return [sentence(words.lead.unmeasured, { errorBudget: share(errorBudget(scenario.target)) })]
  if (!isSpent(assessment.consumed.share))
    return [sentence(words.lead.unspent, { left: duration(assessment.allowedBadTime) })]
  return [spent(assessment), ahead(assessment)]
}

interface FastRollback {
  readonly prediction: Prediction
  readonly attempt: Attempt
}

const fastRollback = (assessment: Measured): FastRollback | null => {
  const entry = costliestSpender(assessment)
  const then = entry === null ? null : shortenedIncident(assessment, entry, FAST_ROLLBACK)
  if (entry === null || then === null || !isSpent(then.saved)) return null
  const incident = {
    costliest: incidentNamed(entry.incident),
    lasted: duration(entry.incident.lasted),
    shorter: span(then.lasted),
  }
  return {
    prediction: {
      question: sentence(words.question, incident),
      guess: { kind: 'text', right: soughtShare(then.remaining) },
      answer: sentence(words.answer, {
        remainingThen: percent(then.remaining),
        remaining: percent(assessment.remaining.share),
        costThen: percent(then.cost),
        cost: percent(entry.own.share),
      }),
    },
    attempt: { part: 'incidents', text: sentence(words.attempt.shorten, incident) },
  }
}

export const errorBudgets: Idea = {
  words,
  practice: (scenario, assessment) => {
    const rollback = isMeasured(assessment) ? fastRollback(assessment) : null
    return {
      lead: lead(scenario, assessment),
      prediction: rollback?.prediction ?? (assessment === null ? null : partialOutagePrediction(assessment)),
      attempt: rollback?.attempt ?? { part: 'add-incident', text: sentence(words.attempt.add, {}) },
    }
  },
}
