import type { Instant } from '../../core/quantity/units.ts'
import { success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { FileProblem } from '../csv/import-report.ts'
import type { JsonLimits } from '../json/json-limits.ts'
import { leftOutTally } from '../json/left-out.ts'
import { seriesOf } from './answer.ts'
import type { RawSeries } from './answer.ts'
import type { SeriesRole } from './mapping.ts'
import { proposeRoles } from './propose-roles.ts'
import { courseOf, increasesOf, looksLikeCounters, readSamples } from './samples.ts'
import type { Samples, SampleProblemCode } from './samples.ts'

/** One series of a file, for the person to say what it counts. */
export interface SeriesContents {
  /** As Prometheus writes it: `http_requests_total{code="200"}`. `{}` when a sum has taken every label. */
  readonly name: string
  readonly samples: number
  /** Times of the first and last usable sample; null without any. */
  readonly first: Instant | null
  readonly last: Instant | null
  /** Everything it counted. */
  readonly counted: number
}

/** What a file of samples holds. */
export interface SamplesContents {
  readonly series: readonly SeriesContents[]
  readonly counters: boolean
  /** What each series seems to count. */
  readonly roles: readonly SeriesRole[]
}

const LONGEST_NAME = 300

const nameOf = (labels: RawSeries['labels']): string => {
  const metric = labels.find(([name]) => name === '__name__')?.[1] ?? ''
  const others = labels
    .filter(([name]) => name !== '__name__')
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  const name = others.length === 0 && metric !== '' ? metric : `${metric}{${others.join(', ')}}`
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0)

const isNamedCounter = ({ labels }: RawSeries): boolean =>
  labels.some(([name, value]) => name === '__name__' && /_(?:total|count|bucket)$/.test(value))

/** Whether samples are raw counters: by a name that only a raw counter still has, else by their course. */
export const areCounters = (raw: readonly RawSeries[], samples: readonly Samples[]): boolean =>
  raw.every(isNamedCounter) || looksLikeCounters(samples.map(courseOf))

/** Looks at every series of an answer. */
export const samplesContents = (data: unknown, limits: JsonLimits): Result<SamplesContents, FileProblem> => {
  const raw = seriesOf(data, limits)
  if (!raw.ok) return raw
  const samples = raw.value.map((series) => readSamples(series, leftOutTally<SampleProblemCode>()))
  const counters = areCounters(raw.value, samples)
  const counted = samples.map((one) => sum(counters ? increasesOf(one).value : one.value))
  return success({
    series: raw.value.map(({ labels, values }, index) => ({
      name: nameOf(labels),
      samples: values.length,
      first: samples[index]?.time[0] ?? null,
      last: samples[index]?.time.at(-1) ?? null,
      counted: counted[index] ?? 0,
    })),
    counters,
    roles: proposeRoles(
      raw.value.map(({ labels }) => labels),
      counted,
    ),
  })
}
