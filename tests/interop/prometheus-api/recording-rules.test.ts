import { expect, test } from 'vitest'
import { MINUTE } from '../../../src/core/quantity/units.ts'
import type { PrometheusSource } from '../../../src/core/scenario/prometheus-source.ts'
import { queryText, queryTrouble } from '../../../src/interop/prometheus-api/query-text.ts'
import { recordingRules } from '../../../src/interop/prometheus-api/recording-rules.ts'
import { promtool } from '../prometheus-rules/promtool.ts'

type Queries = Pick<PrometheusSource, 'counts' | 'events' | 'total'>

const queries: Queries = {
  counts: 'bad-and-total',
  events: 'http_requests_total{job="checkout",code=~"5.."}',
  total: 'sum(increase(http_requests_total{job="checkout"}[$step]))',
}

test('are two rules, recorded as often as they look back', () => {
  expect(recordingRules('Checkout', queries, 5 * MINUTE)).toEqual({
    file: 'checkout-events.rules.yaml',
    text: `# Events of a service, added up ahead, for "rule_files" in prometheus.yml. Written by Burnline.
#
# Is it sound?
#   promtool check rules checkout-events.rules.yaml

groups:
  - name: checkout-events
    interval: 5m
    rules:
      # The bad events of the last 5m.
      - record: slo:events_bad:increase5m
        expr: sum(increase(http_requests_total{job="checkout",code=~"5.."}[5m]))
        labels:
          service: Checkout

      # All valid events of the last 5m.
      - record: slo:events_total:increase5m
        expr: sum(increase(http_requests_total{job="checkout"}[5m]))
        labels:
          service: Checkout
`,
    queries: {
      events: 'sum(sum_over_time(slo:events_bad:increase5m{service="Checkout"}[$step]))',
      total: 'sum(sum_over_time(slo:events_total:increase5m{service="Checkout"}[$step]))',
    },
  })
})

test('give promtool the events of an hour, as the counters do', () => {
  const { file, text, queries: reading } = recordingRules('Checkout', queries, 5 * MINUTE)
  // 100 requests in a minute of which 2 fail: 6,000 and 120 in an hour. The rules run at 0, 5, 10 … minutes; those of
  // 65 to 120 minutes lie in (60, 120], and version 2 takes the one at 60 along.
  const test = `
rule_files: [${file}]
evaluation_interval: 5m
tests:
  - interval: 1m
    input_series:
      - { series: 'http_requests_total{job="checkout",code="200"}', values: '0+98x200' }
      - { series: 'http_requests_total{job="checkout",code="503"}', values: '0+2x200' }
    promql_expr_test:
      - expr: ${JSON.stringify(queryText(reading.total, 59 * MINUTE))}
        eval_time: 2h
        exp_samples: [{ labels: '{}', value: 6000 }]
      - expr: ${JSON.stringify(queryText(reading.events, 59 * MINUTE))}
        eval_time: 2h
        exp_samples: [{ labels: '{}', value: 120 }]
`
  expect(promtool('test', { [file]: text, 'test.yaml': test }, ['test.yaml'])).toMatchObject({ ok: true })
})

test.each(['', 'a "b" \\ c', 'Zahlung & Größe', '{{ .Value }}', 'x\ny'])(
  'are taken by promtool for a service called %j',
  (service) => {
    for (const counts of ['good-and-total', 'bad-and-total'] as const) {
      const { file, text, queries: reading } = recordingRules(service, { ...queries, counts }, 90 * MINUTE)
      expect(promtool('check', { [file]: text })).toMatchObject({ ok: true, text: expect.stringContaining('2 rules') })
      expect(queryTrouble(reading.events, 'events')).toBeNull()
      expect(queryTrouble(reading.total, 'total')).toBeNull()
    }
  },
)
