import { proxy } from 'comlink'
import type { Remote } from 'comlink'
import { failure } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type {
  FetchedSeries,
  FetchRequest,
  NameList,
  PrometheusAccess,
  ServerInfo,
} from '../interop/prometheus-api/contract.ts'
import type { NameQuestion } from '../interop/prometheus-api/name-lists.ts'
import type { PrometheusTrouble } from '../interop/prometheus-api/trouble.ts'
import { inWorker } from './in-worker.ts'
import type { JobWorker } from './in-worker.ts'
import type { OnFetchProgress, PrometheusJobs } from './prometheus-jobs.ts'

type Answer<Value> = Promise<Result<Value, PrometheusTrouble>>

export interface FetchRun {
  /** After every request, at once when one has to wait, and ten times a second at most while answers come in. */
  readonly onProgress: OnFetchProgress
  /** Stops it; what was read so far is the result. */
  readonly signal?: AbortSignal
}

const startWorker = (): JobWorker =>
  new Worker(new URL('./prometheus-worker.ts', import.meta.url), { type: 'module', name: 'prometheus' })

const CANCELLED: Result<never, PrometheusTrouble> = failure({ kind: 'cancelled' })

/** Tries a server, in a worker: see `testConnection` in interop/prometheus-api. */
export const testConnectionInWorker = (
  access: PrometheusAccess,
  signal?: AbortSignal,
  start = startWorker,
): Answer<ServerInfo> =>
  inWorker({ start, signal, cancelled: CANCELLED }, (jobs: Remote<PrometheusJobs>) => jobs.testConnection(access))

const listNamesInWorker = (
  access: PrometheusAccess,
  asked: NameQuestion,
  signal: AbortSignal | undefined,
  start: () => JobWorker,
): Answer<NameList> =>
  inWorker({ start, signal, cancelled: CANCELLED }, (jobs: Remote<PrometheusJobs>) => jobs.listNames(access, asked))

/** The metrics of a server with `search` in their name, in any case; all when it is empty. */
export const listMetricNamesInWorker = (
  access: PrometheusAccess,
  search: string,
  signal?: AbortSignal,
  start = startWorker,
): Answer<NameList> => listNamesInWorker(access, { list: 'metrics', search }, signal, start)

/** The labels of a metric. */
export const listLabelNamesInWorker = (
  access: PrometheusAccess,
  metric: string,
  signal?: AbortSignal,
  start = startWorker,
): Answer<NameList> => listNamesInWorker(access, { list: 'labels', metric }, signal, start)

/** The values of a label of a metric. */
export const listLabelValuesInWorker = (
  access: PrometheusAccess,
  metric: string,
  label: string,
  signal?: AbortSignal,
  start = startWorker,
): Answer<NameList> => listNamesInWorker(access, { list: 'values', metric, label }, signal, start)

/**
 * Reads a series from a server, in a worker: see `fetchSeries` in interop/prometheus-api. The columns are moved here, not
 * copied. When it is stopped, what was read before is the result.
 */
export const fetchSeriesInWorker = (
  request: FetchRequest,
  { onProgress, signal }: FetchRun,
  start = startWorker,
): Answer<FetchedSeries> =>
  inWorker(
    { start, signal, cancelled: CANCELLED, finish: (jobs: Remote<PrometheusJobs>) => jobs.finish() },
    (jobs: Remote<PrometheusJobs>) => jobs.fetchSeries(request, proxy(onProgress)),
  )
