import type { TermKey } from '../term-keys.ts'
import { promiseExamples } from './promise-examples.ts'
import { promiseWords } from './promise-words.ts'
import { teamExamples } from './team-examples.ts'
import { teamWords } from './team-words.ts'
import type { TermEntry } from './term-entry.ts'
import type { Example } from './told.ts'

/** Each term's name and meaning. A term without them is an error here. */
export const terms: Readonly<Record<TermKey, TermEntry>> = { ...promiseWords, ...teamWords }

/** Each term's sentence with the numbers of the open scenario, likewise. */
export const examples: Readonly<Record<TermKey, Example>> = { ...promiseExamples, ...teamExamples }
