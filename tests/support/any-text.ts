import * as fc from 'fast-check'

/** Texts that break careless readers and writers of other formats, one for each way that we know of. */
export const HOSTILE_TEXTS: readonly string[] = [
  ['', ' ', ' spaced  out ', 'a\nb\tc', 'a\r\nb', '\n', '\t', '\0', '\u007f\u0085\u00a0', '\u2028\u2029', '\ufeffmark'],
  ['\u202eover', 'Zürich – 東京', '支払い', '👩‍👩‍👧 down', 'e\u0301 \u00e9', '\uffff', '\u{10ffff}', 'İstanbul'],
  ["it's", '"quoted"', '“curly”', '`tick`', '\\', 'back\\new', "''", '"""', 'a"b\'c`d'],
  [
    'null',
    '~',
    'true',
    'yes',
    'no',
    'on',
    'NaN',
    '.inf',
    '0x10',
    '1e3',
    '0o7',
    '1_000',
    '99.9',
    '2026-11-23',
    '12:30:45',
  ],
  [
    '- item',
    '# comment',
    'a # b',
    'key: value',
    'a: b: c',
    '? x',
    '! tag',
    '&anchor',
    '*alias',
    '<<',
    '---',
    '...',
    '%YAML 1.2',
  ],
  [
    '{',
    '}',
    '[',
    ']',
    '{a: b}',
    '[1, 2]',
    '|',
    '>',
    '@at',
    ',',
    ':',
    '${x}',
    '%{ if true }',
    '$${x}',
    '{{ $value }}',
    '{{{',
  ],
  [
    '<b onclick="x">',
    '<script>alert(1)</script>',
    '</script>',
    '<!--',
    '&amp;',
    '| a | b |',
    '**bold**',
    '[a](javascript:b)',
  ],
  [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    ';',
    'a;b',
    'a,b',
    'a/b//c',
    '../../x',
    'C:\\x',
    'con',
    'a?b#c',
    '100%',
    '%25',
    '%',
  ],
  ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'this & that = x', '#1', '1 + 1', 'x'.repeat(199)],
].flat()

/** Half a character, as a damaged file may hold one. */
const HALVES: readonly string[] = ['\ud800', 'a\udc00', '\ud83d tail', '\udfff\ud800']

/** Whether it is made of whole characters. */
export const isSound = (text: string): boolean => !/\p{Surrogate}/u.test(text)

const cut = (text: string, longest: number): string => text.slice(0, longest)

/** Text as somebody may type it, hostile ones among it, of whole characters only. */
export const soundText = (longest: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      { arbitrary: fc.constantFrom(...HOSTILE_TEXTS).map((text) => cut(text, longest)), weight: 4 },
      {
        arbitrary: fc.string({ unit: 'grapheme', maxLength: Math.min(30, longest) }).map((text) => cut(text, longest)),
        weight: 2,
      },
      { arbitrary: fc.string({ maxLength: Math.min(60, longest) }), weight: 2 },
      {
        arbitrary: fc
          .array(fc.constantFrom('Checkout', 'API', 'EU', 'pay', '-', '/', '99', 'v2', '(new)'), {
            minLength: 1,
            maxLength: 4,
          })
          .map((words) => cut(words.join(' '), longest)),
        weight: 4,
      },
    )
    .filter((text) => isSound(text))

/** The same, now and then with half a character, which every reader of scenarios takes. */
export const anyText = (longest: number): fc.Arbitrary<string> =>
  fc.oneof({ arbitrary: soundText(longest), weight: 30 }, { arbitrary: fc.constantFrom(...HALVES), weight: 1 })
