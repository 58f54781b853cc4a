import { useId } from 'react'
import type { AlertReading, PriorHistory } from '../../core/alert/sampling.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { SelectField } from '../ui/select-field.tsx'
import styles from './reading-switch.module.css'
import { SamplingFields } from './sampling-fields.tsx'

interface ReadingWords {
  readonly name: string
  readonly words: string
}

const READINGS: Readonly<Record<AlertReading['kind'], ReadingWords>> = {
  ideal: {
    name: 'Ideal',
    words:
      'Every window is as long as it says and is looked at all the time. A rule fires at the very instant both windows are above its threshold, so the times below agree with the formulas to a fraction of a second.',
  },
  prometheus: {
    name: 'As Prometheus samples it',
    words:
      'The counters are read once per scrape, the rules judged once per evaluation, and nothing happens in between. A window knows only the scrapes inside it, which span up to one scrape less than its length. So alerts fire and clear on the evaluation, a little off the ideal: these are the minutes your Prometheus will show.',
  },
}

const PRIOR: readonly { readonly value: PriorHistory; readonly label: string }[] = [
  { value: 'healthy', label: 'healthy traffic' },
  { value: 'none', label: 'nothing: the service began there' },
]

const PRIOR_HINTS: Readonly<Record<PriorHistory, string>> = {
  healthy: 'Windows that reach back before the data find mean traffic without failures.',
  none: 'Windows that reach back before the data have little to look at: the first failures of a new service weigh a lot.',
}

/** How firing is worked out: continuously, or as a Prometheus of given settings sees it. */
export const ReadingSwitch = () => {
  const { alertReading } = useOpenScenario()
  const { editScenario } = useActions()
  const headingId = useId()
  const group = useId()
  return (
    <section className={styles.reading} data-topic="alert-timeline" data-part="reading" aria-labelledby={headingId}>
      <h2 id={headingId}>How it is read</h2>
      <fieldset className={styles.choices} aria-labelledby={headingId}>
        {(['ideal', 'prometheus'] as const).map((kind) => (
          <label key={kind} className={styles.choice}>
            <input
              type="radio"
              name={group}
              checked={alertReading.kind === kind}
              aria-labelledby={`${group}-${kind}`}
              aria-describedby={`${group}-${kind}-words`}
              onChange={() => editScenario({ alertReading: { ...alertReading, kind } }, 'reading')}
            />
            <span id={`${group}-${kind}`} className={styles.name}>
              {READINGS[kind].name}
            </span>
            <span id={`${group}-${kind}-words`} className={styles.words}>
              {READINGS[kind].words}
            </span>
          </label>
        ))}
      </fieldset>
      <div className={styles.fields}>
        {alertReading.kind === 'prometheus' && <SamplingFields reading={alertReading} />}
        <SelectField
          label="What came before the data"
          value={alertReading.priorHistory}
          options={PRIOR}
          onValue={(priorHistory) => editScenario({ alertReading: { ...alertReading, priorHistory } }, 'prior history')}
          hint={PRIOR_HINTS[alertReading.priorHistory]}
        />
      </div>
    </section>
  )
}
