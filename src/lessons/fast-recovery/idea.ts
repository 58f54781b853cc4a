import { affordedDeploys, SAFE_CHANCE } from '../../core/delivery/afforded-deploys.ts'
import { chanceInside } from '../../core/delivery/chance-inside.ts'
import { changeSpend, expectedSpend } from '../../core/delivery/change-spend.ts'
import type { ChangeSpend } from '../../core/delivery/change-spend.ts'
import { deliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import type { ChangeFindings, DeliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import type { DeliveryBasis } from '../../core/delivery/delivery-basis.ts'
import { practised } from '../../core/delivery/trade-off.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { isSpent } from '../../core/scenario/spenders.ts'
import { amount, chance, duration, percent, share, span } from '../fact.ts'
import type { Idea, Prediction } from '../idea.ts'
import { partialOutagePrediction } from '../partial-outage/prediction.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { soughtCount, soughtShare } from '../guess/sought.ts'
import { words } from './words.ts'

/** A delivery with the better ways to see and to undo, and with each of them alone. */
interface Faster {
  readonly both: ChangeSpend
  readonly seen: ChangeSpend
  readonly undone: ChangeSpend | null
}

const fasterOf = (basis: DeliveryBasis, { delivery }: Scenario): Faster | null => {
  const sooner = practised(basis, delivery, 'faster-detection')
  const seen = changeSpend(basis, sooner)
  const both = changeSpend(basis, practised(basis, sooner, 'faster-rollback'))
  return seen === null || both === null
    ? null
    : { seen, both, undone: changeSpend(basis, practised(basis, delivery, 'faster-rollback')) }
}

const chanceOf = ({ left }: DeliveryBasis, { rate, cost }: ChangeSpend) => chanceInside(rate, cost, left).chance

const times = ({ both }: Faster) => ({
  detectThen: span(both.detection.after),
  restoreThen: duration(both.change.restore),
})

const seesSooner = ({ both }: Faster, { spend }: ChangeFindings): boolean =>
  both.detection.after < spend.detection.after

const undoesSooner = ({ both }: Faster, { spend }: ChangeFindings): boolean =>
  both.change.restore < spend.change.restore

/** Chances closer than this are no ground for a decision, and may read the same. */
const ALIKE = 0.01

const lead = (scenario: Scenario, answer: DeliveryAssessment | null, faster: Faster | null): Sentence => {
  const restore = duration(scenario.delivery.timeToRestore)
  if (answer === null || faster === null)
    return sentence(words.lead.unknown, { restore, errorBudget: share(errorBudget(scenario.target)) })
  const { basis, findings } = answer
  const { detectThen, restoreThen } = times(faster)
  const then = chanceOf(basis, faster.both)
  const chanceThen = chance(then)
  if (basis.left < 0) return sentence(words.lead.overspent, { elsewhere: percent(basis.elsewhere) })
  if (findings === null) return sentence(words.lead.unnoticed, { detectThen, restoreThen, chanceThen })
  const { spend } = findings
  const now = { detect: span(spend.detection.after), restore }
  if (!isSpent(expectedSpend(spend))) return sentence(words.lead.calm, now)
  const held = { ...now, chance: chance(findings.chance.chance) }
  const sooner = seesSooner(faster, findings)
  const shorter = undoesSooner(faster, findings)
  if (!sooner && !shorter) return sentence(words.lead.fast, held)
  if (Math.abs(then - findings.chance.chance) < ALIKE) return sentence(words.lead.alike, held)
  if (sooner && shorter) return sentence(words.lead.both, { ...held, detectThen, restoreThen, chanceThen })
  if (sooner) return sentence(words.lead.sooner, { ...held, detectThen, chanceThen })
  return sentence(words.lead.shorter, { ...held, restoreThen, chanceThen })
}

/** null: it does not matter which. */
const whichFirst = ({ basis }: DeliveryAssessment, faster: Faster, undone: ChangeSpend): Prediction | null => {
  const bySeeing = chanceOf(basis, faster.seen)
  const byUndoing = chanceOf(basis, undone)
  if (Math.abs(bySeeing - byUndoing) < ALIKE) return null
  return {
    question: sentence(words.question.first, times(faster)),
    guess: {
      kind: 'choice',
      options: [words.option.seen, words.option.undone, words.option.alike].map((text) => sentence(text, {})),
      right: bySeeing > byUndoing ? 0 : 1,
    },
    answer: sentence(words.answer.first, { seen: chance(bySeeing), undone: chance(byUndoing) }),
  }
}

/** A gain of less than this part is none, and may read as none. */
const GAIN = 0.1

/** How many deploys the faster way would afford; null where there is no number to that, or the same as now. */
const howMany = (
  { delivery }: Scenario,
  basis: DeliveryBasis,
  faster: Faster,
  now: number | null,
): Prediction | null => {
  const { safely } = affordedDeploys(faster.both.cost, delivery.changeFailureRate, basis.weeks, basis.left)
  return safely === null || now === null || safely < (1 + GAIN) * now
    ? null
    : {
        question: sentence(words.question.afforded, { safe: percent(SAFE_CHANCE) }),
        guess: { kind: 'text', right: soughtCount(safely) },
        answer: sentence(words.answer.afforded, { safelyThen: amount(safely), safely: amount(now) }),
      }
}

const whatForward = ({ delivery }: Scenario, { fixForward, perFailure }: ChangeFindings): Prediction | null =>
  fixForward === null || delivery.leadTime === null
    ? null
    : {
        question: sentence(words.question.forward, { leadTime: duration(delivery.leadTime) }),
        guess: { kind: 'text', right: soughtShare(fixForward.share) },
        answer: sentence(words.answer.forward, {
          forward: percent(fixForward.share),
          cost: percent(perFailure.share),
        }),
      }

const prediction = (scenario: Scenario, answer: DeliveryAssessment, faster: Faster | null): Prediction | null => {
  const { findings, basis } = answer
  if (findings === null || faster === null) return null
  const sooner = seesSooner(faster, findings)
  const shorter = undoesSooner(faster, findings)
  if (basis.left < 0 || !isSpent(expectedSpend(findings.spend)) || !(sooner || shorter))
    return whatForward(scenario, findings)
  const which = sooner && shorter && faster.undone !== null ? whichFirst(answer, faster, faster.undone) : null
  return which ?? howMany(scenario, basis, faster, findings.affordedSafely)
}

export const fastRecovery: Idea = {
  words,
  practice: (scenario, assessment) => {
    const answer = assessment === null ? null : deliveryAssessment(scenario, assessment)
    const faster = answer === null ? null : fasterOf(answer.basis, scenario)
    return {
      lead: [lead(scenario, answer, faster)],
      prediction:
        assessment === null || answer === null
          ? null
          : (prediction(scenario, answer, faster) ?? partialOutagePrediction(assessment)),
      attempt: { part: 'levers', text: sentence(words.attempt, {}) },
    }
  },
}
