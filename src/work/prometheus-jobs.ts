import { transfer } from 'comlink'
import type { Result } from '../core/result.ts'
import type {
  FetchedSeries,
  FetchProgress,
  FetchRequest,
  NameList,
  PrometheusAccess,
  ServerInfo,
} from '../interop/prometheus-api/contract.ts'
import { fetchSeries } from '../interop/prometheus-api/fetch-series.ts'
import { listNames } from '../interop/prometheus-api/name-lists.ts'
import type { NameQuestion } from '../interop/prometheus-api/name-lists.ts'
import { testConnection } from '../interop/prometheus-api/server-info.ts'
import type { Surroundings } from '../interop/prometheus-api/surroundings.ts'
import type { PrometheusTrouble } from '../interop/prometheus-api/trouble.ts'

export type OnFetchProgress = (progress: FetchProgress) => void

/** What the worker does for the page: one job each, of which a fetch can be asked to finish early. */
export interface PrometheusJobs {
  testConnection(access: PrometheusAccess): Promise<Result<ServerInfo, PrometheusTrouble>>
  listNames(access: PrometheusAccess, asked: NameQuestion): Promise<Result<NameList, PrometheusTrouble>>
  fetchSeries(request: FetchRequest, onProgress: OnFetchProgress): Promise<Result<FetchedSeries, PrometheusTrouble>>
  /** Ends what runs; a fetch then brings what it has read. */
  finish(): void
}

const PROGRESS_EVERY = 100

/** Lets through what has to be seen: a request is done, or it waits. Of the bytes in between, ten a second are enough. */
const throttled = (onProgress: OnFetchProgress, clock: () => number): OnFetchProgress => {
  let [next, requests, reached] = [Number.NEGATIVE_INFINITY, -1, Number.NEGATIVE_INFINITY]
  return (progress) => {
    const now = clock()
    const isNews = progress.requestsDone !== requests || progress.reached !== reached || progress.waiting !== null
    if (now < next && !isNews) return
    next = now + PROGRESS_EVERY
    requests = progress.requestsDone
    reached = progress.reached
    onProgress(progress)
  }
}

/**
 * The jobs, as the worker offers them.
 *
 * @param clock milliseconds, for the pace of progress reports
 */
export const prometheusJobs = (surroundings: Surroundings, clock: () => number): PrometheusJobs => {
  const controller = new AbortController()
  const { signal } = controller
  return {
    testConnection: (access) => testConnection(access, surroundings, signal),
    listNames: (access, asked) => listNames(access, asked, surroundings, signal),
    async fetchSeries(request, onProgress) {
      const result = await fetchSeries(request, { surroundings, onProgress: throttled(onProgress, clock), signal })
      if (!result.ok) return result
      const { good, valid } = result.value.series
      return transfer(result, [good.buffer as ArrayBuffer, valid.buffer as ArrayBuffer])
    },
    finish: () => controller.abort(),
  }
}
