import { judgeGuess, readGuess } from '../../core/quantity/guess.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import type { Sought } from './sought.ts'
import { words } from './words.ts'

/**
 * What is said of a guess that was typed: whether it is right or close, or by how much it is too low or too high. What cannot be
 * read as such a number is called nothing but that.
 *
 * @param text what was typed, not empty.
 */
export const guessVerdict = (text: string, { guessed, value, written }: Sought): Sentence => {
  const said = words[guessed]
  const guess = readGuess(text, guessed)
  if (guess === null) return sentence(said.unread, {})
  const { verdict, off } = judgeGuess(guess, value)
  if (verdict === 'right') return sentence(words.right, {})
  if (off === Infinity) return sentence(words.endless, {})
  const by = { off: written(off) }
  const isLow = guess < value
  if (verdict === 'close') return isLow ? sentence(words.close.low, by) : sentence(words.close.high, by)
  return isLow ? sentence(said.low, by) : sentence(said.high, by)
}
