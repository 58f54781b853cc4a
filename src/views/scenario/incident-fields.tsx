import { useEffect, useRef } from 'react'
import { CAUSES } from '../../core/incident/incident.ts'
import { durationText, parseDuration } from '../../core/quantity/duration.ts'
import { parseInstant } from '../../core/quantity/instant.ts'
import { parseShare, percentText } from '../../core/quantity/share.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { problem } from '../../core/result.ts'
import { LONGEST_INCIDENT, LONGEST_NAME } from '../../core/scenario/limits.ts'
import { causeWords } from '../../format/cause.ts'
import { instantField } from '../../format/instant-field.ts'
import { inWords } from '../../format/problem-words.ts'
import { DraftField } from '../ui/draft-field.tsx'
import { focusFirst } from '../ui/focus-first.ts'
import { SelectField } from '../ui/select-field.tsx'
import type { IncidentDraft } from './incident-draft.ts'
import styles from './incident-fields.module.css'

export interface IncidentFieldProps {
  readonly draft: IncidentDraft
  readonly onChange: (changes: Partial<IncidentDraft>, field: string) => void
}

export const LabelField = ({
  draft,
  onChange,
  hasMeasurements,
}: IncidentFieldProps & { readonly hasMeasurements: boolean }) => {
  const stack = useRef<HTMLDivElement>(null)
  // The button that opened the editor is gone, or stands behind it: the focus goes on from the first field.
  useEffect(() => {
    if (stack.current) focusFirst(stack.current)
  }, [])
  return (
    <div className={styles.stack} ref={stack}>
      <DraftField
        label="What happened"
        halvesCount
        value={draft.label}
        write={(label) => label}
        read={(text) =>
          text.length > LONGEST_NAME
            ? { ok: false, message: `At most ${LONGEST_NAME} characters, please.` }
            : { ok: true, value: text }
        }
        onValue={(label) => onChange({ label }, 'label')}
      />
      <SelectField
        label="Set off by"
        value={draft.cause}
        options={CAUSES.map((value) => ({ value, label: causeWords(value) }))}
        onValue={(cause) => onChange({ cause }, 'cause')}
      />
      {hasMeasurements && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={draft.measured}
            onChange={(event) => onChange({ measured: event.currentTarget.checked }, 'measured')}
          />
          <span>
            Already in the measurements: ticked, it names a stretch of them and adds nothing. Unticked, its failures
            come on top of what was measured.
          </span>
        </label>
      )}
    </div>
  )
}

export const BeganField = ({ draft, onChange, timeZone }: IncidentFieldProps & { readonly timeZone: string }) => (
  <span data-field="began">
    <DraftField
      label="Began"
      size={17}
      value={draft.began}
      write={(began) => instantField(began, timeZone)}
      read={(text) => inWords(parseInstant(text, 'began', timeZone))}
      onValue={(began) => onChange({ began }, 'began')}
    />
  </span>
)

export const LastedField = ({ draft, onChange }: IncidentFieldProps) => (
  <span data-field="lasted">
    <DraftField<Milliseconds | null>
      label="Lasted"
      size={8}
      align="end"
      placeholder="20m"
      value={draft.lasted}
      write={(lasted) => (lasted === null ? '' : durationText(lasted))}
      read={(text) => {
        const result = parseDuration(text, 'lasted')
        return inWords(
          result.ok && result.value > LONGEST_INCIDENT ? problem('lasted', 'too-long', text, '366d') : result,
        )
      }}
      onValue={(lasted) => onChange({ lasted }, 'lasted')}
    />
  </span>
)

export const FailingField = ({ draft, onChange }: IncidentFieldProps) => (
  <DraftField
    label="Requests failing"
    size={7}
    align="end"
    inputMode="decimal"
    value={draft.failing}
    write={(failing) => `${percentText(failing)} %`}
    read={(text) => inWords(parseShare(text, 'failing'))}
    onValue={(failing) => onChange({ failing }, 'failing')}
  />
)
