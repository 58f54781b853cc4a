import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { labelWords, placeLabels } from '../../../src/views/charts/label-rows.ts'

const room = { plotWidth: 600, rows: 3, longest: 26 }

const label = (id: string, start: number, text = 'Bad deploy') => ({ id, text, start, end: start + 4 })

it('puts labels that do not meet in the first row, right of their stretch', () => {
  const placed = placeLabels([label('b', 300), label('a', 50)], room)
  expect(placed.map(({ id, row, side }) => [id, row, side])).toEqual([
    ['a', 0, 'right'],
    ['b', 0, 'right'],
  ])
  expect(placed[0]?.x).toBeGreaterThan(54)
})

it('drops one that would touch another to the next row', () => {
  expect(placeLabels([label('a', 50), label('b', 60), label('c', 70)], room).map((each) => each.row)).toEqual([0, 1, 2])
})

it('counts those without room at the end of the one in their way', () => {
  const placed = placeLabels([label('a', 50), label('b', 55), label('c', 60), label('d', 65), label('e', 70)], room)
  expect(placed.map(labelWords)).toEqual(['Bad deploy', 'Bad deploy', 'Bad deploy, +2 more'])
})

it('puts a label left of a stretch at the right side of the plot', () => {
  const [placed] = placeLabels([label('a', 590)], room)
  expect(placed?.side).toBe('left')
  expect((placed?.x ?? 0) + (placed?.width ?? 0)).toBeLessThanOrEqual(590)
})

it('cuts long texts', () => {
  const [placed] = placeLabels([label('a', 0, 'The payment provider was slow')], { ...room, longest: 12 })
  expect(placed?.text).toBe('The payment…')
})

it('never lets labels overlap or leave the plot, and forgets none', () => {
  const requests = fc.array(
    fc.record({ start: fc.integer({ min: 0, max: 580 }), length: fc.integer({ min: 0, max: 20 }), text: fc.string() }),
    { minLength: 1, maxLength: 40 },
  )
  fc.assert(
    fc.property(requests, fc.integer({ min: 1, max: 4 }), (bands, rows) => {
      const placed = placeLabels(
        bands.map(({ start, length, text }, index) => ({ id: `${index}`, text, start, end: start + length })),
        { ...room, rows },
      )
      expect(placed.reduce((sum, each) => sum + 1 + each.more, 0)).toBe(bands.length)
      for (const one of placed) {
        expect(one.x).toBeGreaterThanOrEqual(0)
        expect(one.x + one.width).toBeLessThanOrEqual(600.001)
        for (const other of placed) {
          if (other === one || other.row !== one.row) continue
          expect(one.x + one.width <= other.x || other.x + other.width <= one.x).toBe(true)
        }
      }
    }),
  )
})
