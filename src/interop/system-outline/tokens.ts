/** A word of a line, or a text in quotation marks. */
export interface Token {
  /** Without the quotation marks around it. */
  readonly text: string
  readonly quoted: boolean
  /** Where it begins: the first character of a line is column 1. */
  readonly column: number
}

/** The words of a line; `open` is the column of a quotation mark that nothing closes. */
export interface Tokens {
  readonly tokens: readonly Token[]
  readonly open: number | null
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }

// Typed by hand a quotation mark may be a typographic one; those know no escapes.
const WORD = /"((?:[^"\\]|\\.)*)"|[“„]([^“”]*)[“”]|["“„].*|[-−+]?\d+,\d+[^\s,]*|,|[^\s,]+/gu

const unescaped = (text: string): string =>
  text.replaceAll(/\\(u[\da-f]{4}|.)/giu, (whole, name: string) =>
    name.length > 1 ? String.fromCharCode(Number.parseInt(name.slice(1), 16)) : (ESCAPED[name] ?? whole),
  )

/** Cuts a line into words, commas and texts in quotation marks. A comma between digits is a decimal one: "99,9". */
export const tokensOf = (line: string, from = 0): Tokens => {
  const tokens: Token[] = []
  let open: number | null = null
  WORD.lastIndex = from
  for (let match = WORD.exec(line); match !== null; match = WORD.exec(line)) {
    const column = match.index + 1
    const [word, straight, curly] = match
    if (straight !== undefined) tokens.push({ text: unescaped(straight), quoted: true, column })
    else if (curly !== undefined) tokens.push({ text: curly, quoted: true, column })
    else if (/^["“„]/u.test(word)) open = column
    else tokens.push({ text: word, quoted: false, column })
  }
  return { tokens, open }
}

const NAMES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' }

/** A text in quotation marks that stays on its line, whatever it holds. Half characters are written as escapes. */
export const quoted = (text: string): string =>
  `"${text.replaceAll(/["\\\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}]/gu, (unit) => NAMES[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`
