import { expect, it } from 'vitest'
import type { SpecificationRemark } from '../../../src/interop/specification/specification.ts'
import { keptNotes, missingWords, remarkNotes, remarkWords } from '../../../src/views/exchange/specification-words.ts'

const remark = (changes: Partial<SpecificationRemark>): SpecificationRemark => ({
  kind: 'left-out',
  code: 'missing',
  place: { document: 1, line: 12, path: 'spec.objectives[0].target' },
  expected: null,
  received: '',
  ...changes,
})

it.each([
  [{ expected: 'above 0, at most 1' }, 'target is missing. Expected above 0, at most 1.'],
  [{ code: 'not-a-target', received: '99.9.9' }, 'target is no target that fits. Found “99.9.9”.'],
  [
    { kind: 'assumed', code: 'not-a-target', expected: '99.9 %', received: '99.9' },
    'target: “99.9” is taken for 99.9 %.',
  ],
  [{ kind: 'assumed', code: 'usual', expected: 'rolling 30d' }, 'target is not said: taken for rolling 30d.'],
  [
    { kind: 'kept', code: 'no-place', received: '{a, b}' },
    'target says what a scenario has no place for. Found “{a, b}”.',
  ],
  [{ code: 'too-large', expected: '2000000' }, 'This is more than is read: at most 2,000,000.'],
  [
    { kind: 'kept', code: 'foreign-queries', received: 'Datadog' },
    'target: its Datadog queries are kept, Burnline does not use them.',
  ],
  [
    { kind: 'assumed', code: 'made-rules', expected: 'Sloth', received: '4' },
    '4 alert rules, which the text does not name: those that Sloth makes by itself for this SLO window.',
  ],
  [
    { kind: 'assumed', code: 'made-rules', expected: 'Sloth', received: '1' },
    '1 alert rule, which the text does not name: the one that Sloth makes by itself for this SLO window.',
  ],
  [
    { code: 'not-found', expected: 'SLI', received: 'answered' },
    'target names the SLI “answered”, which is not in this text.',
  ],
] as const)('says what was expected and what was found: %j', (changes, words) => {
  expect(remarkWords(remark(changes))).toBe(words)
})

it('says the same thing once, with the first places', () => {
  const remarks = [1, 2, 3, 4, 5].map((document) =>
    remark({ place: { document, line: document * 10, path: 'spec.x' } }),
  )
  expect(remarkNotes([...remarks, remark({ kind: 'kept' })], 'left-out')).toEqual([
    {
      id: 'x is missing.',
      words: 'x is missing.',
      where: 'document 1, line 10, spec.x; document 2, line 20, spec.x; document 3, line 30, spec.x; and 2 more',
    },
  ])
})

const keptAt = (line: number, path: string): SpecificationRemark =>
  remark({ kind: 'kept', code: 'no-place', place: { document: 1, line, path }, received: '[…]' })

it('names the fields of an objective that are merely kept in one note, each name and line once', () => {
  const shared = [keptAt(21, 'metadata.labels'), keptAt(5, 'spec.description'), keptAt(5, 'spec.description')]
  const odd = remark({ kind: 'kept', code: 'unknown-field', place: { document: 1, line: 7, path: 'spec.colour' } })
  const first = [...shared, keptAt(1_200, 'spec.conditions[0].labels'), odd]
  expect(keptNotes([[], first, shared, shared]).map(({ words, where }) => `${words} ${where}`)).toEqual([
    'colour is a field that the format does not have. document 1, line 7, spec.colour',
    'Kept as they are: labels, description (lines 5, 21, 1,200)',
    'Kept as they are: labels, description (lines 5, 21)',
  ])
  expect(keptNotes([[keptAt(5, 'labels')]])).toMatchObject([{ words: 'Kept as it is: labels', where: '(line 5)' }])
})

it('names a place once that several objectives share', () => {
  expect(remarkNotes([remark({}), remark({})], 'left-out')).toMatchObject([
    { where: 'document 1, line 12, spec.objectives[0].target' },
  ])
})

it('names what an objective refers to in vain, each once', () => {
  const gone = remark({ kind: 'missing', code: 'not-found', expected: 'SLI', received: 'answered' })
  expect(missingWords([gone, gone, remark({})])).toBe('SLI “answered”')
})
