import { expect, it } from 'vitest'
import { parsedJson } from '../../src/core/parsed-json.ts'

it.each([
  ['{"a":[1,null]}', { a: [1, null] }],
  ['"text"', 'text'],
  ['null', null],
  ['', null],
  ['{a: 1}', null],
  ['1 2', null],
])('%j says %j', (text, said) => {
  expect(parsedJson(text)).toEqual(said)
})
