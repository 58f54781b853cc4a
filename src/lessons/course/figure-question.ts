import type { Sentence } from '../sentence.ts'
import type { AnswerOption, Question } from './course.ts'

/** A number to choose, and what is said to whoever chose it. */
export interface Figure {
  readonly value: number
  readonly why: Sentence
}

/** Two numbers closer than this, as a part of the larger, are the same but for the dust of floating-point sums. */
const DUST = 1e-9

const apart = (a: number, b: number): boolean => Math.abs(a - b) > DUST * Math.max(Math.abs(a), Math.abs(b))

/**
 * A question between the right number and those that it is mistaken for, in rising order. A mistake that comes to
 * the same as the right one, or as another, is left out.
 *
 * @throws RangeError when nothing is left to choose from: the facts of a lesson keep its mistakes apart.
 */
export const figureQuestion = (
  text: Sentence,
  right: Figure,
  mistakes: readonly Figure[],
  option: (value: number) => Sentence,
): Question => {
  const offered = mistakes
    .reduce<readonly Figure[]>(
      (kept, one) => (kept.every(({ value }) => apart(value, one.value)) ? [...kept, one] : kept),
      [right],
    )
    .toSorted((a, b) => a.value - b.value)
  const [first, second, ...more] = offered.map(({ value, why }): AnswerOption => ({ text: option(value), why }))
  if (first === undefined || second === undefined) throw new RangeError('a question with one answer')
  return { text, options: [first, second, ...more], right: offered.indexOf(right) }
}
