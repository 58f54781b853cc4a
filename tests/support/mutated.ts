import { expect } from 'vitest'
import { randomStream } from '../../src/core/quantity/random-stream.ts'
import { HOSTILE_TEXTS } from './any-text.ts'

/** What readers stumble over, put where it does not belong. */
const TOKENS: readonly string[] = [
  HOSTILE_TEXTS,
  ['\ud800', '\udc00', '\u0000', '\r', '\u2028', '\ufeff', '\u{1f600}'],
  [
    '"',
    "'",
    '\\',
    '\\u',
    '\\ud800',
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '\n',
    '\n\n',
    '  ',
    '\t',
    '- ',
    '---\n',
    '#',
    '/',
    '?',
    '&',
    '=',
  ],
  ['null', 'true', 'false', '-', '-0', '-1', '0', '1e308', '1e309', '1e-320', 'NaN', 'Infinity', '9007199254740993'],
  [
    '9'.repeat(400),
    `0.${'9'.repeat(400)}`,
    '0x1F',
    '1_0',
    '١٢٣',
    '１２',
    '2026-02-30T25:61Z',
    '-000001-01-01',
    '1h',
    '5m5m',
    '1e9d',
  ],
  [
    '{"__proto__":{"polluted":1}}',
    '"__proto__":{"polluted":1},',
    '__proto__: {polluted: 1}\n',
    'constructor:',
    '"toString":1,',
  ],
  ['&a [*a]', '*a', '!!js/function "x"', '!!binary x', '<<: *a\n', '? ', '|', '>-'],
].flat()

const DEEP: readonly (readonly [open: string, close: string])[] = [
  ['[', ']'],
  ['{"a":', '}'],
  ['(', ')'],
  ['{', '}'],
  ['- ', ''],
  ['"', ''],
  ['>', ''],
]

type Chance = () => number

const below = (chance: Chance, count: number): number => Math.floor(chance() * count)

const drawn = <Value>(chance: Chance, values: readonly Value[]): Value => values[below(chance, values.length)] as Value

/** A stretch of the text: short ones often, long ones now and then. */
const stretch = (chance: Chance, text: string): readonly [from: number, to: number] => {
  const from = below(chance, text.length + 1)
  const longest = chance() < 0.7 ? 12 : text.length
  return [from, Math.min(text.length, from + 1 + below(chance, longest + 1))]
}

/** A whole line of the text, its end included. */
const line = (chance: Chance, text: string): readonly [from: number, to: number] => {
  const at = below(chance, text.length + 1)
  const from = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  return [from, end < 0 ? text.length : end + 1]
}

const put = (text: string, from: number, to: number, between: string): string =>
  text.slice(0, from) + between + text.slice(to)

/** A number somewhere in the text, replaced by another. */
const otherNumber = (chance: Chance, text: string): string => {
  const numbers = [...text.matchAll(/-?\d+(?:\.\d+)?/g)]
  if (numbers.length === 0) return text
  const found = drawn(chance, numbers)
  const value = Number(found[0])
  const other = drawn(
    chance,
    [
      ['0', '-1', '1e400', '1e21', '0.1', '""', 'null', '[]', '{}', '9007199254740993', '2147483648'],
      [
        String(value + 1),
        String(-value),
        String(value * 1e9),
        String(value / 3),
        `${found[0]}${found[0]}`,
        `${found[0]}e5`,
      ],
    ].flat(),
  )
  return put(text, found.index, found.index + found[0].length, other)
}

const WAYS: readonly ((chance: Chance, text: string) => string)[] = [
  // Cut off, at the end or at the beginning.
  (chance, text) => text.slice(0, below(chance, text.length + 1)),
  (chance, text) => text.slice(below(chance, text.length + 1)),
  // Without a stretch or a line; with one of them twice, or elsewhere.
  (chance, text) => put(text, ...stretch(chance, text), ''),
  (chance, text) => put(text, ...line(chance, text), ''),
  (chance, text) => {
    const [from, to] = stretch(chance, text)
    return put(text, to, to, text.slice(from, to).repeat(1 + below(chance, 3)))
  },
  (chance, text) => {
    const [from, to] = line(chance, text)
    const at = below(chance, text.length + 1)
    return put(text, at, at, text.slice(from, to))
  },
  (chance, text) => {
    const [from, to] = line(chance, text)
    const rest = put(text, from, to, '')
    const at = rest.lastIndexOf('\n', below(chance, rest.length + 1)) + 1
    return put(rest, at, at, text.slice(from, to))
  },
  // A character that is another one: a bit flipped, its neighbour, its other case.
  (chance, text) => {
    const at = below(chance, text.length)
    return put(text, at, at + 1, String.fromCharCode((text.charCodeAt(at) || 0) ^ (1 << below(chance, 8))))
  },
  (chance, text) => {
    const at = below(chance, text.length)
    return put(text, at, at + 2, (text[at + 1] ?? '') + (text[at] ?? ''))
  },
  (chance, text) => {
    const [from, to] = stretch(chance, text)
    return put(text, from, to, text.slice(from, to).toUpperCase())
  },
  // Something hostile put in, or in the place of something.
  (chance, text) => {
    const at = below(chance, text.length + 1)
    return put(text, at, at, drawn(chance, TOKENS))
  },
  (chance, text) => put(text, ...stretch(chance, text), drawn(chance, TOKENS)),
  otherNumber,
  otherNumber,
  // Deeper than anybody nests.
  (chance, text) => {
    const [open, close] = drawn(chance, DEEP)
    const times = drawn(chance, [3, 70, 5_000])
    const [from, to] = stretch(chance, text)
    return put(text, from, to, open.repeat(times) + text.slice(from, to) + close.repeat(times))
  },
]

/** One text with one to four changes. The same three give the same text. */
export const mutated = (text: string, seed: number, number: number): string => {
  const chance = randomStream(seed, number)
  const changes = 1 + below(chance, 4) * below(chance, 2)
  let changed = text
  for (let change = 0; change < changes; change++) changed = drawn(chance, WAYS)(chance, changed)
  return changed
}

/** `count` changed versions of a text, one after the other so that they need not all be in memory. */
export function* mutations(text: string, seed: number, count: number): Generator<string> {
  for (let number = 0; number < count; number++) yield mutated(text, seed, number)
}

/** How many mutations every reader has to stand; all of them are tried with AT_LENGTH in the environment. */
const AT_LENGTH = 20_000

/**
 * Reads `few` changed versions of the texts, in turn (20,000 with AT_LENGTH in the environment, and then says how long the
 * slowest took). `read` asserts what every answer must be; whatever it throws is told with the text that did it. Nothing
 * may reach an object's prototype meanwhile.
 */
export const fuzzed = async (
  name: string,
  texts: readonly string[],
  few: number,
  read: (text: string) => unknown,
): Promise<void> => {
  const long = process.env['AT_LENGTH'] !== undefined
  const taken: (readonly [took: number, number: number])[] = []
  const timed = async (number: number): Promise<number> => {
    const text = mutated(texts[number % texts.length] as string, 6, number)
    const begun = performance.now()
    try {
      await read(text)
    } catch (error) {
      throw new Error(`${name}, mutation ${number}: ${JSON.stringify(text.slice(0, 2_000))}`, { cause: error })
    }
    return performance.now() - begun
  }
  for (let number = 0; number < (long ? AT_LENGTH : few); number++) taken.push([await timed(number), number])
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as { readonly polluted?: unknown }).polluted).toBeUndefined()
  if (!long) return
  // A machine that does other things too may hold up any of them once: the best of three counts.
  const slowest = taken.toSorted(([a], [b]) => b - a).slice(0, 20)
  const again: (readonly [took: number, number: number])[] = []
  for (const [, number] of slowest) {
    again.push([Math.min(await timed(number), await timed(number), await timed(number)), number])
  }
  const [took, number] = again.toSorted(([a], [b]) => b - a)[0] ?? [0, 0]
  process.stderr.write(`${name}: slowest ${took.toFixed(1)} ms, mutation ${number}, its check included\n`)
}
