import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AlertObjective } from '../../../src/core/alert/alert-objective.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import {
  budgetSpentAtDetection,
  detectionCurve,
  detectionTime,
  errorRatioDetectedWithin,
  resetTime,
} from '../../../src/core/alert/detection.ts'
import type { DetectionCurve } from '../../../src/core/alert/detection.ts'
import { idealFirings } from '../../../src/core/alert/ideal-firings.ts'
import { DAY, HOUR, MINUTE, ppb, SECOND } from '../../../src/core/quantity/units.ts'
import { constantHistory } from '../../../src/core/scenario/scenario-history.ts'
import { near } from '../../support/near.ts'
import { incident, span } from '../build.ts'
import { rule } from './build-rule.ts'

const threeNines: AlertObjective = { target: ppb(999_000_000), sloWindow: 30 * DAY }

const FAST = rule('1h/5m', '14.4x')
const FOUR = [FAST, rule('6h/30m', '6x'), rule('1d/2h', '3x'), rule('3d/6h', '1x')]

describe('the detection time', () => {
  it('of a full outage is the long window times the threshold', () => {
    // 3,600 s × 0.0144, 21,600 s × 0.006, 86,400 s × 0.003, 259,200 s × 0.001
    const seconds = FOUR.map((one) => (detectionTime(one, threeNines, 1) ?? NaN) / SECOND)
    expect(seconds).toEqual([51.84, 129.6, 259.2, 259.2])
  })

  it('grows as fewer requests fail: 17m 16.8s for 5 %', () => {
    near(detectionTime(FAST, threeNines, 0.05) ?? NaN, span('17m 16.8s')) // 51.84 s / 0.05
  })

  it('is the same without a short window', () => {
    expect(detectionTime(rule('1h', '14.4x'), threeNines, 0.05)).toBe(detectionTime(FAST, threeNines, 0.05))
  })

  it('is nothing at the threshold and the whole long window just above it', () => {
    expect(detectionTime(FAST, threeNines, 0.0144)).toBeNull()
    expect(detectionTime(FAST, threeNines, 0)).toBeNull()
    near(detectionTime(FAST, threeNines, 0.0144 * (1 + 1e-12)) ?? NaN, HOUR)
    expect(detectionTime(rule('3d/6h', '1x'), threeNines, 0.001)).toBeNull()
  })

  it('has what the rule waits for on top', () => {
    // 60 s × 0.001 and an hour
    near(detectionTime(rule('1m', '1x', '1h'), threeNines, 1) ?? NaN, 0.06 * SECOND + HOUR)
  })

  it('is nothing where the threshold passes 1: 14.4× at 93 %', () => {
    const low: AlertObjective = { target: ppb(930_000_000), sloWindow: 30 * DAY }
    expect(detectionTime(FAST, low, 1)).toBeNull()
    expect(budgetSpentAtDetection(FAST, low, 1)).toBeNull()
    expect(resetTime(FAST, low, 1)).toBeNull()
    expect(errorRatioDetectedWithin(FAST, low, 30 * DAY)).toBeNull()
    expect(detectionCurve(FAST, low, 10)).toBeNull()
  })
})

describe('the budget spent at detection', () => {
  it('is the share that the threshold stands for, whatever the error ratio', () => {
    for (const errorRatio of [0.02, 0.15, 1]) {
      const shares = FOUR.map((one) => budgetSpentAtDetection(one, threeNines, errorRatio))
      expect(shares).toEqual([0.02, 0.05, 0.1, 0.1])
    }
  })

  it('grows while the rule waits: an hour of outage is 139 % of 43.2 minutes', () => {
    // 1 min / 43,200 min, and 60 min / 43.2 min
    near(budgetSpentAtDetection(rule('1m', '1x', '1h'), threeNines, 1) ?? NaN, 1 / 43_200 + 60 / 43.2)
    near(budgetSpentAtDetection(rule('1m', '1x', '1h'), threeNines, 0.1) ?? NaN, 1 / 43_200 + 6 / 43.2)
  })
})

describe('the reset time', () => {
  it('is the short window less what it takes to fall to the threshold', () => {
    const times = FOUR.map((one) => resetTime(one, threeNines, 1) ?? NaN)
    const expected = ['4m 55.68s', '29m 49.2s', '1h 59m 38.4s', '5h 59m 38.4s'].map(span)
    for (const [index, time] of times.entries()) near(time, expected[index] ?? NaN)
  })

  it('is nearly the whole long window without a short one', () => {
    near(resetTime(rule('1h', '36x'), threeNines, 1) ?? NaN, 3_470.4 * SECOND) // 3,600 s × (1 − 0.036)
  })

  it('is next to nothing just above the threshold', () => {
    expect(resetTime(FAST, threeNines, 0.0144)).toBeNull()
    expect(resetTime(FAST, threeNines, 0.0144 * (1 + 1e-9))).toBeLessThan(1)
  })
})

describe('what it would take to fire within a time', () => {
  it('is the threshold times the long window over the time', () => {
    near(errorRatioDetectedWithin(FAST, threeNines, 20 * MINUTE) ?? NaN, 0.0432) // 51.84 s / 1,200 s
    near(errorRatioDetectedWithin(rule('1m', '1x', '1h'), threeNines, HOUR + MINUTE) ?? NaN, 0.001)
  })

  it('never falls below the threshold', () => {
    expect(errorRatioDetectedWithin(FAST, threeNines, DAY)).toBe(0.0144)
  })

  it('is a full outage at the least time and nothing below that', () => {
    expect(errorRatioDetectedWithin(FAST, threeNines, 51.84 * SECOND)).toBe(1)
    expect(errorRatioDetectedWithin(FAST, threeNines, 51 * SECOND)).toBeNull()
    expect(errorRatioDetectedWithin(rule('1m', '1x', '1h'), threeNines, HOUR)).toBeNull()
    expect(errorRatioDetectedWithin(FAST, threeNines, 0)).toBeNull()
  })

  it('is detected in just that time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 52 * SECOND, max: HOUR - 1 }), (time) => {
        const needed = errorRatioDetectedWithin(FAST, threeNines, time) ?? NaN
        near(detectionTime(FAST, threeNines, needed) ?? NaN, time)
      }),
    )
  })
})

const curve = (one: AlertRule, count: number): DetectionCurve => {
  const made = detectionCurve(one, threeNines, count)
  if (made === null) throw new Error('no curve')
  return made
}

describe('the detection curve', () => {
  it('runs from just above the threshold to everything, in even steps of the logarithm', () => {
    const { errorRatios, detection, reset } = curve(FAST, 50)
    expect([errorRatios.length, detection.length, reset.length]).toEqual([50, 50, 50])
    expect(errorRatios[0]).toBeGreaterThan(0.0144)
    expect(errorRatios[0]).toBeLessThan(0.0145)
    expect(errorRatios.at(-1)).toBe(1)
    const steps = Array.from(errorRatios.subarray(1), (one, index) => one / (errorRatios[index] as number))
    for (const step of steps) near(step, steps[0] as number)
  })

  it('falls in detection and rises in reset, and ends at the full outage', () => {
    for (const one of FOUR) {
      const { detection, reset } = curve(one, 40)
      expect(detection.every((time, index) => index === 0 || time < (detection[index - 1] as number))).toBe(true)
      expect(reset.every((time, index) => index === 0 || time > (reset[index - 1] as number))).toBe(true)
      expect(detection.at(-1)).toBe(detectionTime(one, threeNines, 1))
      expect(reset.at(-1)).toBe(resetTime(one, threeNines, 1))
    }
  })

  it('ends at exactly 1 however many points it has', () => {
    for (let count = 2; count <= 300; count++) expect(curve(FAST, count).errorRatios.at(-1)).toBe(1)
  })

  it('refuses less than two points', () => {
    expect(() => detectionCurve(FAST, threeNines, 1)).toThrow(RangeError)
    expect(() => detectionCurve(FAST, threeNines, 2.5)).toThrow(RangeError)
  })
})

const anyRule = fc
  .record({
    minutes: fc.integer({ min: 2, max: 5_000 }),
    short: fc.double({ min: 0.01, max: 0.9, noNaN: true }),
    multi: fc.boolean(),
    rate: fc.integer({ min: 1, max: 500 }),
    waits: fc.constantFrom(0, 0, 30 * SECOND, 17 * MINUTE),
  })
  .map(({ minutes, short, multi, rate, waits }) => ({
    ...rule(`${minutes}m`, `${rate / 10}x`),
    shortWindow: multi ? Math.max(1, Math.round(minutes * MINUTE * short)) : null,
    for: waits,
  }))

const anyTarget = fc.constantFrom(950_000_000, 990_000_000, 995_000_000, 999_000_000, 999_900_000).map(ppb)

describe('on any rule', () => {
  it('the closed forms say what the simulation shows of a step', () => {
    fc.assert(
      fc.property(anyRule, anyTarget, fc.integer({ min: 1, max: 1_000 }), (one, target, tenths) => {
        const objective = { target, sloWindow: 30 * DAY }
        const errorRatio = tenths / 1_000
        const after = detectionTime(one, objective, errorRatio)
        const began = 10 * DAY
        const lasted = Math.ceil((after ?? one.longWindow) + 10 * MINUTE)
        const history = constantHistory(
          { requestsPerSecond: 10, backgroundFailing: ppb(0) },
          [incident(began, lasted, errorRatio * 100)],
          0,
          30 * DAY,
        )
        const firings = idealFirings(history, one, objective, { from: 5 * DAY, to: 25 * DAY }, 'healthy')
        expect(firings.length).toBe(after === null ? 0 : 1)
        const [firing] = firings
        if (firing === undefined) return
        near(firing.from - began, after ?? NaN, 1e-6, { absolute: 0.01 })
        const reset = resetTime(one, objective, errorRatio) ?? NaN
        near(firing.to - began - lasted, reset, 1e-6, { absolute: 0.01 })
      }),
      { numRuns: 200 },
    )
  })

  it('everything that is a time grows with the windows, and what is spent does not change', () => {
    fc.assert(
      fc.property(anyRule, fc.integer({ min: 2, max: 50 }), fc.double({ min: 0.1, max: 1 }), (one, by, errorRatio) => {
        const bigger = {
          ...one,
          longWindow: one.longWindow * by,
          shortWindow: one.shortWindow === null ? null : one.shortWindow * by,
          for: one.for * by,
        }
        const longer = { ...threeNines, sloWindow: threeNines.sloWindow * by }
        const before = detectionTime(one, threeNines, errorRatio)
        if (before === null) return
        near(detectionTime(bigger, longer, errorRatio) ?? NaN, before * by)
        near(resetTime(bigger, longer, errorRatio) ?? NaN, (resetTime(one, threeNines, errorRatio) ?? NaN) * by, 1e-6)
        const spent = budgetSpentAtDetection(one, threeNines, errorRatio) ?? NaN
        near(budgetSpentAtDetection(bigger, longer, errorRatio) ?? NaN, spent)
      }),
    )
  })
})
