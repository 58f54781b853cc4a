import type { Instant } from '../../core/quantity/units.ts'
import type { PatientAsking } from './ask-patiently.ts'
import type { FetchProgress } from './contract.ts'
import type { Door } from './door.ts'
import { LISTED_WARNINGS } from './fetch-limits.ts'
import { excerpt } from './shape.ts'
import type { Surroundings } from './surroundings.ts'

/** Keeps count of a fetch while it runs, and tells of it. */
export interface FetchLog {
  /** With which the requests go out. */
  asking(door: Door, surroundings: Surroundings, signal: AbortSignal): PatientAsking
  /** How many requests are still to come. */
  expect(requests: number): void
  /** A request has its answer, or is given up. */
  done(): void
  reach(instant: Instant): void
  remark(texts: readonly string[]): void
  counts(): Pick<FetchProgress, 'bytes'> & { readonly requests: number; readonly retries: number }
  warnings(): readonly string[]
}

export const fetchLog = (from: Instant, onProgress: (progress: FetchProgress) => void): FetchLog => {
  const warnings = new Set<string>()
  let [sent, done, planned, retries, bytes, reached] = [0, 0, 0, 0, 0, from]
  const tell = (waiting: FetchProgress['waiting'] = null): void =>
    onProgress({ requestsDone: done, requestsPlanned: planned, bytes, reached, waiting })
  return {
    asking: (door, surroundings, signal) => ({
      door,
      surroundings,
      signal,
      onBytes(more) {
        bytes += more
        tell()
      },
      onRequest() {
        sent += 1
      },
      onWaiting(waiting) {
        retries += 1
        tell(waiting)
      },
    }),
    expect(requests) {
      planned = done + requests
      tell()
    },
    done() {
      done += 1
      tell()
    },
    reach(instant) {
      reached = instant
      tell()
    },
    remark(texts) {
      for (const text of texts) if (warnings.size < LISTED_WARNINGS) warnings.add(excerpt(text))
    },
    counts: () => ({ requests: sent, retries, bytes }),
    warnings: () => [...warnings],
  }
}
