import { beforeEach, expect, test } from 'vitest'
import { setLocale } from '../../src/format/locale.ts'
import { counted } from '../../src/format/plural.ts'
import { inLocale } from './locales.ts'

beforeEach(() => setLocale('en-GB'))

const words = { one: 'incident', other: 'incidents' }

test.each([
  [0, '0 incidents'],
  [1, '1 incident'],
  [2, '2 incidents'],
  [0.5, '0.5 incidents'],
  [1200, '1,200 incidents'],
])('%s is said as "%s"', (count, text) => {
  expect(counted(count, words)).toBe(text)
})

test('the noun follows English, the language of the words, while the digits follow the locale', () => {
  expect(inLocale('ar-EG', () => counted(2, words))).toBe('٢ incidents')
  expect(inLocale('fr-FR', () => counted(0, words))).toBe('0 incidents')
})
