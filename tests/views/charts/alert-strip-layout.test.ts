import * as fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import { setLocale } from '../../../src/format/locale.ts'
import type { AlertStripFiring } from '../../../src/views/charts/alert-strip.ts'
import { layOutStrip } from '../../../src/views/charts/alert-strip-layout.ts'
import type { PlotArea } from '../../../src/views/charts/plot-area.ts'

beforeEach(() => {
  setLocale('en-GB')
  return () => setLocale(null)
})

/** 30 days on 900 pixels: a day is 30 pixels, 48 minutes are one. */
const area: PlotArea = {
  chartWidth: 1078,
  chartHeight: 320,
  left: 50,
  top: 28,
  width: 900,
  height: 262,
  from: 0,
  to: 30 * DAY,
  compact: false,
}

const firing = (from: number, to: number, changes: Partial<AlertStripFiring> = {}): AlertStripFiring => ({
  from,
  to,
  cleared: true,
  remaining: 0.5,
  ...changes,
})

const layOut = (...firings: readonly AlertStripFiring[]) => layOutStrip(firings, area, 'UTC')

it('draws a bar from firing to clearing on the time axis of the plot', () => {
  // Day 10 is at 50 + 10 × 30, a day and a half is 45 wide.
  expect(layOut(firing(10 * DAY, 11.5 * DAY)).bars).toEqual([{ x: 350, width: 45, cleared: true }])
})

it('keeps a bar of a minute so wide that its end shows beside the mark of its beginning', () => {
  // Half a mark of 12, and 4 more.
  expect(layOut(firing(10 * DAY, 10 * DAY + MINUTE)).bars).toEqual([{ x: 350, width: 10, cleared: true }])
})

it('keeps two pixels of that at the right side of the plot, within it', () => {
  expect(layOut(firing(30 * DAY - MINUTE, 30 * DAY)).bars).toEqual([{ x: 948, width: 2, cleared: true }])
})

it('knows of a bar whether it ends because the rule cleared', () => {
  const cleared = (one: AlertStripFiring) => layOut(one).bars.map((bar) => bar.cleared)
  expect(cleared(firing(DAY, 2 * DAY))).toEqual([true])
  expect(cleared(firing(DAY, 30 * DAY, { cleared: false }))).toEqual([false])
  // It cleared where the picture no longer shows it.
  expect(cleared(firing(DAY, 31 * DAY))).toEqual([false])
})

it('makes bars one that touch', () => {
  // 5 minutes of every hour: an hour is 1.25 pixels, a bar at least 10.
  const hourly = Array.from({ length: 24 }, (_, hour) =>
    firing(5 * DAY + hour * HOUR, 5 * DAY + hour * HOUR + 5 * MINUTE),
  )
  // From day 5 at 200 to its last hour at 200 + 23 × 1.25, and ten more.
  expect(layOut(...hourly).bars).toEqual([{ x: 200, width: 38.75, cleared: true }])
})

it('marks where each begins', () => {
  const { marks } = layOut(firing(2 * DAY, 2 * DAY + HOUR), firing(9 * DAY, 9 * DAY + HOUR))
  expect(marks.map(({ x, firings }) => [x, firings.length])).toEqual([
    [110, 1],
    [320, 1],
  ])
})

it('makes marks one that would touch, and counts them', () => {
  // 9 hours are 11.25 pixels, less than the 12 of a mark; 10 hours are 12.5.
  const pair = (hours: number) => layOut(firing(DAY, DAY + HOUR), firing(DAY + hours * HOUR, DAY + (hours + 1) * HOUR))
  expect(pair(9).marks.map(({ firings }) => firings.length)).toEqual([2])
  expect(pair(9).marks[0]?.label?.text).toMatch(/^2 firings/)
  expect(pair(10).marks.map(({ firings }) => firings.length)).toEqual([1, 1])
})

it('says what was left when it fired, and whether it goes on', () => {
  const { marks } = layOut(
    firing(2 * DAY, 2 * DAY + HOUR, { remaining: 0.98 }),
    firing(20 * DAY, 22 * DAY, { remaining: -0.2, cleared: false }),
  )
  expect(marks.map(({ label }) => label?.text)).toEqual(['98\u00a0% left', '−20\u00a0% left, still firing'])
})

it('says less where there is less room, and then nothing', () => {
  const spaced = (days: number) =>
    layOut(firing(10 * DAY, 10 * DAY + HOUR), firing((10 + days) * DAY, (10 + days) * DAY + HOUR))
  const first = (days: number) => spaced(days).marks[0]?.label?.text
  // "50 % left" takes 9 × 6.9 = 62.1, and 20 between the two marks are their own.
  expect(first(3)).toBe('50\u00a0% left')
  const close = layOut(...[10, 11, 12].map((day) => firing(day * DAY, day * DAY + HOUR))).marks.map(
    ({ label }) => label?.text,
  )
  // 30 pixels apart: 10 are free in the middle, which holds no word; on the outer sides all of them.
  expect(close).toEqual(['50\u00a0% left', undefined, '50\u00a0% left'])
})

it('has no mark for what began before the picture, and nothing for what ended before it', () => {
  const { bars, marks } = layOut(firing(-5 * DAY, -4 * DAY), firing(-DAY, DAY), firing(31 * DAY, 32 * DAY))
  expect(bars).toEqual([{ x: 50, width: 30, cleared: true }])
  expect(marks.map(({ begins, x, end }) => [begins, x, end])).toEqual([[false, 50, 80]])
  expect(marks[0]?.label?.text).toBe('since 31 Dec')
})

it('says nothing about the budget where nothing was measured', () => {
  expect(layOut(firing(DAY, 2 * DAY, { remaining: null })).marks[0]?.label).toBeNull()
})

it('forgets no firing, and lets no mark, count or word touch another, however many there are', () => {
  const gaps = fc.array(
    fc.record({ gap: fc.integer({ min: 1, max: 3_000 }), lasts: fc.integer({ min: 1, max: 900 }) }),
    {
      minLength: 1,
      maxLength: 400,
    },
  )
  fc.assert(
    fc.property(gaps, (list) => {
      let at = 0
      const firings = list.map(({ gap, lasts }) => {
        const from = at + gap * MINUTE
        at = from + lasts * MINUTE
        return firing(from, at)
      })
      const shown = firings.filter(({ from }) => from < area.to)
      const { bars, marks } = layOut(...firings)
      expect(marks.reduce((sum, mark) => sum + mark.firings.length, 0)).toBe(shown.length)
      let barEnd = Number.NEGATIVE_INFINITY
      for (const bar of bars) {
        expect(bar.x).toBeGreaterThan(barEnd)
        // Two, but for the dust of a difference.
        expect(bar.width).toBeGreaterThan(1.999)
        barEnd = bar.x + bar.width
      }
      let free = Number.NEGATIVE_INFINITY
      for (const { x, label, firings: here } of marks) {
        const words = (label?.text.length ?? 0) * 6.9
        const left = label?.anchor === 'end' ? label.x - words : x - 6
        expect(left).toBeGreaterThanOrEqual(free)
        const count = label === null && here.length > 1 ? `${here.length}`.length * 6.9 + 2 : 0
        free = label?.anchor === 'start' ? label.x + words : x + 6 + count
      }
    }),
  )
})
