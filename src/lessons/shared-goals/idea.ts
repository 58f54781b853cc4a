import { errorBudget } from '../../core/objective/error-budget.ts'
import { HOUR } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { isSpent } from '../../core/scenario/spenders.ts'
import { burnRate, count, duration, percent, share, span } from '../fact.ts'
import { partialOutagePrediction } from '../partial-outage/prediction.ts'
import type { Attempt, Idea, Prediction } from '../idea.ts'
import { isMeasured, isOverspent } from '../measured.ts'
import { nouns } from '../nouns.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { soughtTime } from '../guess/sought.ts'
import { words } from './words.ts'

/** The lookback of `runsOut6h`. */
const LOOKBACK = 6 * HOUR

const lead = (scenario: Scenario, assessment: Assessment | null): Sentence => {
  if (!isMeasured(assessment))
    return sentence(words.lead.unmeasured, { errorBudget: share(errorBudget(scenario.target)) })
  if (isOverspent(assessment))
    return sentence(words.lead.overspent, { overspent: percent(-assessment.remaining.share) })
  const { rate, after } = assessment.runsOut6h
  const lookback = duration(LOOKBACK)
  const remaining = percent(assessment.remaining.share)
  if (rate === null || after === null) return sentence(words.lead.silent, { lookback, remaining })
  if (!isSpent(rate)) return sentence(words.lead.still, { lookback, remaining })
  const pace = burnRate(rate)
  return after === Infinity
    ? sentence(words.lead.lasts, { lookback, pace })
    : sentence(words.lead.runsOut, { lookback, pace, after: span(after) })
}

const prediction = (assessment: Assessment): Prediction => {
  const { rate, after } = assessment.runsOutEven
  if (!isMeasured(assessment) || rate === null || after === null) return partialOutagePrediction(assessment)
  const isRolling = assessment.outlook.sloWindow.kind === 'rolling'
  if (isOverspent(assessment)) {
    return {
      question: sentence(words.question.recovery, {}),
      guess: { kind: 'text', right: soughtTime(assessment.recovery) },
      answer: sentence(isRolling ? words.answer.recovery : words.answer.renewal, {
        recovery: span(assessment.recovery),
      }),
    }
  }
  const remaining = percent(assessment.remaining.share)
  return {
    question: sentence(words.question.even, { even: burnRate(rate) }),
    guess: { kind: 'text', right: soughtTime(after) },
    answer:
      after === Infinity
        ? sentence(words.answer.lasts, { remaining })
        : sentence(isRolling ? words.answer.rollsOff : words.answer.runsOut, { after: span(after), remaining }),
  }
}

const attempt = ({ delivery }: Scenario): Attempt =>
  delivery.deploysPerWeek === 0
    ? { part: 'chart', text: sentence(words.attempt.line, {}) }
    : {
        part: 'trade-off',
        text: sentence(words.attempt.curve, { deploys: count(delivery.deploysPerWeek, nouns.deploy) }),
      }

export const sharedGoals: Idea = {
  words,
  practice: (scenario, assessment) => ({
    lead: [lead(scenario, assessment)],
    prediction: assessment === null ? null : prediction(assessment),
    attempt: attempt(scenario),
  }),
}
