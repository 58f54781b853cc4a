import { failure } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { FileProblem, FileProblemCode, ImportRefusal, SkippedRows } from './import-report.ts'

const LONGEST = 80

/** Cuts what was found, so that a hostile file cannot flood the page. */
export const excerpt = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

/** A reason to refuse the whole file. */
export const fileProblem = (
  code: FileProblemCode,
  received = '',
  expected: string | null = null,
  line: number | null = null,
  column: number | null = null,
): FileProblem => ({ code, line, column, expected, received: excerpt(received) })

export const refusal = (
  problem: FileProblem,
  skipped: SkippedRows | null = null,
): { readonly ok: false; readonly problem: ImportRefusal } => failure({ problem, skipped })

/**
 * Turns a failed allocation into an answer: a series near the limits needs several hundred megabytes, which a phone may
 * not have. Every other exception passes through.
 */
export const withinMemory = async <Value>(
  work: () => Promise<Result<Value, ImportRefusal>>,
): Promise<Result<Value, ImportRefusal>> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RangeError && /allocation|array length|memory/i.test(error.message)) {
      return refusal(fileProblem('out-of-memory', error.message))
    }
    throw error
  }
}
