import { describe, expect, it } from 'vitest'
import { percent } from '../../src/lessons/fact.ts'
import { sentence, sentenceParts } from '../../src/lessons/sentence.ts'

describe('a sentence', () => {
  it('is cut at its placeholders', () => {
    const spent = percent(0.5)
    expect(sentenceParts(sentence('You have spent {spent}.', { spent }))).toEqual(['You have spent ', spent, '.'])
    expect(sentenceParts(sentence('{spent}', { spent }))).toEqual([spent])
  })

  it('does not compile without a fact for each placeholder, or with one too many', () => {
    const a = percent(0.1)
    // @ts-expect-error -- b has no fact
    expect(sentence('{a} and {b}', { a }).text).toBe('{a} and {b}')
    // @ts-expect-error -- b has no placeholder
    expect(sentence('{a}', { a, b: a }).text).toBe('{a}')
  })
})
