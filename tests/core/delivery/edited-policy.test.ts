import { describe, expect, it } from 'vitest'
import { withClause, withFurtherClause, withoutClause, withVerdict } from '../../../src/core/delivery/edited-policy.ts'
import { USUAL_POLICY } from '../../../src/core/delivery/error-budget-policy.ts'
import type { ErrorBudgetPolicy } from '../../../src/core/delivery/error-budget-policy.ts'
import { ppb } from '../../../src/core/quantity/units.ts'
import { readPolicy } from '../../../src/core/scenario/read-delivery.ts'

const begins = ({ clauses }: ErrorBudgetPolicy) => clauses.map(({ from }) => from)

describe('editing a policy', () => {
  it('changes one clause and leaves the others', () => {
    const edited = withClause(USUAL_POLICY, 'careful', { verdict: 'freeze', decides: 'The team' })
    expect(edited.clauses[1]).toMatchObject({ id: 'careful', from: 0, verdict: 'freeze', decides: 'The team' })
    expect([edited.clauses[0], edited.clauses[2]]).toEqual([USUAL_POLICY.clauses[0], USUAL_POLICY.clauses[2]])
  })

  it('changes a verdict, and with it the usual share of deploys, but not one of the team’s own', () => {
    const frozen = withVerdict(USUAL_POLICY, 'ship', 'freeze')
    // 100 % is usual for ship, 5 % for a freeze.
    expect(frozen.clauses[0]).toMatchObject({ verdict: 'freeze', shipping: 50_000_000 })
    expect(withVerdict(frozen, 'ship', 'ship')).toEqual(USUAL_POLICY)
    const own = withClause(USUAL_POLICY, 'careful', { shipping: ppb(300_000_000) })
    expect(withVerdict(own, 'careful', 'freeze').clauses[1]).toMatchObject({ verdict: 'freeze', shipping: 300_000_000 })
    expect(withVerdict(USUAL_POLICY, 'no such', 'freeze')).toEqual(USUAL_POLICY)
  })

  it('deletes a clause, but never the last: something must hold whatever remains', () => {
    expect(begins(withoutClause(USUAL_POLICY, 'ship'))).toEqual([0, null])
    expect(withoutClause(USUAL_POLICY, 'freeze')).toEqual(USUAL_POLICY)
  })

  it('puts a further clause in the middle of the widest gap, saying what held there', () => {
    // 100 to 25 % is the widest: its middle is 62.5 %.
    const more = withFurtherClause(USUAL_POLICY, 'new')
    expect(begins(more)).toEqual([625_000_000, 250_000_000, 0, null])
    expect(more.clauses[0]).toMatchObject({ id: 'new', verdict: 'ship' })
  })

  it('puts one into a policy of a single clause at half of the budget', () => {
    const [, , freeze] = USUAL_POLICY.clauses
    expect(begins(withFurtherClause({ ...USUAL_POLICY, clauses: freeze ? [freeze] : [] }, 'new'))).toEqual([
      500_000_000,
      null,
    ])
  })

  it('makes only policies that can be saved and opened again, up to the twentieth clause', () => {
    let policy = USUAL_POLICY
    for (let number = 4; number <= 20; number++) {
      policy = withFurtherClause(policy, `c${number}`)
      expect(readPolicy(policy, 'policy')).toMatchObject({ ok: true })
    }
    expect(policy.clauses).toHaveLength(20)
  })
})
