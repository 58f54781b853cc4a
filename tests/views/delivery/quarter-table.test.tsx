import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { PlayedQuarter, QuarterMeans } from '../../../src/core/delivery/played-quarter.ts'
import type { QuarterRun } from '../../../src/core/delivery/quarter-run.ts'
import { QuarterTable } from '../../../src/views/delivery/quarter-table.tsx'
import { plain } from './with-answer.tsx'

const run = { planned: 39, shipped: 39, failed: 4, heldBack: 0, timeBelowZero: 0, breaches: 0 } as QuarterRun
const quarter: PlayedQuarter = { withPolicy: run, without: run }
const ten = { value: 10, low: 9.96, high: 10.04 }
// Two breaches in 200 quarters.
const rare = { value: 0.01, low: -0.0038, high: 0.0238 }
const means: QuarterMeans = {
  planned: ten,
  shipped: ten,
  failed: ten,
  heldBack: ten,
  timeBelowZero: ten,
  breaches: rare,
  everBelowZero: { value: 0.01, low: 0.003, high: 0.036 },
}

const row = (name: string): readonly string[] =>
  Array.from(screen.getByRole('rowheader', { name }).parentElement?.children ?? [], (cell) => plain(cell))

it('never says none of what happens seldom', () => {
  render(<QuarterTable quarter={quarter} means={{ withPolicy: means, without: means }} />)
  expect(row('Breaches')[3]).toBe('0.01 0 to 0.02')
  expect(row('Releases shipped')[3]).toBe('10 10 to 10')
  expect(row('Ever below zero')[3]).toBe('1 % 0.3 % to 3.6 %')
})
