import { CAUSES } from '../incident/incident.ts'
import type { Incident } from '../incident/incident.ts'
import { isTimeZone } from '../quantity/instant.ts'
import { DAY, ppb, WHOLE } from '../quantity/units.ts'
import type { PartsPerBillion } from '../quantity/units.ts'
import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'
import { CALENDAR_PERIODS, LONGEST_SLO_WINDOW, SHORTEST_SLO_WINDOW } from '../window/slo-window.ts'
import type { SloWindow } from '../window/slo-window.ts'
import { LONGEST_INCIDENT, LONGEST_NAME, MOST_INCIDENTS } from './limits.ts'
import { readAlertReading, readAlertRules, readMetrics } from './read-alerts.ts'
import { checked, choice, flag, kindOf, list, orNull, positive, record, text, whole } from './reading.ts'
import type { Reader } from './reading.ts'
import type { Measurements, Scenario } from './scenario.ts'

const LATEST = Date.UTC(2200, 0, 1)
const instant = whole(0, LATEST)

const share =
  (least: number, most: number): Reader<PartsPerBillion> =>
  (data, path) => {
    const result = whole(least, most)(data, path)
    return result.ok ? success(ppb(result.value)) : result
  }

const timeZone = checked(text(60), (value, path) =>
  isTimeZone(value) ? success(value) : problem(path, 'not-a-time-zone', value),
)

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
  story: text(4_000),
  service: text(LONGEST_NAME),
  target: share(1, WHOLE - 1),
  sloWindow: readSloWindow,
  budgetingMethod: choice(['occurrences']),
  requestsPerSecond: orNull(positive),
  backgroundFailing: share(0, WHOLE),
  now: orNull(instant),
  incidents: list(readIncident, MOST_INCIDENTS),
  measurements: orNull(readMeasurements),
  alertRules: readAlertRules,
  alertReading: readAlertReading,
  metrics: readMetrics,
})
