import { decimalText } from '../../core/quantity/decimal.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { MINUTE, SECOND } from '../../core/quantity/units.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { attribute, block } from '../hcl/hcl-body.ts'
import type { HclItem } from '../hcl/hcl-body.ts'
import { hclCode, hclNumber, hclTemplate, hclText } from '../hcl/hcl-expression.ts'
import { variable } from '../hcl/terraform-parts.ts'
import { metricsOf } from '../prometheus-rules/rule-plan.ts'
import { selectorText } from '../prometheus-rules/selector-text.ts'
import type { Loss } from '../specification/written.ts'
import { datadogQuery } from './datadog-query.ts'

/** How good and bad are told apart. */
export interface DatadogIndicator {
  readonly type: 'metric' | 'time_slice'
  readonly item: HclItem
  readonly losses: readonly Loss[]
}

const SLICES: readonly Milliseconds[] = [MINUTE, 5 * MINUTE]

/** The queries of the counters, which Datadog may know by other names than Prometheus does. */
export const datadogQueries = (name: string, scenario: Scenario): readonly HclItem[] => {
  const { valid, bad } = metricsOf(scenario)
  const counter = (key: string, whose: string, selector: typeof valid): HclItem => {
    const query = datadogQuery(selector)
    return variable(
      `${name}_${key}`,
      'string',
      `Datadog query that counts ${whose}. In Prometheus: ${selectorText(selector)}`,
      query === null ? null : hclText(query),
    )
  }
  return [counter('valid_events', 'every valid request', valid), counter('bad_events', 'the bad ones among them', bad)]
}

const metricQuery = (name: string, key: string): HclItem =>
  block(
    'query',
    [],
    [
      block(
        'metric_query',
        [],
        [attribute('name', hclText(key)), attribute('query', hclCode(`var.${name}_${key}_events`))],
      ),
    ],
  )

/** Requests counted one by one, or slices of a minute or five that are judged as a whole. Slices without data count as good. */
export const datadogIndicator = (name: string, scenario: Scenario): DatadogIndicator => {
  const { budgetingMethod, timeSlices, latencyThreshold } = scenario
  const latency: readonly Loss[] =
    latencyThreshold === null ? [] : [{ code: 'latency-threshold', detail: durationText(latencyThreshold) }]
  if (budgetingMethod !== 'timeslices') {
    const valid = { value: hclCode(`var.${name}_valid_events`) }
    return {
      type: 'metric',
      item: block(
        'query',
        [],
        [
          attribute('numerator', hclTemplate([valid, ' - ', { value: hclCode(`var.${name}_bad_events`) }])),
          attribute('denominator', valid.value),
        ],
      ),
      losses: [
        ...(budgetingMethod === 'occurrences' ? [] : [{ code: 'budgeting-method' as const, detail: budgetingMethod }]),
        ...latency,
      ],
    }
  }
  const { length, target, empty } = timeSlices
  const written = SLICES.find((one) => one >= length) ?? 5 * MINUTE
  const slices: Loss = { code: 'time-slices', detail: `${durationText(length)} → ${durationText(written)}` }
  return {
    type: 'time_slice',
    item: block(
      'sli_specification',
      [],
      [
        block(
          'time_slice',
          [],
          [
            attribute('comparator', hclText('>=')),
            attribute('threshold', hclNumber(decimalText({ units: BigInt(target), scale: 9 }))),
            attribute('query_interval_seconds', hclNumber(String(written / SECOND))),
            block(
              'query',
              [],
              [
                block('formula', [], [attribute('formula_expression', hclText('1 - bad / valid'))]),
                metricQuery(name, 'valid'),
                metricQuery(name, 'bad'),
              ],
            ),
          ],
        ),
      ],
    ),
    losses: [
      ...(written === length ? [] : [slices]),
      ...(empty === 'good' ? [] : [{ code: 'empty-slices' as const, detail: empty }]),
      ...latency,
    ],
  }
}
