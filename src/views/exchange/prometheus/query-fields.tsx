import { useState } from 'react'
import type { Milliseconds } from '../../../core/quantity/units.ts'
import type { CountedEvents } from '../../../core/scenario/prometheus-source.ts'
import { isSelector, queryText, queryTrouble } from '../../../interop/prometheus-api/query-text.ts'
import type { QuerySide } from '../../../interop/prometheus-api/trouble.ts'
import { Button } from '../../ui/button.tsx'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { ChoiceSelect } from '../choice-select.tsx'
import { accessOf } from './access-draft.ts'
import styles from './live-fields.module.css'
import { MetricPicker } from './metric-picker.tsx'
import type { MetricsServer } from './metrics-server.ts'
import type { SourceDraft } from './source-draft.ts'
import { troubleWords } from './trouble-words.ts'
import type { LiveTrouble } from './trouble-words.ts'

const COUNTS_WORDS: Readonly<Record<CountedEvents, string>> = {
  'good-and-total': 'good events and all events',
  'bad-and-total': 'bad events and all events',
}

const EVENTS_LABEL: Readonly<Record<CountedEvents, string>> = {
  'good-and-total': 'Good events',
  'bad-and-total': 'Bad events',
}

export interface QueryFieldsProps {
  readonly server: MetricsServer
  readonly draft: SourceDraft
  readonly onChange: (changes: Partial<SourceDraft>) => void
  /** The length of a step, to show what is asked. */
  readonly step: Milliseconds
  readonly trouble: LiveTrouble | null
}

/** Which events are counted: two queries, typed or put together from lists. */
export const QueryFields = (props: QueryFieldsProps) => {
  const { draft, onChange } = props
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>What is counted</legend>
      <p className={styles.note}>
        A counter such as <code>{'http_requests_total{job="checkout"}'}</code>: the server sums its increase in every
        step. Or any PromQL that gives the events of a step, with <code>$step</code> for its length.
      </p>
      <ChoiceSelect
        label="The queries count"
        value={draft.counts}
        words={COUNTS_WORDS}
        onValue={(counts) => onChange({ counts })}
      />
      <QueryField {...props} of="events" label={EVENTS_LABEL[draft.counts]} />
      <QueryField {...props} of="total" label="All events" />
    </fieldset>
  )
}

interface QueryFieldProps extends QueryFieldsProps {
  readonly of: QuerySide
  readonly label: string
}

const QueryField = ({ server, draft, onChange, step, trouble, of, label }: QueryFieldProps) => {
  const [picking, setPicking] = useState(false)
  const query = draft[of]
  const set = (text: string): void => onChange({ [of]: text })
  return (
    <div className={styles.query}>
      <TextAreaField label={label} value={query} onText={set} rows={2} error={errorOf(query, of, trouble)} />
      {query.trim() !== '' && isSelector(query) && <p className={styles.asked}>Asked as {queryText(query, step)}</p>}
      <div>
        <Button
          variant="quiet"
          aria-expanded={picking}
          aria-label={`Choose ${label.toLowerCase()} from lists`}
          onClick={() => setPicking(!picking)}
        >
          {picking ? 'Close the lists' : 'Choose from lists'}
        </Button>
      </div>
      {picking && <MetricPicker server={server} access={accessOf(draft.access)} query={query} onQuery={set} />}
    </div>
  )
}

/** What is wrong with a query: at once where it can be seen here, after an attempt where only the server knows. */
const errorOf = (query: string, of: QuerySide, trouble: LiveTrouble | null): string | undefined => {
  const here = queryTrouble(query, of)
  const attempted = trouble !== null && 'of' in trouble && trouble.of === of
  if (here !== null) return query.trim() !== '' || attempted ? troubleWords(here) : undefined
  return attempted && trouble.kind === 'refused' ? troubleWords(trouble) : undefined
}
