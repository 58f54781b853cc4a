import { expect, it } from 'vitest'
import { figure, formulaText, fraction, operator, term } from '../../src/format/formula.ts'

it('is one line, with a fraction as a division', () => {
  expect(
    formulaText([
      term('left'),
      operator('='),
      figure('1'),
      operator('−'),
      fraction([figure('29m')], [figure('43m 12s')]),
    ]),
  ).toBe('left = 1 − 29m ÷ 43m 12s')
})

it('keeps together what stands above or below a line', () => {
  expect(formulaText([fraction([figure('a'), operator('×'), figure('b')], [figure('c')])])).toBe('(a × b) ÷ c')
  expect(formulaText([fraction([figure('a')], [figure('b'), operator('+'), figure('c')])])).toBe('a ÷ (b + c)')
  expect(formulaText([fraction([fraction([figure('a')], [figure('b')])], [figure('c')])])).toBe('(a ÷ b) ÷ c')
})

it('writes brackets and colons close to what they belong to', () => {
  expect(formulaText([operator('⌊'), figure('0.1 %'), operator('×'), figure('9'), operator('⌋')])).toBe('⌊0.1 % × 9⌋')
  expect(formulaText([term('at 1×'), operator(':'), figure('3d')])).toBe('at 1×: 3d')
})
