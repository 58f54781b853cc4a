import type { SeriesSelector, ServiceMetrics } from '../../core/alert/service-metrics.ts'
import { durationText } from '../../core/quantity/duration.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { LONGEST_LATENCY } from '../../core/scenario/limits.ts'
import { readPrometheusDuration } from '../prometheus-rules/prometheus-duration.ts'
import { readSelector } from '../prometheus-rules/read-selector.ts'
import { fieldAt, mapField, placeOf, textField, unknownFields } from '../yaml/fields.ts'
import type { At, Remarks } from '../yaml/fields.ts'
import { bucketThreshold } from './bucket-threshold.ts'

/** The four indicators of Pyrra; it takes the first that there is. */
export const PYRRA_INDICATORS = ['ratio', 'latency', 'latencyNative', 'bool_gauge'] as const

export type PyrraIndicatorKind = (typeof PYRRA_INDICATORS)[number]

/** What tells good from bad. */
export interface PyrraIndicator {
  readonly kind: PyrraIndicatorKind | null
  /** Null where the bad requests have no counter of their own. */
  readonly metrics: ServiceMetrics | null
  readonly latencyThreshold: Milliseconds | null
}

const NOTHING: PyrraIndicator = { kind: null, metrics: null, latencyThreshold: null }

/** What a latency may be, for a remark. */
const LATENCIES = `1ms – ${durationText(LONGEST_LATENCY)}`

const SELECTOR_FIELDS = ['metric']

/** The metric of a query: its place, and the counter that it picks where a scenario can name it. */
const query = (
  at: At,
  key: string,
  remarks: Remarks,
): { readonly at: At; readonly selector: SeriesSelector | null } | null => {
  const map = mapField(at, key, remarks, true)
  const text = map === null ? null : textField(map, 'metric', remarks, true)
  const metric = map === null ? null : fieldAt(map, 'metric')
  if (map === null || text === null || metric === null) return null
  unknownFields(map, SELECTOR_FIELDS, remarks)
  const selector = readSelector(text, '')
  return { at: metric, selector: selector.ok ? selector.value : null }
}

const readRatio = (at: At, remarks: Remarks): PyrraIndicator => {
  unknownFields(at, ['errors', 'total', 'grouping'], remarks)
  const [errors, total] = [query(at, 'errors', remarks), query(at, 'total', remarks)]
  for (const one of [errors, total]) if (one?.selector === null) remarks.add('kept', 'no-place', one.at)
  const [bad, valid] = [errors?.selector, total?.selector]
  return { kind: 'ratio', metrics: bad && valid ? { valid, bad } : null, latencyThreshold: null }
}

const readLatency = (at: At, remarks: Remarks): PyrraIndicator => {
  unknownFields(at, ['success', 'total', 'grouping'], remarks)
  const [success, total] = [query(at, 'success', remarks), query(at, 'total', remarks)]
  for (const one of [success, total]) if (one !== null) remarks.add('kept', 'no-place', one.at)
  return {
    kind: 'latency',
    metrics: null,
    latencyThreshold: success?.selector ? thresholdOf(success.at, success.selector, remarks) : null,
  }
}

const thresholdOf = (at: At, selector: SeriesSelector, remarks: Remarks): Milliseconds | null => {
  const bucket = bucketThreshold(selector)
  if (bucket.kind === 'threshold') return bucket.threshold
  if (bucket.kind === 'missing') remarks.add('left-out', 'missing', placeOf(at), 'le="0.3"', '')
  else if (bucket.kind === 'not-a-number') remarks.add('left-out', 'not-a-number', at, 'le="0.3"', bucket.text)
  else remarks.add('left-out', 'not-a-duration', at, LATENCIES, `${bucket.text} s`)
  return null
}

const readLatencyNative = (at: At, remarks: Remarks): PyrraIndicator => {
  unknownFields(at, ['total', 'latency', 'grouping'], remarks)
  const total = query(at, 'total', remarks)
  if (total !== null) remarks.add('kept', 'no-place', total.at)
  const text = textField(at, 'latency', remarks, true)
  const latency = fieldAt(at, 'latency')
  const threshold = text === null ? null : readPrometheusDuration(text)
  const isFine = threshold !== null && threshold > 0 && threshold <= LONGEST_LATENCY
  if (text !== null && latency !== null && !isFine) remarks.add('left-out', 'not-a-duration', latency, LATENCIES)
  return { kind: 'latencyNative', metrics: null, latencyThreshold: isFine ? threshold : null }
}

const readBoolGauge = (at: At, remarks: Remarks): PyrraIndicator => {
  unknownFields(at, ['metric', 'grouping'], remarks)
  const text = textField(at, 'metric', remarks, true)
  const metric = fieldAt(at, 'metric')
  if (text !== null && metric !== null) remarks.add('kept', 'no-place', metric)
  return { kind: 'bool_gauge', metrics: null, latencyThreshold: null }
}

const READERS: Readonly<Record<PyrraIndicatorKind, (at: At, remarks: Remarks) => PyrraIndicator>> = {
  ratio: readRatio,
  latency: readLatency,
  latencyNative: readLatencyNative,
  bool_gauge: readBoolGauge,
}

/**
 * Reads what tells good from bad: two counters, a bucket of a histogram, a latency of a native histogram, or a gauge that is 0
 * or 1. A scenario can name the counters of the first only; the others are kept, and of a latency its threshold is read.
 */
export const readPyrraIndicator = (spec: At, remarks: Remarks): PyrraIndicator => {
  const indicator = mapField(spec, 'indicator', remarks, true)
  if (indicator === null) return NOTHING
  unknownFields(indicator, PYRRA_INDICATORS, remarks)
  const [kind, ...further] = PYRRA_INDICATORS.filter((one) => fieldAt(indicator, one) !== null)
  if (kind === undefined) {
    remarks.add('left-out', 'missing', placeOf(indicator), PYRRA_INDICATORS.join(', '), '')
    return NOTHING
  }
  for (const one of further) remarks.add('left-out', 'conflict', fieldAt(indicator, one) ?? indicator, kind)
  const at = mapField(indicator, kind, remarks)
  if (at === null) return NOTHING
  const grouping = fieldAt(at, 'grouping')
  if (grouping !== null) remarks.add('kept', 'no-place', grouping)
  return READERS[kind](at, remarks)
}
