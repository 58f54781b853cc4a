import { yearlyOutageCost } from '../../core/cost/outage-cost.ts'
import { cheapestTarget, estimateOf } from '../../core/cost/total-cost.ts'
import { deliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import { allowedBadTime, errorBudget } from '../../core/objective/error-budget.ts'
import { stricterTarget } from '../../core/objective/stricter-target.ts'
import { ratioOf } from '../../core/quantity/units.ts'
import type { PartsPerBillion } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { duration, money, percent, share, span, working } from '../fact.ts'
import type { Idea, Prediction } from '../idea.ts'
import { partialOutagePrediction } from '../partial-outage/prediction.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { soughtMoney, soughtShare } from '../guess/sought.ts'
import { words } from './words.ts'

const lead = (scenario: Scenario, assessment: Assessment | null): Sentence => {
  const target = share(scenario.target)
  if (assessment === null)
    return sentence(words.lead.unknown, { target, errorBudget: share(errorBudget(scenario.target)) })
  const estimate = estimateOf(scenario.cost)
  const cheapest = estimate === null ? null : cheapestTarget(estimate, scenario.target)
  if (cheapest !== null && cheapest.end === null) {
    const facts = { target, cheapest: working(ratioOf(errorBudget(cheapest.target))) }
    return cheapest.target > scenario.target ? sentence(words.lead.stricter, facts) : sentence(words.lead.looser, facts)
  }
  const allowed = duration(assessment.allowedBadTime)
  const stricter = stricterTarget(scenario.target)
  return stricter === null
    ? sentence(words.lead.strictest, { target, allowed })
    : sentence(cheapest === null ? words.lead.plain : words.lead.beyond, {
        target,
        allowed,
        tenth: span(allowedBadTime(assessment.countedTime, stricter)),
      })
}

const atStricter = (scenario: Scenario, assessment: Assessment, stricter: PartsPerBillion): Prediction | null => {
  const change = deliveryAssessment(scenario, assessment).findings?.perFailure
  const allowed = allowedBadTime(assessment.countedTime, stricter)
  if (change === undefined || change.time === 0 || allowed === 0) return null
  return {
    question: sentence(words.question.change, { time: span(change.time), stricter: share(stricter) }),
    guess: { kind: 'text', right: soughtShare(change.time / allowed) },
    answer: sentence(words.answer.change, {
      share: percent(change.time / allowed),
      cost: percent(change.share),
      target: share(scenario.target),
    }),
  }
}

const prediction = (scenario: Scenario, assessment: Assessment): Prediction => {
  const { cost, target } = scenario
  const stricter = stricterTarget(target)
  if (stricter === null) return partialOutagePrediction(assessment)
  const { outagePerMinute, nextNine, currency } = cost
  if (outagePerMinute === null || nextNine === null)
    return atStricter(scenario, assessment, stricter) ?? partialOutagePrediction(assessment)
  const saved = yearlyOutageCost(target, outagePerMinute) - yearlyOutageCost(stricter, outagePerMinute)
  return {
    question: sentence(words.question.saved, { nextNine: money(nextNine, currency) }),
    guess: { kind: 'text', right: soughtMoney(saved, currency) },
    answer: sentence(words.answer.saved, { saved: money(saved, currency) }),
  }
}

export const anotherNine: Idea = {
  words,
  practice: (scenario, assessment) => ({
    lead: [lead(scenario, assessment)],
    prediction: assessment === null ? null : prediction(scenario, assessment),
    attempt: {
      part: 'cost',
      text: sentence(estimateOf(scenario.cost) === null ? words.attempt.estimate : words.attempt.doubled, {}),
    },
  }),
}
