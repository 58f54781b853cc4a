import { useId } from 'react'
import { formatCount } from '../../format/count.ts'
import { instantField } from '../../format/instant-field.ts'
import type { SeriesContents } from '../../interop/prometheus-json/contents.ts'
import { SERIES_ROLES } from '../../interop/prometheus-json/mapping.ts'
import type { SeriesRole } from '../../interop/prometheus-json/mapping.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { DropZone } from '../ui/drop-zone.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { ChoiceSelect } from './choice-select.tsx'
import type { ImportSource, Picked, Trouble } from './import-flow.ts'
import { sourceName } from './import-use.ts'
import styles from './mapping-step.module.css'
import { rolesFault, withRole } from './samples-draft.ts'
import type { SamplesDraft } from './samples-draft.ts'
import { ROLE_WORDS, readingChoices, rolesFaultWords, rolesWords } from './samples-words.ts'
import seriesStyles from './series-step.module.css'
import { StepActions } from './step-actions.tsx'
import { Step } from './step.tsx'
import { TroubleNotice } from './trouble-notice.tsx'

export interface SeriesStepProps {
  readonly source: ImportSource
  readonly picked: Picked
  /** Why the last import failed. */
  readonly trouble: Trouble | null
  readonly onDraft: (draft: SamplesDraft) => void
  /** Another answer belongs to it. */
  readonly onAdd: (other: ImportSource) => void
  readonly onStart: () => void
  readonly onBack: () => void
}

const ROLES = SERIES_ROLES.map((value) => ({ value, label: ROLE_WORDS[value] }))

const stretch = ({ first, last }: SeriesContents): string =>
  first === null || last === null ? 'no usable sample' : `${instantField(first, 'UTC')} to ${instantField(last, 'UTC')}`

/** The series of an answer of Prometheus, and what each of them counts. Those of one kind add up. */
export const SeriesStep = ({ source, picked, trouble, onDraft, onAdd, onStart, onBack }: SeriesStepProps) => {
  const faultId = useId()
  const { contents, draft } = picked
  const fault = rolesFault(draft)
  return (
    <Step title={`Say what the series of ${sourceName(source)} count`}>
      {trouble !== null && <TroubleNotice trouble={trouble} source={source} />}
      <p className={styles.reading}>The answer of a Prometheus range query. {rolesWords(draft)}</p>
      <DataTable
        caption="Its series"
        columns={seriesColumns(draft, onDraft)}
        rows={contents.series}
        rowKey={(_, index) => index}
        limitHeight
      />
      <DropZone
        label="Another answer"
        choose="Add the other query’s file"
        accept=".json,application/json"
        onFiles={([file]) => {
          if (file !== undefined) onAdd(file)
        }}
        onText={onAdd}
      >
        <p>when good and all events were saved apart; or paste that answer.</p>
      </DropZone>
      <p>Series that count the same are added up, such as those of several instances or status codes.</p>
      <ChoiceSelect
        label="The values are"
        value={draft.reading}
        words={readingChoices(contents.counters)}
        onValue={(reading) => onDraft({ ...draft, reading })}
      />
      <StepActions>
        <p id={faultId} role="status" className={styles.fault}>
          {rolesFaultWords(fault)}
        </p>
        <Button onClick={onBack}>Back</Button>
        <Button
          variant="primary"
          disabled={fault !== null}
          aria-describedby={fault === null ? undefined : faultId}
          onClick={onStart}
        >
          Import
        </Button>
      </StepActions>
    </Step>
  )
}

const seriesColumns = (
  draft: SamplesDraft,
  onDraft: (draft: SamplesDraft) => void,
): readonly DataColumn<SeriesContents>[] => [
  {
    id: 'name',
    header: 'Series',
    rowHeader: true,
    cell: ({ name }) => <code className={seriesStyles.name}>{name}</code>,
  },
  {
    id: 'role',
    header: 'Counts',
    cell: (_, index) => (
      <SelectField<SeriesRole>
        label={`What series ${formatCount(index + 1)} counts`}
        labelHidden
        value={draft.roles[index] ?? 'unused'}
        options={ROLES}
        onValue={(role) => onDraft(withRole(draft, index, role))}
      />
    ),
  },
  { id: 'counted', header: 'In all', align: 'end', cell: ({ counted }) => formatCount(Math.round(counted)) },
  { id: 'samples', header: 'Samples', align: 'end', cell: ({ samples }) => formatCount(samples) },
  { id: 'stretch', header: 'Time (UTC)', cell: stretch },
]
