import { expect, it } from 'vitest'
import { lastSpan } from '../../src/format/last-span.ts'

it.each([
  [3_600_000, 'the last hour'],
  [300_000, 'the last 5 minutes'],
  [5_400_000, 'the last 1 hour 30 minutes'],
  [259_200_000, 'the last 3 days'],
])('says %d ms as %s', (length, words) => {
  expect(lastSpan(length)).toBe(words)
})
