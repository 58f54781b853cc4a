import { expect, it } from 'vitest'
import { ruleName, ruleWindows, severityWord } from '../../src/format/rule-name.ts'

const HOUR = 3_600_000

it('names a rule by its severity and its windows', () => {
  expect(ruleName({ severity: 'page', longWindow: HOUR, shortWindow: 300_000 })).toBe('page 1h/5m')
})

it('leaves out the short window where there is none', () => {
  expect(ruleName({ severity: 'ticket', longWindow: 72 * HOUR, shortWindow: null })).toBe('ticket 3d')
})

it('writes windows of several units without a space, as rule names in Prometheus have them', () => {
  expect(ruleWindows({ longWindow: 1.5 * HOUR, shortWindow: 450_000 })).toBe('1h30m/7m30s')
})

it('has a word for each severity', () => {
  expect([severityWord('page'), severityWord('ticket')]).toEqual(['page', 'ticket'])
})
