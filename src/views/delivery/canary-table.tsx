import { useId } from 'react'
import type { CanaryStep } from '../../core/delivery/delivery.ts'
import { parsePart, parseStepLength } from '../../core/delivery/delivery-text.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { percentText } from '../../core/quantity/share.ts'
import { HOUR, MINUTE, ppb } from '../../core/quantity/units.ts'
import { MOST_CANARY_STEPS } from '../../core/scenario/limits.ts'
import { formatCount } from '../../format/count.ts'
import { SECONDS, secondsValue } from '../../format/csv-values.ts'
import { inWords } from '../../format/problem-words.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { DraftField } from '../ui/draft-field.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './canary-table.module.css'

export interface CanaryTableProps {
  readonly caption: string
  /** Said when there are no steps. */
  readonly empty: string
  readonly steps: readonly CanaryStep[]
  readonly onSteps: (steps: readonly CanaryStep[], field: string) => void
}

/** A first step, and one that follows others. */
const FIRST: CanaryStep = { exposed: ppb(50_000_000), lasts: 30 * MINUTE }
const FURTHER: CanaryStep = { exposed: ppb(250_000_000), lasts: HOUR }

/** Who gets a new version, step by step. Every step is edited where it stands. */
export const CanaryTable = ({ caption, empty, steps, onSteps }: CanaryTableProps) => {
  const addId = useId()
  const full = steps.length >= MOST_CANARY_STEPS
  return (
    <div className={styles.canary}>
      <DataTable
        caption={caption}
        columns={canaryColumns(caption, steps, onSteps, () => document.getElementById(addId)?.focus())}
        rows={steps}
        // Steps have no names: what stands at a place is that step.
        rowKey={(_, index) => index}
        empty={empty}
      />
      <div className={styles.foot}>
        <Button
          id={addId}
          aria-label={`Add step to ${caption.toLowerCase()}`}
          disabled={full}
          onClick={() => onSteps([...steps, steps.length === 0 ? FIRST : FURTHER], '')}
        >
          Add step
        </Button>
        {full && (
          <span className={styles.note}>{formatCount(MOST_CANARY_STEPS)} steps are as many as there may be.</span>
        )}
      </div>
    </div>
  )
}

const canaryColumns = (
  caption: string,
  steps: readonly CanaryStep[],
  onSteps: CanaryTableProps['onSteps'],
  focusAdd: () => void,
): readonly DataColumn<CanaryStep>[] => {
  const of = (index: number): string => `step ${formatCount(index + 1)} of ${caption.toLowerCase()}`
  const change = (index: number, changes: Partial<CanaryStep>, field: string): void =>
    onSteps(
      steps.map((step, at) => (at === index ? { ...step, ...changes } : step)),
      `${field} ${index}`,
    )
  return [
    { id: 'step', header: 'Step', rowHeader: true, cell: (_, index) => formatCount(index + 1) },
    {
      id: 'exposed',
      header: 'Share of users on it',
      unit: 'percent',
      csv: ({ exposed }) => percentText(exposed),
      cell: ({ exposed }, index) => (
        <DraftField
          label={`Share of users in ${of(index)}`}
          labelHidden
          size={7}
          inputMode="decimal"
          value={exposed}
          write={(share) => `${percentText(share)} %`}
          read={(text) => inWords(parsePart(text, 'exposed', false))}
          onValue={(share) => change(index, { exposed: share }, 'exposed')}
        />
      ),
    },
    {
      id: 'lasts',
      header: 'Stays so for',
      unit: SECONDS,
      csv: ({ lasts }) => secondsValue(lasts),
      cell: ({ lasts }, index) => (
        <DraftField
          label={`Length of ${of(index)}`}
          labelHidden
          size={7}
          value={lasts}
          write={durationText}
          read={(text) => inWords(parseStepLength(text, 'lasts'))}
          onValue={(length) => change(index, { lasts: length }, 'lasts')}
        />
      ),
    },
    {
      id: 'actions',
      header: <VisuallyHidden>Actions</VisuallyHidden>,
      csv: false,
      align: 'end',
      cell: (_, index) => (
        <Button
          variant="quiet"
          aria-label={`Delete ${of(index)}`}
          onClick={() => {
            onSteps(
              steps.filter((__, at) => at !== index),
              '',
            )
            focusAdd()
          }}
        >
          Delete
        </Button>
      ),
    },
  ]
}
