import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { affordedDeploys } from '../../../src/core/delivery/afforded-deploys.ts'
import { chanceInside } from '../../../src/core/delivery/chance-inside.ts'
import { deployTraffic, EVEN_TRAFFIC } from '../../../src/core/delivery/deploy-traffic.ts'
import type { FailureCost } from '../../../src/core/delivery/failure-cost.ts'
import { ppb } from '../../../src/core/quantity/units.ts'
import { near } from '../../support/near.ts'
import { percent } from './build-delivery.ts'

const WEEKS = 30 / 7
const half: FailureCost = { traffic: EVEN_TRAFFIC, certain: 0.5, varying: 0 }
const evening = deployTraffic(null, { kind: 'evening-peak', timeZone: 'UTC' }, 0)

describe('the deploys that a budget affords', () => {
  it('are two failures’ worth on average where each spends half: 2 / (10 % × 30/7) a week', () => {
    near(affordedDeploys(half, percent(10), WEEKS, 1).onAverage ?? NaN, 14 / 3)
  })

  it('are safe up to the rate at which two failures or fewer have 90 %', () => {
    // e^−λ (1 + λ + λ²/2) = 0.9 at half the tenth percentile of χ² with 6 degrees of freedom, 2.20413: λ = 1.102065.
    near(affordedDeploys(half, percent(10), WEEKS, 1).safely ?? NaN, 1.102065 / (3 / 7), 2e-4)
  })

  it('are without limit where no deploy fails, or where failing costs nothing', () => {
    expect(affordedDeploys(half, ppb(0), WEEKS, 1)).toEqual({ onAverage: null, safely: null })
    expect(affordedDeploys({ ...half, certain: 0 }, percent(10), WEEKS, 1)).toEqual({ onAverage: null, safely: null })
    expect(affordedDeploys(half, percent(10), 0, 1)).toEqual({ onAverage: null, safely: null })
  })

  it('are none where less than nothing is left, and a few even with nothing left: most windows have no failure', () => {
    expect(affordedDeploys(half, percent(10), WEEKS, -0.01)).toEqual({ onAverage: 0, safely: 0 })
    const { onAverage, safely } = affordedDeploys(half, percent(10), WEEKS, 0)
    expect(onAverage).toBe(0)
    near(safely ?? NaN, -Math.log(0.9) / (3 / 7), 2e-4)
  })

  it('stay inside with 90 %, and one in a hundred more does not', () => {
    const share = fc.double({ min: -5, max: 0.5, noNaN: true }).map((power) => 10 ** power)
    const cost = fc
      .tuple(fc.constantFrom(EVEN_TRAFFIC, evening), fc.oneof(share, fc.constant(0)), share)
      .map(([traffic, certain, varying]): FailureCost => ({ traffic, certain, varying }))
    fc.assert(
      fc.property(cost, share, (one, left) => {
        const { safely } = affordedDeploys(one, percent(10), WEEKS, left)
        const rate = (safely ?? NaN) * 0.1 * WEEKS
        expect(chanceInside(rate * 0.999, one, left).high).toBeGreaterThanOrEqual(0.9)
        expect(chanceInside(rate * 1.01, one, left).low).toBeLessThan(0.9)
      }),
    )
  })
})
