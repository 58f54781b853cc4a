import { useState } from 'react'
import type { Incident } from '../../core/incident/incident.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { finished } from './incident-draft.ts'
import type { IncidentDraft } from './incident-draft.ts'

/** What is being written: an incident of the scenario by its id, or a new one that is not in it yet. */
interface Writing {
  readonly id: string | null
  readonly draft: IncidentDraft
  readonly order: readonly string[]
}

/** An incident being written in the row of a table. */
export interface IncidentEditing {
  readonly open: boolean
  /** The incident of the scenario that is being written; null while none is, or only a new one. */
  readonly id: string | null
  /** What is being written as long as it is in no scenario; null when it is, or nothing is being written. */
  readonly added: IncidentDraft | null
  /** The order of the rows when editing began: a row must not jump away under the person's hands. null: none is held. */
  readonly order: readonly string[] | null
  /** @param id null for a new incident. */
  readonly begin: (id: string | null, draft: IncidentDraft, order: readonly string[]) => void
  readonly change: (changes: Partial<IncidentDraft>, field: string) => void
  readonly end: () => void
}

/** Writing one incident at a time. What is typed reaches the scenario at once, a new one as soon as it has all it needs. */
export const useIncidentEditing = (): IncidentEditing => {
  const { incidents } = useOpenScenario()
  const { addIncident, editIncident } = useActions()
  const [writing, setWriting] = useState<Writing | null>(null)
  // An undone addition is no longer in the scenario; its row then is a new one again.
  const there: Incident | null = incidents.find(({ id }) => id === writing?.id) ?? null
  return {
    open: writing !== null,
    id: there?.id ?? null,
    added: there === null ? (writing?.draft ?? null) : null,
    order: writing?.order ?? null,
    begin: (id, draft, order) => setWriting({ id, draft, order }),
    change: (changes, field) => {
      if (writing === null) return
      const draft = { ...(there ?? writing.draft), ...changes }
      const incident = finished(draft)
      if (there !== null && incident !== null) editIncident(there.id, incident, field)
      setWriting({ ...writing, draft, id: there?.id ?? (incident === null ? null : addIncident(incident)) })
    },
    end: () => setWriting(null),
  }
}
