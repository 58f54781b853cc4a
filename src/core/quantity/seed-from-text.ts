const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/**
 * A seed for `seededRandom` from any text, the same everywhere: so a whole class can agree on a word. Spaces around it, case
 * and the way accents are encoded make no difference.
 *
 * @returns a whole number from 0 to 4,294,967,295.
 * Source: the 32-bit FNV-1a hash, over UTF-16 code units, low byte first.
 */
export const seedFromText = (text: string): number => {
  let hash = OFFSET
  for (const unit of codeUnits(text.trim().normalize('NFC').toLowerCase())) {
    hash = Math.imul(hash ^ (unit & 0xff), PRIME)
    hash = Math.imul(hash ^ (unit >>> 8), PRIME)
  }
  return hash >>> 0
}

const codeUnits = (text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
