import type { Problem, ProblemCode } from '../core/result.ts'
import { formatDuration } from './duration.ts'
import { found, withFound, withLimit } from './problem-sentence.ts'
import type { Said } from './problem-sentence.ts'

const KEPT: Readonly<Record<string, string>> = {
  ms: 'Burnline keeps time to the millisecond.',
  'burn rate': 'Burnline keeps a burn rate to 6 decimals.',
}

const tooManyDigits: Said = (problem) =>
  (KEPT[problem.expected ?? ''] ?? 'Burnline keeps nine nines: at most 7 decimals in percent.') + found(problem)

const downtimeExceedsWindow: Said = (problem) => {
  const length = /^\d{1,15}$/.test(problem.expected ?? '') ? formatDuration(Number(problem.expected)) : problem.expected
  return `The allowed downtime must be shorter than the SLO window${length === null ? '' : ` of ${length}`}.${found(problem)}`
}

/** What can be wrong with a target. Apart from the other problems, for the target is the first thing that people type. */
export const TARGET_SENTENCES = {
  empty: withLimit((limit) => `This is empty. Expected ${limit}.`, 'This is empty. Please fill it in.'),
  'not-a-target': withFound(
    'Expected a target, such as “99.9”, “99.9 %”, “three nines” or an allowed downtime like “43m 12s”.',
  ),
  'target-is-100': withFound(
    '100 % leaves no error budget: nothing may ever fail or change. Pick a target below 100 %.',
  ),
  'target-not-positive': withFound('A target of 0 % or less promises nothing. Pick one between 0 % and 100 %.'),
  'target-above-100': withFound('Nothing can succeed more than 100 % of the time. Pick a target below 100 %.'),
  'too-many-digits': tooManyDigits,
  'downtime-exceeds-window': downtimeExceedsWindow,
} as const satisfies Readonly<Partial<Record<ProblemCode, Said>>>

const isOfTarget = (code: ProblemCode): code is keyof typeof TARGET_SENTENCES => Object.hasOwn(TARGET_SENTENCES, code)

/** What `problemWords` says of a target that could not be read. */
export const targetProblemWords = (problem: Problem): string =>
  TARGET_SENTENCES[isOfTarget(problem.code) ? problem.code : 'not-a-target'](problem)
