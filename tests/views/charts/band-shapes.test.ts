import { expect, it } from 'vitest'
import { bandShapes } from '../../../src/views/charts/band-shapes.ts'
import { plotArea } from '../../../src/views/charts/plot-area.ts'

// 5 characters at 7.2 px and 10 px make a left side of 46 px; 128 px at the right: the plot is 826 px wide.
const area = plotArea({ width: 1000, height: 320 }, { from: 0, to: 826_000 }, 5)

const band = (from: number, to: number, kind: 'counted' | 'outside' = 'counted') => ({
  id: `${from}`,
  label: '',
  from,
  to,
  kind,
})

it('draws a band where it was, and one too short to see two pixels wide', () => {
  expect(bandShapes([band(100_000, 110_000), band(200_000, 200_001)], area)).toEqual([
    { kind: 'counted', x: 146, width: 10 },
    { kind: 'counted', x: 246, width: 2 },
  ])
})

it('cuts bands at the sides of the plot and leaves out those beyond', () => {
  expect(
    bandShapes([band(-50_000, 10_000), band(820_000, 900_000), band(-20, -10), band(900_000, 910_000)], area),
  ).toEqual([
    { kind: 'counted', x: 46, width: 10 },
    { kind: 'counted', x: 866, width: 6 },
  ])
})

it('joins bands of one kind that touch, so twenty thousand are never more than pixels', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => band(index * 41, index * 41 + 20))
  expect(bandShapes(many, area)).toHaveLength(1)
  expect(bandShapes([band(0, 10_000), band(5_000, 20_000, 'outside')], area)).toHaveLength(2)
})
