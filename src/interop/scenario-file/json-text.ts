/** Numbers to a line: a day by the hour. */
const NUMBERS_PER_LINE = 24

const isNumbers = (list: readonly unknown[]): list is readonly (number | null)[] =>
  list.length > 0 && list.every((one) => typeof one === 'number' || one === null)

/**
 * JSON that shows well what changed between two versions of it: a line for each field, two spaces deeper for each level,
 * and lists of numbers 24 to a line. It ends with a line break.
 *
 * @param data what JSON can hold, keys in the order in which they are to stand.
 */
export const jsonText = (data: unknown): string => {
  const pieces: string[] = []
  write(data, '', pieces)
  pieces.push('\n')
  return pieces.join('')
}

const write = (data: unknown, indent: string, pieces: string[]): void => {
  const inner = `${indent}  `
  if (Array.isArray(data)) {
    if (isNumbers(data)) writeNumbers(data, indent, pieces)
    else writeEntries(data, (one) => write(one, inner, pieces), ['[', ']'], indent, pieces)
  } else if (typeof data === 'object' && data !== null) {
    const fields = Object.entries(data).filter(([, value]) => value !== undefined)
    const writeField = ([key, value]: readonly [string, unknown]): void => {
      pieces.push(`${JSON.stringify(key)}: `)
      write(value, inner, pieces)
    }
    writeEntries(fields, writeField, ['{', '}'], indent, pieces)
  } else pieces.push(JSON.stringify(data))
}

const writeEntries = <Entry>(
  entries: readonly Entry[],
  writeEntry: (entry: Entry) => void,
  [open, close]: readonly [open: string, close: string],
  indent: string,
  pieces: string[],
): void => {
  pieces.push(open)
  for (const [index, entry] of entries.entries()) {
    pieces.push(`${index === 0 ? '' : ','}\n${indent}  `)
    writeEntry(entry)
  }
  pieces.push(entries.length === 0 ? close : `\n${indent}${close}`)
}

const writeNumbers = (numbers: readonly (number | null)[], indent: string, pieces: string[]): void => {
  if (numbers.length <= NUMBERS_PER_LINE) {
    pieces.push(`[${lineOf(numbers)}]`)
    return
  }
  pieces.push('[')
  for (let from = 0; from < numbers.length; from += NUMBERS_PER_LINE) {
    const line = lineOf(numbers.slice(from, from + NUMBERS_PER_LINE))
    pieces.push(`${from === 0 ? '' : ','}\n${indent}  ${line}`)
  }
  pieces.push(`\n${indent}]`)
}

const lineOf = (numbers: readonly (number | null)[]): string => numbers.map((one) => JSON.stringify(one)).join(', ')
