import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { withComponent } from '../../core/dependency/edit-system.ts'
import type { SystemModel } from '../../core/dependency/system-model.ts'
import { MOST_COMPONENTS } from '../../core/scenario/limits.ts'
import { formatCount } from '../../format/count.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { componentColumns } from './component-columns.tsx'
import type { ComponentAnswers } from './component-answers.ts'
import fields from './component-fields.module.css'
import { ComponentRemarks } from './component-remarks.tsx'
import styles from './components-table.module.css'
import { nameOf } from './needs-words.ts'
import { usePages } from './pages.tsx'
import { useDeletion } from './use-deletion.ts'
import { useNames } from './use-names.ts'
import { useOtherScenarios } from './use-other-scenarios.ts'
import { useEditSystem } from './use-system.ts'

export interface ComponentsTableProps {
  readonly system: SystemModel
  readonly answers: ComponentAnswers
  /** What is wrong with components, in words, by their ids. */
  readonly problems: ReadonlyMap<string, readonly string[]>
  /** Whether the picture comes after it, for want of room. */
  readonly first: boolean
}

/** The system as a table. Everything that the picture shows can be read and changed here. */
export const ComponentsTable = ({ system, answers, problems, first }: ComponentsTableProps) => {
  const { components } = system
  const edit = useEditSystem()
  const scenarios = useOtherScenarios()
  const headingId = useId()
  const addId = useId()
  const name = useMemo(() => nameOf(components), [components])
  const names = useNames(components)
  const { rows, pages, toLast } = usePages(components, 'components')
  const { remove, told } = useDeletion(system)
  const cells = useRef<HTMLDivElement>(null)
  const [added, setAdded] = useState(0)
  useEffect(() => {
    if (added === 0) return
    // What was added last stands last.
    const fields = cells.current?.querySelectorAll<HTMLInputElement>('tbody th input') ?? []
    const field = [...fields].at(-1)
    field?.focus()
    field?.select()
  }, [added])
  const full = components.length >= MOST_COMPONENTS
  return (
    <section className={styles.components} data-topic="system-map" data-part="system-table" aria-labelledby={headingId}>
      <h2 id={headingId}>Components</h2>
      {first && (
        <p className={styles.note}>
          The picture needs a wider screen to be worked in: it comes after this table, which says the same.
        </p>
      )}
      <div ref={cells} className={fields.cells}>
        <DataTable
          caption="Components"
          captionHidden
          stacks
          columns={componentColumns({
            components,
            journey: system.journey,
            name,
            names,
            scenarios,
            answers,
            onDelete: (id) => {
              remove(id)
              document.getElementById(addId)?.focus()
            },
          })}
          rows={rows}
          rowKey={({ id }) => id}
          renderNote={({ id }) => {
            const said = problems.get(id)
            return said === undefined ? null : <ComponentRemarks said={said} />
          }}
          empty="No component is left."
        />
      </div>
      <div className={styles.foot}>
        <Button
          id={addId}
          disabled={full}
          onClick={() => {
            edit((before) => withComponent(before, 'New component').system, '')
            toLast()
            setAdded((times) => times + 1)
          }}
        >
          Add component
        </Button>
        {full && (
          <span className={styles.note}>{formatCount(MOST_COMPONENTS)} components are as many as there may be.</span>
        )}
        <span role="status" className={styles.note}>
          {told}
        </span>
        {pages}
      </div>
    </section>
  )
}
