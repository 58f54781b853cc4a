import { expect, test } from 'vitest'
import { HOUR, MINUTE, ppb, WHOLE } from '../../../src/core/quantity/units.ts'
import { JSON_LIMITS } from '../../../src/interop/json/json-limits.ts'
import { chosenIncidents, STATUSPAGE_SHARES } from '../../../src/interop/statuspage/chosen-incidents.ts'
import { isStatusList, statusContents } from '../../../src/interop/statuspage/incidents.ts'
import type { StatusContents } from '../../../src/interop/statuspage/incidents.ts'

const at = (text: string): number => Date.parse(text)

const contentsOf = (data: unknown): StatusContents => {
  const result = statusContents(data, JSON_LIMITS)
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`)
  return result.value
}

const incident = (changes: object = {}) => ({
  id: 'q1',
  name: 'Checkout fails',
  status: 'resolved',
  created_at: '2026-11-04T14:02:00.000Z',
  started_at: '2026-11-04T14:00:00.000Z',
  resolved_at: '2026-11-04T14:30:00.000Z',
  impact: 'critical',
  incident_updates: [],
  components: [{ id: 'c1', name: 'Checkout', status: 'operational' }],
  ...changes,
})

const maintenance = (changes: object = {}) => ({
  ...incident({ name: 'Database move', impact: 'maintenance', status: 'completed', resolved_at: null }),
  scheduled_for: '2026-11-10T02:00:00Z',
  scheduled_until: '2026-11-10T04:00:00Z',
  ...changes,
})

test('reads incidents from their start, else from when they were opened, to when they were resolved', () => {
  const later = incident({
    name: ' Slow\n search ',
    started_at: undefined,
    created_at: '2026-11-01T00:00:00+01:00',
    resolved_at: '2026-11-01T00:00Z',
    impact: 'minor',
    components: [],
  })
  expect(contentsOf({ page: { name: 'Shop Status' }, incidents: [incident(), later] })).toEqual({
    page: 'Shop Status',
    incidents: [
      {
        name: 'Slow search',
        began: at('2026-10-31T23:00Z'),
        ended: at('2026-11-01T00:00Z'),
        impact: 'minor',
        components: [],
      },
      {
        name: 'Checkout fails',
        began: at('2026-11-04T14:00Z'),
        ended: at('2026-11-04T14:30Z'),
        impact: 'critical',
        components: ['Checkout'],
      },
    ],
    maintenances: [],
    components: ['Checkout'],
    leftOut: { count: 0, byCode: {}, examples: [] },
  })
})

test('ends a maintenance when it was announced to end, or when it was over if that came first', () => {
  const ends = (changes: object): number | undefined =>
    contentsOf({ scheduled_maintenances: [maintenance(changes)] }).maintenances[0]?.ended
  expect(ends({})).toBe(at('2026-11-10T04:00Z'))
  expect(ends({ resolved_at: '2026-11-10T03:10:00Z' })).toBe(at('2026-11-10T03:10Z'))
  expect(ends({ resolved_at: '2026-11-10T06:00:00Z' })).toBe(at('2026-11-10T04:00Z'))
  expect(ends({ scheduled_until: null, resolved_at: '2026-11-10T05:00:00Z' })).toBe(at('2026-11-10T05:00Z'))
})

test('gives incidents the shares that Statuspage counts uptime with, until a person says otherwise', () => {
  const contents = contentsOf([
    incident(),
    incident({ impact: 'major' }),
    incident({ impact: 'minor' }),
    incident({ impact: 'none' }),
    incident({ resolved_at: null, status: 'investigating' }),
  ])
  const chosen = chosenIncidents(contents, { shares: STATUSPAGE_SHARES, component: null })
  expect(chosen.outages.map(({ failing, lasted }) => [failing, lasted])).toEqual([
    [WHOLE, 30 * MINUTE],
    [300_000_000, 30 * MINUTE],
  ])
  expect(chosen).toMatchObject({ elsewhere: 0, weightless: 2, unresolved: 1, exclusions: [] })
  const all = { ...STATUSPAGE_SHARES, minor: ppb(50_000_000), none: ppb(1) }
  expect(chosenIncidents(contents, { shares: all, component: null }).outages.map(({ failing }) => failing)).toEqual([
    WHOLE,
    300_000_000,
    50_000_000,
    1,
  ])
})

test('takes only what affected a component, of incidents and of maintenances', () => {
  const search = [{ name: 'Search' }]
  const contents = contentsOf({
    incidents: [incident(), incident({ components: search })],
    scheduled_maintenances: [maintenance(), maintenance({ name: 'Reindex', components: search })],
  })
  expect(contents.components).toEqual(['Checkout', 'Search'])
  const chosen = chosenIncidents(contents, { shares: STATUSPAGE_SHARES, component: 'Search' })
  expect(chosen.outages).toHaveLength(1)
  expect(chosen.elsewhere).toBe(1)
  expect(chosen.exclusions).toEqual([
    { kind: 'maintenance', reason: 'Reindex', began: at('2026-11-10T02:00Z'), lasted: 2 * HOUR },
  ])
})

test('names entries that cannot be read by their place and field', () => {
  const { leftOut, incidents } = contentsOf({
    incidents: [
      incident(),
      null,
      incident({ started_at: 'yesterday' }),
      incident({ resolved_at: 'soon' }),
      incident({ impact: 'apocalyptic' }),
      incident({ resolved_at: '2026-11-04T14:00:00Z' }),
    ],
    scheduled_maintenances: [
      maintenance({ scheduled_until: null }),
      maintenance({ scheduled_until: '2026-11-10T02:00:00Z' }),
    ],
  })
  expect(incidents).toHaveLength(1)
  expect(leftOut.examples).toEqual([
    { code: 'not-an-entry', place: 'incidents[1]', received: 'null' },
    { code: 'not-a-time', place: 'incidents[2].created_at', received: '2026-11-04T14:02:00.000Z' },
    { code: 'not-a-time', place: 'incidents[3].resolved_at', received: 'soon' },
    { code: 'not-an-impact', place: 'incidents[4].impact', received: 'apocalyptic' },
    { code: 'no-length', place: 'incidents[5].resolved_at', received: '2026-11-04T14:00:00Z' },
    { code: 'no-end', place: 'scheduled_maintenances[0].scheduled_until', received: 'null' },
    { code: 'no-length', place: 'scheduled_maintenances[1].scheduled_until', received: '2026-11-10T02:00:00Z' },
  ])
})

test('refuses a list in which nothing can be read, an empty one, and one that is too long', () => {
  const codeOf = (data: unknown, limits = JSON_LIMITS) => {
    const result = statusContents(data, limits)
    return result.ok ? 'read' : result.problem
  }
  expect(codeOf({ incidents: [] })).toMatchObject({ code: 'no-incidents', received: '' })
  expect(codeOf({ incidents: [5] })).toMatchObject({ code: 'no-incidents', received: 'incidents[0]', expected: '1' })
  expect(codeOf([incident(), incident()], { ...JSON_LIMITS, incidents: 1 })).toMatchObject({
    code: 'too-many-incidents',
    received: '2',
    expected: '1',
  })
})

test('is told from other lists', () => {
  for (const data of [{ incidents: [] }, { scheduled_maintenances: [] }, [incident()], [null, maintenance()]]) {
    expect(isStatusList(data)).toBe(true)
  }
  for (const data of [[], {}, null, { incidents: 5 }, [{ created_at: 'x' }], [{ impact: 'major' }]]) {
    expect(isStatusList(data)).toBe(false)
  }
})
