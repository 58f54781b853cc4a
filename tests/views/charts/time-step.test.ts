import { expect, it } from 'vitest'
import { timeStep } from '../../../src/views/charts/time-step.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

it('is the next span that people would say aloud', () => {
  // 30 days on 860 px are 50.2 minutes a pixel.
  expect(timeStep((30 * 24 * HOUR) / 860)).toBe(HOUR)
  expect(timeStep(12 * MINUTE)).toBe(15 * MINUTE)
  expect(timeStep(HOUR)).toBe(HOUR)
})

it('is never below a minute nor above a day', () => {
  expect(timeStep(1)).toBe(MINUTE)
  expect(timeStep(100 * HOUR)).toBe(24 * HOUR)
})
