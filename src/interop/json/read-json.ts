import { failure, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { IMPORT_LIMITS } from '../csv/import-limits.ts'
import { fileProblem } from '../csv/import-problem.ts'
import type { FileProblem } from '../csv/import-report.ts'
import { streamText } from '../csv/text-stream.ts'
import type { CsvSource, Progress } from '../csv/text-stream.ts'
import { jsonFault } from './json-fault.ts'
import { JSON_LIMITS } from './json-limits.ts'
import type { JsonLimits } from './json-limits.ts'

export interface JsonOptions {
  readonly limits?: JsonLimits | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/**
 * Where one answer of Prometheus ends and another follows without a comma, as when two are pasted below each other. No text
 * in quotes can hold this, for its own quotes are escaped.
 */
const NEXT_ANSWER = /\}(\s*)\{(?=\s*"status"\s*:)/g

const joined = (text: string): string => {
  const several = text.trimStart().startsWith('{') ? text.replaceAll(NEXT_ANSWER, '},$1{') : text
  return several === text ? text : `[${several}]`
}

/** Parses text. A fault is named by its line and character, with what belonged there. */
const parsed = (given: string): Result<unknown, FileProblem> => {
  const text = joined(given)
  try {
    return success(JSON.parse(text))
  } catch (error) {
    const fault = jsonFault(text)
    // Nested deeper than the engine goes: JSON, but nothing that anybody exports.
    if (fault === null) return failure(fileProblem('unknown-json', error instanceof Error ? error.message : ''))
    const { line, character, expected, received } = fault
    return failure(fileProblem('not-json', received, expected, line, character))
  }
}

/**
 * Reads a whole JSON file, packed with gzip or not, within the limits.
 *
 * @returns problem `not-json` with line and character (in `column`, from 1), or what reading met.
 */
export const readJson = async (
  source: CsvSource,
  { limits = JSON_LIMITS, signal, onProgress }: JsonOptions = {},
): Promise<Result<unknown, FileProblem>> => {
  const pieces: string[] = []
  const stream = { limits: { ...IMPORT_LIMITS, textBytes: limits.textBytes }, signal, onProgress }
  const read = await streamText(source, stream, (text) => {
    pieces.push(text)
    return null
  })
  if (!read.ok) return failure(read.problem)
  const text = pieces.join('')
  return text.trim() === '' ? failure(fileProblem('empty-file')) : parsed(text)
}
