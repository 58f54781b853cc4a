import { assert, double, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeGuess, readGuess } from '../../../src/core/quantity/guess.ts'
import type { Guessed, GuessVerdict } from '../../../src/core/quantity/guess.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/core/quantity/units.ts'
import { near } from '../../support/near.ts'

describe('readGuess', () => {
  it.each<[Guessed, string, number]>([
    ['share', '50', 0.5],
    ['share', ' 67.6 % ', 0.676],
    ['share', '~12,5%', 0.125],
    ['share', '−80 %', -0.8],
    ['share', '0', 0],
    ['time', '4m 19s', 4 * MINUTE + 19 * SECOND],
    ['time', '2.5 hours', 2.5 * HOUR],
    ['time', '3 days', 3 * DAY],
    ['time', '≈ 1h', HOUR],
    ['time', '0', 0],
    ['count', '3', 3],
    ['count', '2 more', 2],
    ['count', '129,623', 129_623],
    ['count', '129 623 requests', 129_623],
    ['count', '1.296.230', 1_296_230],
    ['count', '130k', 130_000],
    ['count', '1.3 million', 1_300_000],
    // Not a million of them: the m begins a word.
    ['count', '43 minutes', 43],
    ['count', '4.5', 4.5],
    ['money', '€ 12,000', 12_000],
    ['money', '12k EUR', 12_000],
    ['money', '1,234.50', 1_234.5],
    ['money', '1.234,50', 1_234.5],
  ])('reads a %s of %j', (guessed, text, expected) => {
    near(readGuess(text, guessed) ?? Number.NaN, expected)
  })

  it.each<[Guessed, string]>([
    ['share', 'half of it'],
    ['share', ''],
    ['share', '10 or 20'],
    ['time', '3'],
    ['time', 'a day'],
    ['count', '3 or 4'],
    ['count', 'some'],
    ['money', 'a lot'],
  ])('reads no %s of %j', (guessed, text) => {
    expect(readGuess(text, guessed)).toBeNull()
  })
})

describe('judgeGuess', () => {
  it.each<[number, number, GuessVerdict, number]>([
    [0.676, 0.6759, 'right', 0.0001],
    // 70 is 2.4 more than 67.6, 3.6 % of it.
    [0.7, 0.676, 'close', 0.024],
    [0.5, 0.676, 'too-low', 0.176],
    [3, 2, 'too-high', 1],
    [0, 0, 'right', 0],
    [0.001, 0, 'too-high', 0.001],
    [-0.5, -0.8, 'too-high', 0.3],
    [110, 100, 'close', 10],
    [111, 100, 'too-high', 11],
    [1e9, Infinity, 'too-low', Infinity],
  ])('calls %d for %d %s', (guess, right, verdict, off) => {
    const judged = judgeGuess(guess, right)
    expect(judged.verdict).toBe(verdict)
    near(judged.off, off)
  })

  it('never calls a guess too low that is above, or the other way round', () => {
    const some = double({ min: -1e6, max: 1e6, noNaN: true })
    assert(
      property(some, some, (guess, right) => {
        const { verdict } = judgeGuess(guess, right)
        expect([guess < right ? 'too-low' : 'too-high', 'close', 'right']).toContain(verdict)
      }),
    )
  })
})
