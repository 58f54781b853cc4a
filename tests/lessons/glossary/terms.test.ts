import { describe, expect, it } from 'vitest'
import { setLocale } from '../../../src/format/locale.ts'
import { examples, terms } from '../../../src/lessons/glossary/terms.ts'
import { TERM_KEYS } from '../../../src/lessons/term-keys.ts'
import type { TermKey } from '../../../src/lessons/term-keys.ts'
import { sentenceWords } from '../../../src/views/learn/fact-words.ts'
import { allCases } from '../support/all-cases.ts'
import { assessed, handWorked, noOthers, scenarioWith, unknown } from '../support/scenarios.ts'
import type { Case, Unknown } from '../support/scenarios.ts'

setLocale('en-GB')

const shown = (term: TermKey, told: Case | Unknown): string =>
  sentenceWords(examples[term]({ ...told, failingOf: noOthers })).replaceAll('\u00a0', ' ')

/** 99.9 % over 30 days of constant traffic; 20 min at 100 % and 3 h at 5 %: 29 of 43.2 minutes are spent. */
describe('of two incidents', () => {
  it.each<[TermKey, string]>([
    ['error-budget', '99.9 % leaves 0.1 % to fail: 43m 12s of full outage in this window.'],
    ['budget-consumed', '67.1 % of this window’s budget is consumed.'],
    ['budget-remaining', '32.9 % of it remains: 14m 12s of full outage.'],
    // A tenth of 43m 12s.
    ['nine', 'One nine more than 99.9 % would leave 4m 19.2s instead of 43m 12s.'],
    // 720 h ÷ 10.
    ['time-to-exhaustion', 'At ten times the allowed rate a whole budget of this window lasts 3d.'],
    // 43m 12s × 20 = 14h 24m.
    ['brown-out', 'With one in twenty failing, the whole budget is spent in 14h 24m.'],
    ['full-outage', 'A full outage spends the whole budget of this window in 43m 12s.'],
    ['incident', '“Bad deploy” lasted 20m and failed 100 % of the events. It spent 46.3 % of the budget.'],
    // 9 of 180 minutes of full outage, of 43.2.
    ['roll-off', 'When the latest incident rolls off, 20.8 % of the budget comes back.'],
    // 14.4 × 0.1 % × 1 h = 51.84 s.
    ['detection-time', 'A full outage is noticed by the page 1h/5m after 51.84s.'],
    // 5 min × (1 − 1.44 %) = 4m 55.68s.
    ['reset-time', 'After a full outage the page 1h/5m is quiet again after 4m 55.68s.'],
    // 1 d of 30 d.
    ['even-burn', 'Here that is 3.3 % of the budget a day.'],
    ['ledger', 'In this scenario it has 2 incidents.'],
    ['severity', 'Of 4 alert rules here, 2 would wake somebody.'],
    ['workbook', 'Of 4 alert rules here, 4 are as the book has them.'],
    ['first-alert', 'Of “Bad deploy” the first was the page 1h/5m, after 51.84s.'],
    // (0.1 %)².
    ['replica', 'Two copies at 99.9 % each would both fail 0.0001 % of the time, if nothing is shared.'],
  ])('%s is shown with its numbers', (term, expected) => {
    expect(shown(term, handWorked())).toBe(expected)
  })
})

it('every term is explained and shown in every kind of state, without a gap', () => {
  for (const make of [...Object.values(allCases), () => unknown(handWorked())]) {
    const told = make()
    for (const term of TERM_KEYS) {
      const text = shown(term, told)
      expect(`${term}: ${text}`).not.toMatch(/[{}]|undefined|NaN|null|Infinity/)
      expect(`${term}: ${text}`).toMatch(/^[a-z-]+: [\p{Lu}\d“].*[.]$/su)
    }
  }
})

it('what a number can say changes with the scenario', () => {
  const other = assessed({
    ...scenarioWith({ target: 990_000_000 as never }),
    service: 'Search',
    policy: scenarioWith().policy,
  })
  const same = TERM_KEYS.filter((term) => shown(term, other) === shown(term, handWorked()))
  // These hang on what is the same in both: how the team delivers, its rules, its window, what is not there yet.
  expect(same).toEqual(
    expect.arrayContaining(['slo-window', 'time-slice', 'maintenance', 'long-window', 'lead-time', 'canary']),
  )
  for (const term of [
    'sli',
    'slo',
    'target',
    'error-budget',
    'burn-rate',
    'detection-time',
    'replica',
    'nine',
  ] as const)
    expect(same).not.toContain(term)
})

it('no two terms have one name, and each meaning is a sentence', () => {
  const names = TERM_KEYS.map((term) => terms[term].name)
  expect(new Set(names).size).toBe(names.length)
  for (const term of TERM_KEYS) expect(`${term}: ${terms[term].says}`).toMatch(/^[a-z-]+: [A-Z].*\.$/s)
})
