import { ChoiceSelect } from './choice-select.tsx'
import { ColumnSelect } from './column-select.tsx'
import type { MappingFieldProps } from './column-select.tsx'
import { FORMAT_WORDS, SCALE_WORDS, UNIT_WORDS, UNTIL_WORDS } from './mapping-words.ts'

/** Which columns say how long each outage lasted, how bad it was and what happened. */
export const MappingOutages = (fields: MappingFieldProps) => {
  const { draft, onDraft } = fields
  return (
    <>
      <ChoiceSelect
        label="Each row says"
        value={draft.until}
        words={UNTIL_WORDS}
        onValue={(until) => onDraft({ ...draft, until })}
      />
      <ColumnSelect holds={draft.until} {...fields} />
      {draft.until === 'end' ? (
        <ChoiceSelect
          label="End is written as"
          value={draft.endFormat}
          words={FORMAT_WORDS}
          onValue={(endFormat) => onDraft({ ...draft, endFormat })}
        />
      ) : (
        <ChoiceSelect
          label="Bare numbers are"
          value={draft.unit}
          words={UNIT_WORDS}
          onValue={(unit) => onDraft({ ...draft, unit })}
        />
      )}
      <ColumnSelect holds="failing" {...fields} />
      {draft.columns.failing !== null && (
        <ChoiceSelect
          label="Shares without a % sign are"
          value={draft.failingScale}
          words={SCALE_WORDS}
          onValue={(failingScale) => onDraft({ ...draft, failingScale })}
        />
      )}
      <ColumnSelect holds="label" {...fields} />
    </>
  )
}
