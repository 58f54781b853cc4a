import type { PracticePart } from '../../lessons/topic.ts'
import type { Told } from './idea-panel.tsx'

/** What every page of Learn is given. */
export interface LearnPageProps {
  /** What follows the page's own name in the address: "#/learn/cards/always-43-minutes" has "always-43-minutes". */
  readonly path: readonly string[]
  /** The open scenario and its numbers. */
  readonly told: Told
  /** Takes the person to a part of a view, from where a way back leads to this page. The task is to be read there too. */
  readonly onTry: (part: PracticePart, task?: string) => void
}
