import { deflateRawSync } from 'node:zlib'
import { crc32 } from '../../../src/interop/share-link/crc32.ts'

/** A link of any bytes, with the check sum that belongs to them. */
export const sealed = (bytes: Buffer): string => {
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(bytes))
  return `#/share/1/${Buffer.concat([bytes, check]).toString('base64url')}`
}

/** A link of any text, packed by another program. */
export const packed = (text: string | Uint8Array): string => sealed(deflateRawSync(text))
