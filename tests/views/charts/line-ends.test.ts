import { expect, it } from 'vitest'
import { lineEnds } from '../../../src/views/charts/line-ends.ts'
import { plotArea } from '../../../src/views/charts/plot-area.ts'
import { valueAxis } from '../../../src/views/charts/value-axis.ts'

const extent = { from: 0, to: 1000 }
const wide = plotArea({ width: 1000, height: 320 }, extent, 5)
const phone = plotArea({ width: 360, height: 240 }, extent, 5)

const ends = (area: typeof wide, ahead: number) =>
  lineEnds(area, valueAxis(ahead, 1, area.height), { at: 1000, remaining: 0 }, { at: 1000, remaining: ahead })

it('names lines at their right end, beside the plot', () => {
  for (const end of ends(wide, 0.5)) {
    expect(end.x).toBeGreaterThan(wide.left + wide.width)
    expect(end.anchor).toBe('start')
  }
})

it('names them inside the plot on a phone', () => {
  for (const end of ends(phone, 0.5)) {
    expect(end.x).toBeLessThanOrEqual(phone.left + phone.width)
    expect(end.anchor).toBe('end')
  }
})

it('moves names apart that would touch, inside the plot', () => {
  for (const area of [wide, phone]) {
    for (const ahead of [-0.02, 0, 0.01, 0.03]) {
      const [one, other] = ends(area, ahead).map((end) => end.y)
      expect(Math.abs((one ?? 0) - (other ?? 0))).toBeGreaterThanOrEqual(14.99)
    }
  }
})

it('names no line that is not there', () => {
  expect(lineEnds(wide, valueAxis(0, 1, 260), { at: 1000, remaining: 0 }, undefined).map((end) => end.id)).toEqual([
    'even',
  ])
})
