import { apart } from '../choice.ts'
import type { Sentence } from '../sentence.ts'
import type { CardOption } from './card.ts'

/** An answer, and the number that it says, if it says one. */
export interface Offered {
  readonly text: Sentence
  readonly why: Sentence
  readonly value?: number
}

const MOST_OPTIONS = 4

const differs = ({ value }: Offered, others: readonly Offered[]): boolean =>
  value === undefined || others.every((other) => other.value === undefined || apart(value, other.value))

/**
 * The right answer and the mistakes, at most four in all, the right one first. A mistake that may read the same as the right
 * one, or as another, is left out: no answer is to be called wrong that says the same.
 */
export const offer = (
  right: Offered,
  ...mistakes: readonly Offered[]
): { options: readonly CardOption[]; right: number } => ({
  options: mistakes
    .reduce<readonly Offered[]>((kept, one) => (differs(one, kept) ? [...kept, one] : kept), [right])
    .slice(0, MOST_OPTIONS)
    .map(({ text, why }) => ({ text, why })),
  right: 0,
})
