import { useId, useMemo } from 'react'
import { withComponent, withoutComponents } from '../../core/dependency/edit-system.ts'
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
import { useNames } from './use-names.ts'
import { useOtherScenarios } from './use-other-scenarios.ts'
import { useEditSystem } from './use-system.ts'

export interface ComponentsTableProps {
  readonly system: SystemModel
  readonly answers: ComponentAnswers
  /** What is wrong with components, in words, by their ids. */
  readonly problems: ReadonlyMap<string, readonly string[]>
}

/** The system as a table. Everything that the picture shows can be read and changed here. */
export const ComponentsTable = ({ system, answers, problems }: ComponentsTableProps) => {
  const { components } = system
  const edit = useEditSystem()
  const scenarios = useOtherScenarios()
  const headingId = useId()
  const addId = useId()
  const name = useMemo(() => nameOf(components), [components])
  const names = useNames(components)
  const { rows, pages, toLast } = usePages(components, 'components')
  const full = components.length >= MOST_COMPONENTS
  return (
    <section className={styles.components} data-topic="system-map" data-part="system-table" aria-labelledby={headingId}>
      <h2 id={headingId}>Components</h2>
      <div className={fields.cells}>
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
              edit((before) => withoutComponents(before, [id]), '')
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
          }}
        >
          Add component
        </Button>
        {full && (
          <span className={styles.note}>{formatCount(MOST_COMPONENTS)} components are as many as there may be.</span>
        )}
        {pages}
      </div>
    </section>
  )
}
