/** Half characters, and the sign that stands for one: Prometheus takes neither, not even escaped. */
const BROKEN = /[\p{Surrogate}\uFFFD]/u

/** Whether Prometheus can hold a text in a rule: it is sound Unicode throughout. */
export const isSoundText = (text: string): boolean => !BROKEN.test(text)

/** A text that Prometheus can hold, with a question mark wherever a character is broken. */
export const soundText = (text: string): string => text.replaceAll(new RegExp(BROKEN, 'gu'), '?')

/** What does not show as itself: control characters, line ends, spaces other than the plain one, marks of direction. */
const UNSEEN = /["\\]|(?! )[\p{C}\p{Z}]/gu

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

const escaped = (character: string): string => {
  const code = character.codePointAt(0) as number
  const hex = code.toString(16)
  return SHORT[character] ?? (code > 0xffff ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`)
}

/** A text as PromQL's string literal in double quotes, with Go's escapes. Half characters become question marks. */
export const quotedText = (text: string): string => `"${soundText(text).replaceAll(UNSEEN, escaped)}"`
