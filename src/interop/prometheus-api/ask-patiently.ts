import { failure } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { ask } from './ask.ts'
import type { Answer, Asking, Question } from './ask.ts'
import type { FetchProgress } from './contract.ts'
import type { PrometheusTrouble } from './trouble.ts'

/** What is told about the requests of a fetch, as they go out. */
export interface PatientAsking extends Asking {
  readonly onRequest: () => void
  readonly onWaiting: (waiting: NonNullable<FetchProgress['waiting']>) => void
}

/** Whether the same request may do better in a moment. One that took too long would take as long again. */
const mayPass = ({ kind }: PrometheusTrouble): boolean =>
  kind === 'not-reachable' ||
  kind === 'broken-off' ||
  kind === 'truncated' ||
  kind === 'server-failed' ||
  kind === 'too-many-requests'

const askedPause = (trouble: PrometheusTrouble): Milliseconds =>
  trouble.kind === 'server-failed' || trouble.kind === 'too-many-requests' ? (trouble.retryAfter ?? 0) : 0

/**
 * Asks, and asks again after growing pauses while the trouble may pass. A server that asks for a longer pause gets it, up
 * to a limit; beyond that it is left alone at once.
 */
export const askPatiently = async (
  asking: PatientAsking,
  question: Question,
): Promise<Result<Answer, PrometheusTrouble>> => {
  const { signal, surroundings } = asking
  const { pauses, longestPause } = surroundings.limits
  for (let repetition = 1; ; repetition += 1) {
    asking.onRequest()
    const answer = await ask(asking, question)
    const pause = pauses[repetition - 1]
    if (answer.ok || pause === undefined || !mayPass(answer.problem)) return answer
    const length = Math.max(pause, askedPause(answer.problem))
    if (length > longestPause) return answer
    asking.onWaiting({ until: surroundings.now() + length, repetition, because: answer.problem })
    await surroundings.pause(length, signal)
    if (signal.aborted) return failure({ kind: 'cancelled' })
  }
}
