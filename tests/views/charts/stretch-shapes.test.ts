import { expect, it } from 'vitest'
import { plotArea } from '../../../src/views/charts/plot-area.ts'
import { stretchShapes } from '../../../src/views/charts/stretch-shapes.ts'

// 10 px a unit: 5 characters of a tick take 46 px, names at the right 128 px.
const area = plotArea({ width: 46 + 1_000 + 128, height: 320 }, { from: 0, to: 100 }, 5)
const stretch = (from: number, to: number) => ({ id: `${from}`, from, to, label: 'Freeze', tone: 'freeze' as const })

it('are as wide as their time, and named where the name fits', () => {
  // 'Freeze' takes 6 × 6.9 + 8 = 49.4 px.
  expect(stretchShapes([stretch(10, 15), stretch(20, 24)], area)).toEqual([
    { id: '10', tone: 'freeze', x: 146, width: 50, label: 'Freeze' },
    { id: '20', tone: 'freeze', x: 246, width: 40, label: null },
  ])
})

it('are cut to the plot, left out beyond it, and never too narrow to be seen', () => {
  const shapes = stretchShapes([stretch(-50, 5), stretch(40, 40.01), stretch(95, 300), stretch(101, 120)], area)
  expect(shapes.map(({ x, width }) => [x, width])).toEqual([
    [46, 50],
    [446, 2],
    [996, 50],
  ])
})
