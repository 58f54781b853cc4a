import { useId } from 'react'
import { Button } from '../ui/button.tsx'
import { DropZone } from '../ui/drop-zone.tsx'
import { sourceName } from './import-use.ts'
import type { ImportSource, Trouble } from './import-flow.ts'
import { StepActions } from './step-actions.tsx'
import { Step } from './step.tsx'
import styles from './source-step.module.css'
import { TroubleNotice } from './trouble-notice.tsx'

export interface SourceStepProps {
  readonly typed: string
  readonly onType: (text: string) => void
  /** What was given before; it can be taken again. */
  readonly given: ImportSource | null
  readonly onGive: (source: ImportSource) => void
  readonly onFiles: (files: readonly File[]) => void
  readonly trouble: Trouble | null
}

const ACCEPTED =
  '.csv,.tsv,.tab,.txt,.json,.yaml,.yml,.gz,application/json,application/yaml,text/csv,text/tab-separated-values,text/plain,application/gzip'
const PLACEHOLDER = 'time,good,total\n2026-11-04 14:02,4310,4312'

const BOTH_IN_ONE = `label_replace(sum(increase(errors_total[5m])), "events", "bad", "", "")
or label_replace(sum(increase(requests_total[5m])), "events", "all", "", "")`

/** Where the rows come from: a file, or text. */
export const SourceStep = ({ typed, onType, given, onGive, onFiles, trouble }: SourceStepProps) => (
  <Step title="Choose a file, or paste rows">
    {trouble !== null && <TroubleNotice trouble={trouble} source={given} />}
    <DropZone
      label="File to import"
      choose="Choose a file"
      accept={ACCEPTED}
      multiple
      onFiles={onFiles}
      onText={onGive}
    >
      <p>or drop one here. It stays on this device: it is read in your browser and sent nowhere.</p>
    </DropZone>
    <PasteField typed={typed} onType={onType} onGive={onGive} />
    <Accepted />
    {given !== null && given !== typed && (
      <StepActions>
        <Button onClick={() => onGive(given)}>
          {trouble === null ? `Go on with ${sourceName(given)}` : `Try ${sourceName(given)} again`}
        </Button>
      </StepActions>
    )}
  </Step>
)

const PasteField = ({ typed, onType, onGive }: Pick<SourceStepProps, 'typed' | 'onType' | 'onGive'>) => {
  const id = useId()
  return (
    <div className={styles.paste}>
      <label htmlFor={id} className={styles.label}>
        Paste rows
      </label>
      <textarea
        id={id}
        className={styles.rows}
        rows={4}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        placeholder={PLACEHOLDER}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
      />
      <Button variant="primary" disabled={typed.trim() === ''} onClick={() => onGive(typed)}>
        Read these rows
      </Button>
    </div>
  )
}

const Accepted = () => (
  <div className={styles.accepted}>
    <p>
      CSV, TSV or semicolons, with or without a line of names, packed with gzip or not. Each row is one step of time:
    </p>
    <pre>{'2026-11-04T14:02Z,4310,4312'}</pre>
    <p>
      with good and total, bad and total, good and bad, an error ratio and the total, up and down, or how long requests
      took. Or one outage:
    </p>
    <pre>{'2026-11-04 14:02,2026-11-04 14:22,100 %,Bad deploy'}</pre>
    <p>with its end or its length, and if you know it the share of requests that failed.</p>
    <p>
      Or JSON: the answer of a Prometheus range query, Upptime’s summary.json, the incidents.json of a status page, or
      scenarios of Burnline.
    </p>
    <p>Or SLOs as code, in YAML or JSON: OpenSLO, Sloth, Pyrra. Several documents may stand in one file.</p>
    <p>
      A range query gives one answer: choose the files of good and of all events together, paste both answers one below
      the other, or ask for both at once. Other files are taken one after another.
    </p>
    <pre>{BOTH_IN_ONE}</pre>
  </div>
)
