import { SAFE_CHANCE } from '../../core/delivery/afforded-deploys.ts'
import { deliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import type { ChangeFindings, DeliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import type { DeliveryBasis } from '../../core/delivery/delivery-basis.ts'
import type { Delivery } from '../../core/delivery/delivery.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { amount, count, percent, share, span } from '../fact.ts'
import type { Attempt, Idea, Prediction } from '../idea.ts'
import { nouns } from '../nouns.ts'
import { partialOutagePrediction } from '../partial-outage/prediction.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { soughtCount } from '../guess/sought.ts'
import { words } from './words.ts'

const lead = ({ target, delivery }: Scenario, answer: DeliveryAssessment | null): Sentence => {
  const { deploysPerWeek, changeFailureRate } = delivery
  const pace = { deploys: count(deploysPerWeek, nouns.deploy), failureRate: share(changeFailureRate) }
  if (answer === null) return sentence(words.lead.unknown, { ...pace, errorBudget: share(errorBudget(target)) })
  const { findings, failuresPerWindow } = answer
  if (findings === null) return sentence(words.lead.unnoticed, pace)
  const cost = { cost: percent(findings.perFailure.share), time: span(findings.perFailure.time) }
  return deploysPerWeek === 0
    ? sentence(words.lead.none, cost)
    : sentence(words.lead.noticed, { ...pace, ...cost, failures: amount(failuresPerWindow) })
}

const prediction = (assessment: Assessment, { findings, basis }: DeliveryAssessment): Prediction => {
  if (findings === null) return partialOutagePrediction(assessment)
  return {
    question: sentence(words.question, { safe: percent(SAFE_CHANCE) }),
    guess: { kind: 'text', right: soughtCount(basis.left < 0 ? 0 : (findings.affordedSafely ?? Infinity)) },
    answer: afforded(findings, basis),
  }
}

const afforded = (
  { affordedSafely, affordedOnAverage }: ChangeFindings,
  { elsewhere, left }: DeliveryBasis,
): Sentence => {
  if (left < 0) return sentence(words.answer.none, { elsewhere: percent(elsewhere) })
  if (affordedSafely === null || affordedOnAverage === null) return sentence(words.answer.any, {})
  const safely = amount(affordedSafely)
  // The average is less only where already one failure takes more than there is.
  return affordedOnAverage < affordedSafely
    ? sentence(words.answer.one, { safely })
    : sentence(words.answer.some, { safely, average: amount(affordedOnAverage) })
}

const attempt = ({ deploysPerWeek, canary }: Delivery, answer: DeliveryAssessment | null): Attempt => {
  if (deploysPerWeek === 0) return { part: 'delivery-sentence', text: sentence(words.attempt.begin, {}) }
  if (answer?.findings === null) return { part: 'delivery-sentence', text: sentence(words.attempt.notice, {}) }
  return canary.length === 0
    ? { part: 'delivery-canary', text: sentence(words.attempt.canary, {}) }
    : { part: 'delivery-sentence', text: sentence(words.attempt.halve, {}) }
}

export const smallChanges: Idea = {
  words,
  practice: (scenario, assessment) => {
    const answer = assessment === null ? null : deliveryAssessment(scenario, assessment)
    return {
      lead: [lead(scenario, answer)],
      prediction: assessment === null || answer === null ? null : prediction(assessment, answer),
      attempt: attempt(scenario.delivery, answer),
    }
  },
}
