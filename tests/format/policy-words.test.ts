import { beforeEach, expect, test } from 'vitest'
import { USUAL_POLICY, VERDICTS } from '../../src/core/delivery/error-budget-policy.ts'
import type { PolicyClause } from '../../src/core/delivery/error-budget-policy.ts'
import { setLocale } from '../../src/format/locale.ts'
import {
  clauseDecides,
  clauseName,
  clauseRangeWords,
  clauseWords,
  usualClauseWords,
  verdictName,
} from '../../src/format/policy-words.ts'

beforeEach(() => setLocale('en-GB'))

test('every verdict has a name of its own and all three of its usual words', () => {
  expect(VERDICTS.map(verdictName)).toEqual(['Ship', 'Ship with care', 'Freeze'])
  for (const index of VERDICTS.keys()) {
    const { action, decides, exempt } = usualClauseWords(USUAL_POLICY, index)
    expect(action).toMatch(/^[A-Z].*\.$/)
    expect(`${decides} ${exempt}`).not.toMatch(/\.$/)
  }
})

test('a freeze lets emergency and security fixes through, as the workbook’s example policy does', () => {
  expect(usualClauseWords(USUAL_POLICY, 2).exempt).toMatch(/P0.*security/)
})

test('a clause says its own words where it has some, and the usual ones for the rest', () => {
  expect(clauseWords(USUAL_POLICY, 1)).toEqual(usualClauseWords(USUAL_POLICY, 1))
  const clause = { ...(USUAL_POLICY.clauses[2] as PolicyClause), decides: 'The head of operations', exempt: ' ' }
  const policy = { ...USUAL_POLICY, clauses: [...USUAL_POLICY.clauses.slice(0, 2), clause] }
  expect(clauseWords(policy, 2)).toEqual({ ...usualClauseWords(policy, 2), decides: 'The head of operations' })
  expect(clauseDecides(clause)).toBe('The head of operations')
})

test('a freeze lasts until the clause above it holds again that is none', () => {
  const [ship, careful, freeze] = USUAL_POLICY.clauses as [PolicyClause, PolicyClause, PolicyClause]
  const actionOf = (clauses: readonly PolicyClause[], index: number): string =>
    usualClauseWords({ ...USUAL_POLICY, clauses }, index).action.replaceAll('\u00a0', ' ')
  expect(actionOf(USUAL_POLICY.clauses, 2)).toMatch(/^No releases until the service is back within its objective\./)
  const early = [ship, { ...careful, from: 100_000_000 }, { ...freeze, from: -200_000_000 }, { ...freeze, id: 'last' }]
  expect(actionOf(early, 2)).toMatch(/^No releases until at least 10 % of the budget is left again\./)
  expect(actionOf(early, 3)).toBe(actionOf(early, 2))
  expect(actionOf([{ ...careful, from: -500_000_000 }, freeze], 1)).toMatch(/overspent by no more than 50 %\./)
  expect(actionOf([freeze], 0)).toMatch(/^No releases\. /)
})

test('a clause is called by its verdict, and by its number too where another has the same', () => {
  const [ship, careful, freeze] = USUAL_POLICY.clauses as [PolicyClause, PolicyClause, PolicyClause]
  const policy = { ...USUAL_POLICY, clauses: [ship, { ...careful, from: 1 }, { ...careful, id: 'more' }, freeze] }
  expect([0, 1, 2, 3].map((index) => clauseName(policy, index))).toEqual([
    'Ship',
    'clause 2, Ship with care',
    'clause 3, Ship with care',
    'Freeze',
  ])
})

test('a clause holds from its own bound up to the one above', () => {
  expect(USUAL_POLICY.clauses.map((_, index) => clauseRangeWords(USUAL_POLICY, index))).toEqual([
    '25\u00a0% or more',
    '0\u00a0% up to 25\u00a0%',
    'less than 0\u00a0%',
  ])
})

test('a bound may lie below nothing, and a lone clause holds always', () => {
  const [ship, , freeze] = USUAL_POLICY.clauses as [PolicyClause, PolicyClause, PolicyClause]
  const two = { ...USUAL_POLICY, clauses: [{ ...ship, from: -1_505_000_000 }, freeze] }
  expect(clauseRangeWords(two, 0)).toBe('\u2212150.5\u00a0% or more')
  expect(clauseRangeWords({ ...USUAL_POLICY, clauses: [freeze] }, 0)).toBe('whatever is left')
})
