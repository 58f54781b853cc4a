import { expect, it } from 'vitest'
import { JSON_LIMITS } from '../../../src/interop/json/json-limits.ts'
import { readJson } from '../../../src/interop/json/read-json.ts'
import { chosenIncidents, STATUSPAGE_SHARES } from '../../../src/interop/statuspage/chosen-incidents.ts'
import { isStatusList, statusContents } from '../../../src/interop/statuspage/incidents.ts'
import { deepFrozen } from '../../support/deep-frozen.ts'
import { fuzzed } from '../../support/mutated.ts'
import { expectProblems } from '../well-formed.ts'

const entry = (more: object): object => ({
  id: 'q1',
  name: 'Checkout fails',
  status: 'resolved',
  impact: 'critical',
  incident_updates: [],
  created_at: '2026-11-04T14:02:00.000Z',
  started_at: '2026-11-04T14:00:00.000Z',
  resolved_at: '2026-11-04T14:30:00.000Z',
  components: [{ id: 'c1', name: 'Checkout', status: 'operational' }],
  ...more,
})
const FILE = JSON.stringify({
  page: { id: 'p', name: 'Shop' },
  incidents: [entry({}), entry({ impact: 'minor', resolved_at: null }), entry({ impact: 'major', components: [] })],
  scheduled_maintenances: [
    entry({ impact: 'maintenance', scheduled_for: '2026-11-10T02:00:00Z', scheduled_until: '2026-11-10T04:00:00Z' }),
  ],
})

it('any change to a list of a status page is read in part, or refused', async () => {
  await fuzzed('statuspage', [FILE], 2_000, async (text) => {
    const data = await readJson(text)
    if (!data.ok) return expectProblems([data.problem])
    deepFrozen(data.value)
    expect(typeof isStatusList(data.value)).toBe('boolean')
    const contents = statusContents(data.value, JSON_LIMITS)
    if (!contents.ok) return expectProblems([contents.problem])
    const { outages, exclusions } = chosenIncidents(contents.value, { shares: STATUSPAGE_SHARES, component: null })
    for (const { began, lasted } of [...outages, ...exclusions]) {
      expect([Number.isSafeInteger(began), Number.isSafeInteger(lasted), lasted > 0]).toEqual([true, true, true])
    }
    return undefined
  })
})
