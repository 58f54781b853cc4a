import { failure } from '../../core/result.ts'
import type { PrometheusTrouble } from './trouble.ts'

const LONGEST_EXCERPT = 500

/** A text of somebody else, cut so that a hostile answer cannot flood the page. */
export const excerpt = (text: string): string =>
  text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT - 1)}…` : text

/** Whether a piece of JSON is an object with names. */
export const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

/** Trouble with a piece of an answer that is not what the API promises. */
export const misshapen = (
  where: string,
  expected: string,
  received: unknown,
): { readonly ok: false; readonly problem: PrometheusTrouble } =>
  failure({ kind: 'unexpected-shape', where, expected, received: excerpt(JSON.stringify(received) ?? 'nothing') })
