/** The remainder of each byte by the polynomial, bits reversed. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

/**
 * A check sum that notices every change of up to 32 bits in a row: a whole number of 32 bits. 0 for no bytes.
 *
 * Source: RFC 1952 (gzip), section 8 and its appendix.
 */
export const crc32 = (bytes: Uint8Array): number => {
  let rest = 0xffff_ffff
  for (const byte of bytes) rest = (REMAINDERS[(rest ^ byte) & 0xff] as number) ^ (rest >>> 8)
  return ~rest >>> 0
}
