import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { curveValue } from '../../../src/views/charts/curve-value.ts'
import { TABLE_RATIOS, errorRatioGrid } from '../../../src/views/charts/error-ratio-grid.ts'
import { near } from '../../support/near.ts'
import { workbookCurves } from './workbook-curves.ts'

it('ascends from right above the threshold to 100 %, with every ratio of the table above it', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-8, max: 0.9999, noNaN: true }), (threshold) => {
      const grid = errorRatioGrid(threshold)
      expect(grid[0]).toBeGreaterThan(threshold)
      near(grid[0] as number, threshold, 1e-3)
      expect(grid.at(-1)).toBe(1)
      for (let index = 1; index < grid.length; index++) expect(grid[index]).toBeGreaterThan(grid[index - 1] as number)
      for (const ratio of TABLE_RATIOS) expect(grid.includes(ratio)).toBe(ratio > threshold)
      expect(grid.length).toBeLessThan(250)
    }),
  )
})

it('is empty for a rule that can never fire', () => {
  expect(errorRatioGrid(1)).toHaveLength(0)
  expect(errorRatioGrid(14.4)).toHaveLength(0)
})

it('lets a curve be read at the ratios of the table, and between its points', () => {
  const [page, , , ticket] = workbookCurves()
  if (!page || !ticket) throw new Error('no curves')
  // 1 h × 0.0144 = 51.84 s, twice that at half the ratio; 1 h × 0.0144 / 0.037 in between.
  near(curveValue(page, 'detection', 1), 51_840)
  near(curveValue(page, 'detection', 0.5), 103_680)
  near(curveValue(page, 'detection', 0.037), 51_840 / 0.037)
  // 5 min × (1 − 0.0144) = 295.68 s.
  near(curveValue(page, 'reset', 1), 295_680)
  // At its threshold a rule does not fire.
  expect(curveValue(page, 'detection', 0.01)).toBeNaN()
  expect(curveValue(ticket, 'detection', 0.001)).toBeNaN()
})
