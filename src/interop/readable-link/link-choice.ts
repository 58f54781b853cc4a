import { problem, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'

/** One of the words that a part of a link may be. */
export const readChoice = <Choice extends string>(
  text: string,
  path: string,
  choices: readonly Choice[],
): Result<Choice> => {
  const found = choices.find((known) => known === text)
  return found === undefined ? problem(path, 'not-a-choice', text, choices.join(', ')) : success(found)
}
