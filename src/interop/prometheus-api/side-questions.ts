import { HOUR, SECOND } from '../../core/quantity/units.ts'
import type { Instant, Milliseconds } from '../../core/quantity/units.ts'
import { success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { Answer, Question } from './ask.ts'
import { startOfStep } from './fetch-plan.ts'
import type { Grid, Piece } from './fetch-plan.ts'
import { isSelector, queryText } from './query-text.ts'
import { readOneSeries, readValue } from './read-matrix.ts'
import { isRecord } from './shape.ts'
import type { PrometheusTrouble, QuerySide } from './trouble.ts'

/** One of the two queries of a fetch, as the person wrote it. */
export interface Side {
  readonly of: QuerySide
  readonly query: string
}

const seconds = (time: number): string => String(time / SECOND)

const instantQuestion = (of: QuerySide, query: string, at: Instant): Question => ({
  path: 'query',
  of,
  fields: [
    ['query', query],
    ['time', seconds(at)],
  ],
})

/** Asks for the increase in every step of a piece: it is looked at where the step ends. */
export const rangeQuestion = ({ of, query }: Side, grid: Grid, { from, until }: Piece): Question => ({
  path: 'query_range',
  of,
  fields: [
    ['query', queryText(query, grid.step)],
    ['start', seconds(startOfStep(grid, from + 1))],
    ['end', seconds(startOfStep(grid, until))],
    ['step', seconds(grid.step)],
  ],
})

/** Asks for the last step alone: an expression of 10,000 series shows itself before they come with all their points. */
export const lastStepQuestion = ({ of, query }: Side, grid: Grid): Question =>
  instantQuestion(of, queryText(query, grid.step), startOfStep(grid, grid.steps))

const number = ({ data }: Answer, side: Side): number | null => {
  const value = readOneSeries(data, 'vector', side.of, side.query)
  return value.ok && value.value !== null ? (readValue(value.value[1]) ?? null) : null
}

/** Asks how many samples the series of a counter have in an hour; half of them have more. */
export const samplesQuestion = (of: QuerySide, counter: string, at: Instant): Question =>
  instantQuestion(of, `quantile(0.5, count_over_time(${counter}[1h]))`, at)

/** How often samples come; null when none came in that hour. */
export const sampleEvery = (answer: Answer, side: Side): Milliseconds | null => {
  const samples = number(answer, side)
  return samples !== null && samples >= 1 ? HOUR / samples : null
}

/** Asks how often the counters of a side began anew, in all their series together. */
export const resetsQuestion = ({ of, query }: Side, { start, step, steps }: Grid): Question =>
  instantQuestion(of, `sum(resets(${query.trim()}[${(steps * step) / SECOND}s]))`, start + steps * step)

/** The count; null when it is none. */
export const resetCount = (answer: Answer, side: Side): number | null => {
  const resets = number(answer, side)
  return resets !== null && resets >= 0 && Number.isFinite(resets) ? resets : null
}

/** Asks whether a counter has any series in the stretch. */
export const seriesQuestion = (of: QuerySide, counter: string, grid: Grid): Question => ({
  path: 'series',
  of,
  fields: [
    ['match[]', counter],
    ['start', seconds(grid.start)],
    ['end', seconds(startOfStep(grid, grid.steps))],
    ['limit', '1'],
  ],
})

/** Why nothing came. An answer that is too large to read holds series, too. */
export const whyEmpty = (
  answer: Result<Answer, PrometheusTrouble>,
): Extract<PrometheusTrouble, { kind: 'empty' }>['why'] => {
  if (!answer.ok) return answer.problem.kind === 'too-large' ? 'too-few-samples' : null
  if (!Array.isArray(answer.value.data)) return null
  return answer.value.data.length > 0 ? 'too-few-samples' : 'no-series'
}

/** Whether the answer to `lastStepQuestion` is one series at most. */
export const checkOneSeries = (answer: Answer, side: Side): Result<null, PrometheusTrouble> => {
  // An expression may be a plain number, too. That is for the range query to judge.
  if (isRecord(answer.data) && answer.data['resultType'] === 'scalar') return success(null)
  const read = readOneSeries(answer.data, 'vector', side.of, side.query)
  return read.ok ? success(null) : read
}

/** Whether a side is a counter alone, of which we know what is done with it. */
export const isCounter = ({ query }: Side): boolean => isSelector(query)
