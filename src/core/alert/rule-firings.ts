import { longestWindow } from './alert-rule.ts'
import type { AlertRule } from './alert-rule.ts'
import type { AlertObjective } from './alert-objective.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import { counterSamples } from './counter-samples.ts'
import type { AlertSpan, Firing } from './firing.ts'
import { idealFirings } from './ideal-firings.ts'
import { sampledFirings } from './sampled-firings.ts'
import type { AlertReading } from './sampling.ts'

/**
 * When each of several rules fires over `span`, by either reading. One list per rule, in their order. The samples of
 * a Prometheus are taken once for all.
 */
export const ruleFirings = (
  history: EventHistory,
  rules: readonly AlertRule[],
  objective: AlertObjective,
  { kind, priorHistory, sampling }: AlertReading,
  span: AlertSpan,
): readonly (readonly Firing[])[] => {
  if (kind === 'ideal') return rules.map((rule) => idealFirings(history, rule, objective, span, priorHistory))
  const lead = longestWindow(rules) + sampling.scrapeInterval
  const samples = counterSamples(
    history,
    sampling.scrapeInterval,
    { from: span.from - lead, to: span.to },
    priorHistory,
  )
  return rules.map((rule) => sampledFirings(samples, rule, objective, sampling, span))
}
