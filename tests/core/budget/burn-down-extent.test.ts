import { expect, it } from 'vitest'
import { burnDownExtent, steadyExtent } from '../../../src/core/budget/burn-down-extent.ts'
import { DAY } from '../../../src/core/quantity/units.ts'
import type { SloWindow } from '../../../src/core/window/slo-window.ts'
import { at } from '../build.ts'

const rolling: SloWindow = { kind: 'rolling', duration: 30 * DAY }
const month: SloWindow = { kind: 'calendar', period: 'month', timeZone: 'UTC' }
const now = at('2026-11-22')

it('covers one rolling window back and one ahead', () => {
  expect(burnDownExtent(rolling, now)).toEqual({
    sloWindow: rolling,
    from: now - 30 * DAY,
    to: now + 30 * DAY,
    evenUntil: now,
  })
})

it('covers a calendar period from end to end', () => {
  expect(burnDownExtent(month, now)).toEqual({
    sloWindow: month,
    from: at('2026-11-01'),
    to: at('2026-12-01'),
    evenUntil: at('2026-12-01'),
  })
})

it('stands still while now moves within it, and follows when now leaves it', () => {
  const shown = burnDownExtent(rolling, now)
  expect(steadyExtent(null, rolling, now)).toEqual(shown)
  expect(steadyExtent(shown, rolling, now - 20 * DAY)).toBe(shown)
  expect(steadyExtent(shown, rolling, now + 29 * DAY)).toBe(shown)
  // The margin is a fiftieth of 30 d: 14 h 24 min.
  expect(steadyExtent(shown, rolling, now + 30 * DAY - DAY / 2).from).toBe(now - DAY / 2)
  expect(steadyExtent(shown, rolling, now - 30 * DAY + DAY / 2).to).toBe(now + DAY / 2)
})

it('follows a calendar period to the next one only when now is there', () => {
  const shown = burnDownExtent(month, now)
  expect(steadyExtent(shown, month, at('2026-12-01') - 1)).toBe(shown)
  expect(steadyExtent(shown, month, at('2026-12-01')).from).toBe(at('2026-12-01'))
})

it('starts over when the window is another', () => {
  const shown = burnDownExtent(rolling, now)
  expect(steadyExtent(shown, { ...rolling, duration: 7 * DAY }, now).from).toBe(now - 7 * DAY)
})
