import { isSoundText } from './promql-text.ts'

/** A string literal of PromQL with the place after it, or the place from which on it is none. */
export type LiteralReading =
  | { readonly ok: true; readonly value: string; readonly end: number }
  | { readonly ok: false; readonly brokenAt: number }

const PLAIN: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 92 }

const ESCAPE = /\\(?:([abfnrtv\\])|([0-3][0-7]{2})|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(["']))/y

/** The bytes of the escape at `at`, with its length; null for one that Go does not know. */
const escapeAt = (
  text: string,
  at: number,
  quote: string,
): { readonly bytes: Iterable<number>; readonly length: number } | null => {
  ESCAPE.lastIndex = at
  const match = ESCAPE.exec(text)
  if (match === null) return null
  const [{ length }, plain, octal, byte, short, long, quoted] = match
  if (plain !== undefined) return { bytes: [PLAIN[plain] as number], length }
  if (octal !== undefined) return { bytes: [Number.parseInt(octal, 8)], length }
  if (byte !== undefined) return { bytes: [Number.parseInt(byte, 16)], length }
  if (quoted !== undefined) return quoted === quote ? { bytes: encoded(quoted), length } : null
  const code = Number.parseInt((short ?? long) as string, 16)
  if (code > 0x10ffff || !isSoundText(String.fromCodePoint(code))) return null
  return { bytes: encoded(String.fromCodePoint(code)), length }
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)

/**
 * Reads the PromQL string literal that begins at `start`: in double or single quotes with Go's escapes, or as it stands in
 * backticks. Escapes of single bytes may make up a character together.
 */
export const readStringLiteral = (text: string, start: number): LiteralReading => {
  const quote = text[start] ?? ''
  if (!['"', "'", '`'].includes(quote)) return { ok: false, brokenAt: start }
  const bytes: number[] = []
  let at = start + 1
  while (at < text.length) {
    const character = String.fromCodePoint(text.codePointAt(at) as number)
    if (character === quote) {
      try {
        return {
          ok: true,
          value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes)),
          end: at + 1,
        }
      } catch {
        return { ok: false, brokenAt: start }
      }
    }
    if (quote !== '`' && character === '\\') {
      const escape = escapeAt(text, at, quote)
      if (escape === null) return { ok: false, brokenAt: at }
      bytes.push(...escape.bytes)
      at += escape.length
    } else {
      if ((quote !== '`' && character === '\n') || !isSoundText(character)) return { ok: false, brokenAt: at }
      bytes.push(...encoded(character))
      at += character.length
    }
  }
  return { ok: false, brokenAt: text.length }
}
