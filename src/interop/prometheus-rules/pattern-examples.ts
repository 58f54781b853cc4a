import { matcherPattern } from './matcher-pattern.ts'

/** Characters to try, the most ordinary first. */
const POOL = Array.from(
  '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-./: !"#$%&\'()*+,;<=>?@[\\]^`{|}~',
)

const FLAGS = /\(\?[imsU-]+\)/y
const GROUP = /\((?:\?(?:P?<\w+>|[imsU-]*:))?/y
const CLASS = /\[\^?\]?(?:\\.|[^\]\\])*\]/sy
const ESCAPE = /\\(?:x[\da-f]{2}|.)/isuy
const EDGE = /[$^]|\\[AbBz]/y
const REPEAT = /(?:[*?]|\+|\{(\d{1,3})(?:,\d*)?\})\??/y

/** How far a pattern has been read. */
interface Cursor {
  readonly pattern: string
  at: number
}

const take = (cursor: Cursor, form: RegExp): RegExpExecArray | null => {
  form.lastIndex = cursor.at
  const match = form.exec(cursor.pattern)
  if (match !== null) cursor.at += match[0].length
  return match
}

const firstFitting = (source: string): string => {
  const pattern = matcherPattern(source)
  return POOL.find((character) => pattern?.test(character)) ?? ''
}

const exampleOfAtom = (cursor: Cursor): string => {
  if (take(cursor, FLAGS) !== null || take(cursor, EDGE) !== null) return ''
  if (take(cursor, GROUP) !== null) {
    const [first = ''] = examplesOf(cursor)
    cursor.at += 1
    return first
  }
  const source = (take(cursor, CLASS) ?? take(cursor, ESCAPE))?.[0]
  if (source !== undefined) return firstFitting(source)
  const character = String.fromCodePoint(cursor.pattern.codePointAt(cursor.at) as number)
  cursor.at += character.length
  return character === '.' ? firstFitting('.') : character
}

/** One text for each alternative up to the end of the group or the pattern. */
const examplesOf = (cursor: Cursor): readonly string[] => {
  const examples = ['']
  while (cursor.at < cursor.pattern.length && cursor.pattern[cursor.at] !== ')') {
    if (cursor.pattern[cursor.at] === '|') {
      cursor.at += 1
      examples.push('')
      continue
    }
    const atom = exampleOfAtom(cursor)
    const repeat = take(cursor, REPEAT)
    const times = repeat === null || repeat[0].startsWith('+') ? 1 : Number(repeat[1] ?? 0)
    examples.push(examples.pop() + atom.repeat(times))
  }
  return examples
}

/**
 * Some texts that a pattern of a matcher fits: `5..|429` gives "500" and "429". Every one has been tried. None for a pattern
 * that Prometheus would refuse, or too clever to be guessed.
 */
export const patternExamples = (pattern: string): readonly string[] => {
  const fits = matcherPattern(pattern)
  return fits === null ? [] : examplesOf({ pattern, at: 0 }).filter((text) => fits.test(text))
}
