import type { SeriesSelector, ServiceMetrics } from '../../core/alert/service-metrics.ts'
import { fieldAt, mapField, placeOf } from '../yaml/fields.ts'
import type { At, Remarks } from '../yaml/fields.ts'
import { objectAt, placeWithin, scalarText } from './openslo-object.ts'
import type { OpenSloObject, Place } from './openslo-object.ts'
import { referred } from './object-library.ts'
import type { Reading } from './object-library.ts'
import { restSelector } from '../prometheus-rules/rest-selector.ts'
import { counterOf, unitOfQuery } from './read-query.ts'

/** What the SLI of an objective tells. */
export interface ReadIndicator {
  /** The counters, where Prometheus is asked for plain ones. */
  readonly metrics: ServiceMetrics | null
  /** Where the values of a threshold metric are times: their unit in milliseconds. */
  readonly latencyUnit: 1 | 1_000 | null
  readonly isThreshold: boolean
  /** Its ratio, for writing other counters into it; null where there is none. */
  readonly ratio: { readonly at: At; readonly place: Place } | null
}

const NOTHING: ReadIndicator = { metrics: null, latencyUnit: null, isThreshold: false, ratio: null }

const PROMETHEUS = /^(?:prometheus|thanos|mimir|cortex|victoriametrics|grafanamimir)$/i

/** A query as text, wherever a source keeps it. */
const queryOf = (source: At): string => {
  const spec = fieldAt(source, 'spec')
  return spec === null ? '' : scalarText(fieldAt(spec, 'query') ?? fieldAt(spec, 'promql') ?? fieldAt(spec, 'expr'))
}

/** What kind of system a source asks: its own word, or that of the data source it refers to. */
const typeOf = (source: At, reading: Reading): string => {
  const ref = fieldAt(source, 'metricSourceRef')
  const dataSource = ref === null ? null : referred('DataSource', ref, reading)
  const spec = dataSource === null ? null : fieldAt(dataSource.at, 'spec')
  return scalarText(fieldAt(source, 'type')) || (spec === null ? '' : scalarText(fieldAt(spec, 'type')))
}

/** What a side of a ratio asks. */
interface Asked {
  /** Of the system; empty where nobody says it. */
  readonly type: string
  /** Null where Prometheus is not asked, or for more than a counter. */
  readonly counter: SeriesSelector | null
}

const askedIn = (ratio: At, side: 'good' | 'bad' | 'total' | 'raw', reading: Reading): Asked | null => {
  const metric = mapField(ratio, side, reading.remarks)
  const source = metric === null ? null : mapField(metric, 'metricSource', reading.remarks, true)
  if (source === null) return null
  const type = typeOf(source, reading)
  return { type, counter: PROMETHEUS.test(type) ? counterOf(queryOf(source)) : null }
}

/** Says why no counters come of a ratio. */
const unusedQueries = (ratio: At, asked: readonly Asked[], { remarks }: Reading): void => {
  const foreign = new Set(asked.map(({ type }) => type).filter((type) => !PROMETHEUS.test(type)))
  if (foreign.size > 0) remarks.add('kept', 'foreign-queries', ratio, null, [...foreign].filter(Boolean).join(', '))
  else if (asked.length === 0) remarks.add('kept', 'no-place', ratio)
  else if (asked.length > 1 && asked.every(({ counter }) => counter !== null))
    remarks.add('kept', 'two-counters', ratio)
  else remarks.add('kept', 'complex-queries', ratio)
}

const ratioMetrics = (ratio: At, reading: Reading): ServiceMetrics | null => {
  const { remarks } = reading
  const says = (side: string): boolean => fieldAt(ratio, side) !== null
  const [good, bad, total, raw] = (['good', 'bad', 'total', 'raw'] as const).map((side) =>
    askedIn(ratio, side, reading),
  )
  if (says('good') && says('bad')) remarks.add('kept', 'conflict', fieldAt(ratio, 'bad') ?? ratio, 'good')
  if (!says('raw') && !says('total'))
    remarks.add('left-out', 'missing', { ...placeOf(ratio), path: `${ratio.path}.total` }, 'total, raw', '')
  else if (!says('raw') && !says('good') && !says('bad'))
    remarks.add('left-out', 'missing', { ...placeOf(ratio), path: `${ratio.path}.good` }, 'good, bad', '')
  const metrics = says('raw')
    ? null
    : countersOf(good?.counter ?? null, bad?.counter ?? null, total?.counter ?? null, says('good'))
  const asked = [good, says('good') ? null : bad, total, raw].filter((one) => one != null)
  if (metrics === null) unusedQueries(ratio, asked, reading)
  return metrics
}

/** The counters of all requests and of the failed ones; those that are good count where they are given. */
const countersOf = (
  good: SeriesSelector | null,
  bad: SeriesSelector | null,
  valid: SeriesSelector | null,
  saysGood: boolean,
): ServiceMetrics | null => {
  if (valid === null) return null
  const failed = saysGood ? (good === null ? null : restSelector(valid, good)) : bad
  return failed === null ? null : { valid, bad: failed }
}

const unitIn = (source: At): 1 | 1_000 | null => {
  const spec = fieldAt(source, 'spec')
  const unit = spec === null ? '' : scalarText(fieldAt(spec, 'unit'))
  if (/^(?:s|seconds?)$/i.test(unit)) return 1_000
  return /^(?:ms|milliseconds?)$/i.test(unit) ? 1 : unitOfQuery(queryOf(source))
}

/** Reads an SLI: its counters where they are Prometheus's, else only whether it is a ratio or a threshold. */
const readSli = (sli: OpenSloObject, reading: Reading): ReadIndicator => {
  const { remarks } = reading
  const spec = mapField(sli.at, 'spec', remarks, true)
  if (spec === null) return NOTHING
  const ratio = mapField(spec, 'ratioMetric', remarks)
  const threshold = mapField(spec, 'thresholdMetric', remarks)
  if (ratio !== null && threshold !== null) remarks.add('kept', 'conflict', threshold, 'ratioMetric')
  if (ratio !== null) {
    const metrics = ratioMetrics(ratio, reading)
    return { ...NOTHING, metrics, ratio: { at: ratio, place: placeWithin(sli.place, 'spec', 'ratioMetric') } }
  }
  if (threshold === null) {
    const place = { ...placeOf(spec), path: `${spec.path}.ratioMetric` }
    remarks.add('left-out', 'missing', place, 'ratioMetric, thresholdMetric', '')
    return NOTHING
  }
  const source = mapField(threshold, 'metricSource', remarks, true)
  if (source !== null) typeOf(source, reading)
  remarks.add('kept', 'no-place', threshold)
  return { ...NOTHING, isThreshold: true, latencyUnit: source === null ? null : unitIn(source) }
}

/**
 * Reads the SLI that an SLO or one of its objectives has within it or refers to.
 *
 * @returns null where there is none.
 */
export const readIndicator = (owner: At, place: Place, reading: Reading): ReadIndicator | null => {
  const ref = fieldAt(owner, 'indicatorRef')
  const inline = mapField(owner, 'indicator', reading.remarks)
  if (inline !== null) {
    if (ref !== null) reading.remarks.add('kept', 'conflict', ref, 'indicator')
    return readSli(objectAt('SLI', inline, placeWithin(place, 'indicator')), reading)
  }
  if (ref === null) return null
  const found = referred('SLI', ref, reading)
  return found === null ? NOTHING : readSli(found, reading)
}

/** Where nothing is said of an SLI, which every SLO needs. */
export const missesIndicator = (spec: At, remarks: Remarks): void =>
  remarks.add(
    'left-out',
    'missing',
    { ...placeOf(spec), path: `${spec.path}.indicator` },
    'indicator, indicatorRef',
    '',
  )
