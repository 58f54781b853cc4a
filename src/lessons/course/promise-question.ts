import type { Ratio } from '../../core/quantity/units.ts'
import { working } from '../fact.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import type { Question } from './course.ts'
import { figureQuestion } from './figure-question.ts'

/** How much of the time something fails, and what is said to whoever takes that for the answer. */
export interface Failing {
  readonly failing: Ratio
  readonly why: Sentence
}

/** A question for how much of the time something works: the most failing first, so that the promises rise. */
export const promiseQuestion = (text: Sentence, right: Failing, mistakes: readonly Failing[]): Question => {
  const figure = ({ failing, why }: Failing) => ({ value: -failing, why })
  return figureQuestion(text, figure(right), mistakes.map(figure), (value) =>
    sentence('{promise}', { promise: working(-value) }),
  )
}
