import { TextField } from '../ui/text-field.tsx'
import { ChoiceSelect } from './choice-select.tsx'
import { ColumnSelect } from './column-select.tsx'
import type { MappingFieldProps } from './column-select.tsx'
import { latencyFault } from './latency-draft.ts'
import { latencyFaultWords } from './latency-words.ts'
import { UNIT_WORDS } from './mapping-words.ts'

/** How long a good request may take, and in what the file counts. */
export const LatencyFields = (fields: MappingFieldProps) => {
  const { draft, onDraft } = fields
  const inBuckets = draft.events === 'buckets'
  const fault = latencyFault(draft, inBuckets)
  return (
    <>
      {!inBuckets && <ColumnSelect holds="count" {...fields} />}
      <ChoiceSelect
        label={inBuckets ? 'Bare limits are' : 'Bare numbers are'}
        value={inBuckets ? draft.bucketUnit : draft.latencyUnit}
        words={UNIT_WORDS}
        onValue={(unit) => onDraft({ ...draft, ...(inBuckets ? { bucketUnit: unit } : { latencyUnit: unit }) })}
      />
      <TextField
        label="A good request takes at most"
        value={draft.threshold}
        onText={(threshold) => onDraft({ ...draft, threshold })}
        placeholder="300ms"
        error={fault === null || fault.fault === 'no-threshold' ? undefined : latencyFaultWords(fault)}
      />
    </>
  )
}
