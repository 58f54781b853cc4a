export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Decodes one piece of a file after another. `encoding` may still change to windows-1252 while pieces come in. */
export interface TextPieces {
  encoding: TextEncoding
  decode(bytes: Uint8Array, last: boolean): string
}

const startsWith = (bytes: Uint8Array, ...expected: number[]): boolean =>
  bytes.length >= expected.length && expected.every((byte, index) => bytes[index] === byte)

export const isGzip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x1f, 0x8b)

const utf16Of = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  return startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null
}

const isPicture = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
  startsWith(bytes, 0xff, 0xd8, 0xff) ||
  startsWith(bytes, 0x47, 0x49, 0x46, 0x38)

/**
 * Names what a file is when it is not text: `zip` (also the packaging of spreadsheets), `pdf`, `picture`, or its first
 * bytes in hexadecimal. A zero byte, or more than one control character in a hundred, is not text. Null means text.
 */
export const binaryKind = (head: Uint8Array): string | null => {
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return 'zip'
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46)) return 'pdf'
  if (isPicture(head)) return 'picture'
  if (utf16Of(head) !== null) return null
  let controls = 0
  for (const byte of head) {
    if (byte === 0) controls = head.length
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls += 1
  }
  if (controls * 100 <= head.length) return null
  return [...head.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
}

/** Length of `bytes` without a last character whose end is still to come. */
const wholeCharacters = (bytes: Uint8Array): number => {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] as number
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.length - back : bytes.length
  }
  return bytes.length
}

/** Several pieces of bytes as one. */
export const joined = (pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** Of text that is not all UTF-8: whether it still has as many characters beyond ASCII as places that are damaged. */
const seemsUtf8 = (text: string): boolean => {
  const beyond = text.match(/[\u0080-\uffff]/g) ?? []
  return beyond.filter((character) => character !== '\ufffd').length * 2 >= beyond.length
}

/**
 * UTF-8 in pieces, each cut between characters and decoded on its own, which engines do several times faster than with
 * `stream: true`. The first bytes that cannot be UTF-8 mean windows-1252, as spreadsheets still write it, unless UTF-8
 * beyond ASCII was seen too: then the bytes are damaged and become U+FFFD.
 */
const utf8Pieces = (): TextPieces => {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true })
  const western = new TextDecoder('windows-1252')
  let rest: Uint8Array = new Uint8Array()
  let first = true
  let beyondAscii = false
  const decodeUtf8 = (whole: Uint8Array): string => {
    try {
      const text = strict.decode(whole)
      // In UTF-8 only ASCII takes one byte per UTF-16 unit.
      if (text.length !== whole.length) beyondAscii = true
      return text
    } catch {
      const damaged = lenient.decode(whole)
      if (beyondAscii || seemsUtf8(damaged)) return damaged
      pieces.encoding = 'windows-1252'
      return western.decode(whole)
    }
  }
  const pieces: TextPieces = {
    encoding: 'utf-8',
    decode(bytes, last) {
      let all = rest.length === 0 ? bytes : joined([rest, bytes])
      rest = new Uint8Array()
      if (first && startsWith(all, 0xef, 0xbb, 0xbf)) {
        beyondAscii = true
        all = all.subarray(3)
      }
      first = false
      if (pieces.encoding === 'windows-1252') return western.decode(all)
      const end = last ? all.length : wholeCharacters(all)
      rest = all.slice(end)
      return decodeUtf8(all.subarray(0, end))
    },
  }
  return pieces
}

/** A decoder for the file that begins with `head`: UTF-16 by its byte order mark, else UTF-8. */
export const textPieces = (head: Uint8Array): TextPieces => {
  const encoding = utf16Of(head)
  if (encoding === null) return utf8Pieces()
  const decoder = new TextDecoder(encoding)
  return { encoding, decode: (bytes, last) => decoder.decode(bytes, { stream: !last }) }
}
