import { encode } from 'uqr'
import { expect, it } from 'vitest'
import { LONGEST_QR, qrPicture, QUIET_ZONE } from '../../../src/views/exchange/qr-picture.ts'

/** The dark modules that a path blackens, as "x y". */
const darkOf = (path: string): readonly string[] =>
  [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)].flatMap(([, x, y, length]) =>
    Array.from({ length: Number(length) }, (_, step) => `${Number(x) + step} ${y}`),
  )

it.each([1, 40, 700, 900, LONGEST_QR])(
  'blackens what the code of %i characters blackens, and nothing else',
  (length) => {
    const text = 'x'.repeat(length)
    const picture = qrPicture(text)!
    const { data, size } = encode(text, { ecc: length < 800 ? 'M' : 'L', border: 0 })
    const expected = data.flatMap((row, y) =>
      row.flatMap((dark, x) => (dark ? [`${x + QUIET_ZONE} ${y + QUIET_ZONE}`] : [])),
    )
    expect(darkOf(picture.path)).toEqual(expected)
    expect(picture.size).toBe(size + 8)
  },
)

it('has the three large squares of a QR code in its corners, four modules from the edge', () => {
  const { path, size } = qrPicture('https://example.org/#/budget?service=Checkout')!
  const dark = new Set(darkOf(path))
  for (const [left, top] of [
    [4, 4],
    [size - 11, 4],
    [4, size - 11],
  ] as const) {
    // A dark frame of 7 by 7 modules, white within, and a dark heart of 3 by 3.
    for (let step = 0; step < 7; step += 1) {
      expect(dark.has(`${left + step} ${top}`)).toBe(true)
      expect(dark.has(`${left} ${top + step}`)).toBe(true)
      expect(dark.has(`${left + 6} ${top + step}`)).toBe(true)
    }
    for (let step = 1; step < 6; step += 1) expect(dark.has(`${left + step} ${top + 1}`)).toBe(false)
    expect(dark.has(`${left + 3} ${top + 3}`)).toBe(true)
  }
})

it('says of a text that no code holds that there is none, counting bytes and not characters', () => {
  expect(qrPicture('x'.repeat(2_954))).toBeNull()
  expect(qrPicture('é'.repeat(1_477))).toBeNull()
  expect(qrPicture('é'.repeat(1_476))).not.toBeNull()
})

it('calls a code fine that a projector shows better than a table does', () => {
  expect(qrPicture('x'.repeat(300))!.isFine).toBe(false)
  expect(qrPicture('x'.repeat(1_400))!.isFine).toBe(true)
})
