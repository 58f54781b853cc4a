import { expect, it } from 'vitest'
import { beganBefore } from '../../../src/core/incident/began-before.ts'
import { HOUR, MINUTE, SECOND } from '../../../src/core/quantity/units.ts'

const noon = Date.UTC(2026, 10, 18, 12)

it('counts back from the end', () => {
  expect(beganBefore(noon, 6 * HOUR)).toBe(Date.UTC(2026, 10, 18, 6))
})

it('begins on a whole minute, so early that nothing of it lies after the end', () => {
  // 12:00:30 less 1 h is 11:00:30
  expect(beganBefore(noon + 30 * SECOND, HOUR)).toBe(Date.UTC(2026, 10, 18, 11))
  // 12:00 less 90 s is 11:58:30
  expect(beganBefore(noon, 1.5 * MINUTE)).toBe(Date.UTC(2026, 10, 18, 11, 58))
})
