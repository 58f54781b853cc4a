import { problem } from '../../core/result.ts'
import type { Problem, ProblemCode } from '../../core/result.ts'

/** What is wrong with a word of a line. */
export interface LineProblem {
  readonly column: number
  readonly code: ProblemCode
  readonly received: string
  readonly expected: string | null
}

/** What is wrong with an outline, and where: both count from 1. */
export interface OutlineProblem extends Problem {
  readonly line: number
  readonly column: number
}

export const lineProblem = (
  { column, text }: { readonly column: number; readonly text: string },
  code: ProblemCode,
  expected: string | null = null,
): LineProblem => ({ column, code, received: text, expected })

/** A problem of a line at its place; `line` counts from 1. Paths count from 0, as everywhere. */
export const outlineProblem = (line: number, { column, code, received, expected }: LineProblem): OutlineProblem => ({
  ...problem(`line[${line - 1}].column[${column - 1}]`, code, received, expected).problem,
  line,
  column,
})
