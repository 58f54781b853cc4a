import { useState } from 'react'
import { MINUTE } from '../../../../src/core/quantity/units.ts'
import type { Instant } from '../../../../src/core/quantity/units.ts'
import { failure, success } from '../../../../src/core/result.ts'
import type { PrometheusSource } from '../../../../src/core/scenario/prometheus-source.ts'
import type { Scenario } from '../../../../src/core/scenario/scenario.ts'
import type { FetchedSeries, FetchReport, FetchRequest } from '../../../../src/interop/prometheus-api/contract.ts'
import type { PrometheusTrouble } from '../../../../src/interop/prometheus-api/trouble.ts'
import type { StoredSeries } from '../../../../src/store/series-library.ts'
import { useSeries } from '../../../../src/store/use-store.ts'
import { ImportDialog } from '../../../../src/views/exchange/import-dialog.tsx'
import { LiveBar } from '../../../../src/views/exchange/prometheus/live-bar.tsx'
import { importerHere, renderKept } from '../a-page.tsx'
import type { ShownPage } from '../a-page.tsx'
import type { MetricsServer } from '../../../../src/views/exchange/prometheus/metrics-server.ts'

export const ADDRESS = 'https://prometheus.test'

export const SOURCE: PrometheusSource = {
  baseUrl: ADDRESS,
  counts: 'bad-and-total',
  events: 'bad_total',
  total: 'valid_total',
  refreshEvery: null,
}

/** What was read of a range, one in a hundred failing; up to `until` where the server died there. */
export const readingOf = (
  { range, step, queries }: FetchRequest,
  partial: { readonly until: Instant; readonly because: PrometheusTrouble } | null = null,
  more: Partial<FetchReport> = {},
): FetchedSeries => {
  const length = step ?? 5 * MINUTE
  const from = Math.floor(range.from / length) * length
  const until = Math.floor((partial?.until ?? range.until) / length) * length
  const steps = (until - from) / length
  return {
    series: {
      start: from,
      step: length,
      good: new Float64Array(steps).fill(99),
      valid: new Float64Array(steps).fill(100),
    },
    report: {
      asked: { events: queries.events, total: queries.total },
      step: length,
      from,
      until,
      steps,
      measured: steps,
      requests: 2,
      retries: 0,
      bytes: 1_000,
      gaps: { steps: 0, stretches: 0, ranges: [] },
      notNumbers: 0,
      negative: 0,
      offGrid: 0,
      unordered: 0,
      repeated: 0,
      aboveTotal: 0,
      eventsMissing: 0,
      totalMissing: 0,
      noBadEventsAtAll: false,
      resets: { events: null, total: null },
      warnings: [],
      partial: partial === null ? null : { asked: range.until, because: partial.because },
      ...more,
    },
  }
}

export interface FakeServer {
  readonly server: MetricsServer
  /** Every fetch that it was asked for. */
  readonly fetches: FetchRequest[]
}

/** A server in good health, except where a test says otherwise. */
export const aServer = (changes: Partial<MetricsServer> = {}): FakeServer => {
  const fetches: FetchRequest[] = []
  const { fetch = async (request) => success(readingOf(request)), ...others } = changes
  const names = async (...list: string[]) => success({ names: list, more: false })
  const server: MetricsServer = {
    test: async ({ baseUrl }) => success({ kind: 'prometheus', version: '2.42.0', baseUrl, clockAhead: 0 }),
    metricNames: () => names('bad_total', 'go_threads', 'valid_total'),
    labelNames: () => names('code', 'job'),
    labelValues: () => names('cart', 'checkout'),
    fetch: (request, run) => {
      fetches.push(request)
      return fetch(request, run)
    },
    ...others,
  }
  return { server, fetches }
}

/** A server of which every fetch ends in one trouble. */
export const troubled = (trouble: PrometheusTrouble): FakeServer => aServer({ fetch: async () => failure(trouble) })

const NOTHING_GIVEN: readonly never[] = []

const Page = ({ server }: { readonly server: MetricsServer }) => {
  const [open, setOpen] = useState(false)
  useSeries()
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Import data
      </button>
      <LiveBar onChange={() => setOpen(true)} server={server} />
      <ImportDialog
        open={open}
        sources={NOTHING_GIVEN}
        onClose={() => setOpen(false)}
        importer={importerHere}
        server={server}
      />
    </>
  )
}

/** A page with the bar and the dialog, over a store of its own. */
export const showLivePage = (
  { server }: FakeServer,
  changes: Partial<Scenario> = {},
  kept = new Map<string, StoredSeries>(),
): ShownPage => renderKept(<Page server={server} />, changes, kept)
