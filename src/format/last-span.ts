import type { Milliseconds } from '../core/quantity/units.ts'
import { spokenDuration } from './duration.ts'

/** A look back in a sentence: "the last hour", "the last 5 minutes", "the last 1 hour 30 minutes". */
export const lastSpan = (length: Milliseconds): string =>
  `the last ${spokenDuration(length).replace(/^1 (\S+)$/, '$1')}`
