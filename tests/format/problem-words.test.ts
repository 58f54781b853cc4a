import { beforeEach, describe, expect, test } from 'vitest'
import { parseTarget } from '../../src/core/objective/parse-target.ts'
import { parseDuration } from '../../src/core/quantity/duration.ts'
import { parseInstant } from '../../src/core/quantity/instant.ts'
import { parseRate } from '../../src/core/quantity/rate.ts'
import { parseShare } from '../../src/core/quantity/share.ts'
import type { Problem, ProblemCode, Result } from '../../src/core/result.ts'
import { parseSloWindow } from '../../src/core/window/slo-window-text.ts'
import { setLocale } from '../../src/format/locale.ts'
import { problemWords } from '../../src/format/problem-words.ts'

beforeEach(() => setLocale('en-GB'))

const wordsFor = (result: Result<unknown>): string => (result.ok ? 'no problem' : problemWords(result.problem))

const wordsOf = (code: ProblemCode, received = '', expected: string | null = null): string =>
  problemWords({ path: 'field', code, expected, received } satisfies Problem)

describe('what a person typed', () => {
  const month = 30 * 86_400_000
  test.each([
    [
      'abc',
      'Expected a target, such as “99.9”, “99.9 %”, “three nines” or an allowed downtime like “43m 12s”. Found “abc”.',
    ],
    ['', 'This is empty. Please fill it in.'],
    ['100', '100 % leaves no error budget: nothing may ever fail or change. Pick a target below 100 %. Found “100”.'],
    ['0', 'A target of 0 % or less promises nothing. Pick one between 0 % and 100 %. Found “0”.'],
    ['-1', 'A target of 0 % or less promises nothing. Pick one between 0 % and 100 %. Found “-1”.'],
    ['101', 'Nothing can succeed more than 100 % of the time. Pick a target below 100 %. Found “101”.'],
    ['99.99999999999', 'Burnline keeps nine nines: at most 7 decimals in percent. Found “99.99999999999”.'],
    ['31d', 'The allowed downtime must be shorter than the SLO window of 30d. Found “31d”.'],
  ])('the target “%s” is answered', (text, words) => {
    expect(wordsFor(parseTarget(text, 'target', month))).toBe(words)
  })

  test.each([
    ['0d', 'Expected more than 0. Found “0d”.'],
    ['30m', 'This is too short: at least 1h. Found “30m”.'],
    ['400d', 'This is too long: at most 366d. Found “400d”.'],
    ['month:Atlantis', 'Expected a time zone by its IANA name, such as “Europe/Berlin” or “UTC”. Found “Atlantis”.'],
    [
      'soon',
      'Expected an SLO window: a length such as “30d” or “12h”, or a calendar period such as “month:Europe/Berlin”. Found “soon”.',
    ],
  ])('the SLO window “%s” is answered', (text, words) => {
    expect(wordsFor(parseSloWindow(text, 'window'))).toBe(words)
  })

  test('an incident of 150 % is answered', () => {
    expect(wordsFor(parseShare('150 %', 'incident[0].failing'))).toBe(
      'Expected a share from 0 % to 100 %, and above 0 % for an incident. Found “150 %”.',
    )
  })

  test.each([
    ['many', 'Expected a number, such as 50 or 0.5. Found “many”.'],
    ['0', 'Expected more than 0. Found “0”.'],
    ['2000000000', 'Expected at most 1,000,000,000. Found “2000000000”.'],
  ])('the rate “%s” is answered', (text, words) => {
    expect(wordsFor(parseRate(text, 'rate'))).toBe(words)
  })

  test('time finer than a millisecond is answered in words about time', () => {
    expect(wordsFor(parseDuration('0.5ms', 'lasted'))).toBe('Burnline keeps time to the millisecond. Found “0.5ms”.')
  })

  test('a date that does not exist is answered', () => {
    expect(wordsFor(parseInstant('2026-02-30 10:00', 'began', 'UTC'))).toMatch(
      /^Expected a date and time.*“2026-02-30 10:00”\.$/,
    )
  })
})

describe('what a file or a link got wrong', () => {
  test.each([
    ['too-many', '20000', '10000', 'There are too many: at most 10,000. Found 20,000.'],
    ['not-a-choice', 'guess', 'occurrences', 'Expected one of: occurrences. Found “guess”.'],
    ['unknown-key', 'colour', null, 'Burnline does not know “colour” and leaves it out.'],
    [
      'unknown-key',
      'colour',
      'target, window',
      'Burnline does not know “colour” and leaves it out. It knows: target, window.',
    ],
    ['repeated-key', 'target', null, '“target” is given more than once; only the first counts.'],
    ['not-an-object', 'a list', null, 'Expected a group of named values here. Found a list.'],
    ['not-text', 'undefined', null, 'Expected text here. Found nothing.'],
    ['not-text', '12', null, 'Expected text here. Found “12”.'],
    ['not-a-number', 'undefined', '1–31622400000', 'Expected a whole number from 1 to 31,622,400,000. Found nothing.'],
    ['too-long', 'abc', '200', 'This is too long: at most 200 characters. Found “abc”.'],
    ['not-shorter', '3600000', '3600000', 'The short window must be shorter than the long one of 1h. Found 1h.'],
    [
      'not-a-prometheus-name',
      'http requests',
      null,
      'Expected a name that Prometheus knows: letters, digits and underscores, not beginning with a digit. Found “http requests”.',
    ],
    [
      'not-a-selector',
      'requests{job=checkout}',
      'character 14',
      'Expected a counter such as http_requests_total{job="checkout"}. From character 14 on this cannot be read as one. Found “requests{job=checkout}”.',
    ],
    ['not-a-selector', '{}', null, 'Expected a counter such as http_requests_total{job="checkout"}. Found “{}”.'],
    [
      'cycle',
      'Cart → Catalogue → Cart',
      null,
      'A component cannot need itself, not even through others. Found Cart → Catalogue → Cart.',
    ],
    ['not-a-component', 'Crt', null, 'Expected the name of a component of this system. Found “Crt”.'],
    ['more-than-there-are', '3', '2', 'There are only 2. Found “3”.'],
    ['negative', '-1', null, 'Expected 0 or more. Found “-1”.'],
    ['ends-before-it-begins', '09:00', '10:00', 'The end must come after the beginning, “10:00”. Found “09:00”.'],
    [
      'newer-version',
      '9',
      '3',
      'This was saved by a newer Burnline (format 9). This one reads up to format 3 and leaves it as it is. Update Burnline to open it.',
    ],
    [
      'newer-version',
      '9',
      null,
      'This was saved by a newer Burnline (format 9). This one leaves it as it is. Update Burnline to open it.',
    ],
  ] as const)('%s with “%s” is answered', (code, received, expected, words) => {
    expect(wordsOf(code, received, expected)).toBe(words)
  })
})

test('every rule has sentences of its own that start like a sentence and end with a full stop', () => {
  const all: Readonly<Record<ProblemCode, true>> = {
    empty: true,
    'not-a-number': true,
    'not-a-target': true,
    'target-is-100': true,
    'target-not-positive': true,
    'target-above-100': true,
    'too-many-digits': true,
    'downtime-exceeds-window': true,
    'not-a-duration': true,
    'not-positive': true,
    'too-short': true,
    'too-long': true,
    'not-a-share': true,
    'share-out-of-range': true,
    'not-an-instant': true,
    'not-a-clock-time': true,
    'ends-before-it-begins': true,
    'not-a-time-zone': true,
    'not-a-window': true,
    'not-a-choice': true,
    'unknown-key': true,
    'repeated-key': true,
    'too-many': true,
    'not-an-object': true,
    'not-text': true,
    'not-a-list': true,
    unreadable: true,
    'newer-version': true,
    'not-shorter': true,
    'not-a-burn-rate': true,
    'not-reachable': true,
    'not-a-prometheus-name': true,
    'not-a-selector': true,
    cycle: true,
    'not-a-component': true,
    'more-than-there-are': true,
    'not-open': true,
    negative: true,
    'not-a-setting': true,
    'not-below': true,
    'not-above': true,
    'too-large': true,
    'too-small': true,
    'not-a-currency': true,
    'not-a-scenario': true,
    'nothing-above': true,
    'not-closed': true,
    'not-an-outline-line': true,
  }
  const codes = Object.keys(all) as ProblemCode[]
  for (const expected of [null, '12']) {
    const sentences = codes.flatMap((code) => [wordsOf(code, '', expected), wordsOf(code, 'x', expected)])
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[A-Z1“].*\.$/)
      expect(sentence).not.toMatch(/null|undefined|NaN|\.\.| {2}/)
    }
    expect(new Set(codes.map((code) => wordsOf(code, 'x', expected))).size).toBe(codes.length)
  }
})
