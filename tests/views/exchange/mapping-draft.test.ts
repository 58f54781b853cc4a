import { expect, it } from 'vitest'
import type { EventColumns, ImportMapping } from '../../../src/interop/csv/mapping.ts'
import {
  draftFault,
  draftOf,
  mappingOf,
  neededRoles,
  roleOfColumn,
  usedRoles,
} from '../../../src/views/exchange/mapping-draft.ts'
import { dialect, inspection } from './an-inspection.ts'

const EVENTS: readonly EventColumns[] = [
  { of: 'good-total', good: 1, total: 2 },
  { of: 'bad-total', bad: 1, total: 2 },
  { of: 'good-bad', good: 1, bad: 2 },
  { of: 'error-ratio', ratio: 1, total: 2, scale: 'percent' },
  { of: 'success-ratio', ratio: 3, total: 2, scale: 'fraction' },
  { of: 'state', state: 2, reading: 'changes' },
]

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
