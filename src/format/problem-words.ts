import type { Problem, ProblemCode, Result } from '../core/result.ts'
import { formatBurnRate } from './burn-rate.ts'
import { formatCount } from './count.ts'
import { formatDuration } from './duration.ts'
import { found, quoted, withFound, withLimit } from './problem-sentence.ts'
import type { Said } from './problem-sentence.ts'
import { TARGET_SENTENCES } from './target-problem-words.ts'

/** What a file held instead of the right kind of value, by the name the core gives it. */
const KINDS: Readonly<Record<string, string>> = {
  undefined: 'nothing',
  null: 'nothing',
  object: 'a group of named values',
  'a list': 'a list',
  number: 'a number',
  string: 'text',
  boolean: 'a yes or no',
}

const withKindFound =
  (sentence: string): Said =>
  (problem) =>
    sentence + (Object.hasOwn(KINDS, problem.received) ? ` Found ${KINDS[problem.received]}.` : found(problem))

const grouped = (text: string): string => (/^\d{1,15}$/.test(text) ? formatCount(Number(text)) : text)

const tooMany: Said = ({ expected, received }) =>
  `There are too many${expected === null ? '' : `: at most ${grouped(expected)}`}.${
    received.trim() === '' ? '' : ` Found ${grouped(received.trim())}.`
  }`

const notANumber: Said = (problem) => {
  const [, least = '', most = ''] = /^(\d{1,15})–(\d{1,15})$/.exec(problem.expected ?? '') ?? []
  return most === ''
    ? `Expected a number, such as 50 or 0.5.${found(problem)}`
    : withKindFound(`Expected a whole number from ${grouped(least)} to ${grouped(most)}.`)(problem)
}

/** Too much of something: of time, of text (a bare limit counts characters), or of a rate. */
const tooLong: Said = (problem) => {
  const { expected, received } = problem
  if (expected === null) return `This is too long.${found(problem)}`
  if (!/^\d{1,15}$/.test(expected)) return `This is too long: at most ${expected}.${found(problem)}`
  return /^[\d.,\s]+$/.test(received)
    ? `Expected at most ${grouped(expected)}.${found(problem)}`
    : `This is too long: at most ${grouped(expected)} characters.${found(problem)}`
}

const unknownKey: Said = ({ expected, received }) =>
  `Burnline does not know ${quoted(received.trim())} and leaves it out.${expected === null ? '' : ` It knows: ${expected}.`}`

const repeatedKey: Said = ({ received }) => `${quoted(received.trim())} is given more than once; only the first counts.`

const newerVersion: Said = ({ expected, received }) =>
  `This was saved by a newer Burnline${received.trim() === '' ? '' : ` (format ${received.trim()})`}. ` +
  `${expected === null ? 'This one' : `This one reads up to format ${expected} and`} leaves it as it is. Update Burnline to open it.`

const notShorter: Said = ({ expected, received }) =>
  `The short window must be shorter than the long one${expected === null ? '' : ` of ${formatDuration(Number(expected))}`}.${
    /^\d{1,15}$/.test(received) ? ` Found ${formatDuration(Number(received))}.` : ''
  }`

const SENTENCES: Readonly<Record<ProblemCode, Said>> = {
  ...TARGET_SENTENCES,
  'not-a-number': notANumber,
  'not-a-duration': withFound('Expected a length of time with its unit, such as “20m”, “1h 30m” or “25.92s”.'),
  'not-positive': withFound('Expected more than 0.'),
  'too-short': withLimit((limit) => `This is too short: at least ${limit}.`, 'This is too short.'),
  'too-long': tooLong,
  'not-a-share': withFound('Expected a share in percent, such as “5 %” or “100 %”.'),
  'share-out-of-range': withLimit(
    (limit) => `This share is out of range. Expected ${limit}.`,
    'Expected a share from 0 % to 100 %, and above 0 % for an incident.',
  ),
  'not-an-instant': withFound(
    'Expected a date and time, such as “2026-11-04 14:02”, with “Z” or “+01:00” at the end where a zone is meant.',
  ),
  'not-a-clock-time': withFound('Expected a time of day from 00:00 to 23:59, such as “9:30” or “14:00”.'),
  'ends-before-it-begins': withLimit(
    (limit) => `The end must come after the beginning, ${quoted(limit)}.`,
    'The end must come after the beginning.',
  ),
  'not-a-time-zone': withFound('Expected a time zone by its IANA name, such as “Europe/Berlin” or “UTC”.'),
  'not-a-window': withFound(
    'Expected an SLO window: a length such as “30d” or “12h”, or a calendar period such as “month:Europe/Berlin”.',
  ),
  'not-a-choice': withLimit((limit) => `Expected one of: ${limit}.`, 'This is not one of the choices.'),
  'unknown-key': unknownKey,
  'repeated-key': repeatedKey,
  'too-many': tooMany,
  'not-an-object': withKindFound('Expected a group of named values here.'),
  'not-text': withKindFound('Expected text here.'),
  'not-a-list': withKindFound('Expected a list here.'),
  unreadable: withKindFound('This cannot be read: it is damaged, or something else than Burnline expects here.'),
  'newer-version': newerVersion,
  'not-shorter': notShorter,
  'not-a-burn-rate': withFound('Expected a burn rate, such as “14.4×” or “1”.'),
  'not-reachable': withLimit(
    (limit) =>
      `This could never fire: when everything fails, the budget burns at ${formatBurnRate(Number(limit))}, and no faster.`,
    'This could never fire: not even when everything fails.',
  ),
  'not-a-prometheus-name': withFound(
    'Expected a name that Prometheus knows: letters, digits and underscores, not beginning with a digit.',
  ),
  'not-a-selector': withLimit(
    (place) =>
      `Expected a counter such as http_requests_total{job="checkout"}. From ${place} on this cannot be read as one.`,
    'Expected a counter such as http_requests_total{job="checkout"}.',
  ),
  cycle: ({ received }) => `A component cannot need itself, not even through others. Found ${received}.`,
  'not-a-component': withFound('Expected the name of a component of this system.'),
  'more-than-there-are': withLimit((count) => `There are only ${count}.`, 'There are not so many.'),
  'not-open': withFound('The last clause holds whatever remains, so it takes no bound.'),
  negative: withFound('Expected 0 or more.'),
  'not-an-outline-line': withFound('Expected a name and how available it is, such as “Database 99.9 %”.'),
  'not-a-setting': withFound('Expected the end of the line here, or “x2, 1 needed” or “weight 3”.'),
  'not-closed': withFound('Expected a second quotation mark, at the end of the name.'),
  'nothing-above': withFound('Expected the component that needs this on a line above.'),
  'not-a-scenario': withFound('Expected the name of a scenario in this workspace, one that no other has.'),
  'not-a-currency': withFound('Expected a currency by its three letters, such as “EUR” or “USD”.'),
  'too-small': withLimit((limit) => `Expected at least ${limit}.`, 'This is too small.'),
  'too-large': withLimit((limit) => `Expected at most ${limit}.`, 'This is too large.'),
  'not-below': withLimit(
    (limit) => `Expected less than ${limit}, which stands above it.`,
    'Expected less than the line above.',
  ),
  'not-above': withLimit(
    (limit) => `Expected more than ${limit}, which stands above it.`,
    'Expected more than the line above.',
  ),
}

/** One plain sentence or two for what went wrong: what was expected, and what was found. `fieldWords` says where. */
export const problemWords = (problem: Problem): string => SENTENCES[problem.code](problem)

/** A result with its problem said in words, as fields take it. */
export const inWords = <Value>(
  result: Result<Value>,
): { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string } =>
  result.ok ? result : { ok: false, message: problemWords(result.problem) }
