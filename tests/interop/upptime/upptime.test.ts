import { expect, test } from 'vitest'
import { DAY, MINUTE } from '../../../src/core/quantity/units.ts'
import { JSON_LIMITS } from '../../../src/interop/json/json-limits.ts'
import { seriesOfDays } from '../../../src/interop/upptime/series-of-days.ts'
import { isUpptimeSummary, upptimeSites } from '../../../src/interop/upptime/summary.ts'
import type { UpptimeSite } from '../../../src/interop/upptime/summary.ts'

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`)

const sitesOf = (data: unknown): readonly UpptimeSite[] => {
  const result = upptimeSites(data, JSON_LIMITS)
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`)
  return result.value
}

const shop = {
  name: 'Shop',
  url: 'https://shop.example',
  slug: 'shop',
  status: 'up',
  uptime: '99.87%',
  time: 312,
  dailyMinutesDown: { '2026-11-03': 36, '2026-11-01': 12.5, '2026-11-02': 0 },
}

test('reads each site with its days of downtime, sorted, those without any left away', () => {
  expect(sitesOf([shop, { slug: 'search', dailyMinutesDown: {} }, { url: 'https://x.example' }])).toEqual([
    {
      name: 'Shop',
      downDays: [
        { day: day('2026-11-01'), minutes: 12.5 },
        { day: day('2026-11-03'), minutes: 36 },
      ],
      leftOut: { count: 0, byCode: {}, examples: [] },
    },
    { name: 'search', downDays: [], leftOut: { count: 0, byCode: {}, examples: [] } },
    { name: 'https://x.example', downDays: [], leftOut: { count: 0, byCode: {}, examples: [] } },
  ])
})

test('counts each day as watched from end to end, and up for the rest of its minutes', () => {
  const [site] = sitesOf([shop])
  const { series, outside } = seriesOfDays(site!, day('2026-11-01'), day('2026-11-04'))
  expect(series).toMatchObject({ start: day('2026-11-01'), step: DAY })
  expect([...series.valid]).toEqual([DAY, DAY, DAY, DAY])
  // 12.5 and 36 minutes down of 1,440.
  expect([...series.good]).toEqual([1427.5 * MINUTE, DAY, 1404 * MINUTE, DAY])
  expect(outside).toBe(0)
})

test('says how many days with downtime lie outside the days that were watched', () => {
  const [site] = sitesOf([shop])
  const { series, outside } = seriesOfDays(site!, day('2026-11-02'), day('2026-11-02'))
  expect([...series.good]).toEqual([DAY])
  expect(outside).toBe(2)
})

test('takes the whole of a day for down, and no more than that', () => {
  const [site] = sitesOf([{ name: 'x', dailyMinutesDown: { '2026-11-01': 1440, '2026-11-02': 1441 } }])
  expect(site?.downDays).toEqual([{ day: day('2026-11-01'), minutes: 1440 }])
  expect(site?.leftOut.byCode).toEqual({ 'more-than-a-day': 1 })
})

test('names what is no day and no number of minutes by its place', () => {
  const text =
    '[{"name":"x","dailyMinutesDown":{"2026-13-01":5,"__proto__":7,"2026-11-01":"5","2026-11-02":-1,"2026-11-03":null}}]'
  expect(sitesOf(JSON.parse(text))[0]).toEqual({
    name: 'x',
    downDays: [],
    leftOut: {
      count: 5,
      byCode: { 'not-a-day': 2, 'not-minutes': 3 },
      examples: [
        { code: 'not-a-day', place: '[0].dailyMinutesDown["2026-13-01"]', received: '2026-13-01' },
        { code: 'not-a-day', place: '[0].dailyMinutesDown["__proto__"]', received: '__proto__' },
        { code: 'not-minutes', place: '[0].dailyMinutesDown["2026-11-01"]', received: '5' },
        { code: 'not-minutes', place: '[0].dailyMinutesDown["2026-11-02"]', received: '-1' },
        { code: 'not-minutes', place: '[0].dailyMinutesDown["2026-11-03"]', received: 'null' },
      ],
    },
  })
})

test('is told from other lists by the minutes down, and refuses too many sites', () => {
  expect(isUpptimeSummary([{ name: 'a' }, shop])).toBe(true)
  for (const data of [[], [{ name: 'a' }], { dailyMinutesDown: {} }, null, [null], [{ dailyMinutesDown: 5 }]]) {
    expect(isUpptimeSummary(data)).toBe(false)
  }
  expect(upptimeSites([shop, shop], { ...JSON_LIMITS, sites: 1 })).toMatchObject({
    ok: false,
    problem: { code: 'too-many-sites', received: '2', expected: '1' },
  })
})
