import { describe, expect, it } from 'vitest'
import { exposureStages } from '../../../src/core/delivery/exposure.ts'
import { failedChange } from '../../../src/core/delivery/failed-change.ts'
import { HOUR, MINUTE, ppb, WHOLE } from '../../../src/core/quantity/units.ts'
import { near } from '../../support/near.ts'
import { span } from '../build.ts'
import { canary, delivery, percent } from './build-delivery.ts'

const change = (steps: ReturnType<typeof canary>, detect: string, more: Parameters<typeof delivery>[0] = {}) =>
  failedChange(delivery({ canary: steps, ...more }), span(detect))

describe('a failed change', () => {
  it('without a canary is a full outage until users are well again: 5 min and half an hour', () => {
    const found = change([], '5m')
    expect(found).toEqual({
      detect: 5 * MINUTE,
      restore: 30 * MINUTE,
      exposedBefore: 5 * MINUTE,
      exposedDuring: 1,
      failing: 1,
      badBefore: 5 * MINUTE,
      badDuring: 30 * MINUTE,
      badTime: 35 * MINUTE,
    })
  })

  it('hits those exposed, and halts where it is noticed: in the second step of a canary', () => {
    // 30 min at 5 % and 20 min at 25 % are 6.5 min; half an hour at 25 % is 7.5 min. Half of the requests fail.
    const found = change(canary('5 30m', '25 1h'), '50m', { failing: percent(50) })
    near(found.exposedBefore, 6.5 * MINUTE)
    expect(found.exposedDuring).toBe(0.25)
    near(found.badBefore, 3.25 * MINUTE)
    near(found.badDuring, 3.75 * MINUTE)
    near(found.badTime, 7 * MINUTE)
  })

  it('noticed after the canary has everybody exposed: 1.5 min, 15 min, 10 min and half an hour', () => {
    near(change(canary('5 30m', '25 1h'), '1h 40m').badTime, span('56m 30s'))
  })

  it('noticed at the instant of a promotion is not promoted', () => {
    expect(change(canary('5 30m'), '30m').exposedDuring).toBe(0.05)
    expect(change(canary('5 30m'), '30m 1s').exposedDuring).toBe(1)
  })

  it('noticed at once has its first step exposed while it is restored', () => {
    const found = failedChange(delivery({ canary: canary('5 30m') }), 0)
    expect([found.exposedBefore, found.exposedDuring]).toEqual([0, 0.05])
    near(found.badTime, 1.5 * MINUTE)
  })

  it('that is restored at once still costs what was exposed before', () => {
    expect(failedChange(delivery({ timeToRestore: 0 }), HOUR).badTime).toBe(HOUR)
  })

  it('may expose fewer later on', () => {
    // A blue-green switch that is taken back by half: 10 min at 100 %, 20 min at 50 %, then half an hour at 50 %.
    near(change(canary('100 10m', '50 1h'), '30m').badTime, 35 * MINUTE)
  })
})

describe('a failed change counted in time slices that are good or bad', () => {
  const sliced = (detect: string, target: number) =>
    failedChange(delivery({ canary: canary('5 30m', '25 1h') }), span(detect), ppb(target))

  it('costs all the time of a step above what a slice may fail, and none of one below', () => {
    // 5 % is within a slice target of 90 %, 25 % is not: 20 min of the second step, and half an hour.
    const found = sliced('50m', 900_000_000)
    expect([found.badBefore, found.badDuring]).toEqual([20 * MINUTE, 30 * MINUTE])
    expect(found.exposedDuring).toBe(0.25)
  })

  it('costs nothing at just what a slice may fail', () => {
    expect(sliced('30m', 950_000_000).badTime).toBe(0)
    expect(sliced('30m', 950_000_001).badTime).toBe(60 * MINUTE)
  })
})

describe('the stages of a rollout', () => {
  it('are its steps and then everybody, without an end', () => {
    expect(exposureStages({ failing: WHOLE, canary: canary('5 30m', '25 1h') })).toEqual([
      { from: 0, exposed: 50_000_000 },
      { from: 30 * MINUTE, exposed: 250_000_000 },
      { from: 90 * MINUTE, exposed: WHOLE },
    ])
    expect(exposureStages({ failing: WHOLE, canary: [] })).toEqual([{ from: 0, exposed: WHOLE }])
  })
})
