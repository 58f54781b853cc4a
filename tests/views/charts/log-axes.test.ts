import { beforeEach, expect, it } from 'vitest'
import { DAY, SECOND } from '../../../src/core/quantity/units.ts'
import { setLocale } from '../../../src/format/locale.ts'
import { alongAxis, ratioAxis, ratioTicks, spanAxis, spanTicks } from '../../../src/views/charts/log-axes.ts'
import { near } from '../../support/near.ts'

beforeEach(() => {
  setLocale('en-GB')
  return () => setLocale(null)
})

const usual = spanAxis(51_840, 3 * DAY)

it('goes from 0.01 % to 100 % and from a second to 30 days', () => {
  expect(ratioAxis(0.001)).toEqual({ low: 0.0001, high: 1 })
  expect(usual).toEqual({ low: SECOND, high: 30 * DAY })
})

it('is wider where something would not fit', () => {
  // 14.4× of 0.001 % is 0.0000144, in the decade from 0.001 %.
  expect(ratioAxis(0.0000144)).toEqual({ low: 0.00001, high: 1 })
  expect(spanAxis(518.4, 31 * DAY)).toEqual({ low: 100, high: 90 * DAY })
})

it('gives every decade the same room', () => {
  const axis = ratioAxis(0.001)
  expect([0.0001, 1].map((ratio) => alongAxis(axis, ratio))).toEqual([0, 1])
  near(alongAxis(axis, 0.01), 0.5)
})

it('labels error ratios by decades, fewer where there is no room', () => {
  const axis = ratioAxis(0.001)
  const labels = (width: number) => ratioTicks(axis, width).map((tick) => tick.label)
  expect(labels(900)).toEqual(['0.01\u00a0%', '0.1\u00a0%', '1\u00a0%', '10\u00a0%', '100\u00a0%'])
  // 4 decades at 56 pixels each need 224.
  expect(labels(224)).toHaveLength(5)
  expect(labels(223)).toEqual(['0.01\u00a0%', '1\u00a0%', '100\u00a0%'])
})

it('labels times as people say them, fewer where there is no room', () => {
  const labels = (height: number) => spanTicks(usual, height).map((tick) => tick.label)
  expect(labels(346)).toEqual(['1s', '10s', '1m', '10m', '1h', '6h', '1d', '3d', '10d', '30d'])
  // On 60 pixels a factor of 65.7 takes 17: 10 min come after 1 s, and a day after those.
  expect(labels(60)).toEqual(['1s', '10m', '1d'])
})
