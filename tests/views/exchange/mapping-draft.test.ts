import { expect, it } from 'vitest'
import { latencyBuckets } from '../../../src/interop/csv/latency-buckets.ts'
import type { EventColumns, ImportMapping } from '../../../src/interop/csv/mapping.ts'
import { mappingOf } from '../../../src/views/exchange/finished-mapping.ts'
import { draftFault, draftOf, neededRoles, roleOfColumn, usedRoles } from '../../../src/views/exchange/mapping-draft.ts'
import { dialect, inspection } from './an-inspection.ts'

const EVENTS: readonly EventColumns[] = [
  { of: 'good-total', good: 1, total: 2 },
  { of: 'bad-total', bad: 1, total: 2 },
  { of: 'good-bad', good: 1, bad: 2 },
  { of: 'error-ratio', ratio: 1, total: 2, scale: 'percent' },
  { of: 'success-ratio', ratio: 3, total: 2, scale: 'fraction' },
  { of: 'state', state: 2, reading: 'changes' },
]

const LIMITS = latencyBuckets(['time', 'le="0.1"', 'le="0.3"', 'le="+Inf"'])
const TIME = { column: 0, format: 'epoch-seconds' } as const

const PROPOSALS: readonly ImportMapping[] = [
  ...EVENTS.map(
    (events): ImportMapping => ({
      kind: 'measurements',
      dialect,
      zone: 'Europe/Berlin',
      time: { column: 0, format: 'epoch-seconds' },
      events,
      duplicates: 'sum',
    }),
  ),
  {
    kind: 'outages',
    dialect,
    zone: 'Asia/Tokyo',
    start: { column: 0, format: 'date-time' },
    until: { of: 'end', column: 1, format: 'epoch-milliseconds' },
    failing: { column: 2, scale: 'fraction' },
    label: 3,
  },
  {
    kind: 'outages',
    dialect,
    zone: 'UTC',
    start: { column: 1, format: 'date-time' },
    until: { of: 'duration', column: 0, unit: 'hours' },
    failing: null,
    label: null,
  },
]

it('gives back every proposal as it was when nothing is changed', () => {
  for (const proposal of PROPOSALS) expect(mappingOf(draftOf({ ...inspection, proposal }), dialect)).toEqual(proposal)
})

it('starts with the column of times where nothing else was recognised, and is no mapping yet', () => {
  const draft = draftOf({ ...inspection, proposal: null, time: { column: 2, format: 'epoch-seconds' } })
  expect(roleOfColumn(draft, 2)).toBe('time')
  expect(draft.timeFormat).toBe('epoch-seconds')
  expect(draftFault(draft)).toEqual({ fault: 'missing', roles: ['good', 'total'] })
  expect(mappingOf(draft, dialect)).toBeNull()
})

it('lets no column stand for two things', () => {
  const draft = draftOf(inspection)
  const twice = { ...draft, columns: { ...draft.columns, total: 1 } }
  expect(draftFault(twice)).toEqual({ fault: 'twice', column: 1, roles: ['good', 'total'] })
  expect(mappingOf(twice, dialect)).toBeNull()
})

it('keeps the columns of one kind while the other is looked at', () => {
  const draft = draftOf(inspection)
  const outages = { ...draft, kind: 'outages' as const }
  expect(draftFault(outages)).toEqual({ fault: 'missing', roles: ['end'] })
  expect(roleOfColumn(outages, 1)).toBeNull()
  expect(mappingOf({ ...outages, kind: 'measurements' }, dialect)).toEqual(inspection.proposal)
})

it('needs neither a share nor words for an outage', () => {
  const draft = { ...draftOf(inspection), kind: 'outages' as const, until: 'duration' as const }
  expect(neededRoles(draft)).toEqual(['time', 'duration'])
  expect(usedRoles(draft)).toEqual(['time', 'duration', 'failing', 'label'])
})

it('makes a mapping of latencies once a threshold is typed, and of no other text', () => {
  const proposal = { kind: 'latency', time: TIME, latency: 1, unit: 'seconds', count: 2 } as const
  const draft = draftOf({ ...inspection, proposal })
  expect(draftFault(draft)).toEqual({ fault: 'no-threshold' })
  for (const threshold of ['300', 'fast', '0ms', '-1s', '0.5ms', '2d']) {
    expect(draftFault({ ...draft, threshold })).toMatchObject({ fault: 'bad-threshold' })
    expect(mappingOf({ ...draft, threshold }, dialect)).toBeNull()
  }
  expect(mappingOf({ ...draft, threshold: ' 0.3s ' }, dialect)).toMatchObject({
    time: TIME,
    events: { of: 'latency', latency: 1, unit: 'seconds', count: 2, threshold: 300 },
  })
})

it('makes a mapping of buckets only where the threshold is the limit of one', () => {
  const draft = draftOf({ ...inspection, proposal: { kind: 'buckets', time: TIME }, buckets: LIMITS })
  expect(draftFault({ ...draft, threshold: '200ms' })).toEqual({
    fault: 'between-buckets',
    threshold: 200,
    below: 100,
    above: 300,
  })
  const within = { ...draft, threshold: '300ms' }
  expect([0, 1, 2, 3].map((column) => roleOfColumn(within, column))).toEqual(['time', null, 'good', 'total'])
  expect(mappingOf(within, dialect)).toMatchObject({ events: { of: 'buckets', bucket: 2, total: 3, threshold: 300 } })
})

it('asks for the column of all requests where no bucket counts them, and for buckets where there are none', () => {
  const finite = draftOf({ ...inspection, proposal: { kind: 'buckets', time: TIME }, buckets: LIMITS.slice(0, 2) })
  expect(draftFault({ ...finite, threshold: '300ms' })).toEqual({ fault: 'missing', roles: ['total'] })
  const chosen = { ...finite, threshold: '300ms', columns: { ...finite.columns, total: 3 } }
  expect(mappingOf(chosen, dialect)).toMatchObject({ events: { bucket: 2, total: 3 } })
  const none = { ...draftOf(inspection), events: 'buckets' as const, threshold: '300ms' }
  expect(draftFault(none)).toEqual({ fault: 'no-buckets' })
})

it('says that times are ends of steps only where rows stand for steps', () => {
  const draft = { ...draftOf(inspection), stamp: 'end' as const }
  expect(mappingOf(draft, dialect)).toMatchObject({ stamp: 'end' })
  const states = { ...draft, events: 'state' as const, columns: { ...draft.columns, state: 1 } }
  expect(mappingOf(states, dialect)).not.toHaveProperty('stamp')
  const requests = { ...draft, events: 'latency' as const, threshold: '1s', columns: { ...draft.columns, latency: 1 } }
  expect(mappingOf(requests, dialect)).not.toHaveProperty('stamp')
  expect(mappingOf({ ...requests, columns: { ...requests.columns, count: 2 } }, dialect)).toHaveProperty('stamp', 'end')
})

it('has the column of lengths chosen, whichever of requests and outages they turn out to be of', () => {
  const outages = draftOf({
    ...inspection,
    proposal: {
      kind: 'outages',
      dialect,
      zone: 'UTC',
      start: TIME,
      until: { of: 'duration', column: 2, unit: 'seconds' },
      failing: null,
      label: null,
    },
  })
  const requests = { ...outages, kind: 'measurements' as const, threshold: '1s' }
  expect(mappingOf(requests, dialect)).toMatchObject({ events: { of: 'latency', latency: 2, unit: 'seconds' } })
  const latency = { kind: 'latency', time: TIME, latency: 1, unit: 'milliseconds', count: null } as const
  const again = { ...draftOf({ ...inspection, proposal: latency }), kind: 'outages' as const }
  expect(mappingOf(again, dialect)).toMatchObject({ until: { of: 'duration', column: 1, unit: 'milliseconds' } })
})
