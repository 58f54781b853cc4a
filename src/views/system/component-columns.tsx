import type { Component } from '../../core/dependency/system-model.ts'
import { RATIO, SECONDS, secondsValue } from '../../format/csv-values.ts'
import { formatSpan } from '../../format/duration.ts'
import { formatPercent } from '../../format/percent.ts'
import { Button } from '../ui/button.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { AvailabilityField } from './availability-field.tsx'
import type { OtherScenario } from './availability-kinds.ts'
import type { ComponentAnswers } from './component-answers.ts'
import styles from './component-columns.module.css'
import { NameField, NeededField, ReplicasField, WeightField } from './component-fields.tsx'
import { NeedsCell } from './needs-cell.tsx'
import type { NameOf } from './needs-words.ts'

export interface ComponentHands {
  readonly components: readonly Component[]
  readonly journey: string | null
  readonly name: NameOf
  readonly names: ReadonlyMap<string, number>
  readonly scenarios: readonly OtherScenario[]
  readonly answers: ComponentAnswers
  readonly onDelete: (id: string) => void
}

/** The columns of the component table: what can be typed, and what follows from it. */
export const componentColumns = (hands: ComponentHands): readonly DataColumn<Component>[] => {
  const { components, journey, name, names, scenarios, answers, onDelete } = hands
  return [
    {
      id: 'name',
      header: 'Component',
      csv: (component) => component.name,
      rowHeader: true,
      cell: (component) => (
        <>
          <NameField component={component} labelHidden names={names} />
          {component.id === journey && <div className={styles.journey}>the journey</div>}
        </>
      ),
    },
    {
      id: 'availability',
      header: 'Availability',
      cell: (component) => <AvailabilityField component={component} labelHidden scenarios={scenarios} />,
    },
    {
      id: 'replicas',
      header: 'Replicas',
      align: 'end',
      cell: (component) => <ReplicasField component={component} labelHidden />,
    },
    {
      id: 'needed',
      header: 'Needed',
      align: 'end',
      cell: (component) => <NeededField component={component} labelHidden />,
    },
    {
      id: 'needs',
      header: 'Needs',
      cell: (component) => <NeedsCell component={component} components={components} name={name} />,
    },
    {
      id: 'weight',
      header: 'Weight',
      align: 'end',
      cell: (component) => <WeightField component={component} labelHidden />,
    },
    {
      id: 'downtime',
      header: 'Fails in 30 d',
      unit: SECONDS,
      csv: ({ id }) => secondsValue(answers.downtime(id)),
      align: 'end',
      cell: ({ id }) => worded(answers.downtime(id), formatSpan),
    },
    {
      id: 'share',
      header: 'Share of failures',
      unit: RATIO,
      csv: ({ id }) => answers.share(id),
      align: 'end',
      cell: ({ id }) => worded(answers.share(id), formatPercent),
    },
    {
      id: 'actions',
      header: <VisuallyHidden>Actions</VisuallyHidden>,
      csv: false,
      align: 'end',
      cell: (component) => (
        <Button
          variant="quiet"
          className={styles.delete}
          aria-label={`Delete ${component.name}`}
          onClick={() => onDelete(component.id)}
        >
          Delete
        </Button>
      ),
    },
  ]
}

const worded = (value: number | null, words: (value: number) => string): string => (value === null ? '–' : words(value))
