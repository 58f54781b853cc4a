import { expect, test } from 'vitest'
import { importMeasurements } from '../../../src/interop/csv/import-measurements.ts'
import { allBucket, bucketAt, bucketLimit, latencyBuckets } from '../../../src/interop/csv/latency-buckets.ts'
import type { EventColumns } from '../../../src/interop/csv/mapping.ts'
import { inspected, plain } from './import-text.ts'

const imported = async (text: string, events: EventColumns) => {
  const { dialect, time } = await inspected(text)
  const result = await importMeasurements(text, {
    kind: 'measurements',
    dialect,
    zone: 'UTC',
    time,
    events,
    duplicates: 'last',
  })
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`)
  return result.value
}

const REQUESTS = [
  'time,latency_ms',
  '2026-11-04T14:00:05Z,120',
  '2026-11-04T14:00:05Z,300',
  '2026-11-04T14:00:40Z,300.5',
  '2026-11-04T14:02:10Z,1s',
  '2026-11-04T14:02:11Z,0',
].join('\n')

test('counts a request as good when it took at most the threshold, gathered by the minute', async () => {
  const { series, report } = await imported(REQUESTS, {
    of: 'latency',
    latency: 1,
    unit: 'milliseconds',
    count: null,
    threshold: 300,
  })
  expect(series).toMatchObject({ start: Date.UTC(2026, 10, 4, 14), step: 60_000 })
  // 120 and 300 of three; then none; then 0 of 1 s and 0.
  expect(plain(series.good)).toEqual([2, null, 1])
  expect(plain(series.valid)).toEqual([3, null, 2])
  expect(report).toMatchObject({ latencyThreshold: 300, rowsUsed: 5, duplicates: { count: 0 }, offGrid: { count: 0 } })
})

test('counts as many requests as a row says, and adds up rows of one time', async () => {
  const rows =
    'time,latency,count\n2026-11-04 14:00,0.1,90\n2026-11-04 14:00,2.007,6\n2026-11-04 14:00,2.008,4\n2026-11-04 15:00,3,5\n'
  const events: EventColumns = { of: 'latency', latency: 1, unit: 'seconds', count: 2, threshold: 2007 }
  const { series, report } = await imported(rows, events)
  expect(series.step).toBe(3_600_000)
  // 2.007 s is 2,007 ms, though 2.007 × 1000 is a little more in binary.
  expect(plain(series.good)).toEqual([96, 0])
  expect(plain(series.valid)).toEqual([100, 5])
  expect(report.rowsUsed).toBe(4)
})

test('leaves out rows whose latency cannot be read, each with its reason', async () => {
  const rows = `${REQUESTS}\n2026-11-04T14:03Z,-5\n2026-11-04T14:03Z,\n2026-11-04T14:03Z,timeout\n`
  const { report } = await imported(rows, {
    of: 'latency',
    latency: 1,
    unit: 'milliseconds',
    count: null,
    threshold: 300,
  })
  expect(report.skipped.byCode).toEqual({ negative: 1, 'missing-value': 1, 'not-a-duration': 1 })
})

const BUCKETS =
  'time,"le=""0.1""","le=""0.3""","le=""1""","le=""+Inf"""\n2026-11-04 14:00,50,90,99,100\n2026-11-04 14:01,0,0,0,0\n'

test('takes the bucket at the threshold for good, and the last bucket for all', async () => {
  const { series, report } = await imported(BUCKETS, { of: 'buckets', bucket: 2, total: 4, threshold: 300 })
  expect(plain(series.good)).toEqual([90, 0])
  expect(plain(series.valid)).toEqual([100, 0])
  expect(report.latencyThreshold).toBe(300)
})

test.each([
  ['le="0.3"', { bare: 0.3 }],
  ['latency_bucket{job="a", le="0.25"}', { bare: 0.25 }],
  ['le_0.3', { bare: 0.3 }],
  ['le=+Inf', { bare: Number.POSITIVE_INFINITY }],
  ['+Inf', { bare: Number.POSITIVE_INFINITY }],
  ['0.3', { bare: 0.3 }],
  ['<=0.3', { bare: 0.3 }],
  ['300ms', { length: 300 }],
  ['bucket_1.5s', { length: 1500 }],
])('reads the limit of the column %j', (name, limit) => {
  expect(bucketLimit(name)).toEqual(limit)
})

test.each(['total', 'available', 'le', 'sample 3', '5xx', '0', 'http_2xx', 'scale_3'])(
  'reads no limit in %j',
  (name) => {
    expect(bucketLimit(name)).toBeNull()
  },
)

const buckets = latencyBuckets(['time', '0.1', '0.3', '1', '+Inf'])

test('finds the bucket of a threshold, and between two buckets both of them', () => {
  expect(bucketAt(buckets, 'seconds', 300)).toEqual({ at: 2 })
  expect(bucketAt(buckets, 'seconds', 500)).toEqual({ below: 300, above: 1000 })
  expect(bucketAt(buckets, 'seconds', 50)).toEqual({ below: null, above: 100 })
  expect(bucketAt(buckets, 'seconds', 5000)).toEqual({ below: 1000, above: null })
  expect(bucketAt(buckets, 'milliseconds', 1)).toEqual({ at: 3 })
  expect(allBucket(buckets)).toBe(4)
  expect(allBucket(latencyBuckets(['0.1', '0.3']))).toBeNull()
})

test.each([
  ['columns named le', BUCKETS, { kind: 'buckets' }],
  ['columns named by a limit alone', 'time,0.1,0.3,+Inf\n2026-11-04 14:00,5,9,10\n', { kind: 'buckets' }],
  ['a column of latencies', REQUESTS, { kind: 'latency', latency: 1, unit: 'milliseconds', count: null }],
  [
    'latencies with a count',
    'time,response_time,count\n2026-11-04 14:00,0.1,5\n',
    { kind: 'latency', latency: 1, unit: 'seconds', count: 2 },
  ],
  [
    'good and total beside a latency',
    'time,good,total,latency_p99\n2026-11-04 14:00,1,2,300\n',
    { kind: 'measurements' },
  ],
  ['words in a column named response', 'time,response,state\n2026-11-04 14:00,fine,up\n', { kind: 'measurements' }],
  ['a length of outages', 'start,duration\n2026-11-04 14:00,5m\n', { kind: 'outages' }],
])('proposes what to do with %s', async (_, text, proposal) => {
  expect((await inspected(text)).proposal).toMatchObject(proposal)
})
