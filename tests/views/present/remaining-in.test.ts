import { describe, expect, it } from 'vitest'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import { nextUnit, remainingIn, UNITS } from '../../../src/views/present/remaining-in.ts'
import { workshopScenario } from '../support/workshop.tsx'

const now = workshopScenario.now as number
const assessed = assessment(workshopScenario, scenarioHistory(workshopScenario, null, now), now)
const { cost } = workshopScenario

describe('what is left, as one huge number', () => {
  it('is the same amount in every unit', () => {
    // 43m 12s allowed, 20m + 3h × 5 % = 29m spent: 14m 12s left, of 2,592 s 852 s.
    expect(remainingIn('percent', assessed, cost).figure).toBe('32.9\u00a0%')
    expect(remainingIn('time', assessed, cost)).toEqual({ figure: '14m 12s', note: 'of 43m 12s' })
    const money = remainingIn('money', assessed, { ...cost, outagePerMinute: 100, currency: 'EUR' })
    // 14.2 minutes at 100 each.
    expect(money.figure).toBe('€1,420')
  })

  it('says why there is none in money, and that nothing was measured', () => {
    expect(remainingIn('money', assessed, cost).figure).toBeNull()
    expect(remainingIn('money', assessed, cost).note).toMatch(/what a minute of full outage costs/)
    for (const unit of UNITS) expect(remainingIn(unit, null, cost).note).toMatch(/Nothing was measured/)
  })

  it('goes round the units', () => {
    expect(UNITS.map(nextUnit)).toEqual(['time', 'events', 'money', 'percent'])
  })
})
