import { expect, it } from 'vitest'
import { westernDigits } from '../../../src/views/ui/western-digits.ts'

it.each([
  ['٩٩٫٩٥٪', '99.95%'],
  ['۱۲h ۳۰m', '12h 30m'],
  ['१४.४', '14.4'],
  ['９９．９'.replace('．', '.'), '99.9'],
  ['١٬٠٠٠', '1000'],
  ['99.9 %', '99.9 %'],
  ['three nines', 'three nines'],
])('%s is read as %s', (typed, read) => {
  expect(westernDigits(typed)).toBe(read)
})
