import { excerpt } from '../csv/import-problem.ts'
import { kindOf } from './json-data.ts'
import { LISTED_ITEMS } from './json-limits.ts'

/** One thing that could not be used: why, where it stands in the file ("result[0].values[12]"), and what it was. */
export interface LeftOutItem<Code extends string> {
  readonly code: Code
  readonly place: string
  readonly received: string
}

/** Things that were left out: all of them counted, the first ones listed. */
export interface LeftOut<Code extends string> {
  readonly count: number
  readonly byCode: Readonly<Partial<Record<Code, number>>>
  readonly examples: readonly LeftOutItem<Code>[]
}

export interface LeftOutTally<Code extends string> {
  add(code: Code, place: () => string, received: unknown): void
  report(): LeftOut<Code>
}

const shown = (received: unknown): string => {
  if (typeof received === 'string') return received
  try {
    return JSON.stringify(received) ?? ''
  } catch {
    // Nested deeper than the engine goes.
    return kindOf(received)
  }
}

export const leftOutTally = <Code extends string>(): LeftOutTally<Code> => {
  const byCode: Partial<Record<Code, number>> = {}
  const examples: LeftOutItem<Code>[] = []
  let count = 0
  return {
    add(code, place, received) {
      count += 1
      byCode[code] = (byCode[code] ?? 0) + 1
      if (examples.length >= LISTED_ITEMS) return
      examples.push({ code, place: place(), received: excerpt(shown(received)) })
    },
    report: () => ({ count, byCode, examples }),
  }
}
