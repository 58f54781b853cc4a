import { wrap } from 'comlink'
import type { Endpoint, Remote } from 'comlink'
import type { Result } from '../core/result.ts'

/** The part of a `Worker` that is used. */
export type JobWorker = Endpoint & Pick<Worker, 'terminate'>

/** How one job is run. */
interface JobRun<Jobs, Value, Failure> {
  readonly start: () => JobWorker
  readonly signal: AbortSignal | undefined
  /** What comes of it when it is cancelled. */
  readonly cancelled: Result<Value, Failure>
  /** Asks the job to come to an end with what it has; without this it is ended at once. */
  readonly finish?: (jobs: Remote<Jobs>) => Promise<void>
}

// A worker that is asked to finish has this long to bring what it has.
const FINISH_WITHIN = 2_000

/**
 * Runs one job in a worker of its own and ends it afterwards: its memory goes with it, and Cancel need not wait for it
 * to listen.
 *
 * @throws Error when the worker cannot be loaded or breaks down.
 */
export const inWorker = async <Jobs, Value, Failure>(
  { start, signal, cancelled, finish }: JobRun<Jobs, Value, Failure>,
  job: (jobs: Remote<Jobs>) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> => {
  if (signal?.aborted === true) return cancelled
  const worker = start()
  const stopped = new AbortController()
  let late: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise((resolve, reject) => {
      const jobs = wrap<Jobs>(worker)
      const listen = { signal: stopped.signal }
      const cancel = (): void => {
        if (finish === undefined) return resolve(cancelled)
        late = setTimeout(() => resolve(cancelled), FINISH_WITHIN)
        finish(jobs).catch(reject)
      }
      signal?.addEventListener('abort', cancel, listen)
      const broken = (event: Event): void =>
        reject(new Error('message' in event ? String(event.message) : 'the worker could not be loaded'))
      worker.addEventListener('error', broken)
      job(jobs).then(resolve, reject)
    })
  } finally {
    stopped.abort()
    clearTimeout(late)
    worker.terminate()
  }
}
