import { failure, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { Piece } from './fetch-plan.ts'
import type { ReadSoFar } from './fetch-report.ts'
import { askInRun } from './fetch-run.ts'
import type { FetchRun } from './fetch-run.ts'
import { readOneSeries } from './read-matrix.ts'
import { rangeQuestion } from './side-questions.ts'
import type { Side } from './side-questions.ts'
import { placePoints } from './step-column.ts'
import type { PrometheusTrouble } from './trouble.ts'

/** Reads a piece of both columns. When one of the two fails, the other is not waited for. */
export const readPiece = async (
  run: FetchRun,
  { grid, columns, points }: ReadSoFar,
  piece: Piece,
): Promise<Result<null, PrometheusTrouble>> => {
  const controller = new AbortController()
  const stop = (): void => controller.abort()
  run.options.signal.addEventListener('abort', stop)
  if (run.options.signal.aborted) stop()
  let first: PrometheusTrouble | null = null
  const readSide = async (side: Side): Promise<void> => {
    const answer = await askInRun(run, rangeQuestion(side, grid, piece), controller.signal)
    const series = answer.ok ? readOneSeries(answer.value.data, 'matrix', side.of, side.query) : answer
    const placed =
      series.ok && series.value !== null ? placePoints(series.value, columns[side.of], grid, piece, points) : series
    if (placed.ok) return
    first ??= placed.problem
    stop()
  }
  await Promise.all(run.sides.map(readSide))
  run.options.signal.removeEventListener('abort', stop)
  return first === null ? success(null) : failure(first)
}
