import { crc32 as crc32OfZlib } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base64url, bytesOfBase64url } from '../../../src/interop/share-link/base64url.ts'
import { crc32 } from '../../../src/interop/share-link/crc32.ts'

describe('base64url', () => {
  it('writes what Node writes, and reads it back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = base64url(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64url'))
        expect(bytesOfBase64url(text)).toEqual(bytes)
      }),
    )
  })

  it('takes a megabyte at once', () => {
    const bytes = Uint8Array.from({ length: 1_000_000 }, (_, index) => index * 7)
    expect(bytesOfBase64url(base64url(bytes))).toEqual(bytes)
  })

  // RFC 4648, section 10, in the signs of section 5 and without padding.
  it.each([
    ['', ''],
    ['f', 'Zg'],
    ['fo', 'Zm8'],
    ['foob', 'Zm9vYg'],
    ['foobar', 'Zm9vYmFy'],
  ])('of %j is %j', (text, expected) => {
    expect(base64url(new TextEncoder().encode(text))).toBe(expected)
  })

  it.each(['=', 'Zg==', 'Zm+v', 'Zm/v', 'Z', 'Zm9vY', 'Zh', 'Zm9', 'Zm9v Yg', 'é'])('does not take %j', (text) => {
    expect(bytesOfBase64url(text)).toBeNull()
  })
})

describe('the check sum', () => {
  it('of the usual nine digits is the usual one', () => {
    // The check value of CRC-32/ISO-HDLC.
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
    expect(crc32(new Uint8Array())).toBe(0)
  })

  it('is zlib’s', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => crc32(bytes) === crc32OfZlib(bytes)))
  })
})
