import { workbookRules } from '../alert/workbook-rules.ts'
import { DEFAULT_READING } from '../alert/sampling.ts'
import { DAY, MINUTE, ppb } from '../quantity/units.ts'
import type { Scenario } from './scenario.ts'

/**
 * A scenario to start from: 99.9 % over 30 rolling days, no incidents, traffic unknown, looked at by the clock on
 * the wall, with the workbook's alert rules.
 */
export const newScenario = (id: string, service: string): Scenario => ({
  id,
  name: '',
  story: '',
  service,
  target: ppb(999_000_000),
  sloWindow: { kind: 'rolling', duration: 30 * DAY },
  budgetingMethod: 'occurrences',
  timeSlices: { length: MINUTE, target: ppb(950_000_000), empty: 'good' },
  latencyThreshold: null,
  requestsPerSecond: null,
  trafficProfile: { kind: 'flat' },
  backgroundFailing: ppb(0),
  now: null,
  incidents: [],
  exclusions: [],
  exclusionsApply: true,
  measurements: null,
  alertRules: workbookRules(),
  alertReading: DEFAULT_READING,
  metrics: null,
  prometheus: null,
})

/** What a scenario is called in lists: its own name, or else its service's. */
export const scenarioTitle = (scenario: Scenario): string => (scenario.name === '' ? scenario.service : scenario.name)
