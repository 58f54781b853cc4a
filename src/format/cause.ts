import type { Cause } from '../core/incident/incident.ts'

const WORDS: Readonly<Record<Cause, string>> = {
  change: 'a change of ours',
  own: 'something else of ours',
  dependency: 'a dependency',
  planned: 'planned work',
}

/** Who or what set an incident off, after "set off by": "a change of ours". */
export const causeWords = (cause: Cause): string => WORDS[cause]
