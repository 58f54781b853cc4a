import { ChoiceSelect } from './choice-select.tsx'
import { ColumnSelect } from './column-select.tsx'
import type { MappingFieldProps } from './column-select.tsx'
import { LatencyFields } from './latency-fields.tsx'
import { needsThreshold, neededRoles, takesStamp } from './mapping-draft.ts'
import { DUPLICATE_WORDS, EVENT_WORDS, READING_WORDS, SCALE_WORDS, STAMP_WORDS } from './mapping-words.ts'

/** Which columns say what happened in each step. */
export const MappingMeasurements = (fields: MappingFieldProps) => {
  const { draft, onDraft } = fields
  const roles = neededRoles(draft).filter((role) => role !== 'time')
  return (
    <>
      <ChoiceSelect
        label="What was counted"
        value={draft.events}
        words={EVENT_WORDS}
        onValue={(events) => onDraft({ ...draft, events })}
      />
      {roles.map((role) => (
        <ColumnSelect key={role} holds={role} {...fields} />
      ))}
      {needsThreshold(draft) && <LatencyFields {...fields} />}
      {roles.includes('ratio') && (
        <ChoiceSelect
          label="Ratios without a % sign are"
          value={draft.scale}
          words={SCALE_WORDS}
          onValue={(scale) => onDraft({ ...draft, scale })}
        />
      )}
      {roles.includes('state') && (
        <ChoiceSelect
          label="How states are read"
          value={draft.reading}
          words={READING_WORDS}
          onValue={(reading) => onDraft({ ...draft, reading })}
        />
      )}
      {takesStamp(draft) && (
        <ChoiceSelect
          label="Each time is"
          value={draft.stamp}
          words={STAMP_WORDS}
          onValue={(stamp) => onDraft({ ...draft, stamp })}
        />
      )}
      {draft.events !== 'latency' && (
        <ChoiceSelect
          label="Of rows with the same time"
          value={draft.duplicates}
          words={DUPLICATE_WORDS}
          onValue={(duplicates) => onDraft({ ...draft, duplicates })}
        />
      )}
    </>
  )
}
