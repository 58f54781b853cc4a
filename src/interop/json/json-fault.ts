/** What could stand at the place where a text stops being JSON. */
export type JsonExpected =
  | 'value'
  | 'value-or-list-end'
  | 'name'
  | 'name-or-object-end'
  | 'colon'
  | 'comma-or-list-end'
  | 'comma-or-object-end'
  | 'text-end'
  | 'nothing'

/** The first place where a text is not JSON. */
export interface JsonFault {
  /** Lines and characters of them are counted from 1. */
  readonly line: number
  readonly character: number
  readonly expected: JsonExpected
  /** The text from there on, a few characters of it; empty at the end of the file. */
  readonly received: string
}

const SHOWN = 20
const VALUE = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y
// oxlint-disable-next-line no-control-regex -- control characters are what may not stand in a text
const TEXT = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y
// oxlint-disable-next-line no-control-regex -- as above
const OPEN_TEXT = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*\\?/y
const BLANK = /[ \t\n\r]*/y

const faultAt = (text: string, at: number, expected: JsonExpected): JsonFault => {
  const before = text.slice(0, at)
  const lineStart = before.lastIndexOf('\n') + 1
  let line = 1
  for (let next = before.indexOf('\n'); next !== -1; next = before.indexOf('\n', next + 1)) line += 1
  return { line, character: at - lineStart + 1, expected, received: text.slice(at, at + SHOWN) }
}

/**
 * Finds where a text stops being JSON and what belonged there, because engines word that each in their own way and some
 * name no place. Only for text that `JSON.parse` refused.
 *
 * @returns null when the text is JSON after all.
 */
export const jsonFault = (text: string): JsonFault | null => {
  const open: ('{' | '[')[] = []
  let expected: JsonExpected = 'value'
  let at = 0
  const matched = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    if (!pattern.test(text)) return false
    at = pattern.lastIndex
    return true
  }
  const afterValue = (): JsonExpected => {
    const inside = open.at(-1)
    return inside === undefined ? 'nothing' : inside === '[' ? 'comma-or-list-end' : 'comma-or-object-end'
  }
  const close = (): void => {
    open.pop()
    at += 1
    expected = afterValue()
  }
  for (;;) {
    matched(BLANK)
    const next = text[at]
    if (expected === 'nothing') return next === undefined ? null : faultAt(text, at, expected)
    if (next === undefined) return faultAt(text, at, expected)
    const takesValue: boolean = expected === 'value' || expected === 'value-or-list-end'
    const takesName: boolean = expected === 'name' || expected === 'name-or-object-end'
    if (next === ']' && (expected === 'value-or-list-end' || expected === 'comma-or-list-end')) close()
    else if (next === '}' && (expected === 'name-or-object-end' || expected === 'comma-or-object-end')) close()
    else if (next === ',' && expected === 'comma-or-list-end') {
      at += 1
      expected = 'value'
    } else if (next === ',' && expected === 'comma-or-object-end') {
      at += 1
      expected = 'name'
    } else if (next === ':' && expected === 'colon') {
      at += 1
      expected = 'value'
    } else if ((next === '{' || next === '[') && takesValue) {
      open.push(next)
      at += 1
      expected = next === '{' ? 'name-or-object-end' : 'value-or-list-end'
    } else if (next === '"' && (takesValue || takesName)) {
      if (!matched(TEXT)) {
        const begin = at
        matched(OPEN_TEXT)
        return faultAt(text, at === text.length ? at : begin, 'text-end')
      }
      expected = takesName ? 'colon' : afterValue()
    } else if (takesValue && matched(VALUE)) expected = afterValue()
    else return faultAt(text, at, expected)
  }
}
