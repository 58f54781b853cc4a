/** The zeros of digits that browsers write numbers with: Arabic, Persian, Devanagari, Bengali, Tamil, Thai, Burmese, wide. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0be6, 0x0e50, 0x1040, 0xff10]

const western = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0
  const zero = ZEROS.find((start) => code >= start && code < start + 10)
  return zero === undefined ? digit : String(code - zero)
}

/** A number as it was typed, in digits that can be reckoned with: the page writes its own in those of the browser's language. */
export const westernDigits = (text: string): string =>
  text
    .replaceAll(/\p{Nd}/gu, western)
    .replaceAll('٫', '.')
    .replaceAll('٪', '%')
    .replaceAll('٬', '')
