import { expose } from 'comlink'
import { expect, test } from 'vitest'
import { HOUR, MINUTE } from '../../src/core/quantity/units.ts'
import type { FetchProgress, FetchRequest } from '../../src/interop/prometheus-api/contract.ts'
import { FETCH_LIMITS } from '../../src/interop/prometheus-api/fetch-limits.ts'
import type { Surroundings } from '../../src/interop/prometheus-api/surroundings.ts'
import type { JobWorker } from '../../src/work/in-worker.ts'
import {
  fetchSeriesInWorker,
  listLabelNamesInWorker,
  listLabelValuesInWorker,
  listMetricNamesInWorker,
  testConnectionInWorker,
} from '../../src/work/prometheus-client.ts'
import { prometheusJobs } from '../../src/work/prometheus-jobs.ts'

const END = Date.UTC(2026, 6, 1)
const access: FetchRequest['access'] = {
  baseUrl: 'https://prom.example',
  credentials: { kind: 'none' },
  tenant: null,
  timeout: 30_000,
}
const request: FetchRequest = {
  access,
  queries: { counts: 'bad-and-total', events: 'bad_total', total: 'all_total' },
  range: { from: END - HOUR, until: END },
  step: MINUTE,
  countResets: false,
}

/** Ten events in every step asked for, one of them bad; after `soundUntil` nothing ever comes. */
const answer = (url: URL, soundUntil: number): Promise<Response> => {
  const field = (name: string): number => Number(url.searchParams.get(name))
  if (!url.pathname.endsWith('query_range'))
    return Promise.resolve(Response.json({ status: 'success', data: ['b', 'a'] }))
  if (field('end') * 1_000 > soundUntil) return new Promise(() => undefined)
  const value = url.searchParams.get('query')?.includes('bad') === true ? '1' : '10'
  const count = (field('end') - field('start')) / field('step') + 1
  const values = Array.from({ length: count }, (_, index) => [field('start') + index * field('step'), value])
  return Promise.resolve(
    Response.json({ status: 'success', data: { resultType: 'matrix', result: [{ metric: {}, values }] } }),
  )
}

/** A worker in this thread: real messages over a real channel, with the jobs at the other end. */
const workerHere = ({ soundUntil = END, points = 11_000, deaf = false, clockStep = 0 } = {}) => {
  const { port1, port2 } = new MessageChannel()
  const seen = { started: 0, ended: 0, urls: [] as URL[] }
  const surroundings: Surroundings = {
    fetch: (address, options) => {
      const url = new URL(address)
      seen.urls.push(url)
      const stopped = new Promise<never>((_, reject) =>
        options.signal?.addEventListener('abort', () => reject(new Error('stopped'))),
      )
      return Promise.race([answer(url, soundUntil), stopped])
    },
    origin: 'https://burnline.example',
    now: () => END,
    pause: () => Promise.resolve(),
    limits: { ...FETCH_LIMITS, points },
  }
  let now = 0
  const start = (): JobWorker => {
    seen.started += 1
    const jobs = prometheusJobs(surroundings, () => {
      now += clockStep
      return now
    })
    expose(deaf ? { ...jobs, finish: () => undefined } : jobs, port2)
    const terminate = (): void => {
      seen.ended += 1
      port1.close()
    }
    return Object.assign(port1, { terminate })
  }
  return { start, seen }
}

const ignore = (): void => undefined

test('brings a series back from the worker, and ends it', async () => {
  const { start, seen } = workerHere()
  expect(await fetchSeriesInWorker(request, { onProgress: ignore }, start)).toMatchObject({
    ok: true,
    value: {
      series: { start: END - HOUR, step: MINUTE, good: new Float64Array(60).fill(9) },
      report: { measured: 60, partial: null },
    },
  })
  expect(seen).toMatchObject({ started: 1, ended: 1 })
})

test('brings trouble back', async () => {
  const worker = workerHere()
  const empty = { ...request, queries: { ...request.queries, total: '' } }
  expect(await fetchSeriesInWorker(empty, { onProgress: ignore }, worker.start)).toEqual({
    ok: false,
    problem: { kind: 'bad-query', of: 'total', reason: 'empty' },
  })
  expect(await testConnectionInWorker({ ...access, baseUrl: '' }, undefined, workerHere().start)).toMatchObject({
    problem: { kind: 'bad-url', reason: 'empty' },
  })
  expect(worker.seen.ended).toBe(1)
})

test('lists names of three kinds', async () => {
  const [metrics, labels, values] = [workerHere(), workerHere(), workerHere()]
  const names = { ok: true, value: { names: ['a', 'b'], more: false } }
  expect(await listMetricNamesInWorker(access, 'x', undefined, metrics.start)).toEqual(names)
  expect(await listLabelNamesInWorker(access, 'm', undefined, labels.start)).toEqual(names)
  expect(await listLabelValuesInWorker(access, 'm', 'l', undefined, values.start)).toEqual(names)
  expect([metrics, labels, values].map(({ seen }) => seen.urls[0]?.pathname)).toEqual([
    '/api/v1/label/__name__/values',
    '/api/v1/labels',
    '/api/v1/label/l/values',
  ])
})

test('stops when asked to, with what was read before', async () => {
  // Six pieces of ten minutes, of which the last three never come.
  const { start, seen } = workerHere({ soundUntil: END - HOUR / 2, points: 10 })
  const controller = new AbortController()
  const onProgress = ({ reached }: FetchProgress): void => {
    if (reached >= END - HOUR / 2) controller.abort()
  }
  expect(await fetchSeriesInWorker(request, { onProgress, signal: controller.signal }, start)).toMatchObject({
    ok: true,
    value: { report: { steps: 30, partial: { asked: END, because: { kind: 'cancelled' } } } },
  })
  expect(seen.ended).toBe(1)
})

test('stops without a result when nothing was read', async () => {
  const { start } = workerHere({ soundUntil: 0 })
  const controller = new AbortController()
  const onProgress = (): void => controller.abort()
  expect(await fetchSeriesInWorker(request, { onProgress, signal: controller.signal }, start)).toEqual({
    ok: false,
    problem: { kind: 'cancelled' },
  })
})

test('ends a worker that does not listen', async () => {
  const { start, seen } = workerHere({ soundUntil: 0, deaf: true })
  const controller = new AbortController()
  setTimeout(() => controller.abort(), 10)
  const run = { onProgress: ignore, signal: controller.signal }
  expect(await fetchSeriesInWorker(request, run, start)).toEqual({ ok: false, problem: { kind: 'cancelled' } })
  expect(seen.ended).toBe(1)
})

test('starts no worker for what is cancelled already', async () => {
  const { start, seen } = workerHere()
  expect(await testConnectionInWorker(access, AbortSignal.abort(), start)).toEqual({
    ok: false,
    problem: { kind: 'cancelled' },
  })
  expect(seen.started).toBe(0)
})

test('reports every request that is done, and bytes in between ten times a second at most', async () => {
  const reportsAt = async (clockStep: number): Promise<readonly FetchProgress[]> => {
    const { start } = workerHere({ points: 1, clockStep })
    const reports: FetchProgress[] = []
    const onProgress = (progress: FetchProgress): void => void reports.push(progress)
    await fetchSeriesInWorker(request, { onProgress }, start)
    return reports
  }
  // A clock that stands still lets only what has to be seen through: 120 requests done and 60 steps reached.
  const still = await reportsAt(0)
  expect(still.length).toBe(1 + 120 + 60)
  expect(still.at(-1)).toMatchObject({ requestsDone: 120, requestsPlanned: 120, reached: END })
  // One that is a second further at every look lets everything through: the bytes of each answer, too.
  expect(await reportsAt(1_000)).toHaveLength(1 + 120 + 60 + 120)
})
