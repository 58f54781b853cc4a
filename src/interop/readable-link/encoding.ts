/** Decodes percent signs. A link typed by hand may hold bare ones ("5%"); then the text is taken as it stands. */
export const decodeWord = (raw: string): string => {
  try {
    return decodeURIComponent(raw)
  } catch {
    return raw
  }
}

/** Decodes a name: forms write spaces as plus signs. */
export const decodeText = (raw: string): string => decodeWord(raw.replaceAll('+', ' '))

/** Encodes for the fragment, leaving what reads well and is harmless there as it is. */
export const encodePart = (text: string): string =>
  encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2C', ',')
