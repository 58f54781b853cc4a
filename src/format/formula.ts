/** A part of a formula: a number with its unit ("43m 12s"), what a number is called, a sign, or one part over another. */
export type FormulaPart =
  | { readonly kind: 'figure' | 'term' | 'operator'; readonly text: string }
  | { readonly kind: 'fraction'; readonly over: readonly FormulaPart[]; readonly under: readonly FormulaPart[] }

export const figure = (text: string): FormulaPart => ({ kind: 'figure', text })

export const term = (text: string): FormulaPart => ({ kind: 'term', text })

/** `=`, `×`, `−`, `+`, `≈`, `:`, `⌊` and `⌋`. */
export const operator = (text: string): FormulaPart => ({ kind: 'operator', text })

export const fraction = (over: readonly FormulaPart[], under: readonly FormulaPart[]): FormulaPart => ({
  kind: 'fraction',
  over,
  under,
})

/**
 * A formula on one line, where nothing can stand over anything: "left = 32.87 % × 43m 12s", and a fraction as
 * "(a × b) ÷ c".
 */
export const formulaText = (parts: readonly FormulaPart[]): string =>
  parts
    .map((part) => (part.kind === 'fraction' ? `${operand(part.over)} ÷ ${operand(part.under)}` : part.text))
    .join(' ')
    .replaceAll('⌊ ', '⌊')
    .replaceAll(' ⌋', '⌋')
    .replaceAll(' :', ':')

const operand = (parts: readonly FormulaPart[]): string => {
  const text = formulaText(parts)
  return parts.length > 1 || parts[0]?.kind === 'fraction' ? `(${text})` : text
}
