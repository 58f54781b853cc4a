import { durationText } from '../../core/quantity/duration.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import type { PrometheusSource } from '../../core/scenario/prometheus-source.ts'
import { quotedText, soundText } from '../prometheus-rules/promql-text.ts'
import { serviceSlug } from '../prometheus-rules/service-slug.ts'
import { list, mapping, remarked, yamlText } from '../yaml/yaml-text.ts'
import { queryText } from './query-text.ts'

/** The rules as a file, and the queries that read what they record. */
export interface RecordingRules {
  readonly file: string
  readonly text: string
  readonly queries: Pick<PrometheusSource, 'events' | 'total'>
}

const EVENTS = { 'good-and-total': 'good', 'bad-and-total': 'bad' } as const

/**
 * Recording rules that make long ranges cheap: every five minutes, say, the server adds up the events of the last five and
 * keeps two numbers; a year of them is read in the time that a day of the counters takes. They know nothing of what was
 * before they were loaded.
 *
 * @param every how often they are recorded and how much of the past each holds: whole seconds
 */
export const recordingRules = (
  service: string,
  { counts, events, total }: Pick<PrometheusSource, 'counts' | 'events' | 'total'>,
  every: Milliseconds,
): RecordingRules => {
  const slug = serviceSlug(service)
  const length = durationText(every)
  const name = service.trim() === '' ? 'service' : soundText(service)
  const recordOf = (kind: string): string => `slo:events_${kind}:increase${length}`
  const rule = (kind: string, query: string) =>
    mapping({ record: recordOf(kind), expr: queryText(query, every), labels: mapping({ service: name }) })
  const reading = (kind: string): string => `sum(sum_over_time(${recordOf(kind)}{service=${quotedText(name)}}[$step]))`
  const kind = EVENTS[counts]
  const file = `${slug}-events.rules.yaml`
  return {
    file,
    text: yamlText(
      [
        'Events of a service, added up ahead, for "rule_files" in prometheus.yml. Written by Burnline.',
        '',
        'Is it sound?',
        `  promtool check rules ${file}`,
      ],
      mapping({
        groups: list([
          mapping({
            name: `${slug}-events`,
            // Each recording ends where the next begins only if they are made exactly as often as they look back.
            interval: length,
            rules: list([
              remarked(rule(kind, events), `The ${kind} events of the last ${length}.`),
              remarked(rule('total', total), `All valid events of the last ${length}.`),
            ]),
          }),
        ]),
      }),
    ),
    queries: { events: reading(kind), total: reading('total') },
  }
}
