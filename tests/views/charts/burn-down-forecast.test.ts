import { describe, expect, it } from 'vitest'
import { forecastAt, forecastEnds, lowestForecast } from '../../../src/views/charts/burn-down-forecast.ts'
import { layOutBurnDown } from '../../../src/views/charts/burn-down-layout.ts'
import { aForecast, aPicture } from './a-picture.ts'

const size = { width: 1000, height: 320 }
const names = (...ends: Parameters<typeof aForecast>): readonly string[] =>
  forecastEnds(aPicture({ forecast: aForecast(...ends) }), false).map(({ text }) => text)

describe('a forecast', () => {
  it('says between what the budget may be at an instant ahead, and nothing about the past', () => {
    const picture = aPicture({ forecast: aForecast() })
    // Half way to 1 December.
    const { calm, trend, worst } = forecastAt(picture, Date.parse('2026-11-23T12:00Z'))
    expect([calm, trend, worst]).toEqual([0.45, 0.25, -0.75])
    expect(forecastAt(picture, Date.parse('2026-11-15T00:00Z')).worst).toBeNaN()
    expect(forecastAt(aPicture(), Date.parse('2026-11-23T12:00Z')).worst).toBeNaN()
  })

  it('is a band from now to its end, cut where it leaves the plot', () => {
    const { forecast, area } = layOutBurnDown(aPicture({ forecast: aForecast() }), size)
    const from = Math.round(area.width * 5) / 10
    expect(forecast?.calm.startsWith(`M${from} `)).toBe(true)
    expect(forecast?.band.startsWith(`${forecast.calm}L`)).toBe(true)
    expect(forecast?.band.endsWith('Z')).toBe(true)
  })

  it('widens the axis down to −300 %, and no further however bad the worst is', () => {
    expect(lowestForecast(aForecast(0.4, 0.3, 0.2))).toBe(0)
    expect(lowestForecast(aForecast(0.4, 0.3, -0.2))).toBe(-0.2)
    expect(lowestForecast(aForecast())).toBe(-2)
    expect(lowestForecast(aForecast(0.4, -1, 0))).toBe(-1)
    expect(lowestForecast(aForecast(0.4, 0, -300))).toBe(-3)
    expect(lowestForecast(null)).toBe(0)
    const { valueAxis } = layOutBurnDown(aPicture({ forecast: aForecast(0.4, 0, -300) }), size)
    expect(valueAxis.bottom).toBeGreaterThan(-3.6)
  })

  it('says how far down it goes only where it leaves the plot, inside it and at the bottom', () => {
    const below = (worst: number, width: number) => {
      const { area, ends } = layOutBurnDown(aPicture({ forecast: aForecast(0.4, 0, worst) }), { ...size, width })
      return { area, end: ends.find(({ id }) => id === 'below') }
    }
    for (const width of [1000, 380]) {
      expect(below(-2.9, width).end).toBeUndefined()
      const { area, end } = below(-12, width)
      expect(end?.text.replaceAll('\u00a0', ' ')).toBe('↓ down to −1,200 %')
      expect(end?.anchor).toBe('end')
      expect(end?.x).toBeLessThan(area.left + area.width)
      expect(end?.y).toBeLessThan(area.top + area.height)
      expect(end?.y).toBeGreaterThan(area.top + area.height - 40)
    }
  })

  it('is not drawn where nothing is foretold', () => {
    expect(layOutBurnDown(aPicture(), size).forecast).toBeNull()
  })
})

describe('its names', () => {
  it('carry the burn rate of each case', () => {
    expect(names()).toEqual(['calm 0.2×', 'trend 1×', 'worst 5×'])
  })

  it('are one where the cases are one to the eye', () => {
    expect(names(0.4, 0.4, 0.4)).toEqual(['forecast 0.2×'])
    expect(names(0.4, 0.01, 0)).toEqual(['calm 0.2×', 'trend, worst 1×'])
    expect(names(0.41, 0.4, 0)).toEqual(['calm, trend 0.18×', 'worst 1×'])
  })

  it('are one on a phone', () => {
    expect(forecastEnds(aPicture({ forecast: aForecast() }), true).map(({ text }) => text)).toEqual(['forecast 1×'])
  })

  it('stand apart from each other and from the other lines, within the plot', () => {
    for (const ends of [
      [0.4, 0.37, 0.34],
      [0.25, 0.2, 0],
      [0.02, -0.03, -2],
      [1, 0.97, 0.94],
    ] as const) {
      for (const width of [1000, 380]) {
        const { area, ends: placed } = layOutBurnDown(aPicture({ forecast: aForecast(...ends) }), {
          width,
          height: 320,
        })
        const rows = placed.map(({ y }) => y).toSorted((a, b) => a - b)
        expect(placed.length).toBeGreaterThanOrEqual(3)
        for (const [index, y] of rows.entries()) {
          expect(y).toBeGreaterThanOrEqual(area.top)
          expect(y).toBeLessThanOrEqual(area.top + area.height)
          expect(y - (rows[index - 1] ?? -Infinity)).toBeGreaterThanOrEqual(14.99)
        }
      }
    }
  })
})
