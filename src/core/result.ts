/**
 * What a person, a file or a link got wrong, as data. `src/format/problem-words.ts` turns it into a sentence.
 *
 * `path` names the field ("target", "incident[2].lasted", "row"), `code` the rule that was broken, `expected` the limit
 * or choice that the rule needs (null when the code says it all) and `received` the offending text, as it was given.
 */
export interface Problem {
  readonly path: string
  readonly code: ProblemCode
  readonly expected: string | null
  readonly received: string
}

/** Every rule that input can break. `format` holds one sentence for each, and the compiler checks that none is missing. */
export type ProblemCode =
  | 'empty'
  | 'not-a-number'
  | 'not-a-target'
  | 'target-is-100'
  | 'target-not-positive'
  | 'target-above-100'
  | 'too-many-digits'
  | 'downtime-exceeds-window'
  | 'not-a-duration'
  | 'not-positive'
  | 'too-short'
  | 'too-long'
  | 'not-a-share'
  | 'share-out-of-range'
  | 'not-an-instant'
  | 'not-a-clock-time'
  | 'ends-before-it-begins'
  | 'not-a-time-zone'
  | 'not-a-window'
  | 'not-a-choice'
  | 'unknown-key'
  | 'repeated-key'
  | 'too-many'
  | 'not-an-object'
  | 'not-text'
  | 'not-a-list'
  | 'unreadable'
  | 'newer-version'
  /** `expected` is the long window, `received` the short one. */
  | 'not-shorter'
  | 'not-a-burn-rate'
  /** `expected` is the highest burn rate that there is. */
  | 'not-reachable'
  | 'not-a-prometheus-name'
  | 'not-a-selector'
  /** `received` is the way round, name by name. */
  | 'cycle'
  | 'not-a-component'
  /** `expected` is how many there are, `received` how many are asked for. */
  | 'more-than-there-are'
  /** The last clause of a policy holds whatever remains, and `received` would bound it. */
  | 'not-open'
  | 'negative'
  | 'not-an-outline-line'
  | 'not-a-setting'
  | 'not-closed'
  | 'nothing-above'
  | 'not-a-scenario'
  | 'not-a-currency'
  /** `expected` is the least or the most that there may be, with its unit. */
  | 'too-small'
  | 'too-large'
  /** `expected` is the value of the line above, with its unit. */
  | 'not-below'
  | 'not-above'

/** A value, or the reason why there is none. What a person, a file or a link got wrong is an answer, never an exception. */
export type Result<Value, Failure = Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Failure }

/** The outcome that carries a value. */
export const success = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value })

/** The outcome that carries the reason why there is none. */
export const failure = <Failure>(problem: Failure): { readonly ok: false; readonly problem: Failure } => ({
  ok: false,
  problem,
})

/** A problem with the text that caused it. Long texts are cut, so that a hostile file cannot flood the page. */
export const problem = (
  path: string,
  code: ProblemCode,
  received: string,
  expected: string | null = null,
): { readonly ok: false; readonly problem: Problem } =>
  failure({ path, code, expected, received: received.length > 80 ? `${received.slice(0, 79)}…` : received })
