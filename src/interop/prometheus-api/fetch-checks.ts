import { success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { SECOND } from '../../core/quantity/units.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import type { Grid } from './fetch-plan.ts'
import { counterOf } from './query-text.ts'
import type { ReadSoFar } from './fetch-report.ts'
import { askInRun } from './fetch-run.ts'
import type { FetchRun } from './fetch-run.ts'
import {
  checkOneSeries,
  isCounter,
  lastStepQuestion,
  resetCount,
  resetsQuestion,
  sampleEvery,
  samplesQuestion,
  seriesQuestion,
  whyEmpty,
} from './side-questions.ts'
import type { Side } from './side-questions.ts'
import { wasAnswered } from './step-column.ts'
import type { PrometheusTrouble } from './trouble.ts'

/** How often samples of the total come; null where it cannot be found out. */
export const samplePace = async (run: FetchRun): Promise<Result<Milliseconds | null, PrometheusTrouble>> => {
  const [, total] = run.sides
  const counter = counterOf(total.query)
  if (counter === null) return success(null)
  run.log.expect(1)
  const whole = Math.floor(run.request.range.until / SECOND) * SECOND
  const answer = await askInRun(run, samplesQuestion(total.of, counter, whole))
  if (!answer.ok) return answer
  return success(sampleEvery(answer.value, total))
}

/** Looks at the last step of every expression, before whole columns of them are on their way. */
export const checkExpressions = async (run: FetchRun, grid: Grid): Promise<Result<null, PrometheusTrouble>> => {
  for (const side of run.sides.filter((side) => !isCounter(side))) {
    const answer = await askInRun(run, lastStepQuestion(side, grid))
    const checked = answer.ok ? checkOneSeries(answer.value, side) : answer
    if (!checked.ok) return checked
  }
  return success(null)
}

/** Whether anything was answered for any step. */
export const hasAnswers = (column: Float64Array): boolean => column.some(wasAnswered)

/** Trouble `empty` where a query gave nothing at all; missing bad events are no trouble, for there may be none. */
export const emptyTrouble = async (
  run: FetchRun,
  { grid, columns, asked }: ReadSoFar,
): Promise<PrometheusTrouble | null> => {
  const needed = run.sides.filter(({ of }) => of === 'total' || columns.counts === 'good-and-total').toReversed()
  const side = needed.find(({ of }) => !hasAnswers(columns[of]))
  if (side === undefined) return null
  const counter = counterOf(side.query)
  const why = counter === null ? null : whyEmpty(await askInRun(run, seriesQuestion(side.of, counter, grid)))
  return { kind: 'empty', of: side.of, asked: asked[side.of], why }
}

/** How often the counters of a side began anew; null for an expression, and where it is not asked or not known. */
export const resetsOf = async (run: FetchRun, grid: Grid, side: Side): Promise<number | null> => {
  if (!run.request.countResets || !isCounter(side)) return null
  const answer = await askInRun(run, resetsQuestion(side, grid))
  return answer.ok ? resetCount(answer.value, side) : null
}
