import { expect, it } from 'vitest'
import { SEEDS } from '../../../src/lessons/course/test-the-target/course.ts'
import { MONTH_SEEDS, monthOf, strictestKept, TARGETS, testedMonths } from '../../../src/lessons/workshop/months.ts'
import { near } from '../../support/near.ts'
import { beginningAt, MIDNIGHTS, ORDINARY } from '../course/support/beginnings.ts'
import { look } from '../course/support/look.ts'

const tested = (midnight = ORDINARY) => testedMonths(beginningAt(midnight).builtIn, midnight, look)

it('every group meets the same months, whatever the day', () => {
  const usual = tested().map(({ consumed }) => consumed)
  for (const midnight of MIDNIGHTS)
    tested(midnight).forEach(({ consumed }, month) =>
      consumed.forEach((part, place) => near(part, usual[month]?.[place] ?? 0, 1e-6)),
    )
})

it('a month spends what its incidents fail, added up by hand', () => {
  const { incidents } = monthOf(beginningAt(ORDINARY).builtIn, 'harbour', ORDINARY)
  // 540 m × 0.25 % + 3 m + 3,630 m × 0.7 % + 1 m × 25 % + 35 m × 2 % + 1 m × 30 %
  // = 1.35 + 3 + 25.41 + 0.25 + 0.7 + 0.3 = 31.01 m, of 43.2 m that 99.9 % of 30 days allows
  expect(incidents).toHaveLength(6)
  const [harbour] = tested()
  near(harbour?.consumed[TARGETS.findIndex((target) => target === 999_000_000)] ?? 0, 31.01 / 43.2)
})

it('a target ten times as strict has a tenth of the budget', () => {
  for (const { consumed } of tested()) near(consumed.at(-1)!, 10 * consumed[3]!)
})

it('tells months apart: some keep 99.9 %, some do not, and a strict target none', () => {
  const kept = tested().map(({ consumed }) => consumed.filter((part) => part <= 1).length)
  expect(new Set(kept).size).toBeGreaterThan(2)
  for (const { consumed } of tested()) expect(consumed.at(-1)).toBeGreaterThan(1)
})

it('the strictest that all keep is that of the worst month', () => {
  const months = tested()
  expect(strictestKept(months.filter(({ seed }) => seed === 'harbour'))).toBe(999_000_000)
  expect(strictestKept(months.filter(({ seed }) => SEEDS.some((one) => one === seed)))).toBe(995_000_000)
  expect(strictestKept([{ ...months[0]!, consumed: TARGETS.map(() => 2) }])).toBeNull()
  // A budget that is spent to the last is kept.
  expect(strictestKept([{ ...months[0]!, consumed: TARGETS.map(() => 1) }])).toBe(999_900_000)
})

it('no two incidents of a month are called the same', () => {
  for (const seed of MONTH_SEEDS) {
    const labels = monthOf(beginningAt(ORDINARY).builtIn, seed, ORDINARY).incidents.map(({ label }) => label)
    expect([...new Set(labels)]).toEqual(labels)
  }
})
