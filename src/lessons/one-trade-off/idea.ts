import { SAFE_CHANCE } from '../../core/delivery/afforded-deploys.ts'
import { chanceInside } from '../../core/delivery/chance-inside.ts'
import { changeSpend, expectedSpend } from '../../core/delivery/change-spend.ts'
import type { DeliveryPace } from '../../core/delivery/change-spend.ts'
import { deliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import type { ChangeFindings, DeliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import type { DeliveryBasis } from '../../core/delivery/delivery-basis.ts'
import { practised } from '../../core/delivery/trade-off.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { isSpent } from '../../core/scenario/spenders.ts'
import { amount, chance, count, percent, share } from '../fact.ts'
import type { Idea, Prediction } from '../idea.ts'
import { nouns } from '../nouns.ts'
import { partialOutagePrediction } from '../partial-outage/prediction.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { words } from './words.ts'

const HALF = 1 / 2

/** With more than this there is nothing to win but speed. */
const PLENTY = 0.99

/** Chances closer than this are no ground for a decision. */
const ALIKE = 0.01

const chanceOf = (basis: DeliveryBasis, delivery: DeliveryPace): number => {
  const spend = changeSpend(basis, delivery)
  return spend === null ? 0 : chanceInside(spend.rate, spend.cost, basis.left).chance
}

const lead = ({ target, delivery }: Scenario, answer: DeliveryAssessment | null): Sentence => {
  const deploys = count(delivery.deploysPerWeek, nouns.deploy)
  if (answer === null) return sentence(words.lead.unknown, { deploys, errorBudget: share(errorBudget(target)) })
  const { basis, findings } = answer
  if (basis.left < 0) return sentence(words.lead.overspent, { elsewhere: percent(basis.elsewhere) })
  if (findings === null) return sentence(words.lead.unnoticed, { deploys })
  const pace = { deploys, chance: chance(findings.chance.chance) }
  if (!isSpent(expectedSpend(findings.spend))) return sentence(words.lead.calm, { deploys })
  return findings.chance.chance > PLENTY && findings.affordedSafely !== null
    ? sentence(words.lead.safe, {
        ...pace,
        safe: percent(SAFE_CHANCE),
        safely: amount(findings.affordedSafely),
      })
    : sentence(words.lead.point, {
        ...pace,
        chanceAll: chance(chanceOf(basis, practised(basis, delivery, 'all'))),
      })
}

const brakesOrPractice = ({ delivery }: Scenario, basis: DeliveryBasis, { spend }: ChangeFindings): Prediction => {
  const fewer = chanceOf(basis, { ...delivery, deploysPerWeek: delivery.deploysPerWeek * HALF })
  const shorter = chanceOf(basis, {
    ...delivery,
    timeToDetect: { kind: 'typed', time: spend.detection.after * HALF },
    timeToRestore: delivery.timeToRestore * HALF,
  })
  const better = fewer > shorter ? 0 : 1
  return {
    question: sentence(words.question, {}),
    guess: {
      kind: 'choice',
      options: [words.option.fewer, words.option.shorter, words.option.alike].map((text) => sentence(text, {})),
      right: Math.abs(fewer - shorter) < ALIKE ? 2 : better,
    },
    answer: sentence(words.answer, { fewer: chance(fewer), shorter: chance(shorter) }),
  }
}

const prediction = (scenario: Scenario, assessment: Assessment, answer: DeliveryAssessment): Prediction => {
  const { basis, findings } = answer
  return findings === null || basis.left < 0 || findings.chance.chance > PLENTY
    ? partialOutagePrediction(assessment)
    : brakesOrPractice(scenario, basis, findings)
}

export const oneTradeOff: Idea = {
  words,
  practice: (scenario, assessment) => {
    const answer = assessment === null ? null : deliveryAssessment(scenario, assessment)
    return {
      lead: [lead(scenario, answer)],
      prediction: assessment === null || answer === null ? null : prediction(scenario, assessment, answer),
      attempt: { part: 'trade-off', text: sentence(words.attempt, {}) },
    }
  },
}
