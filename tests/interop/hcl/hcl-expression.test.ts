import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { fraction } from '../../../src/core/quantity/fraction.ts'
import { attribute, hclFile } from '../../../src/interop/hcl/hcl-body.ts'
import {
  hclCode,
  hclJoined,
  hclList,
  hclTemplate,
  hclText,
  plainDecimal,
} from '../../../src/interop/hcl/hcl-expression.ts'
import { soundText } from '../../../src/interop/prometheus-rules/promql-text.ts'
import { anyText } from '../../support/any-text.ts'
import { awkwardTexts } from '../prometheus-rules/a-selector.ts'
import { readHcl } from './hcl-reader.ts'

describe('hclText', () => {
  // Each of these was evaluated by Terraform 1.11, which gave the text on the left.
  test.each([
    ['Checkout', '"Checkout"'],
    ['say "no"', String.raw`"say \"no\""`],
    ['${path.module}', '"$${path.module}"'],
    ['%{ if true }x%{ endif }', '"%%{ if true }x%%{ endif }"'],
    ['a$${b', '"a$$${b"'],
    ['$%{', '"$%%{"'],
    ['\\${x', '"\\\\$${x"'],
    ['100 % of $', '"100 % of $"'],
    ['a\r\n\tb', String.raw`"a\r\n\tb"`],
    ['\0\u202e\u2028', String.raw`"\u0000\u202e\u2028"`],
    ['\u{e0001}', String.raw`"\U000e0001"`],
    ['half \ud800', '"half ?"'],
    ['注文 😀', '"注文 😀"'],
  ])('quotes %j', (text, written) => {
    expect(hclText(text)).toBe(written)
  })

  it('is read back as the same text, whatever is in it', () => {
    fc.assert(
      fc.property(fc.oneof(awkwardTexts, anyText(200)), (text) => {
        const file = hclFile([], [attribute('name', hclText(text))])
        expect(readHcl(file).attributes['name']).toBe(soundText(text))
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('hclTemplate', () => {
  it('lets expressions of ours through and no others', () => {
    expect(hclTemplate(['id("', { value: hclCode('slo.x.id') }, '") ${y}'])).toBe(
      String.raw`"id(\"${'$'}{slo.x.id}\") $${'$'}{y}"`,
    )
  })
})

describe('hclList and hclJoined', () => {
  it('write a list on one line, and texts to be joined on a line each', () => {
    expect(hclList([hclText('a'), hclText('b')])).toBe('["a", "b"]')
    expect(hclJoined(' AND ', ['a', 'b'])).toBe('join(" AND ", [\n  "a",\n  "b",\n])')
    expect(hclJoined(' AND ', ['a'])).toBe('"a"')
  })
})

describe('plainDecimal', () => {
  test.each([
    // Every digit where there is an end, else those of the nearest double, and never a power of ten.
    [144n, 10n, '14.4'],
    [999_999_999n, 1_000_000_000n, '0.999999999'],
    [7n, 30n, '0.23333333333333334'],
    [1n, 3_000_000_000n, '0.0000000003333333333333333333333333333333'],
  ])('writes %s / %s as %s', (numerator, denominator, text) => {
    expect(plainDecimal(fraction(numerator, denominator))).toBe(text)
  })
})
