import { failure, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import type { FetchedSeries, FetchRequest } from './contract.ts'
import { openDoor } from './door.ts'
import { checkExpressions, emptyTrouble, hasAnswers, resetsOf, samplePace } from './fetch-checks.ts'
import { fetchLog } from './fetch-log.ts'
import { chosenStep, gridOf, piecesOf, startOfStep } from './fetch-plan.ts'
import { fetchReport } from './fetch-report.ts'
import type { ReadSoFar } from './fetch-report.ts'
import type { FetchOptions, FetchRun } from './fetch-run.ts'
import { queryText, queryTrouble } from './query-text.ts'
import { readPiece } from './read-piece.ts'
import { isCounter } from './side-questions.ts'
import { emptyColumn, emptyTally } from './step-column.ts'
import type { PrometheusTrouble } from './trouble.ts'

const readAll = async (run: FetchRun, step: Milliseconds): Promise<Result<FetchedSeries, PrometheusTrouble>> => {
  const { request, log, options, sides } = run
  const { limits } = options.surroundings
  const planned = gridOf(request.range, step, limits)
  if (!planned.ok) return planned
  const grid = planned.value
  const pieces = piecesOf(grid, limits)
  const counters = sides.filter(isCounter).length
  log.expect(sides.length * pieces.length + (sides.length - counters) + (request.countResets ? counters : 0))
  const checked = await checkExpressions(run, grid)
  if (!checked.ok) return checked
  const read: ReadSoFar = {
    grid,
    asked: { events: queryText(sides[0].query, step), total: queryText(sides[1].query, step) },
    columns: { counts: request.queries.counts, events: emptyColumn(grid), total: emptyColumn(grid) },
    points: emptyTally(),
  }
  let done = 0
  let because: PrometheusTrouble | null = null
  for (const piece of pieces) {
    const one = await readPiece(run, read, piece)
    if (!one.ok) {
      because = one.problem
      break
    }
    done = piece.until
    log.reach(startOfStep(grid, done))
  }
  if (because !== null && !hasAnswers(read.columns.total.subarray(0, done))) return failure(because)
  const empty = because === null ? await emptyTrouble(run, read) : null
  if (empty !== null) return failure(empty)
  const isWhole = because === null
  const resets = {
    events: isWhole ? await resetsOf(run, grid, sides[0]) : null,
    total: isWhole ? await resetsOf(run, grid, sides[1]) : null,
  }
  return success(fetchReport(read, done, log, resets, because))
}

/**
 * Reads good and valid events from a server, step by step through the range, the oldest first. The server adds up; no
 * request asks for more points than it allows, and a failed one is repeated after a while.
 *
 * @returns trouble only when nothing at all was read: what came before a failure or a cancellation is a result, and its
 * report says that it is partial.
 */
export const fetchSeries = async (
  request: FetchRequest,
  options: FetchOptions,
): Promise<Result<FetchedSeries, PrometheusTrouble>> => {
  const door = openDoor(request.access)
  if (!door.ok) return door
  const { queries, range } = request
  const sides = [
    { of: 'events', query: queries.events },
    { of: 'total', query: queries.total },
  ] as const
  for (const { query, of } of sides) {
    const trouble = queryTrouble(query, of)
    if (trouble !== null) return failure(trouble)
  }
  const run: FetchRun = { request, door: door.value, log: fetchLog(range.from, options.onProgress), options, sides }
  if (request.step !== null) return readAll(run, request.step)
  const pace = await samplePace(run)
  return pace.ok ? readAll(run, chosenStep(range, pace.value, options.surroundings.limits)) : pace
}
