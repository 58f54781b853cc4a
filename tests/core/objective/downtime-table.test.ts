import { expect, it } from 'vitest'
import { downtimeColumns, downtimeRow, neighbouringTargets } from '../../../src/core/objective/downtime-table.ts'
import { DAY, HOUR, ppb } from '../../../src/core/quantity/units.ts'

it('compares a day, a week, 28 and 30 days and the real month, quarter and year around now', () => {
  const march = downtimeColumns(Date.UTC(2026, 2, 15), 'Europe/Berlin')
  expect(march.map(({ key, length }) => [key, length / HOUR])).toEqual([
    ['day', 24],
    ['week', 168],
    ['28d', 672],
    ['30d', 720],
    ['month', 743], // 31 × 24 − 1
    ['quarter', 2_159], // (31 + 28 + 31) × 24 − 1
    ['year', 8_760],
  ])
  const leap = downtimeColumns(Date.UTC(2028, 1, 10), 'UTC')
  expect(leap.slice(4).map(({ length }) => length / DAY)).toEqual([29, 91, 366])
})

it('gives each column what the target allows', () => {
  const columns = downtimeColumns(Date.UTC(2026, 3, 15), 'UTC')
  // 86.4 s a day; × 7, 28, 30, 30, 91, 365
  expect(downtimeRow(ppb(999_000_000), columns)).toEqual([
    86_400, 604_800, 2_419_200, 2_592_000, 2_592_000, 7_862_400, 31_536_000,
  ])
})

it('puts a target between two round ones below and two above', () => {
  expect(neighbouringTargets(ppb(999_000_000))).toEqual([
    990_000_000, 995_000_000, 999_000_000, 999_500_000, 999_900_000,
  ])
  expect(neighbouringTargets(ppb(998_765_432))).toEqual([
    990_000_000, 995_000_000, 998_765_432, 999_000_000, 999_500_000,
  ])
})

it('has fewer neighbours at the ends', () => {
  expect(neighbouringTargets(ppb(500_000_000))).toEqual([500_000_000, 900_000_000, 950_000_000])
  expect(neighbouringTargets(ppb(999_999_999))).toEqual([999_999_900, 999_999_990, 999_999_999])
})
