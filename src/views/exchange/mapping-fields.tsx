import { timeZones } from '../../format/time-zones.ts'
import { formatTimeZone } from '../../format/instant.ts'
import type { InspectChoice } from '../../work/import-jobs.ts'
import { SelectField } from '../ui/select-field.tsx'
import { ChoiceSelect } from './choice-select.tsx'
import { ColumnSelect } from './column-select.tsx'
import type { MappingFieldProps } from './column-select.tsx'
import type { Trouble } from './import-flow.ts'
import { troubleWords } from './import-words.ts'
import styles from './mapping-fields.module.css'
import { MappingMeasurements } from './mapping-measurements.tsx'
import { MappingOutages } from './mapping-outages.tsx'
import { DELIMITER_WORDS, FORMAT_WORDS, KIND_WORDS, pointWords } from './mapping-words.ts'

export interface MappingFieldsProps extends MappingFieldProps {
  readonly choice: InspectChoice
  readonly onChoice: (choice: InspectChoice) => void
  /** Why the file could not be read in the form that was chosen. */
  readonly formTrouble: Trouble | null
}

const HEADER_WORDS = { names: 'names of the columns', data: 'data already' } as const

/** How the file is read, choice by choice. */
export const MappingFields = ({ choice, onChoice, formTrouble, ...fields }: MappingFieldsProps) => {
  const { inspection, draft, onDraft } = fields
  const { delimiter, header } = inspection.dialect
  return (
    <>
      <fieldset className={styles.fields}>
        <legend className={styles.legend}>The file</legend>
        <ChoiceSelect
          label="What the rows are"
          value={draft.kind}
          words={KIND_WORDS}
          onValue={(kind) => onDraft({ ...draft, kind })}
        />
        <ChoiceSelect
          label="Separated by"
          value={delimiter}
          words={DELIMITER_WORDS}
          error={formTrouble === null ? undefined : troubleWords(formTrouble)}
          onValue={(next) => onChoice({ ...choice, delimiter: next })}
        />
        <ChoiceSelect
          label="The first row holds"
          value={header ? 'names' : 'data'}
          words={HEADER_WORDS}
          onValue={(first) => onChoice({ ...choice, header: first === 'names' })}
        />
        {inspection.doubtful !== null && (
          <ChoiceSelect
            label={`${inspection.doubtful} is read as`}
            value={inspection.dialect.point ?? 'decimal'}
            words={pointWords(inspection.doubtful)}
            onValue={(point) => onChoice({ ...choice, point })}
          />
        )}
      </fieldset>
      <fieldset className={styles.fields}>
        <legend className={styles.legend}>The columns</legend>
        <ColumnSelect holds="time" {...fields} />
        <ChoiceSelect
          label={draft.kind === 'measurements' ? 'Time is written as' : 'Beginning is written as'}
          value={draft.timeFormat}
          words={FORMAT_WORDS}
          onValue={(timeFormat) => onDraft({ ...draft, timeFormat })}
        />
        {draft.kind === 'measurements' ? <MappingMeasurements {...fields} /> : <MappingOutages {...fields} />}
        <ZoneSelect {...fields} />
      </fieldset>
    </>
  )
}

const ZoneSelect = ({ draft, onDraft }: MappingFieldProps) => {
  const { kind, timeFormat, until, endFormat, zone } = draft
  const hasWallTimes =
    timeFormat === 'date-time' || (kind === 'outages' && until === 'end' && endFormat === 'date-time')
  if (!hasWallTimes) return null
  return (
    <SelectField
      label="Times without a zone are in"
      value={zone}
      options={timeZones().map((value) => ({ value, label: formatTimeZone(value) }))}
      onValue={(value) => onDraft({ ...draft, zone: value })}
    />
  )
}
