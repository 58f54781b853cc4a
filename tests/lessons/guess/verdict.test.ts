import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import { setLocale } from '../../../src/format/locale.ts'
import { soughtCount, soughtMoney, soughtShare, soughtTime } from '../../../src/lessons/guess/sought.ts'
import type { Sought } from '../../../src/lessons/guess/sought.ts'
import { guessVerdict } from '../../../src/lessons/guess/verdict.ts'
import { sentenceWords } from '../../../src/views/learn/fact-words.ts'

setLocale('en-GB')

const verdict = (text: string, sought: Sought): string =>
  sentenceWords(guessVerdict(text, sought)).replaceAll('\u00a0', ' ')

describe('the verdict on a guess', () => {
  it.each<[string, Sought, string]>([
    ['67.6', soughtShare(0.6759), 'Right.'],
    ['70 %', soughtShare(0.6759), 'Close: 2.4 % too high.'],
    ['50', soughtShare(0.676), 'Too low, by 17.6 % of the budget.'],
    ['90', soughtShare(0.676), 'Too high, by 22.4 % of the budget.'],
    ['half of it', soughtShare(0.676), 'That cannot be read as one percentage, so compare for yourself.'],
    ['1h', soughtTime(43 * MINUTE), 'Too long, by 17m.'],
    ['40m', soughtTime(43 * MINUTE), 'Close: 3m too low.'],
    ['1h', soughtTime(14 * HOUR), 'Too short, by 13h.'],
    ['14', soughtTime(14 * HOUR), 'That cannot be read as a time with its unit, so compare for yourself.'],
    ['3', soughtCount(2), 'Too many, by 1.'],
    ['0', soughtCount(2), 'Too few, by 2.'],
    ['0', soughtCount(0), 'Right.'],
    ['1', soughtCount(0), 'Too many, by 1.'],
    ['100 k', soughtCount(129_623), 'Too few, by 29,623.'],
    ['€ 10,000', soughtMoney(4_000, 'EUR'), 'Too much, by €6,000.'],
    ['3d', soughtTime(Infinity), 'No number is right here: there is no end to it.'],
  ])('of %j', (text, sought, expected) => {
    expect(verdict(text, sought)).toBe(expected)
  })
})
