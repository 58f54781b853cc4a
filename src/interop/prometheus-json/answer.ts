import { failure, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { fileProblem } from '../csv/import-problem.ts'
import type { FileProblem } from '../csv/import-report.ts'
import { fieldOf, isRecord, kindOf, listOf, textOf } from '../json/json-data.ts'
import type { JsonLimits } from '../json/json-limits.ts'

/** One series of an answer: its labels in the order of the file, and its samples, unread. */
export interface RawSeries {
  /** Where it stands in the file: "result[0]". */
  readonly place: string
  readonly labels: readonly (readonly [name: string, value: string])[]
  readonly values: readonly unknown[]
}

const isSeries = (data: unknown): boolean =>
  isRecord(data) && (Array.isArray(fieldOf(data, 'values')) || Array.isArray(fieldOf(data, 'histograms')))

const isAnswer = (data: unknown): boolean =>
  isRecord(data) &&
  ((typeof fieldOf(data, 'status') === 'string' && ('data' in data || 'errorType' in data || 'error' in data)) ||
    (typeof fieldOf(data, 'resultType') === 'string' && 'result' in data))

/** A list of answers, or of lists of them, as one list. */
const flattened = (data: unknown): unknown => (Array.isArray(data) ? data.flat(2) : data)

/**
 * Whether data is what `/api/v1/query_range` answers: the whole answer, its `data` or its `result` alone, or a list of
 * several answers.
 */
export const isPrometheusAnswer = (data: unknown): boolean => {
  const all = flattened(data)
  return Array.isArray(all)
    ? all.length > 0 && (all.every(isAnswer) || all.some(isSeries))
    : isAnswer(all) || isSeries(listOf(all, 'result')?.[0])
}

const labelsOf = (data: unknown): RawSeries['labels'] => {
  const metric = fieldOf(data, 'metric')
  return isRecord(metric)
    ? Object.entries(metric).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
    : []
}

const seriesIn = (result: readonly unknown[], place: string): RawSeries[] =>
  result.filter(isRecord).map((one, index) => ({
    place: `${place}[${index}]`,
    labels: labelsOf(one),
    values: listOf(one, 'values') ?? [],
  }))

const seriesOfAnswer = (answer: unknown, place: string): Result<RawSeries[], FileProblem> => {
  if (fieldOf(answer, 'status') === 'error') {
    const said = [textOf(answer, 'errorType'), textOf(answer, 'error')].filter((text) => text !== '')
    return failure(fileProblem('prometheus-error', said.join(': ')))
  }
  const data = fieldOf(answer, 'data') ?? answer
  const kind = textOf(data, 'resultType')
  const result = listOf(data, 'result')
  if (result === null || (kind !== '' && kind !== 'matrix')) {
    return failure(fileProblem('not-a-range', kind === '' ? kindOf(data) : kind, 'matrix'))
  }
  return success(seriesIn(result, `${place}result`))
}

/**
 * The series of an answer, or of several.
 *
 * @returns problem `prometheus-error` with what the server said, `not-a-range` (an instant query, or no result),
 * `no-series` for an empty result, `too-many-series` and `too-many-samples`.
 */
export const seriesOf = (given: unknown, limits: JsonLimits): Result<readonly RawSeries[], FileProblem> => {
  const data = flattened(given)
  const several = Array.isArray(data) && data.every(isAnswer)
  const series: RawSeries[] = []
  if (Array.isArray(data) && !several) series.push(...seriesIn(data, 'result'))
  else {
    for (const [index, answer] of (several ? data : [data]).entries()) {
      const read = seriesOfAnswer(answer, several ? `[${index}].` : '')
      if (!read.ok) return read
      for (const one of read.value) series.push(one)
    }
  }
  if (series.length === 0) return failure(fileProblem('no-series'))
  if (series.length > limits.series) {
    return failure(fileProblem('too-many-series', String(series.length), String(limits.series)))
  }
  const samples = series.reduce((sum, { values }) => sum + values.length, 0)
  return samples > limits.samples
    ? failure(fileProblem('too-many-samples', String(samples), String(limits.samples)))
    : success(series)
}
