import { expect, it } from 'vitest'
import type { SpecificationRemark } from '../../../src/interop/specification/specification.ts'
import { remarkNotes, remarkWords } from '../../../src/views/exchange/specification-words.ts'

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
