import { expect, it } from 'vitest'
import { logFactorial } from '../../../src/core/quantity/log-factorial.ts'
import { near } from '../../support/near.ts'

it('is the logarithm of the factorial', () => {
  expect([logFactorial(0), logFactorial(1)]).toEqual([0, 0])
  near(logFactorial(5), Math.log(120), 1e-15)
  near(logFactorial(20), Math.log(2_432_902_008_176_640_000), 1e-15)
  near(logFactorial(170), Math.log(7.257415615307994e306), 1e-15)
  near(logFactorial(1_000), 5_912.128178488163, 1e-15) // ln of 4.0238726007…e2567
})

it('joins its table and its series smoothly', () => {
  for (const n of [254, 255, 256, 257, 300]) near(logFactorial(n) - logFactorial(n - 1), Math.log(n), 1e-12)
})
