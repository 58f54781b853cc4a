import { SECOND } from '../../../src/core/quantity/units.ts'
import type { Instant, Milliseconds } from '../../../src/core/quantity/units.ts'
import type { FetchedSeries, FetchRequest, PrometheusAccess } from '../../../src/interop/prometheus-api/contract.ts'
import { FETCH_LIMITS } from '../../../src/interop/prometheus-api/fetch-limits.ts'
import { fetchSeries } from '../../../src/interop/prometheus-api/fetch-series.ts'
import type { Surroundings } from '../../../src/interop/prometheus-api/surroundings.ts'
import { END, MONTH } from './month.ts'

export const here: Surroundings = {
  fetch,
  origin: 'http://localhost',
  now: () => Date.now(),
  pause: (length) => new Promise((resolve) => setTimeout(resolve, length)),
  limits: FETCH_LIMITS,
}

export const accessTo = (address: string, timeout: Milliseconds = 60 * SECOND): PrometheusAccess => ({
  baseUrl: `http://${address}`,
  credentials: { kind: 'none' },
  tenant: null,
  timeout,
})

export const never = (): AbortSignal => new AbortController().signal
export const ignore = (): void => undefined

/** A request for the steady instances' month by the minute. */
export const monthRequest = (address: string, given: Partial<FetchRequest> = {}): FetchRequest => ({
  access: accessTo(address),
  queries: {
    counts: 'bad-and-total',
    events: 'bad_total{scenario=~"steady-.*"}',
    total: 'valid_total{scenario=~"steady-.*"}',
  },
  range: { from: END - MONTH, until: END },
  step: 60 * SECOND,
  countResets: false,
  ...given,
})

/** Reads, or fails the test with the trouble. */
export const readLive = async (request: FetchRequest): Promise<FetchedSeries> => {
  const read = await fetchSeries(request, { surroundings: here, onProgress: ignore, signal: never() })
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.value
}

/** Good and valid events, gaps left out. */
export const sumsOf = ({ series }: FetchedSeries): { readonly good: number; readonly valid: number } => {
  const sum = (column: Float64Array): number =>
    column.reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0)
  return { good: sum(series.good), valid: sum(series.valid) }
}

/** One number that the server itself works out at an instant. */
export const serverSays = async (address: string, query: string, at: Instant = END): Promise<number> => {
  const form = new URLSearchParams({ query, time: String(at / SECOND) })
  const response = await fetch(`http://${address}/api/v1/query`, { method: 'POST', body: form })
  const text = await response.text()
  const answer = JSON.parse(text) as {
    readonly data?: { readonly result: readonly { readonly value: readonly [number, string] }[] }
  }
  const value = answer.data?.result[0]?.value[1]
  if (value === undefined) throw new Error(`${query}: ${text}`)
  return Number(value)
}
