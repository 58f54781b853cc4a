import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { badMonth } from '../../../src/core/incident/bad-month.ts'
import type { GeneratedIncident } from '../../../src/core/incident/bad-month.ts'
import { seedFromText } from '../../../src/core/quantity/seed-from-text.ts'
import { DAY, HOUR, MINUTE, ppb, WHOLE } from '../../../src/core/quantity/units.ts'
import { at } from '../build.ts'

const november = { from: at('2026-11-01'), to: at('2026-12-01') }
const months = Array.from({ length: 500 }, (_, seed) => badMonth(seed, november))

const ofKind = (kind: GeneratedIncident['kind']): readonly GeneratedIncident[] =>
  months.flat().filter((one) => one.kind === kind)

const range = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)]

describe('a bad month', () => {
  it('is the same for everybody who has its seed', () => {
    expect(badMonth(seedFromText('otter'), november)).toEqual(badMonth(seedFromText(' Otter '), november))
    expect(badMonth(7, november)).not.toEqual(badMonth(8, november))
  })

  it('has stayed what saved lessons were made with', () => {
    const [first, , , last] = badMonth(seedFromText('otter'), november)
    expect(badMonth(seedFromText('otter'), november).length).toBe(8)
    expect(first).toMatchObject({ kind: 'outage', lasted: 3 * MINUTE, failing: WHOLE, cause: 'change' })
    expect(last).toMatchObject({ kind: 'brown-out', lasted: 40 * MINUTE, failing: ppb(20_000_000) })
  })

  it('only moves when its span moves', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -50_000_000, max: 50_000_000 }), (seed, minutes) => {
        const by = minutes * MINUTE
        const moved = badMonth(seed, { from: november.from + by, to: november.to + by })
        expect(moved.map(({ began, ...rest }) => ({ ...rest, began: began - by }))).toEqual(badMonth(seed, november))
      }),
    )
  })

  it('has 6 to 12 incidents and at least one of every kind', () => {
    const sizes = months.map((month) => month.length)
    expect([...new Set(sizes)].sort((a, b) => a - b)).toEqual([6, 7, 8, 9, 10, 11, 12])
    for (const month of months) expect(new Set(month.map(({ kind }) => kind)).size).toBe(4)
  })

  it('has incidents as they are in life', () => {
    const lengths = (kind: GeneratedIncident['kind']) => range(ofKind(kind).map(({ lasted }) => lasted / MINUTE))
    const shares = (kind: GeneratedIncident['kind']) => range(ofKind(kind).map(({ failing }) => failing / 1e7))
    expect(lengths('outage')).toEqual([2, 40])
    expect(lengths('spike')).toEqual([1, 5])
    expect(lengths('brown-out')).toEqual([30, 360])
    expect(lengths('slow-leak')[0]).toBe(360)
    expect(lengths('slow-leak')[1]).toBeGreaterThan(48 * 60)
    expect(lengths('slow-leak')[1]).toBeLessThanOrEqual(72 * 60)
    expect(shares('outage')).toEqual([100, 100])
    expect(shares('spike')).toEqual([20, 100])
    expect(shares('brown-out')).toEqual([1, 30])
    expect(shares('slow-leak')).toEqual([0.1, 1])
    expect(new Set(months.flat().map(({ cause }) => cause))).toEqual(new Set(['change', 'own', 'dependency']))
  })

  it('overspends a budget of 43.2 minutes in most months, and neither spares nor crushes it', () => {
    const spent = months.map((month) =>
      month.reduce((sum, { lasted, failing }) => sum + (lasted * failing) / WHOLE / MINUTE, 0),
    )
    const over = spent.filter((minutes) => minutes > 43.2).length
    expect(over).toBeGreaterThan(months.length / 2)
    expect(over).toBeLessThan(months.length)
    expect(Math.max(...spent)).toBeLessThan(10 * 43.2)
  })
})

describe('the incidents of any span', () => {
  const spans = fc.record({
    from: fc.integer({ min: 0, max: 2e12 }),
    length: fc.oneof(fc.integer({ min: HOUR, max: 366 * DAY }), fc.integer({ min: 13 * MINUTE, max: DAY })),
  })

  it('lie inside, on whole minutes, in order, and no two begin at once', () => {
    fc.assert(
      fc.property(fc.integer(), spans, (seed, { from, length }) => {
        const month = badMonth(seed, { from, to: from + length })
        for (const { began, lasted, failing } of month) {
          expect([began % MINUTE, lasted % MINUTE]).toEqual([0, 0])
          expect(began).toBeGreaterThanOrEqual(from)
          expect(began + lasted).toBeLessThanOrEqual(from + length)
          expect(lasted).toBeGreaterThanOrEqual(MINUTE)
          expect(ppb(failing)).toBeGreaterThan(0)
        }
        const starts = month.map(({ began }) => began)
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b))
      }),
    )
  })

  it('refuse a span of less than a minute for each', () => {
    expect(() => badMonth(1, { from: 0, to: 12 * MINUTE - 1 })).toThrow(RangeError)
    expect(badMonth(1, { from: 0, to: 12 * MINUTE }).length).toBeGreaterThanOrEqual(6)
    expect(() => badMonth(1, { from: 0, to: NaN })).toThrow(RangeError)
  })
})
