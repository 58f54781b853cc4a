import { LISTED_LINES, LISTED_PROBLEMS } from './import-limits.ts'
import { excerpt } from './import-problem.ts'
import type { LineCount, RowProblem, RowProblemCode, SkippedRows } from './import-report.ts'

/** Counts lines and keeps the first numbers. */
export interface LineTally {
  add(line: number): void
  report(): LineCount
}

export const lineTally = (): LineTally => {
  const lines: number[] = []
  let count = 0
  return {
    add(line) {
      count += 1
      if (lines.length < LISTED_LINES) lines.push(line)
    },
    report: () => ({ count, lines }),
  }
}

/** Counts the rows that were left out by reason, and keeps the first ones in full. */
export interface SkipTally {
  add(code: RowProblemCode, line: number, column: number | null, received: string, expected?: string | null): void
  report(): SkippedRows
}

export const skipTally = (): SkipTally => {
  const byCode: Partial<Record<RowProblemCode, number>> = {}
  const examples: RowProblem[] = []
  let count = 0
  return {
    add(code, line, column, received, expected = null) {
      count += 1
      byCode[code] = (byCode[code] ?? 0) + 1
      if (examples.length < LISTED_PROBLEMS) {
        examples.push({ code, line, column, expected, received: excerpt(received) })
      }
    },
    report: () => ({ count, byCode, examples }),
  }
}
