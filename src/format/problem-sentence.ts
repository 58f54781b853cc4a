import type { Problem } from '../core/result.ts'

/** How a problem is said. */
export type Said = (problem: Problem) => string

export const quoted = (text: string): string => `“${text}”`

/** What was found, in a sentence of its own. */
export const found = ({ received }: Problem): string =>
  received.trim() === '' ? '' : ` Found ${quoted(received.trim())}.`

export const withFound =
  (sentence: string): Said =>
  (problem) =>
    sentence + found(problem)

/** A sentence that needs the limit, and the one to say where the rule names none. */
export const withLimit =
  (sentence: (limit: string) => string, plain: string): Said =>
  (problem) =>
    (problem.expected === null ? plain : sentence(problem.expected)) + found(problem)
