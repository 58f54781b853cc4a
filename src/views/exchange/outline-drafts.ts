import type { OutlineReading } from '../../interop/system-outline/read-outline.ts'
import type { OutlineTrouble } from './outline-problems.ts'

/** What was typed, as typed, and what it came to. */
export interface OutlineDraft {
  readonly text: string
  readonly reading: OutlineReading
  readonly trouble: readonly OutlineTrouble[]
  /** How the system that this draft stands for is written: another one that arrives comes from elsewhere and wins. */
  readonly standsFor: string
}

/** Of each workspace, the drafts that are not the system yet, by the ids of their scenarios: they outlast a look at another view. */
const kept = new WeakMap<object, Map<string, OutlineDraft>>()

/**
 * The draft that was left behind; null when there is none, or when the system has become another one since.
 *
 * @param written how the system is written now.
 */
export const keptDraft = (workspace: object, scenarioId: string, written: string): OutlineDraft | null => {
  const draft = kept.get(workspace)?.get(scenarioId)
  return draft?.standsFor === written ? draft : null
}

/** Keeps a draft; null drops it. */
export const keepDraft = (workspace: object, scenarioId: string, draft: OutlineDraft | null): void => {
  const drafts = kept.get(workspace) ?? new Map<string, OutlineDraft>()
  kept.set(workspace, drafts)
  if (draft === null) drafts.delete(scenarioId)
  else drafts.set(scenarioId, draft)
}
