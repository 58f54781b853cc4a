import { describe, expect, it } from 'vitest'
import { formatChance } from '../../src/format/chance.ts'
import { setLocale } from '../../src/format/locale.ts'

setLocale('en-GB')

describe('formatChance', () => {
  it.each([
    [0.6543, '65.4\u00a0%'],
    [0.999, '99.9\u00a0%'],
    [0.001, '0.1\u00a0%'],
    [0, '0\u00a0%'],
    [1, '100\u00a0%'],
  ])('writes %f with one decimal', (chance, text) => {
    expect(formatChance(chance)).toBe(text)
  })

  it('never writes as certain or impossible what is neither', () => {
    expect(formatChance(0.9996)).toBe('>99.9\u00a0%')
    expect(formatChance(1 - 1e-15)).toBe('>99.9\u00a0%')
    expect(formatChance(0.0004)).toBe('<0.1\u00a0%')
    expect(formatChance(1e-300)).toBe('<0.1\u00a0%')
  })
})
