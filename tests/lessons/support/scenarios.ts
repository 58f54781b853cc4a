import { alertAssessment } from '../../../src/core/alert/alert-assessment.ts'
import type { AlertAssessment } from '../../../src/core/alert/alert-assessment.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import { workbookRules } from '../../../src/core/alert/workbook-rules.ts'
import type { FailingOf } from '../../../src/core/dependency/own-unavailability.ts'
import type { Incident } from '../../../src/core/incident/incident.ts'
import type { Series } from '../../../src/core/measurement/series.ts'
import { DAY, HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import type { Assessment } from '../../../src/core/scenario/assessment.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { storefrontCheckout, storefrontCheckoutSeries } from '../../../src/core/scenario/storefront-checkout.ts'
import { storefrontWords } from '../../../src/lessons/storefront-checkout/words.ts'

export const NOW = Date.UTC(2026, 10, 22)

export interface Case {
  readonly scenario: Scenario
  readonly assessment: Assessment
  readonly alerts: AlertAssessment
}

export const assessed = (scenario: Scenario, series: Series | null = null): Case => {
  const known = assessment(scenario, scenarioHistory(scenario, series, NOW), NOW)
  return { scenario, assessment: known, alerts: alertAssessment(scenario, known) }
}

/** A scenario with measurements that are not to be had. */
export const unknown = ({ scenario }: Case): Unknown => ({ scenario, assessment: null, alerts: null })

/** There are no other scenarios that a part of a system could be. */
export const noOthers: FailingOf = () => null

export interface Unknown {
  readonly scenario: Scenario
  readonly assessment: null
  readonly alerts: null
}

export const incident = (changes: Partial<Incident>): Incident => ({
  id: 'deploy',
  label: 'Bad deploy',
  began: Date.UTC(2026, 10, 4, 14, 2),
  lasted: 20 * MINUTE,
  failing: ppb(1_000_000_000),
  cause: 'change',
  measured: false,
  ...changes,
})

export const badDeploy = incident({})
export const brownOut = incident({
  id: 'brown-out',
  label: 'Brown-out',
  began: Date.UTC(2026, 10, 15, 9, 30),
  lasted: 3 * HOUR,
  failing: ppb(50_000_000),
  cause: 'dependency',
})

export const scenarioWith = (changes: Partial<Scenario> = {}): Scenario => ({
  ...newScenario('one', 'Checkout'),
  now: NOW,
  ...changes,
})

/**
 * 99.9 % of 30 d is 43m 12s = 43.2 min. 20 min at 100 % is 20/43.2 = 46.296 %; 180 min at 5 % is 9 min = 20.833 %.
 * Together 29 min = 67.130 %; left are 14.2 min = 14m 12s = 32.870 %.
 */
export const handWorked = (): Case => assessed(scenarioWith({ incidents: [badDeploy, brownOut] }))

/** 60 min at 100 % on 43.2 min: 138.889 % spent, 38.889 % too much. */
export const overspent = (): Case => assessed(scenarioWith({ incidents: [incident({ lasted: 60 * MINUTE })] }))

export const unspent = (): Case => assessed(scenarioWith())

/** Measurements that end long before the window. */
export const unmeasured = (changes: Partial<Scenario> = {}): Case => {
  const start = NOW - 200 * DAY
  const series: Series = {
    start,
    step: HOUR,
    good: Float64Array.of(10, 10),
    valid: Float64Array.of(10, 10),
  }
  return assessed(
    scenarioWith({
      measurements: {
        kind: 'imported',
        seriesId: 's',
        source: 'old.csv',
        start,
        step: HOUR,
        steps: 2,
        unit: 'requests',
      },
      ...changes,
    }),
    series,
  )
}

type Change = (incidents: readonly Incident[]) => readonly Incident[]

export const builtIn = (change: Change = (incidents) => incidents): Case => {
  const scenario = storefrontCheckout('storefront-checkout', storefrontWords(), NOW)
  const { measurements, incidents } = scenario
  const seed = measurements?.kind === 'generated' ? measurements.seed : 0
  return assessed({ ...scenario, incidents: change(incidents) }, storefrontCheckoutSeries(seed, NOW))
}

/** The workbook's rules, changed. */
const rules = (change: (rule: AlertRule) => AlertRule | null): readonly AlertRule[] =>
  workbookRules().flatMap((rule) => change(rule) ?? [])

/** 0.05 % failing all the time, against a budget of 0.1 %. */
const HALF_THE_BUDGET = 500_000

/** Every kind of state of a budget and its alerts that changes the words. */
export const cases: Readonly<Record<string, () => Case>> = {
  'two incidents': handWorked,
  overspent,
  'nothing spent': unspent,
  'no data': () => unmeasured(),
  'the built-in scenario': () => builtIn(),
  'no data, in slices': () =>
    unmeasured({
      budgetingMethod: 'timeslices',
      timeSlices: { ...scenarioWith().timeSlices, target: ppb(990_000_000) },
    }),
  'background only': () => assessed(scenarioWith({ backgroundFailing: ppb(HALF_THE_BUDGET) })),
  'background overspends': () => assessed(scenarioWith({ backgroundFailing: ppb(4 * HALF_THE_BUDGET) })),
  'background under incidents': () =>
    assessed(scenarioWith({ backgroundFailing: ppb(HALF_THE_BUDGET), incidents: [badDeploy], requestsPerSecond: 50 })),
  'one incident': () => assessed(scenarioWith({ incidents: [badDeploy] })),
  'an incident on the heels of another': () =>
    assessed(
      scenarioWith({
        incidents: [
          incident({ id: 'first', label: 'First', lasted: 10 * MINUTE }),
          incident({ id: 'second', label: 'Second', began: Date.UTC(2026, 10, 4, 14, 12), lasted: 15 * MINUTE }),
        ],
      }),
    ),
  'an incident without a name': () => assessed(scenarioWith({ incidents: [incident({ label: '' })] })),
  'six incidents': () =>
    assessed(
      scenarioWith({
        incidents: [1, 2, 3, 4, 5, 6].map((day) =>
          incident({
            id: `${day}`,
            label: `Slip ${day}`,
            began: NOW - day * DAY,
            lasted: (day === 6 ? 4 : 1) * MINUTE,
          }),
        ),
      }),
    ),
  'an incident that is going on': () =>
    assessed(scenarioWith({ incidents: [incident({ began: NOW - 5 * MINUTE, lasted: HOUR })] })),
  'an incident half out of the window': () =>
    assessed(scenarioWith({ incidents: [incident({ began: NOW - 30 * DAY - 3 * HOUR, lasted: 3 * HOUR + MINUTE })] })),
  'two full outages at once': () => assessed(scenarioWith({ incidents: [badDeploy, incident({ id: 'twin' })] })),
  'two alike that cost most, and two lesser of one name': () =>
    assessed(
      scenarioWith({
        incidents: [
          badDeploy,
          incident({ id: 'twin', label: 'Twin', began: NOW - 9 * DAY }),
          incident({ id: 'slip', label: 'Slip', began: NOW - 8 * DAY, lasted: MINUTE }),
          incident({ id: 'again', label: 'Slip', began: NOW - 7 * DAY, lasted: 2 * MINUTE }),
        ],
      }),
    ),
  'a calendar month': () =>
    assessed(
      scenarioWith({
        sloWindow: { kind: 'calendar', period: 'month', timeZone: 'Europe/Berlin' },
        incidents: [badDeploy],
        requestsPerSecond: 50,
      }),
    ),
  'a calendar month overspent': () =>
    assessed(
      scenarioWith({
        sloWindow: { kind: 'calendar', period: 'month', timeZone: 'UTC' },
        incidents: [incident({ lasted: HOUR })],
      }),
    ),
  'an incident beyond the window': () =>
    assessed(
      scenarioWith({ incidents: [incident({ began: NOW - 40 * DAY }), incident({ id: 'b', began: NOW + DAY })] }),
    ),
  'a bad day early in a year': () =>
    assessed(
      scenarioWith({
        sloWindow: { kind: 'calendar', period: 'year', timeZone: 'UTC' },
        target: ppb(900_000_000),
        incidents: [incident({ began: NOW - DAY, lasted: DAY })],
      }),
    ),
  'more failures than promised, and most of a year to go': () =>
    assessed(
      scenarioWith({
        sloWindow: { kind: 'calendar', period: 'year', timeZone: 'UTC' },
        // 500 of 325 × 1,440 minutes are one in 936; 500 of 525.6 allowed in the year leave 4.9 %.
        incidents: [incident({ lasted: 500 * MINUTE })],
      }),
    ),
  'measurements of some days, and an incident in which nothing failed': () => {
    const start = NOW - 20 * DAY
    const steps = 19 * 24
    const valid = new Float64Array(steps).fill(1_000)
    const good = new Float64Array(steps).fill(1_000)
    good[5] = 900
    return assessed(
      scenarioWith({
        measurements: { kind: 'imported', seriesId: 's', source: 'a.csv', start, step: HOUR, steps, unit: 'requests' },
        incidents: [incident({ began: start + 10 * HOUR, lasted: HOUR, measured: true })],
      }),
      { start, step: HOUR, good, valid },
    )
  },
  'nine nines': () => assessed(scenarioWith({ target: ppb(999_999_999), incidents: [badDeploy] })),
  'the loosest target': () => assessed(scenarioWith({ target: ppb(1) })),
  'a service without a name': () => assessed(scenarioWith({ service: '', incidents: [incident({ lasted: HOUR })] })),
  'no alert rules': () => assessed(scenarioWith({ alertRules: [], incidents: [badDeploy] })),
  'rules without short windows': () =>
    assessed(scenarioWith({ alertRules: rules((rule) => ({ ...rule, shortWindow: null })), incidents: [badDeploy] })),
  'tickets only, and an incident': () =>
    assessed(
      scenarioWith({
        alertRules: rules((rule) => (rule.severity === 'ticket' ? rule : null)),
        incidents: [badDeploy],
      }),
    ),
  // 1 % for an hour is 10× of the budget of 0.1 %: 1 % over the 1h window, where 1.44 % is asked for, and over 6 h 0.17 %.
  'an incident that wakes nobody': () =>
    assessed(scenarioWith({ incidents: [incident({ failing: ppb(10_000_000), lasted: HOUR })] })),
  'a page when the budget is gone already': () =>
    assessed(
      scenarioWith({ incidents: [incident({ lasted: 60 * MINUTE }), incident({ id: 'again', began: NOW - DAY })] }),
    ),
  // Of 50 % even everything failing is a burn rate of 2.
  'a target that no rule can fire at': () =>
    assessed(
      scenarioWith({
        target: ppb(500_000_000),
        alertRules: rules((rule) => (rule.severity === 'page' ? rule : null)),
        incidents: [badDeploy],
      }),
    ),
  // 1 % of all may fail, so 14.4× is 14.4 % of all after all.
  'a target of two nines': () => assessed(scenarioWith({ target: ppb(990_000_000), incidents: [badDeploy] })),
  'a rule that fires too late': () =>
    assessed(
      scenarioWith({
        alertRules: rules((rule) =>
          rule.id === 'page-1h' ? { ...rule, threshold: { kind: 'burn-rate', millionths: 800_000_000 } } : null,
        ),
        incidents: [badDeploy],
      }),
    ),
}
