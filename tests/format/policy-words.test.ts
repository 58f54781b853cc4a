import { beforeEach, expect, test } from 'vitest'
import { USUAL_POLICY, VERDICTS } from '../../src/core/delivery/error-budget-policy.ts'
import type { PolicyClause } from '../../src/core/delivery/error-budget-policy.ts'
import { setLocale } from '../../src/format/locale.ts'
import { clauseRangeWords, clauseWords, usualClauseWords, verdictName } from '../../src/format/policy-words.ts'

beforeEach(() => setLocale('en-GB'))

test('every verdict has a name of its own and all three of its usual words', () => {
  expect(VERDICTS.map(verdictName)).toEqual(['Ship', 'Ship with care', 'Freeze'])
  for (const verdict of VERDICTS) {
    const { action, decides, exempt } = usualClauseWords(verdict)
    expect(action).toMatch(/^[A-Z].*\.$/)
    expect(`${decides} ${exempt}`).not.toMatch(/\.$/)
  }
})

test('a freeze lets emergency and security fixes through, as the workbook’s example policy does', () => {
  expect(usualClauseWords('freeze').exempt).toMatch(/P0.*security/)
})

test('a clause says its own words where it has some, and the usual ones for the rest', () => {
  expect(USUAL_POLICY.clauses.map(clauseWords)).toEqual(VERDICTS.map(usualClauseWords))
  const clause = { ...(USUAL_POLICY.clauses[2] as PolicyClause), decides: 'The head of operations', exempt: ' ' }
  expect(clauseWords(clause)).toEqual({ ...usualClauseWords('freeze'), decides: 'The head of operations' })
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
