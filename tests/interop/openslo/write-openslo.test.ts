import { expect, it } from 'vitest'
import { workbookRules } from '../../../src/core/alert/workbook-rules.ts'
import { DAY, ppb } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { writeOpenSlo } from '../../../src/interop/openslo/write-openslo.ts'

const objective = { target: ppb(999_000_000), sloWindow: 30 * DAY }
const written = (changes: Partial<Scenario> = {}) =>
  writeOpenSlo({ ...newScenario('one', 'Checkout'), ...changes }, objective)

it('writes exact decimals: 2 % of 30 days in one hour is 14.4×', () => {
  const { text } = written({ target: ppb(999_950_001) })
  expect(text).toContain('target: 0.999950001\n')
  // 0.02 × 720 h ÷ 1 h, 0.05 × 720 ÷ 6, 0.1 × 720 ÷ 24, 0.1 × 720 ÷ 72.
  expect([...text.matchAll(/threshold: (.*)/g)].map(([, digits]) => digits)).toEqual(['14.4', '6', '3', '1'])
})

it('writes the smallest number without an exponent', () => {
  expect(written({ target: ppb(1) }).text).toContain('target: 0.000000001\n')
})

it('gives the file a name of the service, and its objects labels of it', () => {
  const { fileName, language, text } = written({ service: '../../Étage & Söhne', name: 'Türen' })
  expect([fileName, language]).toEqual(['etage-sohne.openslo.yaml', 'yaml'])
  expect(text).toContain('kind: SLO\nmetadata:\n  name: etage-sohne-turen\n  displayName: "Türen"\n')
  expect(text).toContain('kind: Service\nmetadata:\n  name: etage-sohne\n')
})

it('writes a policy with one condition for every rule, and says that the short windows are lost', () => {
  const { text, losses } = written({ alertRules: workbookRules() })
  expect(text.match(/^kind: AlertCondition$/gm)).toHaveLength(4)
  expect(text.match(/^kind: AlertPolicy$/gm)).toHaveLength(4)
  expect(text).toContain('burnline.internal/short-window: 5m\n')
  expect(losses).toEqual([{ code: 'alert-short-window', detail: '4' }])
})

it('names as lost what no field says, and nothing that is usual', () => {
  expect(written({ alertRules: [] }).losses).toEqual([])
  const { losses } = written({
    alertRules: [
      {
        ...workbookRules()[0]!,
        shortWindow: null,
        longWindow: 90_000 + 1,
        for: 1_500,
        threshold: { kind: 'budget-share', share: ppb(1) },
      },
    ],
    sloWindow: { kind: 'rolling', duration: DAY + 1 },
    budgetingMethod: 'timeslices',
    timeSlices: { length: 1_500, target: ppb(950_000_000), empty: 'bad' },
    latencyThreshold: 300,
    requestsPerSecond: 10,
    story: 'x'.repeat(1_051),
  })
  expect(losses).toEqual([
    { code: 'alert-rules', detail: 'page over 1m30s1ms' },
    // 1 ppb × 30 d ÷ 90.001 s has no end.
    { code: 'alert-thresholds', detail: '1' },
    { code: 'alert-for', detail: '1' },
    { code: 'window-length', detail: '1d1ms' },
    { code: 'time-slices', detail: '1s500ms' },
    { code: 'empty-slices', detail: 'bad' },
    { code: 'latency-threshold', detail: '300ms' },
    { code: 'traffic', detail: '10/s' },
    { code: 'story', detail: '1051' },
  ])
})

it('begins every calendar period where the calendar does', () => {
  const startOf = (period: 'week-monday' | 'week-sunday' | 'month') =>
    /startTime: (?:")?([\d-]+)/.exec(written({ sloWindow: { kind: 'calendar', period, timeZone: 'UTC' } }).text)?.[1]
  // 1 January 2024 was a Monday, the 7th a Sunday.
  expect([startOf('week-monday'), startOf('week-sunday'), startOf('month')]).toEqual([
    '2024-01-01',
    '2024-01-07',
    '2024-01-01',
  ])
})
