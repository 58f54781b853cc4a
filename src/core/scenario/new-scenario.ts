import { USUAL_TIME_SLICES } from '../budgeting/budgeting-method.ts'
import { workbookRules } from '../alert/workbook-rules.ts'
import { DEFAULT_READING } from '../alert/sampling.ts'
import { NO_COST } from '../cost/cost.ts'
import { USUAL_POLICY } from '../delivery/error-budget-policy.ts'
import { USUAL_DELIVERY } from '../delivery/usual-delivery.ts'
import { NO_SYSTEM } from '../dependency/system-model.ts'
import { DAY, ppb } from '../quantity/units.ts'
import type { Scenario } from './scenario.ts'

/**
 * A scenario to start from: 99.9 % over 30 rolling days, no incidents, traffic unknown, looked at by the clock on
 * the wall, with the workbook's alert rules, a usual delivery and policy, no system and no costs.
 */
export const newScenario = (id: string, service: string): Scenario => ({
  id,
  name: '',
  story: '',
  service,
  target: ppb(999_000_000),
  sloWindow: { kind: 'rolling', duration: 30 * DAY },
  budgetingMethod: 'occurrences',
  timeSlices: USUAL_TIME_SLICES,
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
  delivery: USUAL_DELIVERY,
  policy: USUAL_POLICY,
  system: NO_SYSTEM,
  cost: NO_COST,
  specification: null,
})

/** What a scenario is called in lists: its own name, or else its service's. */
export const scenarioTitle = (scenario: Scenario): string => (scenario.name === '' ? scenario.service : scenario.name)
