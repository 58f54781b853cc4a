import type { Guess } from './idea.ts'
import type { Sentence } from './sentence.ts'

/** Closer than this, as a part of the larger, two numbers may read the same once they are rounded. */
const ROUNDING = 0.1

/** Whether two numbers read differently once they are rounded. */
export const apart = (a: number, b: number): boolean => Math.abs(a - b) > ROUNDING * Math.max(Math.abs(a), Math.abs(b))

/**
 * A choice between the right number and what is taken for it, in rising order. What may read the same as the right one, or as
 * another, is left out: no guess is to be called wrong that says the same.
 *
 * @returns null when nothing is left to choose from.
 */
export const numberChoice = (
  right: number,
  mistakes: readonly number[],
  option: (value: number) => Sentence,
): Guess | null => {
  const offered = mistakes
    .reduce<readonly number[]>(
      (kept, one) => (kept.every((other) => apart(one, other)) ? [...kept, one] : kept),
      [right],
    )
    .toSorted((a, b) => a - b)
  return offered.length === 1 ? null : { kind: 'choice', options: offered.map(option), right: offered.indexOf(right) }
}

/** What takes a part of something, and what it is called; without a name: empty. */
export interface Taker {
  readonly takes: number
  readonly name: string
}

/** Of two that take almost the same, none is called the one that takes most. */
const AS_MUCH = 0.99

const takesAsMuch = (most: Taker, { takes }: Taker): boolean => takes >= AS_MUCH * most.takes

/** How many others take as much as the one that takes most. */
export const asMuch = (all: readonly Taker[], most: Taker): number =>
  all.filter((one) => one !== most && takesAsMuch(most, one)).length

/** Those that clearly take less than the one that takes most. None is called the same as that one, or as another. */
export const clearlyLess = <One extends Taker>(all: readonly One[], most: One): readonly One[] => {
  const names = new Set([most.name.trim()])
  return all.filter((one) => {
    if (takesAsMuch(most, one) || names.has(one.name.trim())) return false
    names.add(one.name.trim())
    return true
  })
}
