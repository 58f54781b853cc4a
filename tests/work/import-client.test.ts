import { expect, test } from 'vitest'
import type { MeasurementMapping, OutageMapping } from '../../src/interop/csv/mapping.ts'
import type { Progress } from '../../src/interop/csv/text-stream.ts'
import {
  importMeasurementsInWorker,
  importOutagesInWorker,
  importSamplesInWorker,
  inspectInWorker,
  recogniseInWorker,
} from '../../src/work/import-client.ts'
import { importJobs } from '../../src/work/import-jobs.ts'
import type { JobWorker } from '../../src/work/in-worker.ts'
import { workerWith } from './worker-here.ts'

const workerHere = (clock?: () => number) => workerWith(importJobs, clock)

const mapping: MeasurementMapping = {
  kind: 'measurements',
  dialect: { delimiter: ',', newline: '\n', header: true, columns: 3 },
  zone: 'UTC',
  time: { column: 0, format: 'date-time' },
  events: { of: 'good-total', good: 1, total: 2 },
  duplicates: 'last',
}
const FILE = 'time,good,total\n2026-11-04T14:00Z,9,10\n2026-11-04T14:01Z,10,10\n'
const large = (): Blob =>
  new Blob(['time,good,total\n', '2026-11-04T14:00Z,9,10\n2026-11-04T14:01Z,9,10\n'.repeat(100_000)])
const ignore = (): void => undefined

test('inspects in the worker, and ends it', async () => {
  const { start, seen } = workerHere()
  const found = await inspectInWorker(FILE, {}, undefined, start)
  expect(found).toMatchObject({ ok: true, value: { columns: ['time', 'good', 'total'] } })
  expect(seen).toEqual({ started: 1, ended: 1, ready: 1 })
})

test('brings the series back from the worker', async () => {
  const { start } = workerHere()
  const result = await importMeasurementsInWorker(new Blob([FILE]), mapping, { onProgress: ignore }, start)
  expect(result).toMatchObject({
    ok: true,
    value: {
      series: { step: 60_000, good: new Float64Array([9, 10]), valid: new Float64Array([10, 10]) },
      report: { rowsUsed: 2 },
    },
  })
})

test('brings outages and refusals back', async () => {
  const outages: OutageMapping = {
    kind: 'outages',
    dialect: { delimiter: ',', newline: '\n', header: false, columns: 2 },
    zone: 'UTC',
    start: { column: 0, format: 'date-time' },
    until: { of: 'duration', column: 1, unit: 'minutes' },
    failing: null,
    label: null,
  }
  const run = { onProgress: ignore }
  expect(await importOutagesInWorker('2026-11-04,20m', outages, run, workerHere().start)).toMatchObject({
    ok: true,
    value: { outages: [{ lasted: 1_200_000 }] },
  })
  expect(await importOutagesInWorker('x,y', outages, run, workerHere().start)).toMatchObject({
    ok: false,
    problem: { problem: { code: 'no-usable-row' }, skipped: { count: 1 } },
  })
})

const ANSWER = JSON.stringify({
  status: 'success',
  data: {
    resultType: 'matrix',
    result: [
      {
        metric: { code: '200' },
        values: [
          [60, '9'],
          [120, '10'],
        ],
      },
      {
        metric: { code: '500' },
        values: [
          [60, '1'],
          [120, '0'],
        ],
      },
    ],
  },
})

test('recognises a file in the worker, and brings its samples back', async () => {
  expect(
    await recogniseInWorker(ANSWER, { clock: 0, service: 'Checkout' }, undefined, workerHere().start),
  ).toMatchObject({
    ok: true,
    value: { format: 'prometheus', contents: { roles: ['good', 'bad'] } },
  })
  const mapping = { kind: 'samples', roles: ['good', 'bad'], reading: 'auto' } as const
  const shares: number[] = []
  const run = { onProgress: ({ bytesRead, bytesTotal }: Progress) => shares.push(bytesRead / bytesTotal) }
  expect(await importSamplesInWorker(new Blob([ANSWER]), mapping, run, workerHere().start)).toMatchObject({
    ok: true,
    value: { series: { start: 0, good: new Float64Array([9, 10]), valid: new Float64Array([10, 10]) } },
  })
  expect(shares.at(-1)).toBe(1)
  const controller = new AbortController()
  const stopped = { onProgress: () => controller.abort(), signal: controller.signal }
  expect(await importSamplesInWorker(new Blob([ANSWER]), mapping, stopped, workerHere().start)).toMatchObject({
    ok: false,
    problem: { problem: { code: 'cancelled' } },
  })
})

test('reports progress ten times a second at most, and the end always', async () => {
  // Each look at this clock takes 30 ms, so every fourth piece may be reported.
  let now = 0
  const clock = (): number => {
    now += 30
    return now
  }
  const shares: number[] = []
  const blob = large()
  const onProgress = ({ bytesRead }: { readonly bytesRead: number }): void => {
    shares.push(bytesRead)
  }
  await importMeasurementsInWorker(blob, mapping, { onProgress }, workerHere(clock).start)
  const pieces = Math.ceil(blob.size / 262_144)
  expect(shares.at(-1)).toBe(blob.size)
  expect(shares.length).toBeGreaterThan(2)
  expect(shares.length).toBeLessThanOrEqual(Math.ceil(pieces / 4) + 1)
})

test('cancels at once by ending the worker', async () => {
  const { start, seen } = workerHere()
  const controller = new AbortController()
  const onProgress = (): void => controller.abort()
  const result = await importMeasurementsInWorker(large(), mapping, { onProgress, signal: controller.signal }, start)
  expect(result).toMatchObject({ ok: false, problem: { problem: { code: 'cancelled' }, skipped: null } })
  expect(seen.ended).toBe(1)
})

test('starts no worker for what is cancelled already', async () => {
  const { start, seen } = workerHere()
  expect(await inspectInWorker(FILE, {}, AbortSignal.abort(), start)).toMatchObject({ problem: { code: 'cancelled' } })
  expect(seen.started).toBe(0)
})

test('fails when the worker cannot be loaded, and ends it', async () => {
  let ended = false
  const start = (): JobWorker =>
    Object.assign(new EventTarget(), {
      postMessage(this: EventTarget) {
        queueMicrotask(() => this.dispatchEvent(new Event('error')))
      },
      terminate: () => {
        ended = true
      },
    })
  await expect(inspectInWorker(FILE, {}, undefined, start)).rejects.toThrow('could not be loaded')
  expect(ended).toBe(true)
})
