import { describe, expect, it } from 'vitest'
import { MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import { spendByCause } from '../../../src/core/scenario/spend-by-cause.ts'
import {
  assessed,
  badDeploy,
  brownOut,
  handWorked,
  scenarioWith,
  unmeasured,
  unspent,
} from '../../lessons/support/scenarios.ts'
import { near } from '../../support/near.ts'

describe('spend by cause', () => {
  it('is the own cost of the incidents of each cause, dearest first', () => {
    const [first, second, ...more] = spendByCause(handWorked().assessment)
    expect([first?.spender, second?.spender, more]).toEqual(['change', 'dependency', []])
    near(first?.share ?? 0, 20 / 43.2)
    near(second?.share ?? 0, 9 / 43.2)
  })

  it('adds up to what is consumed, with what was spent at once and outside of every incident', () => {
    const { assessment } = assessed(
      scenarioWith({
        backgroundFailing: ppb(100_000),
        incidents: [badDeploy, { ...brownOut, began: badDeploy.began + 10 * MINUTE }],
      }),
    )
    const shares = spendByCause(assessment)
    expect(shares.map(({ spender }) => spender)).toEqual(expect.arrayContaining(['together', 'underlying']))
    near(
      shares.reduce((sum, { share }) => sum + share, 0),
      assessment.consumed?.share ?? 0,
    )
  })

  it('is empty where nothing is spent or nothing was measured', () => {
    expect(spendByCause(unspent().assessment)).toEqual([])
    expect(spendByCause(unmeasured().assessment)).toEqual([])
  })
})
