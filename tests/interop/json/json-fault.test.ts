import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonFault } from '../../../src/interop/json/json-fault.ts'

test.each([
  ['', 1, 1, 'value', ''],
  ['{"a": 1', 1, 8, 'comma-or-object-end', ''],
  ['[1, 2', 1, 6, 'comma-or-list-end', ''],
  ['[1,\n 2,\n', 3, 1, 'value', ''],
  ['{"a"\n  1}', 2, 3, 'colon', '1}'],
  ['{a: 1}', 1, 2, 'name-or-object-end', 'a: 1}'],
  ['{"a": 1,}', 1, 9, 'name', '}'],
  ['[01]', 1, 2, 'value-or-list-end', '01]'],
  ['[NaN]', 1, 2, 'value-or-list-end', 'NaN]'],
  ['["never closed', 1, 15, 'text-end', ''],
  ['["cut in an escape\\', 1, 20, 'text-end', ''],
  ['["a\nb"]', 1, 2, 'text-end', '"a\nb"]'],
  ['["\\x"]', 1, 2, 'text-end', '"\\x"]'],
  ['{} {}', 1, 4, 'nothing', '{}'],
])('says where %j stops being JSON and what belongs there', (text, line, character, expected, received) => {
  expect(jsonFault(text)).toEqual({ line, character, expected, received })
})

test('finds a fault exactly where the engine refuses', () => {
  const text = fc.oneof(
    fc.json(),
    fc.json().chain((json) => fc.integer({ min: 0, max: json.length }).map((end) => json.slice(0, end))),
    fc.tuple(fc.json(), fc.constantFrom(',', ']', '}', '"', ':', 'x', '1')).map(([json, more]) => json + more),
    fc.array(fc.constantFrom('{', '}', '[', ']', '"a"', ':', ',', '1', 'null', ' ')).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, (some) => {
      let refused = false
      try {
        JSON.parse(some)
      } catch {
        refused = true
      }
      expect(jsonFault(some) !== null).toBe(refused)
    }),
    { numRuns: 2_000 },
  )
})

test('does not give up on a long text or on deep nesting', () => {
  expect(jsonFault(`["${'x'.repeat(5_000_000)}"`)).toMatchObject({ expected: 'comma-or-list-end' })
  expect(jsonFault('['.repeat(200_000))).toMatchObject({ character: 200_001, received: '' })
})
