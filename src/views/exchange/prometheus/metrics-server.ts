import type { Result } from '../../../core/result.ts'
import type {
  FetchedSeries,
  FetchRequest,
  NameList,
  PrometheusAccess,
  ServerInfo,
} from '../../../interop/prometheus-api/contract.ts'
import type { PrometheusTrouble } from '../../../interop/prometheus-api/trouble.ts'
import {
  fetchSeriesInWorker,
  listLabelNamesInWorker,
  listLabelValuesInWorker,
  listMetricNamesInWorker,
  testConnectionInWorker,
} from '../../../work/prometheus-client.ts'
import type { FetchRun } from '../../../work/prometheus-client.ts'

type Answer<Value> = Promise<Result<Value, PrometheusTrouble>>

/** What the dialog asks of a server that speaks Prometheus's HTTP API: in workers on the page, something simpler in tests. */
export interface MetricsServer {
  test(access: PrometheusAccess, signal: AbortSignal): Answer<ServerInfo>
  metricNames(access: PrometheusAccess, search: string, signal: AbortSignal): Answer<NameList>
  labelNames(access: PrometheusAccess, metric: string, signal: AbortSignal): Answer<NameList>
  labelValues(access: PrometheusAccess, metric: string, label: string, signal: AbortSignal): Answer<NameList>
  fetch(request: FetchRequest, run: FetchRun): Answer<FetchedSeries>
}

export const workerServer: MetricsServer = {
  test: (access, signal) => testConnectionInWorker(access, signal),
  metricNames: (access, search, signal) => listMetricNamesInWorker(access, search, signal),
  labelNames: (access, metric, signal) => listLabelNamesInWorker(access, metric, signal),
  labelValues: (access, metric, label, signal) => listLabelValuesInWorker(access, metric, label, signal),
  fetch: (request, run) => fetchSeriesInWorker(request, run),
}
