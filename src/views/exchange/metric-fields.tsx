import type { ServiceMetrics } from '../../core/alert/service-metrics.ts'
import { inWords } from '../../format/problem-words.ts'
import { readSelector } from '../../interop/prometheus-rules/read-selector.ts'
import { metricsOf } from '../../interop/prometheus-rules/rule-plan.ts'
import { selectorText } from '../../interop/prometheus-rules/selector-text.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { DraftField } from '../ui/draft-field.tsx'
import styles from './metric-fields.module.css'

const LABELS: Readonly<Record<keyof ServiceMetrics, string>> = { valid: 'All requests', bad: 'Failed requests' }

/** The two counters in Prometheus behind the service: assumed until somebody names them. */
export const MetricFields = () => {
  const scenario = useOpenScenario()
  const { editScenario } = useActions()
  const metrics = metricsOf(scenario)
  const assumed = metricsOf({ ...scenario, metrics: null })
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>Your counters in Prometheus</legend>
      {(['valid', 'bad'] as const).map((key) => (
        <DraftField
          key={`${scenario.id} ${key}`}
          label={LABELS[key]}
          value={metrics[key]}
          write={selectorText}
          read={(text) => inWords(readSelector(text, `metrics.${key}`))}
          onValue={(selector) => editScenario({ metrics: { ...metrics, [key]: selector } }, `metrics ${key}`)}
          hint={() =>
            selectorText(metrics[key]) === selectorText(assumed[key])
              ? 'Assumed. Put in your own: they are kept with this scenario.'
              : undefined
          }
        />
      ))}
    </fieldset>
  )
}
