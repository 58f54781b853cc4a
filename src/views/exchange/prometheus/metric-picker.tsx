import { useState } from 'react'
import { LABEL_NAME, MATCH_OPERATORS, METRIC_NAME } from '../../../core/alert/service-metrics.ts'
import type { LabelMatcher } from '../../../core/alert/service-metrics.ts'
import { MOST_MATCHERS } from '../../../core/scenario/limits.ts'
import type { PrometheusAccess } from '../../../interop/prometheus-api/contract.ts'
import { readSelector } from '../../../interop/prometheus-rules/read-selector.ts'
import { selectorText } from '../../../interop/prometheus-rules/selector-text.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import styles from './metric-picker.module.css'
import type { MetricsServer } from './metrics-server.ts'
import { NameField } from './name-field.tsx'

export interface MetricPickerProps {
  readonly server: MetricsServer
  readonly access: PrometheusAccess
  /** The query as it stands; one that is more than a counter is replaced when a metric is chosen. */
  readonly query: string
  readonly onQuery: (query: string) => void
}

/** A matcher on its way: `value` is null until one is chosen, for an empty one means that the label is missing. */
type Matching = Omit<LabelMatcher, 'value'> & { readonly value: string | null }

interface Picked {
  readonly metric: string
  readonly matchers: readonly Matching[]
}

const pickedOf = (query: string): Picked => {
  const read = readSelector(query, '')
  return read.ok ? read.value : { metric: '', matchers: [] }
}

/** The query that a choice stands for; null while it is none. Matchers that are not complete wait. */
const queryOf = ({ metric, matchers }: Picked): string | null => {
  if (!METRIC_NAME.test(metric)) return null
  const whole = matchers.flatMap(({ label, operator, value }) =>
    LABEL_NAME.test(label) && value !== null ? [{ label, operator, value }] : [],
  )
  return selectorText({ metric, matchers: whole })
}

const NEW_MATCHER: Matching = { label: '', operator: '=', value: null }

const OPERATOR_WORDS: Readonly<Record<LabelMatcher['operator'], string>> = {
  '=': 'is',
  '!=': 'is not',
  '=~': 'fits the pattern',
  '!~': 'does not fit the pattern',
}

/** Builds the query of a counter from the names that the server has. */
export const MetricPicker = ({ server, access, query, onQuery }: MetricPickerProps) => {
  const [picked, setPicked] = useState(() => pickedOf(query))
  const { metric, matchers } = picked
  const pick = (changes: Partial<Picked>): void => {
    const next = { ...picked, ...changes }
    setPicked(next)
    const written = queryOf(next)
    if (written !== null) onQuery(written)
  }
  const match = (index: number, changes: Partial<Matching>): void =>
    pick({ matchers: matchers.map((one, at) => (at === index ? { ...one, ...changes } : one)) })
  const place = `${access.baseUrl} ${metric}`
  return (
    <div className={styles.picker}>
      <NameField
        label="Metric"
        value={metric}
        onText={(text) => pick({ metric: text.trim() })}
        listOf={access.baseUrl}
        ask={(search, signal) => server.metricNames(access, search, signal)}
      />
      {matchers.map(({ label, operator, value }, index) => (
        // Matchers have no names of their own, and only their fields change while they stand.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={styles.matcher}>
          <NameField
            label="Label"
            value={label}
            onText={(text) => match(index, { label: text.trim() })}
            listOf={place}
            ask={(_, signal) => server.labelNames(access, metric, signal)}
          />
          <SelectField
            label="Must"
            value={operator}
            options={MATCH_OPERATORS.map((each) => ({ value: each, label: `${each}  ${OPERATOR_WORDS[each]}` }))}
            onValue={(next) => match(index, { operator: next })}
          />
          <NameField
            label="Value"
            value={value ?? ''}
            onText={(text) => match(index, { value: text })}
            listOf={`${place} ${label}`}
            ask={(_, signal) => server.labelValues(access, metric, label, signal)}
            disabled={label === ''}
          />
          <Button
            aria-label={`Remove label ${label}`}
            onClick={() => pick({ matchers: matchers.filter((_, at) => at !== index) })}
          >
            Remove
          </Button>
        </div>
      ))}
      <div>
        <Button
          disabled={metric === '' || matchers.length >= MOST_MATCHERS}
          onClick={() => pick({ matchers: [...matchers, NEW_MATCHER] })}
        >
          Add a label
        </Button>
      </div>
    </div>
  )
}
