import type { Series } from '../../core/measurement/series.ts'
import { problem, success } from '../../core/result.ts'
import type { Problem, Result } from '../../core/result.ts'
import { orNull, record, text, whole } from '../../core/scenario/reading.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { LONGEST_SLO_WINDOW } from '../../core/window/slo-window.ts'
import type { JsonLimits } from '../json/json-limits.ts'
import { fieldOf, kindOf } from '../json/json-data.ts'
import { isSeriesOf } from './shared.ts'
import type { SharedSeries, Steps } from './shared.ts'

const step = whole(1, LONGEST_SLO_WINDOW)

const readExtent = record<Omit<SharedSeries, 'series'> & Pick<Series, 'start' | 'step'>>({
  id: text(100),
  start: whole(0, Date.UTC(2200, 0, 1)),
  step,
  thinnedFrom: orNull(record<Steps>({ step, steps: whole(1, 100_000_000) })),
})

const readColumn = (data: unknown, path: string, most: number): Result<Float64Array> => {
  if (!Array.isArray(data)) return problem(path, 'not-a-list', kindOf(data))
  if (data.length === 0) return problem(path, 'empty', '')
  if (data.length > most) return problem(path, 'too-many', String(data.length), String(most))
  const column = new Float64Array(data.length)
  for (const [index, value] of data.entries()) {
    if (value === null) column[index] = NaN
    else if (typeof value === 'number' && value >= 0 && Number.isFinite(value)) column[index] = value
    else return problem(`${path}[${index}]`, 'not-a-number', kindOf(value))
  }
  return success(column)
}

/** Columns that fit each other: as many good as valid ones, gaps in the same places, never more good events than valid. */
const readColumns = (entry: unknown, path: string, most: number): Result<Pick<Series, 'good' | 'valid'>> => {
  const good = readColumn(fieldOf(entry, 'good'), `${path}.good`, most)
  if (!good.ok) return good
  const valid = readColumn(fieldOf(entry, 'valid'), `${path}.valid`, most)
  if (!valid.ok) return valid
  if (good.value.length !== valid.value.length) {
    return problem(`${path}.good`, 'unreadable', `${good.value.length} ≠ ${valid.value.length}`)
  }
  for (const [index, events] of valid.value.entries()) {
    const goodEvents = good.value[index] as number
    if (Number.isNaN(events) ? Number.isNaN(goodEvents) : goodEvents <= events) continue
    return problem(`${path}.good[${index}]`, 'too-large', String(goodEvents), String(events))
  }
  return success({ good: good.value, valid: valid.value })
}

/**
 * Reads the columns that a file brings. One that cannot be read, comes twice, or that no scenario means is left out with its
 * problem; the others are kept.
 */
export const readSeries = (
  data: unknown,
  scenarios: readonly Scenario[],
  limits: JsonLimits,
): { readonly series: readonly SharedSeries[]; readonly problems: readonly Problem[] } => {
  const entries = fieldOf(data, 'series')
  if (entries === undefined) return { series: [], problems: [] }
  if (!Array.isArray(entries))
    return { series: [], problems: [problem('series', 'not-a-list', kindOf(entries)).problem] }
  const series: SharedSeries[] = []
  const problems: Problem[] = []
  let room = limits.samples
  for (const [index, entry] of entries.slice(0, limits.series).entries()) {
    const path = `series[${index}]`
    const read = readOne(entry, path, Math.min(room, limits.steps))
    if (!read.ok) problems.push(read.problem)
    else if (series.some(({ id }) => id === read.value.id)) {
      problems.push(problem(`${path}.id`, 'repeated-key', read.value.id).problem)
    } else if (!scenarios.some(({ measurements }) => isSeriesOf(measurements, read.value))) {
      problems.push(problem(path, 'unreadable', read.value.id).problem)
    } else {
      room -= read.value.series.valid.length
      series.push(read.value)
    }
  }
  if (entries.length > limits.series) {
    problems.push(problem('series', 'too-many', String(entries.length), String(limits.series)).problem)
  }
  return { series, problems }
}

const readOne = (entry: unknown, path: string, most: number): Result<SharedSeries> => {
  const extent = readExtent(entry, path)
  if (!extent.ok) return extent
  const columns = readColumns(entry, path, most)
  if (!columns.ok) return columns
  const { id, start, step, thinnedFrom } = extent.value
  return success({ id, series: { start, step, ...columns.value }, thinnedFrom })
}
