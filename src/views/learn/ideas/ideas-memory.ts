import type { ComparisonRow, Side } from '../../../lessons/comparison.ts'

/** How the page was left: it is found so again for as long as the tab is open. */
export interface IdeasMemory {
  readonly unfolded: ReadonlySet<ComparisonRow>
  /** null: all sides. */
  readonly side: Side | null
  readonly text: string
  /** The idea that sent the person to a view, until they are back. */
  readonly tried: ComparisonRow | null
}

let memory: IdeasMemory = { unfolded: new Set(), side: null, text: '', tried: null }

export const remembered = (): IdeasMemory => memory

export const remember = (changes: Partial<IdeasMemory>): void => {
  memory = { ...memory, ...changes }
}
