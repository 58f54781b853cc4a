import { parseLatency } from '../../core/budgeting/slice-text.ts'
import { REQUEST_CLASSES } from '../../core/objective/request-classes.ts'
import type { RequestClass } from '../../core/objective/request-classes.ts'
import { durationText } from '../../core/quantity/duration.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { formatLatency } from '../../format/latency.ts'
import { formatShare } from '../../format/percent.ts'
import { inWords } from '../../format/problem-words.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { DraftField } from '../ui/draft-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import styles from './good-fields.module.css'

const FIRST_THRESHOLD: Milliseconds = 300

const CLASS_NAMES: Readonly<Record<RequestClass['key'], string>> = {
  critical: 'Critical',
  'high-fast': 'High, fast',
  'high-slow': 'High, slow',
  low: 'Low',
  'no-slo': 'No objective',
}

/** Answered well, or answered in time; and the promises that people usually make of either. */
export const GoodFields = () => {
  const { latencyThreshold } = useOpenScenario()
  const { editScenario } = useActions()
  return (
    <div className={styles.fields}>
      <SelectField
        label="A request is good when it is"
        value={latencyThreshold === null ? 'answered' : 'in-time'}
        options={[
          { value: 'answered', label: 'answered well' },
          { value: 'in-time', label: 'answered within a time' },
        ]}
        onValue={(value) => {
          const threshold = value === 'answered' ? null : (latencyThreshold ?? FIRST_THRESHOLD)
          if (threshold !== latencyThreshold) editScenario({ latencyThreshold: threshold }, '')
        }}
      />
      {latencyThreshold !== null && (
        <>
          <DraftField
            label="Answered within"
            value={latencyThreshold}
            write={durationText}
            read={(text) => inWords(parseLatency(text, 'latency'))}
            onValue={(value) => editScenario({ latencyThreshold: value }, 'latency')}
            hint={() => 'Such as 300ms or 2.5s. Up to 1d.'}
          />
          <p className={styles.note}>
            This says what the numbers mean and changes none of them: measurements must count the same. Import can do
            that from a column of latencies or from buckets.
          </p>
        </>
      )}
      <Classes />
    </div>
  )
}

/** The Workbook's classes of requests, to take over. */
const Classes = () => {
  const { editScenario } = useActions()
  return (
    <section className={styles.classes} aria-labelledby="request-classes">
      <h3 id="request-classes">Usual promises</h3>
      <ul>
        {REQUEST_CLASSES.map(({ key, availability, latency }) => (
          <li key={key}>
            <span>{CLASS_NAMES[key]}</span>
            {availability === null && <span className={styles.note}>promises nothing</span>}
            {availability !== null && (
              <Button
                variant="quiet"
                aria-label={`${CLASS_NAMES[key]}: ${formatShare(availability)} answered well`}
                onClick={() => editScenario({ target: availability, latencyThreshold: null }, '')}
              >
                {formatShare(availability)}
              </Button>
            )}
            {latency.map(({ target, within }) => (
              <Button
                key={target}
                variant="quiet"
                aria-label={`${CLASS_NAMES[key]}: ${formatShare(target)} within ${formatLatency(within)}`}
                onClick={() => editScenario({ target, latencyThreshold: within }, '')}
              >
                {formatShare(target)} in {formatLatency(within)}
              </Button>
            ))}
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        Classes of requests from the Site Reliability Workbook, chapter 5. One press takes a promise over.
      </p>
    </section>
  )
}
