import { expect, it } from 'vitest'
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/core/quantity/units.ts'
import { burnRateLines, downtimeLines, LENGTHS } from '../../../src/lessons/workshop/cheat-sheet.ts'
import { near } from '../../support/near.ts'

const allowed = (target: number): readonly number[] =>
  downtimeLines().find((line) => line.target === target)?.allowed ?? []

it('has a day, a week, 30 days, a quarter of 90 and a year of 365 days', () => {
  expect(LENGTHS.map((length) => length / DAY)).toEqual([1, 7, 30, 90, 365])
})

it('allows at 99.9 % what a thousandth of each length is', () => {
  // 86,400 s / 1000 = 86.4 s · × 7 = 604.8 s · × 30 = 2,592 s = 43 m 12 s · × 90 = 7,776 s · × 365 = 31,536 s
  expect(allowed(999_000_000)).toEqual([86_400, 604_800, 2_592_000, 7_776_000, 31_536_000])
  expect(allowed(999_000_000)[2]).toBe(43 * MINUTE + 12 * SECOND)
})

it('allows a tenth as much for every nine more', () => {
  for (const [loose, strict] of [
    [900_000_000, 990_000_000],
    [990_000_000, 999_000_000],
    [999_000_000, 999_900_000],
    [999_900_000, 999_990_000],
    [999_990_000, 999_999_000],
  ] as const) {
    allowed(loose).forEach((time, place) => near(allowed(strict)[place] ?? 0, time / 10))
  }
})

it('has the workbook’s four rules for 30 days, from the fastest to the slowest', () => {
  const lines = burnRateLines()
  expect(lines.map(({ burnRate }) => burnRate)).toEqual([14.4, 6, 3, 1])
  expect(lines.map(({ share }) => share)).toEqual([0.02, 0.05, 0.1, 0.1])
  expect(lines.map(({ rule }) => rule.severity)).toEqual(['page', 'page', 'ticket', 'ticket'])
  // 720 h ÷ 14.4 = 50 h · ÷ 6 = 120 h · ÷ 3 = 240 h · ÷ 1 = 720 h
  lines.forEach(({ exhaustion }, place) => near(exhaustion, [50, 120, 240, 720][place]! * HOUR))
})

it('says when each fires in an outage of everything', () => {
  // W × B × budget: 3,600 s × 0.0144 = 51.84 s · 21,600 × 0.006 = 129.6 · 86,400 × 0.003 = 259.2 · 259,200 × 0.001 = 259.2
  burnRateLines().forEach(({ detection }, place) => near(detection, [51_840, 129_600, 259_200, 259_200][place]!))
})

it('says when each clears after it', () => {
  // S × (1 − θ): 300 s × 0.9856 = 295.68 s · 1,800 × 0.994 = 1,789.2 · 7,200 × 0.997 = 7,178.4 · 21,600 × 0.999 = 21,578.4
  burnRateLines().forEach(({ reset }, place) => near(reset, [295_680, 1_789_200, 7_178_400, 21_578_400][place]!))
})
