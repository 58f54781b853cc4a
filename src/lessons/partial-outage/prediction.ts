import { ppb } from '../../core/quantity/units.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { timeUntilSpent } from '../../core/scenario/partial-outage.ts'
import { percent, share, span } from '../fact.ts'
import { soughtTime } from '../guess/sought.ts'
import type { Prediction } from '../idea.ts'
import { isMeasured, isOverspent } from '../measured.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { words } from './words.ts'

/** One request in twenty: bad enough to be noticed, and far from the outage that people think of first. */
const FAILING = ppb(50_000_000)

const answer = (assessment: Assessment, until: Milliseconds): Sentence => {
  if (isMeasured(assessment) && isOverspent(assessment))
    return sentence(words.answer.overspent, { overspent: percent(-assessment.remaining.share) })
  if (until === Infinity) return sentence(words.answer.never, {})
  const after = span(until)
  if (assessment.sliceTarget !== null) return sentence(words.answer.slices, { after })
  return isMeasured(assessment)
    ? sentence(words.answer.spent, { after, left: span(assessment.remaining.time), failing: share(FAILING) })
    : sentence(words.answer.unmeasured, { after })
}

/** A question that every scenario can be asked: how long the budget pays for a part of the requests failing. */
export const partialOutagePrediction = (assessment: Assessment): Prediction => {
  const until = timeUntilSpent(assessment, FAILING)
  return {
    question: sentence(words.question, { failing: share(FAILING) }),
    guess: { kind: 'text', right: soughtTime(until) },
    answer: answer(assessment, until),
  }
}
