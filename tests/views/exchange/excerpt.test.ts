import { expect, it } from 'vitest'
import { excerpt } from '../../../src/views/exchange/excerpt.ts'

const numbers = (count: number): string => Array.from({ length: count }, (_, line) => `    ${line}+3x10 _x5`).join('\n')

it('cuts a long run of numbers to its first lines, and says how many there are', () => {
  expect(excerpt(`values: >-\n${numbers(1_003)}\nend: 1`)).toBe(
    `values: >-\n${numbers(3)}\n    … 1,000 more lines of numbers\nend: 1`,
  )
})

it('leaves short runs and everything else as it is', () => {
  expect(excerpt(`a: 1\n${numbers(4)}\n  5d: x`)).toBe(`a: 1\n${numbers(4)}\n  5d: x`)
})

it('shows the beginning of a very long text, whole lines of it, and says how much is left', () => {
  const line = `key: ${'x'.repeat(94)}\n`
  const shown = excerpt(line.repeat(10_000))
  // 600 lines of 100 characters are 60,000; the last line break ends the excerpt.
  expect(shown.split('\n')).toHaveLength(601)
  expect(shown.endsWith('\n… and 940,001 more characters')).toBe(true)
})

it('cuts a single line that never ends', () => {
  expect(excerpt('x'.repeat(1_000_000)).length).toBeLessThan(60_100)
})
