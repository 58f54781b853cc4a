import { describe, expect, it } from 'vitest'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import { workbookRules } from '../../../src/core/alert/workbook-rules.ts'
import { USUAL_POLICY } from '../../../src/core/delivery/error-budget-policy.ts'
import type { PolicyClause } from '../../../src/core/delivery/error-budget-policy.ts'
import { setLocale } from '../../../src/format/locale.ts'
import { DAY, HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import {
  amount,
  burnRate,
  chance,
  clauseRange,
  count,
  decides,
  delay,
  duration,
  incidentNamed,
  money,
  oneIn,
  partNamed,
  percent,
  percentExactly,
  ruleNamed,
  serviceNamed,
  share,
  sloWindow,
  span,
  verdictNamed,
  word,
  working,
} from '../../../src/lessons/fact.ts'
import type { Fact } from '../../../src/lessons/fact.ts'
import { nouns } from '../../../src/lessons/nouns.ts'
import { sentence } from '../../../src/lessons/sentence.ts'
import { factWords, sentenceWords, stretches } from '../../../src/views/learn/fact-words.ts'
import { incident } from '../../lessons/support/scenarios.ts'

setLocale('en-GB')

describe('factWords', () => {
  it.each<[string, Fact]>([
    ['67.1\u00a0%', percent(0.6713)],
    ['−38.9\u00a0%', percent(-0.38889)],
    ['1.44\u00a0%', percentExactly(0.0144)],
    ['4m 55.68s', delay(5 * MINUTE - 4_320)],
    ['the page 1h/5m', ruleNamed(workbookRules()[0] as AlertRule)],
    ['9m 28.2s', span(9 * MINUTE + 28_163)],
    ['43m 12s', duration(43.2 * MINUTE)],
    ['1 incident', count(1, nouns.incident)],
    ['2 incidents', count(2, nouns.incident)],
    ['1.3', amount(1.2857)],
    ['0.25', amount(0.2458)],
    ['65.4\u00a0%', chance(0.6543)],
    ['>99.9\u00a0%', chance(1)],
    ['<0.1\u00a0%', chance(0)],
    ['99.9\u00a0%', working(0.000_999_55)],
    ['€4,730,400', money(4_730_400, 'EUR')],
    ['Ship', verdictNamed(USUAL_POLICY.clauses[0] as PolicyClause)],
    ['Whoever makes the change', decides(USUAL_POLICY.clauses[0] as PolicyClause)],
    ['0\u00a0% up to 25\u00a0%', clauseRange(USUAL_POLICY, 1)],
    ['a part without a name', partNamed(' ')],
    ['1,490', oneIn(1_489.66)],
    ['2.5', oneIn(2.5)],
    ['99.9\u00a0%', share(ppb(999_000_000))],
    ['0.2×', burnRate(0.2)],
    ['30 days, rolling', sloWindow({ kind: 'rolling', duration: 30 * DAY }, 0)],
    ['“Bad deploy”', incidentNamed(incident({}))],
    ['an unnamed incident', incidentNamed(incident({ label: '' }))],
    ['Checkout', serviceNamed('Checkout')],
    ['the service', serviceNamed(' ')],
    ['request', word('request')],
  ])('writes %s', (text, fact) => {
    expect(factWords(fact)).toBe(text)
  })
})

describe('a sentence written out', () => {
  it('marks figures and names apart from our own words', () => {
    const said = sentence('{name} lasted {time}.', { name: incidentNamed(incident({})), time: span(HOUR) })
    expect(stretches(said).map(({ kind, text }) => [kind, text])).toEqual([
      ['name', '“Bad deploy”'],
      ['text', ' lasted '],
      ['figure', '1h'],
      ['text', '.'],
    ])
  })

  it('marks the number of a count, not its noun', () => {
    expect(stretches(sentence('{incidents}.', { incidents: count(2, nouns.incident) }))).toEqual([
      { kind: 'figure', text: '2' },
      { kind: 'text', text: ' incidents' },
      { kind: 'text', text: '.' },
    ])
  })

  it('begins with a capital, but leaves a name that a person gave as it is', () => {
    const unnamed = incidentNamed(incident({ label: '' }))
    expect(sentenceWords(sentence('{name} ended.', { name: unnamed }))).toBe('An unnamed incident ended.')
    expect(sentenceWords(sentence('{name} ended.', { name: serviceNamed('checkout') }))).toBe('checkout ended.')
  })
})
