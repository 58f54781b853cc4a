import { useRef, useState } from 'react'
import type { RefObject } from 'react'
import { beganBefore } from '../../core/incident/began-before.ts'
import type { Incident } from '../../core/incident/incident.ts'
import type { Instant } from '../../core/quantity/units.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { focusUnreadable } from './focus-unreadable.ts'
import { finished, likelyMeasured } from './incident-draft.ts'
import type { IncidentDraft } from './incident-draft.ts'
import { beganIsUnreadable, focusLasted } from './incident-editor.tsx'

/** What is being written: an incident of the scenario by its id, or a new one that is not in it yet. */
interface Writing {
  readonly id: string | null
  readonly draft: IncidentDraft
  readonly order: readonly string[]
  /** Whether the person, or what is in the scenario already, says if it is in the measurements. */
  readonly settled: boolean
  /** Whether anything was typed. */
  readonly touched: boolean
  /** What a new incident is over by, as long as nobody has said when it began; null: it began when it says. */
  readonly overBy: Instant | null
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
  /** Another one each time that writing begins: a key for what is written, whether it is in the scenario yet or not. */
  readonly session: number
  /** Whether another one was to be begun, though what is typed here would be lost by it. */
  readonly held: boolean
  /** Goes to the fields, so that the focus can go back to them. */
  readonly place: RefObject<HTMLDivElement | null>
  /**
   * Begins, unless that would lose what is typed: then the field that it is waiting for has the focus.
   *
   * @param id null for a new incident.
   * @param overBy what a new one is over by unless the person says when it began: then it begins the earlier, the longer it
   * lasted. Without it an incident keeps its beginning.
   */
  readonly begin: (id: string | null, draft: IncidentDraft, order: readonly string[], overBy?: Instant) => void
  readonly change: (changes: Partial<IncidentDraft>, field: string) => void
  readonly end: () => void
}

/** Writing one incident at a time. What is typed reaches the scenario at once, a new one as soon as it has all it needs. */
export const useIncidentEditing = (): IncidentEditing => {
  const { incidents, measurements } = useOpenScenario()
  const { addIncident, editIncident } = useActions()
  const [writing, setWriting] = useState<Writing | null>(null)
  const [session, setSession] = useState(0)
  const [held, setHeld] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  // An undone addition is no longer in the scenario; its row then is a new one again.
  const there: Incident | null = incidents.find(({ id }) => id === writing?.id) ?? null
  const added = there === null ? (writing?.draft ?? null) : null
  return {
    open: writing !== null,
    id: there?.id ?? null,
    added,
    order: writing?.order ?? null,
    session,
    held: held && added !== null,
    place,
    begin: (id, draft, order, overBy) => {
      if (focusUnreadable(place.current)) return
      if (added !== null && writing?.touched) {
        setHeld(true)
        focusLasted(place.current)
        return
      }
      setHeld(false)
      setSession(session + 1)
      setWriting({ id, draft, order, settled: id !== null, touched: false, overBy: overBy ?? null })
    },
    change: (changes, field) => {
      if (writing === null) return
      const settled = writing.settled || field === 'measured'
      const before = there ?? writing.draft
      const overBy = field === 'began' || beganIsUnreadable(place.current) ? null : writing.overBy
      const typed = { ...before, ...changes, ...followed(before, changes, overBy) }
      const draft = settled ? typed : { ...typed, measured: likelyMeasured(typed, measurements) }
      const incident = finished(draft)
      if (there !== null && incident !== null) editIncident(there.id, incident, field)
      setWriting({
        ...writing,
        settled,
        touched: true,
        overBy,
        draft,
        id: there?.id ?? (incident === null ? null : addIncident(incident)),
      })
    },
    end: () => {
      setHeld(false)
      setWriting(null)
    },
  }
}

/** When an incident began that nobody has said that of, nor moved: so that all of it is over. */
const followed = (
  before: IncidentDraft,
  { lasted }: Partial<IncidentDraft>,
  overBy: Instant | null,
): Pick<IncidentDraft, 'began'> | null => {
  if (overBy === null || lasted === undefined || lasted === null) return null
  const isMoved = before.lasted !== null && before.began !== beganBefore(overBy, before.lasted)
  return isMoved ? null : { began: beganBefore(overBy, lasted) }
}
