import { extraNine } from './extra-nine/idea.ts'
import type { Ideas } from './idea.ts'
import { promisesInSeries } from './promises-in-series/idea.ts'
import { sharedFate } from './shared-fate/idea.ts'

/** The ideas beside the System view. */
export const systemIdeas = {
  'promises-in-series': promisesInSeries,
  'shared-fate': sharedFate,
  'extra-nine': extraNine,
} as const satisfies Ideas
