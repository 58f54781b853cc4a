import { useId, useState } from 'react'
import { withChanges, withoutNeedsOn } from '../../core/dependency/edit-system.ts'
import type { SystemChange } from '../../core/dependency/system-changes.ts'
import type { SystemModel } from '../../core/dependency/system-model.ts'
import { formatAvailability } from '../../format/availability.ts'
import { formatCount } from '../../format/count.ts'
import { RATIO, SECONDS, secondsValue } from '../../format/csv-values.ts'
import { formatSpan } from '../../format/duration.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import type { NameOf } from './needs-words.ts'
import { usePages } from './pages.tsx'
import styles from './system-part.module.css'
import { useEditSystem } from './use-system.ts'

export interface LeversTableProps {
  /** The most gained first. */
  readonly changes: readonly SystemChange[]
  readonly name: NameOf
}

const SHOWN = 8

/** What one more replica of a component, or doing without it, would buy; the most first. */
export const LeversTable = ({ changes, name }: LeversTableProps) => {
  const edit = useEditSystem()
  const headingId = useId()
  const [all, setAll] = useState(false)
  const { rows, pages } = usePages(changes, 'what would buy most')
  return (
    <section className={styles.part} data-topic="system-levers" data-part="system-levers" aria-labelledby={headingId}>
      <h2 id={headingId}>What would buy most</h2>
      <p className={styles.lead}>
        One more replica of each component, and doing without it altogether, each by itself and if failures are
        independent. Replicas that share what breaks them buy less.
      </p>
      <DataTable
        caption="What would buy most"
        captionHidden
        stacks
        rows={all ? rows : rows.slice(0, SHOWN)}
        rowKey={({ kind, id }) => `${kind} ${id}`}
        empty="Nothing to add and nothing to leave out."
        columns={columnsOf(name, (change) => edit((before) => changed(before, change), ''))}
      />
      {all && pages}
      {changes.length > SHOWN && (
        <div>
          <Button variant="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? `Show the first ${formatCount(SHOWN)}` : `Show all ${formatCount(changes.length)}`}
          </Button>
        </div>
      )}
    </section>
  )
}

const columnsOf = (name: NameOf, onTry: (change: SystemChange) => void): readonly DataColumn<SystemChange>[] => [
  { id: 'change', header: 'Change', rowHeader: true, cell: (change) => changeWords(change, name) },
  {
    id: 'then',
    header: 'At best then',
    unit: RATIO,
    csv: ({ unavailability }) => 1 - unavailability,
    align: 'end',
    cell: ({ unavailability }) => formatAvailability(unavailability),
  },
  {
    id: 'gained',
    header: 'Gained a month',
    unit: SECONDS,
    csv: ({ gained }) => secondsValue(gained),
    align: 'end',
    cell: ({ gained }) => (gained > 0 ? formatSpan(gained) : 'nothing'),
  },
  {
    id: 'do',
    header: <VisuallyHidden>Actions</VisuallyHidden>,
    csv: false,
    align: 'end',
    cell: (change) => (
      <Button variant="quiet" aria-label={`Try it: ${changeWords(change, name)}`} onClick={() => onTry(change)}>
        Try it
      </Button>
    ),
  },
]

const changeWords = ({ kind, id }: SystemChange, name: NameOf): string =>
  kind === 'one-more-replica' ? `One more replica of ${name(id)}` : `Doing without ${name(id)}`

const changed = (system: SystemModel, { kind, id }: SystemChange): SystemModel => {
  if (kind === 'without') return withoutNeedsOn(system, id)
  const replicas = system.components.find((one) => one.id === id)?.replicas ?? 1
  return withChanges(system, id, { replicas: replicas + 1 })
}
