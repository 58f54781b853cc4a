import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeployHours, Weekday } from '../../../src/core/delivery/delivery.ts'
import { deployStretches } from '../../../src/core/delivery/deploy-stretches.ts'
import { DAY, HOUR } from '../../../src/core/quantity/units.ts'
import { at } from '../build.ts'

const hours = (days: readonly Weekday[], from: number, until: number, timeZone = 'UTC'): DeployHours => ({
  days,
  from,
  until,
  timeZone,
})

/** Each stretch as its beginning and its length in hours. */
const listed = (deployHours: DeployHours | null, from: number, to: number): readonly (readonly [string, number])[] => {
  const { begins, before } = deployStretches(deployHours, from, to)
  expect(before.length).toBe(begins.length + 1)
  return Array.from(begins, (begin, index) => [
    new Date(begin).toISOString().slice(0, 16),
    ((before[index + 1] as number) - (before[index] as number)) / HOUR,
  ])
}

describe('the hours in which deploys happen', () => {
  it('are all of the time where none are named', () => {
    expect(listed(null, at('2026-11-23'), at('2026-11-30'))).toEqual([['2026-11-23T00:00', 168]])
  })

  it('are those of their days of the week, cut where the time begins and ends', () => {
    // 23 November 2026 is a Monday.
    expect(listed(hours([1, 2, 5], 9, 16), at('2026-11-23T10:30'), at('2026-11-27T12:00'))).toEqual([
      ['2026-11-23T10:30', 5.5],
      ['2026-11-24T09:00', 7],
      ['2026-11-27T09:00', 3],
    ])
  })

  it('are on the clocks of their time zone', () => {
    // Monday 9 h in New York is 14 h UTC; Monday 0 h in Auckland is Sunday 11 h UTC.
    expect(listed(hours([1], 9, 10, 'America/New_York'), at('2026-11-22'), at('2026-11-25'))).toEqual([
      ['2026-11-23T14:00', 1],
    ])
    expect(listed(hours([1], 0, 24, 'Pacific/Auckland'), at('2026-11-20'), at('2026-11-25'))).toEqual([
      ['2026-11-22T11:00', 24],
    ])
  })

  it('are shorter on the day that skips an hour, and longer on the one that repeats it', () => {
    const day = (date: string): number =>
      listed(hours([7], 0, 24, 'Europe/Berlin'), at(date, 'Europe/Berlin') - DAY, at(date, 'Europe/Berlin') + 2 * DAY)
        .map(([, length]) => length)
        .reduce((sum, length) => sum + length, 0)
    expect([day('2026-03-29'), day('2026-10-25'), day('2026-11-22')]).toEqual([23, 25, 24])
    // From 1 to 4 h there are two hours when the clocks skip the third, and four when they repeat it.
    const night = (date: string): number =>
      listed(hours([7], 1, 4, 'Europe/Berlin'), at(date, 'Europe/Berlin'), at(date, 'Europe/Berlin') + DAY)
        .map(([, length]) => length)
        .reduce((sum, length) => sum + length, 0)
    expect([night('2026-03-29'), night('2026-10-25')]).toEqual([2, 4])
  })

  it('ascend without overlaps', () => {
    const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Auckland')
    const days = fc.subarray([1, 2, 3, 4, 5, 6, 7] as const, { minLength: 1 })
    fc.assert(
      fc.property(zones, days, fc.integer({ min: 0, max: 23 }), fc.nat(2_000), (zone, chosen, first, day) => {
        const start = at('2024-01-01') + day * DAY
        const { begins, before } = deployStretches(hours(chosen, first, 24, zone), start, start + 91 * DAY)
        for (let index = 1; index < begins.length; index++) {
          const end = (begins[index - 1] as number) + (before[index] as number) - (before[index - 1] as number)
          expect(begins[index]).toBeGreaterThanOrEqual(end)
        }
      }),
      { numRuns: 30 },
    )
  })
})
