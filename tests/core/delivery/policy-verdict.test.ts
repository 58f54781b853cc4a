import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPolicy } from '../../../src/core/delivery/check-policy.ts'
import { USUAL_POLICY } from '../../../src/core/delivery/error-budget-policy.ts'
import type { ErrorBudgetPolicy, PolicyClause } from '../../../src/core/delivery/error-budget-policy.ts'
import { policyVerdict } from '../../../src/core/delivery/policy-verdict.ts'
import { near } from '../../support/near.ts'

const idAt = (remaining: number, policy: ErrorBudgetPolicy = USUAL_POLICY): string | undefined =>
  policyVerdict(policy, remaining)?.clause.id

const clause = (from: number | null, id: string): PolicyClause => ({
  ...(USUAL_POLICY.clauses[0] as PolicyClause),
  id,
  from,
})
const policy = (...froms: readonly (number | null)[]): ErrorBudgetPolicy => ({
  ...USUAL_POLICY,
  clauses: froms.map((from, index) => clause(from, `clause-${index}`)),
})

describe('the verdict', () => {
  it('is of the first clause that the remaining budget reaches', () => {
    expect([1, 0.4, 0.2, -0.3].map((remaining) => idAt(remaining))).toEqual(['ship', 'ship', 'careful', 'freeze'])
  })

  it('belongs to the clause that begins exactly there', () => {
    expect([0.25, 0.249999998, 0, -0.000000002].map((remaining) => idAt(remaining))).toEqual([
      'ship',
      'careful',
      'careful',
      'freeze',
    ])
  })

  it('takes no notice of the dust of sums', () => {
    // 1 − 0.1 − 0.2 − 0.3 − 0.15 is 0.25, and 0.24999999999999997 in doubles; 1 − ten tenths added up is 1.1e−16.
    expect(1 - 0.1 - 0.2 - 0.3 - 0.15).toBeLessThan(0.25)
    expect(idAt(1 - 0.1 - 0.2 - 0.3 - 0.15)).toBe('ship')
    expect(idAt(-1e-13)).toBe('careful')
  })

  it('says how much may be spent until the clause below, and how much must come back for the one above', () => {
    const careful = policyVerdict(USUAL_POLICY, 0.1)
    expect([careful?.next?.clause.id, careful?.next?.index, careful?.above?.clause.id]).toEqual(['freeze', 2, 'ship'])
    near(careful?.next?.away ?? 0, 0.1)
    near(careful?.above?.away ?? 0, 0.15)
    const ship = policyVerdict(USUAL_POLICY, 0.25)
    expect([ship?.above, ship?.next?.away]).toEqual([null, 0])
    const freeze = policyVerdict(USUAL_POLICY, -0.5)
    expect([freeze?.next, freeze?.above?.clause.id, freeze?.above?.away]).toEqual([null, 'careful', 0.5])
  })

  it('is none where nothing was measured', () => {
    expect(policyVerdict(USUAL_POLICY, null)).toBeNull()
  })

  it('never grows milder when less remains', () => {
    const amount = fc.double({ min: -3, max: 1, noNaN: true })
    fc.assert(
      fc.property(amount, amount, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)]
        const indexAt = (remaining: number): number => policyVerdict(USUAL_POLICY, remaining)?.index ?? -1
        expect(indexAt(less)).toBeGreaterThanOrEqual(indexAt(more))
      }),
    )
  })
})

describe('a policy', () => {
  it('is fine when every level of the budget has one answer', () => {
    expect(checkPolicy(USUAL_POLICY)).toEqual([])
    expect(checkPolicy(policy(null))).toEqual([])
    expect(checkPolicy(policy(...Array.from({ length: 19 }, (_, index) => 500_000_000 - index), null))).toEqual([])
  })

  it('needs a clause, and takes no more than twenty', () => {
    expect(checkPolicy(policy())).toEqual([{ path: 'policy.clauses', code: 'empty', expected: null, received: '' }])
    const many = policy(...Array.from({ length: 20 }, (_, index) => -index), null)
    expect(checkPolicy(many)).toEqual([{ path: 'policy.clauses', code: 'too-many', expected: '20', received: '21' }])
  })

  it('needs bounds that fall, each below all before it', () => {
    expect(checkPolicy(policy(0, 250_000_000, 0, null))).toEqual([
      { path: 'policy.clauses[1].from', code: 'share-out-of-range', expected: 'less than 0 %', received: '25 %' },
      { path: 'policy.clauses[2].from', code: 'share-out-of-range', expected: 'less than 0 %', received: '0 %' },
    ])
  })

  it('needs the last clause to hold whatever remains, and no other', () => {
    expect(checkPolicy(policy(500_000_000, null, -100_000_000))).toEqual([
      { path: 'policy.clauses[1].from', code: 'empty', expected: null, received: '' },
      { path: 'policy.clauses[2].from', code: 'not-open', expected: null, received: '-10 %' },
    ])
  })

  it('needs names of its clauses that differ', () => {
    expect(checkPolicy({ ...USUAL_POLICY, clauses: [clause(1, 'a'), clause(null, 'a')] })).toEqual([
      { path: 'policy.clauses[1].id', code: 'repeated-key', expected: null, received: 'a' },
    ])
  })
})
