import { expect, it } from 'vitest'
import { moneyText, parseCurrency, parseEstimate, parseGrowth, parseMoney } from '../../../src/core/cost/money-text.ts'

it.each([
  ['120', 120],
  ['99.50', 99.5],
  ['0,5', 0.5],
  ['0', 0],
  ['12,000', 12_000],
  ['12.000', 12_000],
  ['1 250 000', 1_250_000],
  ['1.250.000,50', 1_250_000.5],
  ['€ 100', 100],
  ['$1,200', 1_200],
  ['100 EUR', 100],
])('reads “%s” as %d', (text, amount) => {
  expect(parseMoney(text, 'money')).toEqual({ ok: true, value: amount })
})

it.each([
  ['', 'empty'],
  ['plenty', 'not-a-number'],
  ['1,00,000', 'not-a-number'],
  ['-5', 'negative'],
  ['−5', 'negative'],
  ['1000000000000001', 'too-large'],
])('refuses “%s”', (text, code) => {
  expect(parseMoney(text, 'money')).toMatchObject({ ok: false, problem: { code, received: text } })
})

it('takes nothing at all as unknown where an amount may be', () => {
  expect(parseEstimate(' ', 'money')).toEqual({ ok: true, value: null })
  expect(moneyText(null)).toBe('')
})

it('writes every amount so that it reads it back', () => {
  for (const amount of [0, 0.5, 99.5, 12_000, 1.125, 1e15, 1e-7, 123.456]) {
    expect(parseMoney(moneyText(amount), 'money')).toEqual({ ok: true, value: amount })
  }
})

it('reads how much dearer each nine is, from 1 to 1,000 times', () => {
  expect(parseGrowth('10×', 'growth')).toEqual({ ok: true, value: 10 })
  expect(parseGrowth('1,5 x', 'growth')).toEqual({ ok: true, value: 1.5 })
  expect(parseGrowth('0.9', 'growth')).toMatchObject({ problem: { code: 'too-small', expected: '1' } })
  expect(parseGrowth('1001', 'growth')).toMatchObject({ problem: { code: 'too-large', expected: '1000' } })
  expect(parseGrowth('much', 'growth')).toMatchObject({ problem: { code: 'not-a-number' } })
  expect(parseGrowth('', 'growth')).toMatchObject({ problem: { code: 'empty' } })
})

it('reads a currency by its three letters', () => {
  expect(parseCurrency(' eur ', 'currency')).toEqual({ ok: true, value: 'EUR' })
  expect(parseCurrency('€', 'currency')).toMatchObject({ problem: { code: 'not-a-currency', received: '€' } })
  expect(parseCurrency('', 'currency')).toMatchObject({ problem: { code: 'empty' } })
})
