import type { TermKey } from '../term-keys.ts'
import { promiseExamples } from './promise-examples.ts'
import { teamExamples } from './team-examples.ts'
import type { Example } from './told.ts'

/** Each term's sentence with the numbers of the open scenario. A term without one is an error here. */
export const examples: Readonly<Record<TermKey, Example>> = { ...promiseExamples, ...teamExamples }
