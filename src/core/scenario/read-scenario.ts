import { BUDGETING_METHODS, EMPTY_SLICES } from '../budgeting/budgeting-method.ts'
import type { TimeSlices } from '../budgeting/budgeting-method.ts'
import { EXCLUSION_KINDS } from '../incident/exclusion.ts'
import type { Exclusion } from '../incident/exclusion.ts'
import { CAUSES } from '../incident/incident.ts'
import type { Incident } from '../incident/incident.ts'
import { WEEK_HOURS } from '../measurement/traffic-profile.ts'
import type { TrafficProfile } from '../measurement/traffic-profile.ts'
import { DAY, MINUTE, WHOLE } from '../quantity/units.ts'
import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'
import { CALENDAR_PERIODS, LONGEST_SLO_WINDOW, SHORTEST_SLO_WINDOW } from '../window/slo-window.ts'
import type { SloWindow } from '../window/slo-window.ts'
import {
  LONGEST_INCIDENT,
  LONGEST_LATENCY,
  LONGEST_NAME,
  LONGEST_SLICE,
  LONGEST_STORY,
  MOST_EXCLUSIONS,
} from './limits.ts'
import { MOST_INCIDENTS, SHORTEST_SLICE } from './limits.ts'
import { LONGEST_SPECIFICATION, SPECIFICATION_FORMATS } from './kept-specification.ts'
import type { KeptSpecification } from './kept-specification.ts'
import { LONGEST_BASE_URL, LONGEST_EXPRESSION } from './prometheus-source.ts'
import type { PrometheusSource } from './prometheus-source.ts'
import { readCost } from './read-cost.ts'
import { readDelivery, readPolicy } from './read-delivery.ts'
import { readSystem } from './read-system.ts'
import { readAlertReading, readAlertRules, readMetrics } from './read-alerts.ts'
import {
  checked,
  choice,
  flag,
  kindOf,
  list,
  orNull,
  positive,
  record,
  share,
  text,
  timeZone,
  whole,
} from './reading.ts'
import type { Reader } from './reading.ts'
import type { Measurements, Scenario } from './scenario.ts'

const LATEST = Date.UTC(2200, 0, 1)
const instant = whole(0, LATEST)

const readSloWindow: Reader<SloWindow> = (data, path) =>
  kindOf(data) === 'calendar'
    ? record<Extract<SloWindow, { kind: 'calendar' }>>({
        kind: choice(['calendar']),
        period: choice(CALENDAR_PERIODS),
        timeZone,
      })(data, path)
    : record<Extract<SloWindow, { kind: 'rolling' }>>({
        kind: choice(['rolling']),
        duration: whole(SHORTEST_SLO_WINDOW, LONGEST_SLO_WINDOW),
      })(data, path)

const readIncident = record<Incident>({
  id: text(100),
  label: text(LONGEST_NAME),
  began: instant,
  lasted: whole(1, LONGEST_INCIDENT),
  failing: share(1, WHOLE),
  cause: choice(CAUSES),
  measured: flag,
})

const readExclusion = record<Exclusion>({
  id: text(100),
  kind: choice(EXCLUSION_KINDS),
  reason: text(LONGEST_NAME),
  began: instant,
  lasted: whole(1, LONGEST_INCIDENT),
})

const weight: Reader<number> = (data, path) => {
  if (data === 0) return success(0)
  return positive(data, path)
}

const readTrafficProfile: Reader<TrafficProfile> = (data, path) => {
  switch (kindOf(data)) {
    case 'hourly':
      return record<Extract<TrafficProfile, { kind: 'hourly' }>>({
        kind: choice(['hourly']),
        timeZone,
        weights: checked(list(weight, WEEK_HOURS), (weights, at) => {
          const sum = weights.reduce((total, one) => total + one, 0)
          // A profile shapes traffic and never makes more of it.
          return weights.length === WEEK_HOURS && Math.abs(sum / WEEK_HOURS - 1) < 1e-6
            ? success(weights)
            : problem(at, 'unreadable', String(weights.length))
        }),
      })(data, path)
    case 'office-hours':
    case 'evening-peak':
      return record<Extract<TrafficProfile, { kind: 'office-hours' | 'evening-peak' }>>({
        kind: choice(['office-hours', 'evening-peak']),
        timeZone,
      })(data, path)
    default:
      return record<Extract<TrafficProfile, { kind: 'flat' }>>({ kind: choice(['flat']) })(data, path)
  }
}

const readPrometheusSource = record<PrometheusSource>({
  baseUrl: text(LONGEST_BASE_URL),
  counts: choice(['good-and-total', 'bad-and-total']),
  events: text(LONGEST_EXPRESSION),
  total: text(LONGEST_EXPRESSION),
  refreshEvery: orNull(whole(MINUTE, DAY)),
})

const readKeptSpecification = record<KeptSpecification>({
  format: choice(SPECIFICATION_FORMATS),
  text: text(LONGEST_SPECIFICATION),
  at: text(LONGEST_NAME),
})

const readMeasurements: Reader<Measurements> = (data, path) =>
  kindOf(data) === 'generated'
    ? record<Extract<Measurements, { kind: 'generated' }>>({
        kind: choice(['generated']),
        generator: choice(['storefront-checkout']),
        seed: whole(0, 0xffff_ffff),
        end: whole(31 * DAY, LATEST),
      })(data, path)
    : record<Extract<Measurements, { kind: 'imported' }>>({
        kind: choice(['imported']),
        seriesId: text(100),
        source: text(LONGEST_NAME),
        start: instant,
        step: whole(1, LONGEST_SLO_WINDOW),
        steps: whole(1, 100_000_000),
        unit: choice(['requests', 'time']),
      })(data, path)

/**
 * Reads unknown data into a scenario of the newest shape. Whatever it does not know is left behind.
 *
 * @returns the first problem, with the path of the field.
 */
export const readScenario: (data: unknown, path: string) => Result<Scenario> = record<Scenario>({
  id: text(100),
  name: text(LONGEST_NAME),
  story: text(LONGEST_STORY),
  service: text(LONGEST_NAME),
  target: share(1, WHOLE - 1),
  sloWindow: readSloWindow,
  budgetingMethod: choice(BUDGETING_METHODS),
  timeSlices: record<TimeSlices>({
    length: whole(SHORTEST_SLICE, LONGEST_SLICE),
    target: share(1, WHOLE - 1),
    empty: choice(EMPTY_SLICES),
  }),
  latencyThreshold: orNull(whole(1, LONGEST_LATENCY)),
  requestsPerSecond: orNull(positive),
  trafficProfile: readTrafficProfile,
  backgroundFailing: share(0, WHOLE),
  now: orNull(instant),
  incidents: list(readIncident, MOST_INCIDENTS),
  exclusions: list(readExclusion, MOST_EXCLUSIONS),
  exclusionsApply: flag,
  measurements: orNull(readMeasurements),
  alertRules: readAlertRules,
  alertReading: readAlertReading,
  metrics: readMetrics,
  prometheus: orNull(readPrometheusSource),
  delivery: readDelivery,
  policy: readPolicy,
  system: readSystem,
  cost: readCost,
  specification: orNull(readKeptSpecification),
})
