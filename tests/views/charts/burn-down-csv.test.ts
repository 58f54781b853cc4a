import { expect, it } from 'vitest'
import { burnDownCsv } from '../../../src/views/charts/burn-down-csv.ts'
import { burnDownRows, pointCount } from '../../../src/views/charts/burn-down-rows.ts'
import { aForecast, aPicture } from './a-picture.ts'

it('writes every point in UTC, with what an even burn would leave', () => {
  expect(burnDownCsv(aPicture()).split('\r\n')).toEqual([
    'time,budget_remaining,even_burn,forecast_calm,forecast_trend,forecast_worst,phase,excluded',
    '2026-11-01T00:00:00.000Z,1,1,,,,past,',
    // 3.5 of 30 days are gone: 26.5 / 30.
    `2026-11-04T12:00:00.000Z,1,${26.5 / 30},,,,past,`,
    expect.stringMatching(/^2026-11-04T12:20:00.000Z,0.5,0.8828\d+,,,,past,$/),
    '2026-11-16T00:00:00.000Z,0.5,0.5,,,,past,',
    '2026-11-16T00:00:00.000Z,0.5,0.5,,,,ahead,',
    '2026-12-01T00:00:00.000Z,0.25,0,,,,ahead,',
    '',
  ])
})

it('says of every point whether its time is excluded', () => {
  const bands = [
    { id: 'x', label: '', from: Date.UTC(2026, 10, 4, 12), to: Date.UTC(2026, 10, 4, 12, 20), kind: 'excluded' },
    { id: 'y', label: '', from: 0, to: Date.UTC(2027, 0), kind: 'counted' },
  ] as const
  const picture = aPicture({ bands })
  const words = burnDownCsv(picture)
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.slice(line.lastIndexOf(',') + 1))
  expect(words).toEqual(['', 'yes', '', '', '', ''])
  expect(burnDownRows(picture).map(({ excluded }) => excluded)).toEqual([false, true, false, false, false, false])
})

it('leaves a field empty where there is no data', () => {
  const past = { times: Float64Array.of(0), remaining: Float64Array.of(Number.NaN) }
  expect(burnDownCsv(aPicture({ past, ahead: null })).split('\r\n')[1]).toBe('1970-01-01T00:00:00.000Z,,,,,,past,')
})

it('has the forecast beside what is left, from now on', () => {
  const lines = burnDownCsv(aPicture({ forecast: aForecast() })).split('\r\n')
  expect(lines[1]).toBe('2026-11-01T00:00:00.000Z,1,1,,,,past,')
  expect(lines[5]).toBe('2026-11-16T00:00:00.000Z,0.5,0.5,0.5,0.5,0.5,ahead,')
  expect(lines[6]).toBe('2026-12-01T00:00:00.000Z,0.25,0,0.4,0,-2,ahead,')
  expect(burnDownRows(aPicture({ forecast: aForecast() })).at(-1)?.forecast).toEqual({ calm: 0.4, trend: 0, worst: -2 })
})

it('is read row by row in the table, past before ahead', () => {
  const rows = burnDownRows(aPicture())
  expect(rows.map((row) => row.phase)).toEqual(['past', 'past', 'past', 'past', 'ahead', 'ahead'])
  expect(pointCount(aPicture())).toBe(6)
})

it('is thinned in the table but not in the file', () => {
  const times = Float64Array.from({ length: 43_200 }, (_, index) => index * 60_000)
  const picture = aPicture({ past: { times, remaining: times.map((_, index) => 1 - index / 1e6) }, ahead: null })
  expect(burnDownRows(picture).length).toBeLessThanOrEqual(300)
  expect(burnDownCsv(picture).split('\r\n')).toHaveLength(43_202)
})
