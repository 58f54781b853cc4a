import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rollingBurnDown } from '../../../src/core/budget/burn-down.ts'
import { budgetAhead, remainingAhead, timeToExhaustion, timeToRecovery } from '../../../src/core/budget/projection.ts'
import type { Outlook } from '../../../src/core/budget/projection.ts'
import { seriesHistory } from '../../../src/core/measurement/series-history.ts'
import { ppb } from '../../../src/core/quantity/units.ts'
import type { PartsPerBillion } from '../../../src/core/quantity/units.ts'
import { near } from '../../support/near.ts'
import { series } from '../build.ts'

const ninety = ppb(900_000_000)
type Steps = Parameters<typeof series>[0]

/** Steps of 10 ms up to `now`; 10 events a step unless told. */
const rolling = (
  steps: Steps,
  sloWindow: number,
  now = steps.length * 10,
  target: PartsPerBillion = ninety,
): Outlook => ({
  history: seriesHistory(series(steps, 10)),
  sloWindow: { kind: 'rolling', duration: sloWindow },
  period: { start: now - sloWindow, end: now },
  now,
  target,
})

const calendar = (steps: Steps, end: number, now = steps.length * 10): Outlook => ({
  ...rolling(steps, 1, now),
  sloWindow: { kind: 'calendar', period: 'month', timeZone: 'UTC' },
  period: { start: 0, end },
})

const clean = Array.from({ length: 10 }, () => [0, 10] as const)

describe('time to exhaustion in a rolling window', () => {
  it('is exactly one window at 1× from a clean start', () => {
    expect(timeToExhaustion(rolling(clean, 100), 1)).toBe(100)
  })

  it('is one window at 1× whatever the target, the traffic and the dust of sums', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 999_999_999 }), (valid, parts) => {
        const steps = valid.map((events) => [0, events] as const)
        near(timeToExhaustion(rolling(steps, steps.length * 10, steps.length * 10, ppb(parts)), 1), steps.length * 10)
      }),
    )
  })

  it('is shorter in proportion to the burn rate', () => {
    near(timeToExhaustion(rolling(clean, 100), 4), 25)
  })

  it('is 0 when nothing is left, exactly or more than', () => {
    // 100 events allow 10 bad ones.
    expect(timeToExhaustion(rolling([[10, 10], ...clean.slice(1)], 100), 0)).toBe(0)
    expect(timeToExhaustion(rolling([[5, 10], [6, 10], ...clean.slice(2)], 100), 1)).toBe(0)
  })

  it('is for ever when old failures leave faster than new ones come', () => {
    // 8 of 10 are spent, all in the first step, which leaves within 10 ms. At 0.9× the rest would last 22 ms without that.
    const early: Steps = [[8, 10], ...clean.slice(1)]
    expect(timeToExhaustion(rolling(early, 100), 0.9)).toBe(Infinity)
    // The same failures in the last step stay for another 90 ms: 2 left, 0.09 a millisecond.
    const late: Steps = [...clean.slice(1), [8, 10]]
    near(timeToExhaustion(rolling(late, 100), 0.9), 2 / 0.09)
  })

  it('falls between two knots where the line does', () => {
    // 9 spent in step 2; 1 left; 0.2 a millisecond at 2×: gone after 5 ms.
    const steps: Steps = [[0, 10], [9, 10], ...clean.slice(2)]
    near(timeToExhaustion(rolling(steps, 100), 2), 5)
  })

  it('never ends at rate 0 while something is left', () => {
    expect(timeToExhaustion(rolling([[9, 10], ...clean.slice(1)], 100), 0)).toBe(Infinity)
  })
})

describe('time to exhaustion in a calendar period', () => {
  it('is what is left over what is spent', () => {
    // 200 expected, 20 allowed, 10 spent by 100. At 2× 0.2 a millisecond: 50 ms.
    const steps: Steps = [[10, 10], ...clean.slice(1)]
    near(timeToExhaustion(calendar(steps, 200), 2), 50)
  })

  it('is for ever where the period ends first, for the budget starts anew', () => {
    const steps: Steps = [[10, 10], ...clean.slice(1)]
    expect(timeToExhaustion(calendar(steps, 200), 0.99)).toBe(Infinity)
    near(timeToExhaustion(calendar(steps, 200), 1), 100)
  })

  it('runs out below 1× too when much was spent early', () => {
    // 19 of 20 spent half way; 1 left at 0.09 a millisecond.
    const steps: Steps = [[10, 10], [9, 10], ...clean.slice(2)]
    near(timeToExhaustion(calendar(steps, 200), 0.9), 1 / 0.09)
  })
})

describe('the remaining budget ahead', () => {
  it('climbs as old failures leave and falls with the new ones', () => {
    // A window of 30 allows 3. 3 fail in the first step: at rate 0 the budget comes back from now on, over 10 ms.
    const { times, values } = remainingAhead(
      rolling(
        [
          [3, 10],
          [0, 10],
          [0, 10],
        ],
        30,
      ),
      0,
      60,
    )
    expect([...times]).toEqual([30, 40, 50, 60])
    for (const [index, value] of [0, 1, 1, 1].entries()) near(values[index] as number, value, 0, { absolute: 1e-12 })
    const worse = remainingAhead(
      rolling(
        [
          [3, 10],
          [0, 10],
          [0, 10],
        ],
        30,
      ),
      1,
      60,
    )
    for (const [index, value] of [0, 2 / 3, 1 / 3, 0].entries())
      near(worse.values[index] as number, value, 0, { absolute: 1e-12 })
  })

  it('only falls in a calendar period, in a straight line', () => {
    const { times, values } = remainingAhead(
      calendar(
        [
          [1, 10],
          [0, 10],
        ],
        100,
      ),
      2,
      100,
    )
    expect([...times]).toEqual([20, 100])
    near(values[0] as number, 0.9)
    near(values[1] as number, 0.9 - (2 * 80) / 100)
  })

  it('takes a gap for healthy traffic, inside and after it', () => {
    // 30 expected, 2 bad in the first step, then a gap.
    const { values } = remainingAhead(rolling([[2, 10], null, [0, 10]], 30), 0, 60)
    near(values[0] as number, 1 - 2 / 3)
    near(values.at(-1) as number, 1)
  })

  it('starts where the burn-down ends, and without new failures goes on as it will', () => {
    const step = fc.option(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 9, max: 30 })), { freq: 5 })
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 5, max: 300 }),
        fc.integer({ min: 0, max: 250 }),
        (steps, sloWindow, now) => {
          // Nothing is measured after now, so the later burn-down is the projection at rate 0.
          const known = steps.slice(0, Math.ceil(now / 10))
          fc.pre(known.some((one) => one !== null))
          const seen = { ...rolling(known, sloWindow, Math.max(now, known.length * 10)) }
          const ahead = remainingAhead(seen, 0, seen.now + sloWindow)
          const later = rollingBurnDown(seen.history, sloWindow, ninety, seen.now, seen.now + sloWindow)
          near(ahead.values[0] as number, later.values[0] as number, 1e-9, { absolute: 1e-9 })
          for (const [index, t] of ahead.times.entries()) {
            const at = later.times.indexOf(t)
            near(ahead.values[index] as number, later.values[at] as number, 1e-9, { absolute: 1e-9 })
          }
        },
      ),
    )
  })
})

describe('recovery', () => {
  it('takes no time when the budget is not overspent', () => {
    expect(timeToRecovery(rolling(clean, 100))).toBe(0)
    expect(timeToRecovery(rolling([[10, 10], ...clean.slice(1)], 100))).toBe(0)
  })

  it('is over when enough of the old failures have left', () => {
    // 10 allowed, 15 spent: 10 in step 1, 5 in step 2. Half of step 1 must leave: 5 ms.
    near(timeToRecovery(rolling([[10, 10], [5, 10], ...clean.slice(2)], 100)), 5)
  })

  it('lasts to the end of a calendar period', () => {
    expect(timeToRecovery(calendar([[10, 10], [10, 10], ...clean.slice(2)], 150))).toBe(50) // 20 spent of 15
    expect(timeToRecovery(calendar(clean, 150))).toBe(0)
  })
})

it('can be looked ahead once for several questions', () => {
  const outlook = rolling([[12, 12], ...clean.slice(1)], 100)
  const ahead = budgetAhead(outlook)
  expect(timeToExhaustion(outlook, 1, ahead)).toBe(timeToExhaustion(outlook, 1))
  expect(timeToRecovery(outlook, ahead)).toBe(timeToRecovery(outlook))
})
