import { describe, expect, it } from 'vitest'
import { clauseFromText, dueShareText, parseClauseFrom, parseDueShare } from '../../../src/core/delivery/clause-text.ts'
import { ppb } from '../../../src/core/quantity/units.ts'

const anywhere = { above: null, below: null }

describe('where a clause begins', () => {
  it.each([
    ['25', 250_000_000],
    ['25 %', 250_000_000],
    ['0', 0],
    ['-50%', -500_000_000],
    ['−10 %', -100_000_000],
    ['12,5', 125_000_000],
    ['100', 1_000_000_000],
  ])('reads “%s” exactly', (text, from) => {
    expect(parseClauseFrom(text, 'from', anywhere)).toEqual({ ok: true, value: from })
  })

  it('writes what it reads back, overspent ones too', () => {
    for (const from of [250_000_000, 0, -500_000_000, 1, -1]) {
      expect(parseClauseFrom(clauseFromText(from), 'from', anywhere)).toEqual({ ok: true, value: from })
    }
    expect(clauseFromText(-500_000_000)).toBe('-50')
  })

  it.each([
    ['', 'empty'],
    ['much', 'not-a-share'],
    ['0.00000001', 'too-many-digits'],
    ['100.1', 'share-out-of-range'],
    ['-100001', 'share-out-of-range'],
  ])('refuses “%s”', (text, code) => {
    expect(parseClauseFrom(text, 'from', anywhere)).toMatchObject({ ok: false, problem: { code, received: text } })
  })

  it('stays between the clauses beside it, whose own beginnings are taken', () => {
    const between = { above: 500_000_000, below: 0 }
    expect(parseClauseFrom('49.9', 'from', between).ok).toBe(true)
    for (const text of ['50', '0', '-1', '70']) {
      expect(parseClauseFrom(text, 'from', between)).toMatchObject({
        problem: { code: 'share-out-of-range', expected: 'more than 0 %, and less than 50 %' },
      })
    }
  })
})

describe('a share above which something is due', () => {
  it('may be none', () => {
    for (const text of ['', ' none ', 'None']) expect(parseDueShare(text, 'share')).toEqual({ ok: true, value: null })
    expect(dueShareText(null)).toBe('none')
  })

  it('is a share of the budget otherwise', () => {
    expect(parseDueShare('20', 'share')).toEqual({ ok: true, value: 200_000_000 })
    expect(dueShareText(ppb(200_000_000))).toBe('20 %')
    expect(parseDueShare('0', 'share')).toMatchObject({ problem: { expected: 'more than 0 %, and at most 100 %' } })
    expect(parseDueShare('a fifth', 'share')).toMatchObject({ problem: { code: 'not-a-share' } })
  })
})
