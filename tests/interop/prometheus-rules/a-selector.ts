import * as fc from 'fast-check'
import { isSoundText } from '../../../src/interop/prometheus-rules/promql-text.ts'
import type { LabelMatcher, MatchOperator, SeriesSelector } from '../../../src/core/alert/service-metrics.ts'

const LETTERS = Array.from('abcxyzABZ_')

const name = (letters: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...letters), fc.array(fc.constantFrom(...letters, '0', '9'), { maxLength: 20 }))
    .map(([first, rest]) => first + rest.join(''))
    .filter((text) => text !== '__name__')

/** Words of PromQL, which are metric names all the same. */
const KEYWORDS = ['on', 'NaN', 'inf', 'bool', 'by', 'sum', 'offset', 'group_left', 'and', 'atan2', 'without', 'start']

const SIGNS =
  '" \' ` \\ {{ }} { } {{{ $value {{$labels.x}} # : - &a *a ! | > % @ ~ null yes on 0x10 1e3 --- <b> &amp; ${x} a Z 5'
const SCRIPTS = 'é 注文 😀'
const UNSEEN = [' ', '  ', ': ', ' #', '\n', '\r\n', '\t', '\0', '\u0007', '\u007f', '\u0085', '\u009f', '\u00a0']
const RARE = ['\u2028', '\u2029', '\u202e', '\ufeff', '\uffff', '\ufffd', '\ud800', '\udc00', '\u{10ffff}']

/** Texts that break careless writers: quotes, braces, line ends, template signs, scripts, halves of characters. */
export const awkwardTexts: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(fc.constantFrom(...`${SIGNS} ${SCRIPTS}`.split(' '), ...UNSEEN, ...RARE), { maxLength: 12 })
    .map((parts) => parts.join('')),
)

const matcher = (values: fc.Arbitrary<string>): fc.Arbitrary<LabelMatcher> => {
  const of = (operator: MatchOperator, value: fc.Arbitrary<string>) =>
    fc.record({ label: name(LETTERS), operator: fc.constant(operator), value })
  const patterns = fc.constantFrom('5..', '500|503', '.*', '.+', String.raw`a\.b\\c`, '(?i)err', '[45][0-9]{2}', '')
  return fc.oneof(of('=', values), of('!=', values), of('=~', patterns), of('!~', patterns))
}

/** Selectors as `readSelector` can give them. */
export const selectors: fc.Arbitrary<SeriesSelector> = fc.record({
  metric: fc.oneof(name([...LETTERS, ':']), fc.constantFrom(...KEYWORDS)),
  matchers: fc.array(matcher(awkwardTexts.filter(isSoundText)), { maxLength: 5 }),
})
