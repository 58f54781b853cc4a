const PIECE = 0x8000

/** Bytes in the signs that an address leaves alone (RFC 4648, section 5), without padding. */
export const base64url = (bytes: Uint8Array): string => {
  let binary = ''
  // Called with all bytes at once, a function would have more arguments than engines take.
  for (let from = 0; from < bytes.length; from += PIECE) {
    binary += String.fromCharCode(...bytes.subarray(from, from + PIECE))
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The bytes; null for text that `base64url` never gives: foreign signs, one sign too many, bits that mean nothing. */
export const bytesOfBase64url = (text: string): Uint8Array<ArrayBuffer> | null => {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < bytes.length; index++) bytes[index] = binary.charCodeAt(index)
  return base64url(bytes) === text ? bytes : null
}
