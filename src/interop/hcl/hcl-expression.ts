import { decimalText, nearestQuotient } from '../../core/quantity/decimal.ts'
import { fractionText } from '../../core/quantity/fraction.ts'
import type { Fraction } from '../../core/quantity/fraction.ts'
import { quotedText } from '../prometheus-rules/promql-text.ts'

declare const hclExpression: unique symbol

/**
 * An expression of HCL as it is written. Made by the functions here only, so that no text that somebody typed is taken for
 * code. It may go on over several lines, which are indented from its own beginning.
 */
export type HclExpression = string & { readonly [hclExpression]: true }

/** Code of our own: `var.project`, `google_monitoring_slo.checkout.name`. Never anything typed. */
export const hclCode = (code: string): HclExpression => code as HclExpression

/** What begins an expression or a directive within a text. */
const OPENER = /[$%](?=\{)/g

const escaped = (text: string): string => quotedText(text).slice(1, -1).replaceAll(OPENER, '$&$&')

/**
 * A text as a quoted literal. Terraform reads back the same text, in its composed form (NFC) as all its texts; half
 * characters are question marks.
 */
export const hclText = (text: string): HclExpression => hclCode(`"${escaped(text)}"`)

/** A text made of parts: a text stands for itself, an expression for its value. */
export const hclTemplate = (parts: readonly (string | { readonly value: HclExpression })[]): HclExpression =>
  hclCode(`"${parts.map((part) => (typeof part === 'string' ? escaped(part) : `\${${part.value}}`)).join('')}"`)

const PLACES = 40

/**
 * A number with all its digits, never in powers of ten. One that has no end is the shortest decimal of the nearest double,
 * or 40 decimals of it where that would be a power of ten.
 */
export const plainDecimal = (value: Fraction): string => {
  const text = fractionText(value)
  if (!text.includes('e')) return text
  return decimalText({
    units: nearestQuotient(value.numerator * 10n ** BigInt(PLACES), value.denominator),
    scale: PLACES,
  })
}

/** A number, given by its digits. */
export const hclNumber = (digits: string): HclExpression => hclCode(digits)

/** `["a", "b"]` on one line. */
export const hclList = (items: readonly HclExpression[]): HclExpression => hclCode(`[${items.join(', ')}]`)

/** Texts that a separator joins to one, each on its own line: `join(" AND ", [ … ])`. A single one stands alone. */
export const hclJoined = (separator: string, texts: readonly string[]): HclExpression =>
  texts.length === 1
    ? hclText(texts[0] as string)
    : hclCode([`join(${hclText(separator)}, [`, ...texts.map((text) => `  ${hclText(text)},`), '])'].join('\n'))
