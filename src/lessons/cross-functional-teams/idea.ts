import type { AlertAssessment } from '../../core/alert/alert-assessment.ts'
import { chanceInside } from '../../core/delivery/chance-inside.ts'
import { changeSpend } from '../../core/delivery/change-spend.ts'
import { deliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import type { DeliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { numberChoice } from '../choice.ts'
import { amount, chance, count, percent, share } from '../fact.ts'
import type { Attempt, Idea, Prediction } from '../idea.ts'
import { isMeasured, isOverspent } from '../measured.ts'
import type { Measured } from '../measured.ts'
import { nouns } from '../nouns.ts'
import { partialOutagePrediction } from '../partial-outage/prediction.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { words } from './words.ts'

const TWICE = 2

/** Nearer to none or to all of the windows there is nothing to vote on. */
const OPEN = { from: 0.02, to: 0.99 }

const product = (assessment: Measured): Sentence => {
  const { share: left } = assessment.remaining
  return isOverspent(assessment)
    ? sentence(words.lead.productOverspent, { overspent: percent(-left) })
    : sentence(words.lead.product, { remaining: percent(left) })
}

const development = ({ findings, failuresPerWindow }: DeliveryAssessment): Sentence => {
  if (findings === null) return sentence(words.lead.developmentUnnoticed, {})
  const cost = percent(findings.perFailure.share)
  return failuresPerWindow === 0
    ? sentence(words.lead.developmentNone, { cost })
    : sentence(words.lead.development, { cost, failures: amount(failuresPerWindow) })
}

const operations = ({ pages }: AlertAssessment): Sentence =>
  pages === 0
    ? sentence(words.lead.operationsQuiet, {})
    : sentence(words.lead.operations, { pages: count(pages, nouns.page) })

/** What doubling is taken for: no change, half the chance, twice the risk. */
const mistakenFor = (now: number): readonly number[] =>
  [now, now / TWICE, 1 - TWICE * (1 - now)].filter((one) => one > OPEN.from)

const prediction = (
  { delivery }: Scenario,
  assessment: Assessment,
  { basis, findings }: DeliveryAssessment,
): Prediction => {
  const now = findings?.chance.chance ?? 0
  const deploysPerWeek = delivery.deploysPerWeek * TWICE
  const spend = changeSpend(basis, { ...delivery, deploysPerWeek })
  if (spend === null || now < OPEN.from || now > OPEN.to) return partialOutagePrediction(assessment)
  const chanceThen = chanceInside(spend.rate, spend.cost, basis.left).chance
  const guess = numberChoice(chanceThen, mistakenFor(now), (value) => sentence(words.option, { chance: chance(value) }))
  return guess === null
    ? partialOutagePrediction(assessment)
    : {
        question: sentence(words.question, { twice: count(deploysPerWeek, nouns.deploy), chance: chance(now) }),
        guess,
        answer: sentence(words.answer, { chanceThen: chance(chanceThen) }),
      }
}

const attempt = ({ delivery }: Scenario): Attempt =>
  delivery.deploysPerWeek === 0
    ? { part: 'delivery-sentence', text: sentence(words.attempt.begin, {}) }
    : { part: 'quarter', text: sentence(words.attempt.vote, {}) }

export const crossFunctionalTeams: Idea = {
  words,
  practice: (scenario, assessment, alerts) => {
    const answer = assessment === null ? null : deliveryAssessment(scenario, assessment)
    return {
      lead:
        !isMeasured(assessment) || answer === null || alerts === null
          ? [sentence(words.lead.unmeasured, { errorBudget: share(errorBudget(scenario.target)) })]
          : [product(assessment), development(answer), operations(alerts)],
      prediction: assessment === null || answer === null ? null : prediction(scenario, assessment, answer),
      attempt: attempt(scenario),
    }
  },
}
