import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/core/quantity/units.ts'
import { FETCH_LIMITS } from '../../../src/interop/prometheus-api/fetch-limits.ts'
import { chosenStep, gridOf, piecesOf } from '../../../src/interop/prometheus-api/fetch-plan.ts'

const NOON = Date.UTC(2026, 6, 1, 12)
const last = (length: number) => ({ from: NOON - length, until: NOON })

test.each([
  // 11,000 points: 7 days hold 10,080 minutes, 30 days 8,640 times 5 minutes, 90 days 8,640 quarters, a year 8,760 hours.
  ['an hour', HOUR, null, MINUTE],
  ['7 days', 7 * DAY, null, MINUTE],
  ['8 days', 8 * DAY, null, 2 * MINUTE],
  ['30 days', 30 * DAY, null, 5 * MINUTE],
  ['90 days', 90 * DAY, null, 15 * MINUTE],
  ['365 days', 365 * DAY, null, HOUR],
  // Four samples in a step: 4 × 15 s is a minute, 4 × 1 min is 4 min.
  ['7 days of samples every 15 s', 7 * DAY, 15 * SECOND, MINUTE],
  ['7 days of samples every minute', 7 * DAY, MINUTE, 5 * MINUTE],
  ['a day of samples every half hour', DAY, 30 * MINUTE, 2 * HOUR],
  ['a day of samples every day', DAY, DAY, DAY],
  // Where the range has no room for four samples, a step is as long as it has room for.
  ['two hours of samples every hour', 2 * HOUR + MINUTE, HOUR, 2 * HOUR],
  ['half a minute', MINUTE / 2, null, MINUTE],
])('chooses for %s', (_, length, sampleEvery, step) => {
  expect(chosenStep(last(length), sampleEvery, FETCH_LIMITS)).toBe(step)
})

test('widens the beginning to a whole step and leaves the unfinished last one out', () => {
  const range = { from: NOON - HOUR + 1, until: NOON + 4 * MINUTE }
  expect(gridOf(range, 5 * MINUTE, FETCH_LIMITS)).toEqual({
    ok: true,
    value: { start: NOON - HOUR, step: 5 * MINUTE, steps: 12 },
  })
})

test.each([
  ['half a second', 500, HOUR, 'step-not-whole-seconds'],
  ['a second and a half', 1_500, HOUR, 'step-not-whole-seconds'],
  ['no length', 0, HOUR, 'step-not-whole-seconds'],
  ['more than the range', 2 * DAY, HOUR, 'no-step'],
  ['a second for a year', SECOND, 365 * DAY, 'too-many-steps'],
])('refuses steps of %s', (_, step, length, reason) => {
  expect(gridOf(last(length), step, FETCH_LIMITS)).toMatchObject({ ok: false, problem: { kind: 'bad-range', reason } })
})

test('refuses a range that ends before it begins', () => {
  expect(gridOf({ from: NOON, until: NOON - HOUR }, MINUTE, FETCH_LIMITS)).toMatchObject({
    problem: { reason: 'no-step', steps: 0 },
  })
})

test('takes a year by the minute, and not a minute more', () => {
  expect(gridOf(last(365 * DAY), MINUTE, FETCH_LIMITS)).toMatchObject({ ok: true, value: { steps: 525_600 } })
  expect(gridOf(last(365 * DAY + MINUTE), MINUTE, FETCH_LIMITS).ok).toBe(false)
})

test('pieces follow one another, cover every step once and never hold too many points', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600_000 }), fc.integer({ min: 5_000, max: 12_000 }), (steps, points) => {
      const pieces = piecesOf({ start: 0, step: MINUTE, steps }, { ...FETCH_LIMITS, points })
      expect(pieces.length).toBe(Math.ceil(steps / points))
      expect(pieces[0]?.from).toBe(0)
      expect(pieces.at(-1)?.until).toBe(steps)
      expect(pieces.slice(1).map(({ from }) => from)).toEqual(pieces.slice(0, -1).map(({ until }) => until))
      for (const { from, until } of pieces) {
        expect(until - from).toBeGreaterThan(0)
        expect(until - from).toBeLessThanOrEqual(points)
      }
    }),
  )
})
