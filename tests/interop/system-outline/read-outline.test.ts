import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SPLITS } from '../../../src/core/dependency/system-model.ts'
import { checkSystem } from '../../../src/core/dependency/check-system.ts'
import { HOUR } from '../../../src/core/quantity/units.ts'
import { needsSaid, read, told } from './build.ts'

const SHOP = `
Journey: Storefront
Correlation: 10 %
Split: weighted

Storefront 99.99 %
  needs Cart, Identity
  needs 1 of Payment A, Payment B
  could use Recommendations
Cart 99.9
Payment A 0.9995
Payment B 99,5%
Recommendations 95%
Identity measured 99.97 %
Database 99.95 % x2, 1 needed, weight 2.5
Search MTTF 719h MTTR 1h
Catalogue as in Catalogue API
`

const SCENARIOS = [
  { id: 's1', name: 'Catalogue API' },
  { id: 's2', name: 'Twice' },
  { id: 's3', name: 'Twice' },
]

describe('an outline as somebody types it', () => {
  const reading = read(SHOP, { scenarios: SCENARIOS })
  const { system } = reading
  const part = (name: string) => system.components.find((one) => one.name === name)

  it('is read without a word about it', () => {
    expect(told(reading)).toEqual([])
    expect(checkSystem(system)).toEqual([])
    expect(system).toMatchObject({ journey: 'new-1', correlation: 100_000_000, split: 'weighted' })
  })

  it.each([
    ['Storefront', { kind: 'target', share: 999_900_000 }],
    ['Cart', { kind: 'target', share: 999_000_000 }],
    ['Payment A', { kind: 'target', share: 999_500_000 }],
    ['Payment B', { kind: 'target', share: 995_000_000 }],
    ['Identity', { kind: 'measured', share: 999_700_000 }],
    ['Search', { kind: 'repair', mttf: 719 * HOUR, mttr: HOUR }],
    ['Catalogue', { kind: 'scenario', scenarioId: 's1' }],
  ])('%s is as available as it says', (name, availability) => {
    expect(part(name)?.availability).toEqual(availability)
  })

  it('has its replicas, how many of them are needed, and its weight', () => {
    expect(part('Database')).toMatchObject({ replicas: 2, neededReplicas: 1, weight: 2.5 })
    expect(part('Cart')).toMatchObject({ replicas: 1, neededReplicas: 1, weight: 1 })
  })

  it('needs each of the names in a list, or so many of them', () => {
    expect(needsSaid(system)).toEqual([
      'Storefront hard 1 of Cart',
      'Storefront hard 1 of Identity',
      'Storefront hard 1 of Payment A + Payment B',
      'Storefront soft 1 of Recommendations',
    ])
  })

  it('knows the line of every component', () => {
    expect([...reading.lines.values()]).toEqual([6, 10, 11, 12, 13, 14, 15, 16, 17])
  })
})

describe('a forgiving reader', () => {
  const same = (text: string) =>
    expect(read(text).system).toEqual(read('A 99 %\n  needs 1 of B, C\nB 98 %\nC 97 %').system)

  it.each([
    ['needs no indent', 'A 99 %\nneeds 1 of B, C\nB 98 %\nC 97 %'],
    ['takes tabs and line ends of other systems', '\uFEFFA 99 %\r\n\tneeds 1 of B, C\r\nB 98 %\rC 97 %'],
    ['takes a text that is indented as a whole', '   A 99 %\n     needs 1 of B, C\n   B 98 %\n   C 97 %'],
    ['takes bullets and passes over comments', '- A 99 %\n  - needs one of B, C\n# later\n* B 98 %\n• C 97 %'],
    ['does not mind case', 'A 99 %\n  NEEDS Any Of b, c\nB 98 %\nC 97 %'],
    ['does not mind commas and spaces', 'A, 99%\n  needs:  1 of B ,C,\nB   98%\nC 97 %  '],
    ['takes typographic quotation marks', '“A” 99 %\n  needs 1 of „B“, “C”\nB 98 %\nC 97 %'],
    ['takes components before they are needed', 'A 99 %\n  needs 1 of B, C\nB 98 %\n\n\nC 97 %'],
  ])('%s', (_, text) => {
    expect(told(read(text))).toEqual([])
    same(text)
  })

  it.each(['x3, 2 needed', '×3 2 needed', '3x, 2 needed', '2 needed x3'])('takes %s', (words) => {
    expect(read(`A 99 % ${words}`).system.components[0]).toMatchObject({ replicas: 3, neededReplicas: 2 })
  })

  it.each(['MTTF 30d MTTR 1h 30m', 'mttf 30 d, mttr 90 minutes', 'MTTF 1d 29d MTTR 1h30m'])('takes %s', (words) => {
    expect(read(`A ${words}`).system.components[0]?.availability).toEqual({
      kind: 'repair',
      mttf: 720 * HOUR,
      mttr: 1.5 * HOUR,
    })
  })

  it.each([
    ['Area 51 99.9 %', 'Area 51'],
    ['Node 7 99.9', 'Node 7'],
    ['Python 3.11 99.9 %', 'Python 3.11'],
    ['Shard 0 99.9 %', 'Shard 0'],
    ['as in 99.9 %', 'as in'],
    ['Tier x2 team 99.9 %', 'Tier x2 team'],
    ['"50% off" 99.9 %', '50% off'],
    ['"a, \\"b\\"\\n" 99.9 %', 'a, "b"\n'],
  ])('finds the name in %s', (line, name) => {
    const reading = read(line)
    expect(told(reading)).toEqual([])
    expect(reading.system.components[0]?.name).toBe(name)
  })

  it('takes 100 % and 0 %: what never fails, and what never works', () => {
    expect(read('A 100 %\nB 0 %').system.components.map(({ availability }) => availability)).toEqual([
      { kind: 'target', share: 1_000_000_000 },
      { kind: 'target', share: 0 },
    ])
  })
})

describe('the journey', () => {
  it('is the one component that nothing needs, unless the text says another', () => {
    expect(read('A 99 %\n  needs B\nB 99 %').system.journey).toBe('new-1')
    expect(read('A 99 %\n  needs B\nB 99 %\nJourney: B').system.journey).toBe('new-2')
    expect(read('A 99 %\n  needs B\nB 99 %\nJourney: none').system.journey).toBeNull()
    expect(read('none 99 %\nB 99 %\nJourney: "none"').system.journey).toBe('new-1')
  })

  it('is nobody’s where several might be', () => {
    expect(read('A 99 %\nB 99 %').system.journey).toBeNull()
  })
})

describe('reading over a system', () => {
  const over = read('A 99 %\n  needs B\nB 98 %\nC 97 %').system

  it('keeps ids by name, in any order, and makes new ones for the rest', () => {
    const { system } = read('C 90 %\nD 90 %\nA 90 %\n  needs D', { over, createId: () => 'fresh' })
    expect(system.components.map(({ id }) => id)).toEqual(['new-3', 'fresh', 'new-1'])
    expect(system.journey).toBeNull()
  })

  it('keeps the id of a name whose case was mended, unless that name is there too', () => {
    expect(read('a 90 %', { over, createId: () => 'fresh' }).system.components[0]?.id).toBe('new-1')
    const both = read('a 90 %\nA 90 %', { over, createId: () => 'fresh' }).system.components
    expect(both.map(({ id }) => id)).toEqual(['fresh', 'new-1'])
  })

  it('keeps an availability that is not said, which is a problem all the same', () => {
    const reading = read('B', { over })
    expect(reading.system.components[0]?.availability).toEqual({ kind: 'target', share: 980_000_000 })
    expect(told(reading)).toEqual(['1:1 not-an-outline-line “B”'])
  })
})

describe('what cannot be read', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['says nothing of availability', 'Database', ['1:1 not-an-outline-line “Database”']],
    ['says a number that may belong to the name', 'Route 66', ['1:1 not-an-outline-line “Route 66”']],
    ['says another', 'Shard 0', ['1:1 not-an-outline-line “Shard 0”']],
    ['is no outline at all', '{"a": [1]}', ['1:1 not-an-outline-line “{"a": [1]}”']],
    ['goes on where it should end', 'A 99 % 98 %', ['1:8 not-a-setting “98 %”']],
    ['goes on after a name in quotation marks', '"A" B', ['1:5 not-an-outline-line “B”']],
    ['is more than all', 'A 101 %', ['1:3 share-out-of-range “101 %” (0 % to 100 %)']],
    ['is less than nothing', 'A -5 %', ['1:3 share-out-of-range “-5 %” (0 % to 100 %)']],
    ['is finer than nine nines', 'A 99.99999999 %', ['1:3 too-many-digits “99.99999999 %” (percent)']],
    ['has no replica', 'A 99 % x0', ['1:8 not-a-number “0” (1–1000)']],
    ['has too many replicas', 'A 99 % x1001', ['1:8 not-a-number “1001” (1–1000)']],
    ['needs more replicas than there are', 'A 99 % x2, 3 needed', ['1:12 more-than-there-are “3” (2)']],
    ['weighs less than nothing', 'A 99 % weight -1', ['1:15 negative “-1”']],
    ['weighs more than anything', 'A 99 % weight 1e7', ['1:15 too-large “1e7” (1000000)']],
    ['never lasts', 'A MTTF 0h MTTR 5', ['1:8 not-positive “0h”', '1:16 not-a-duration “5”']],
    ['lasts longer than a century', 'A MTTF 40000d MTTR 1h', ['1:8 too-long “40000d” (36525d)']],
    ['names no scenario', 'A as in Nowhere', ['1:9 not-a-scenario “Nowhere”']],
    [
      'names a scenario by an id that could not be saved',
      `A as in id "${'x'.repeat(101)}"`,
      [`1:12 too-long “${'x'.repeat(79)}…” (100)`],
    ],
    ['names one of two scenarios', 'A as in "Twice"', ['1:9 not-a-scenario “Twice”']],
    ['has no name', '"" 99 %', ['1:1 empty “”']],
    ['has a name twice', 'A 99 %\nA 98 %', ['2:1 repeated-key “A”']],
    ['opens a quotation mark', '"A 99 %', ['1:1 not-closed “"A 99 %”']],
    ['opens one in a need', 'A 99 %\n  needs "B', ['2:9 not-closed “"B”']],
    ['needs nothing', 'A 99 %\n  needs', ['2:8 empty “”']],
    ['needs what is not there', 'A 99 %\n  needs B', ['2:9 not-a-component “B”']],
    ['needs one of two that differ by case', 'A 99 %\n  needs bb\nBb 99 %\nBB 99 %', ['2:9 not-a-component “bb”']],
    ['needs itself', 'A 99 %\n  needs a', ['2:9 cycle “a → a”']],
    ['needs something twice', 'A 99 %\n  needs B, b\nB 99 %', ['2:12 repeated-key “b”']],
    ['has a name twice but for spaces', 'A 99 %\n" A" 98 %', ['2:1 repeated-key “ A”']],
    ['has nothing but a space for a name', '" " 99 %', ['1:1 empty “ ”']],
    ['needs one of it twice', 'A 99 %\n  needs 1 of B, b\nB 99 %', ['2:17 repeated-key “b”']],
    ['needs more than there are', 'A 99 %\n  needs 2 of B\nB 99 %', ['2:9 more-than-there-are “2” (1)']],
    ['needs none of them', 'A 99 %\n  needs 0 of B\nB 99 %', ['2:9 not-positive “0”']],
    ['needs before there is anything', 'needs B\nB 99 %', ['1:1 nothing-above “needs B”']],
    ['is indented like a need', 'A 99 %\n  need B\nB 99 %', ['2:3 not-a-choice “need B” (needs, could use)']],
    ['begins a journey nowhere', 'Journey: X', ['1:10 not-a-component “X”']],
    ['says no journey', 'Journey:', ['1:9 empty “”']],
    ['splits otherwise', 'Split: half', [`1:8 not-a-choice “half” (${SPLITS.join(', ')})`]],
    ['correlates too much', 'Correlation: 101 %', ['1:14 share-out-of-range “101 %” (0 % to 100 %)']],
    ['correlates by words', 'Correlation: much', ['1:14 not-a-share “much”']],
  ])('%s', (_, text, problems) => {
    expect(told(read(text, { scenarios: SCENARIOS }))).toEqual(problems)
  })

  it('is told all at once, in order, and the rest of the text is there', () => {
    const reading = read('A 99 % x2, 5 needed\n  needs B, Gone\nB 120 %\nC 99 %\n  needs')
    expect(told(reading)).toEqual([
      '1:12 more-than-there-are “5” (2)',
      '2:12 not-a-component “Gone”',
      '3:3 share-out-of-range “120 %” (0 % to 100 %)',
      '5:8 empty “”',
    ])
    expect(reading.system.components.map(({ name }) => name)).toEqual(['A', 'B', 'C'])
    expect(needsSaid(reading.system)).toEqual(['A hard 1 of B'])
    expect(checkSystem(reading.system)).toEqual([])
  })

  it('has a path that says its line and column', () => {
    expect(read('A 99 %\n  needs B').problems[0]?.path).toBe('line[1].column[8]')
  })

  it('is listed fifty times and then counted', () => {
    const reading = read(Array.from({ length: 70 }, (_, index) => `Part ${index % 50}`).join('\n'))
    expect([reading.problems.length, reading.furtherProblems]).toEqual([50, 40]) // twenty are there twice
  })
})

describe('any text', () => {
  it('gives a system that makes sense but for circles, and never an exception', () => {
    const words = [
      'A',
      'B',
      '99 %',
      'needs',
      'could use',
      'x2',
      '3 needed',
      ',',
      '"',
      '\n',
      '\n  ',
      '1 of',
      'Journey:',
      '\\',
    ]
    const text = fc
      .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 })
      .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(text, (typed) => {
        const { system, problems } = read(typed)
        expect(checkSystem(system).filter(({ code }) => code !== 'cycle')).toEqual([])
        expect(problems.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('large texts', () => {
  const chain = (count: number): string =>
    Array.from(
      { length: count },
      (_, index) => `Part ${index} 99.9 %\n  needs 1 of Part ${(index * 7) % count}, Part ${index + 1}`,
    )
      .join('\n')
      .concat(`\nPart ${count} 99.9 %`)

  it('takes a paste of a thousand lines', () => {
    const text = chain(500)
    expect(text.split('\n').length).toBe(1_001)
    expect(read(text).system.components.length).toBe(501)
  })

  it('refuses more than 2,000 components and leaves what was there', () => {
    const over = read('A 99 %').system
    const reading = read(chain(2_000), { over })
    expect(told(reading)).toEqual(['1:1 too-many “2001” (2000)'])
    expect(reading.system).toBe(over)
  })

  it('refuses more text than any system needs', () => {
    expect(told(read('x'.repeat(5_000_001)))).toEqual(['1:1 too-long “5000001” (5000000)'])
  })

  it.each([
    ['one endless word', 'n'.repeat(200_000)],
    ['one endless line of words', 'a '.repeat(100_000)],
    ['one endless line of settings', 'a 99 % x2 '.repeat(20_000)],
    ['one endless list', `A 99 %\n  needs ${'b, '.repeat(60_000)}`],
    ['nothing but quotation marks', '"'.repeat(200_000)],
    ['nothing but spaces', ' '.repeat(200_000)],
    ['nothing but line ends', '\n'.repeat(200_000)],
    ['nothing but backslashes', `"${'\\'.repeat(200_000)}`],
    ['nothing but times', `A MTTF ${'1h '.repeat(60_000)}`],
  ])(
    'does not choke on %s',
    (_, text) => {
      expect(Array.isArray(read(text).problems)).toBe(true)
    },
    // What takes the square of its length would take minutes.
    20_000,
  )
})
