import { encode } from 'uqr'

/** A QR code as a picture: `path` blackens its dark modules on a square of `size` modules, quiet zone included. */
export interface QrPicture {
  readonly size: number
  readonly path: string
  /** Of so many modules that it must be shown large, or be read from near. */
  readonly isFine: boolean
}

/** White around a code, in modules: fewer, and readers may not find it. */
export const QUIET_ZONE = 4

/** The longest text that the largest code holds, in bytes: version 40 at the lowest correction of errors. */
export const LONGEST_QR = 2_953

/** From this version on modules are so small that fewer of them help more than being able to stand more damage. */
const FINE_FROM = 20

/** Runs of dark modules in a row, as rectangles. */
const rowPath = (row: readonly boolean[], y: number): string => {
  let path = ''
  for (let from = 0; from < row.length; from += 1) {
    if (row[from] !== true) continue
    let to = from
    while (row[to] === true) to += 1
    path += `M${from + QUIET_ZONE} ${y + QUIET_ZONE}h${to - from}v1h${from - to}z`
    from = to
  }
  return path
}

/** The QR code of a text; null for one that no code can hold. Any code stands 7 % of damage, one of few modules 15 %. */
export const qrPicture = (text: string): QrPicture | null => {
  if (new TextEncoder().encode(text).length > LONGEST_QR) return null
  const coarse = encode(text, { ecc: 'L', border: 0 })
  const { size, data, version } = coarse.version < FINE_FROM ? encode(text, { ecc: 'M', border: 0 }) : coarse
  return {
    size: size + 2 * QUIET_ZONE,
    path: data.map(rowPath).join(''),
    isFine: version >= FINE_FROM,
  }
}
