import type { Result } from '../../core/result.ts'
import type { Answer, Question } from './ask.ts'
import { askPatiently } from './ask-patiently.ts'
import type { FetchProgress, FetchRequest } from './contract.ts'
import type { Door } from './door.ts'
import type { FetchLog } from './fetch-log.ts'
import type { Side } from './side-questions.ts'
import type { Surroundings } from './surroundings.ts'
import type { PrometheusTrouble } from './trouble.ts'

export interface FetchOptions {
  readonly surroundings: Surroundings
  readonly onProgress: (progress: FetchProgress) => void
  /** Stops it; what was read so far is kept. */
  readonly signal: AbortSignal
}

/** A fetch under way. */
export interface FetchRun {
  readonly request: FetchRequest
  readonly door: Door
  readonly log: FetchLog
  readonly options: FetchOptions
  /** The two queries, the one for the events first. */
  readonly sides: readonly [Side, Side]
}

/** Asks patiently, counts, and notes what the server remarks. */
export const askInRun = async (
  { door, log, options }: FetchRun,
  question: Question,
  signal = options.signal,
): Promise<Result<Answer, PrometheusTrouble>> => {
  const answer = await askPatiently(log.asking(door, options.surroundings, signal), question)
  if (answer.ok) log.remark(answer.value.remarks)
  log.done()
  return answer
}
