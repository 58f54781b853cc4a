import { expose } from 'comlink'
import { FETCH_LIMITS } from '../interop/prometheus-api/fetch-limits.ts'
import type { Surroundings } from '../interop/prometheus-api/surroundings.ts'
import { prometheusJobs } from './prometheus-jobs.ts'

const surroundings: Surroundings = {
  fetch: (url, options) => fetch(url, options),
  origin: location.origin,
  now: () => Date.now(),
  pause: (length, signal) =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(alarm)
        signal.removeEventListener('abort', end)
        resolve()
      }
      const alarm = setTimeout(end, length)
      signal.addEventListener('abort', end)
    }),
  limits: FETCH_LIMITS,
}

expose(prometheusJobs(surroundings, () => performance.now()))
