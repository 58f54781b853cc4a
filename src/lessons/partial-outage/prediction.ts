import { ppb } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { timeUntilSpent } from '../../core/scenario/partial-outage.ts'
import { percent, share, span } from '../fact.ts'
import type { Prediction } from '../idea.ts'
import { isMeasured, isOverspent } from '../measured.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { words } from './words.ts'

/** One request in twenty: bad enough to be noticed, and far from the outage that people think of first. */
const FAILING = ppb(50_000_000)

const answer = (assessment: Assessment): Sentence => {
  if (isMeasured(assessment) && isOverspent(assessment))
    return sentence(words.answer.overspent, { overspent: percent(-assessment.remaining.share) })
  const after = timeUntilSpent(assessment, FAILING)
  return after === Infinity ? sentence(words.answer.never, {}) : sentence(words.answer.spent, { after: span(after) })
}

/** A question that every scenario can be asked: how long the budget pays for a part of the requests failing. */
export const partialOutagePrediction = (assessment: Assessment): Prediction => ({
  question: sentence(words.question, { failing: share(FAILING) }),
  guess: { kind: 'text' },
  answer: answer(assessment),
})
