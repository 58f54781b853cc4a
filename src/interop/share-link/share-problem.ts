import { failure } from '../../core/result.ts'

/** Why a link cannot be opened, or would not open. */
export type ShareProblemCode =
  /** It has no `#/share/<version>/<payload>`. */
  | 'not-a-share'
  /** It, or what it holds, is of a later Burnline. `expected` is the newest version known here, `received` its own. */
  | 'newer-version'
  /** `expected` is the most signs of a payload, `received` how many there are. */
  | 'too-long'
  /** `received` begins where it cannot be base64url. */
  | 'not-base64'
  /** Cut, changed, or with something behind it: it does not unpack, or to something else than was packed. */
  | 'damaged'
  /** `expected` is the most bytes that it may unpack to. */
  | 'unpacks-too-large'
  /** `received` is what it holds instead. */
  | 'not-scenarios'

/** A link that cannot be opened. The views make the sentence. */
export interface ShareProblem {
  readonly code: ShareProblemCode
  readonly expected: string | null
  /** What was found, cut to 80 signs. */
  readonly received: string
}

export const shareProblem = (
  code: ShareProblemCode,
  received = '',
  expected: string | null = null,
): { readonly ok: false; readonly problem: ShareProblem } =>
  failure({ code, expected, received: received.length > 80 ? `${received.slice(0, 79)}…` : received })
