import { expose } from 'comlink'
import type { JobWorker } from '../../src/work/in-worker.ts'

/** A worker in this thread: real messages over a real channel, with the jobs at the other end. */
export const workerWith = (
  jobsFor: (ready: () => Promise<void>, clock: () => number) => object,
  clock: () => number = () => 0,
) => {
  const { port1, port2 } = new MessageChannel()
  const seen = { started: 0, ended: 0, ready: 0 }
  const ready = (): Promise<void> => {
    seen.ready += 1
    return Promise.resolve()
  }
  const start = (): JobWorker => {
    seen.started += 1
    expose(jobsFor(ready, clock), port2)
    const terminate = (): void => {
      seen.ended += 1
      port1.close()
    }
    return Object.assign(port1, { terminate })
  }
  return { start, seen }
}
