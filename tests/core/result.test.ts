import { expect, it } from 'vitest'
import { failure, problem, success } from '../../src/core/result.ts'

it('carries a value or a problem, never both', () => {
  expect(success(3)).toEqual({ ok: true, value: 3 })
  expect(failure('why')).toEqual({ ok: false, problem: 'why' })
  expect(problem('target', 'empty', '')).toEqual({
    ok: false,
    problem: { path: 'target', code: 'empty', expected: null, received: '' },
  })
})

it('cuts a flood of text down to 80 characters, the last of them an ellipsis', () => {
  expect(problem('x', 'unreadable', 'a'.repeat(80)).problem.received).toBe('a'.repeat(80))
  expect(problem('x', 'unreadable', 'a'.repeat(81)).problem.received).toBe(`${'a'.repeat(79)}…`)
})
