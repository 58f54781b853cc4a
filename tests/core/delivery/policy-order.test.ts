import { expect, it } from 'vitest'
import { withClause, withVerdict } from '../../../src/core/delivery/edited-policy.ts'
import { USUAL_POLICY } from '../../../src/core/delivery/error-budget-policy.ts'
import { stricterThanBelow } from '../../../src/core/delivery/policy-order.ts'
import { ppb } from '../../../src/core/quantity/units.ts'

it('the usual policy only gets stricter as budget is spent', () => {
  expect(stricterThanBelow(USUAL_POLICY)).toBe(null)
})

it('a clause that is stricter than the one below it is found, by its verdict or by what it lets out', () => {
  expect(stricterThanBelow(withVerdict(USUAL_POLICY, 'ship', 'freeze'))).toBe(0)
  expect(stricterThanBelow(withVerdict(USUAL_POLICY, 'freeze', 'ship'))).toBe(1)
  expect(stricterThanBelow(withClause(USUAL_POLICY, 'careful', { shipping: ppb(10_000_000) }))).toBe(1)
})

it('clauses as strict as each other are in order', () => {
  expect(stricterThanBelow(withVerdict(USUAL_POLICY, 'ship', 'careful'))).toBe(null)
})
