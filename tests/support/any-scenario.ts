import * as fc from 'fast-check'
import { budgetShare, burnRateOf, SEVERITIES } from '../../src/core/alert/alert-rule.ts'
import type { AlertRule, Threshold } from '../../src/core/alert/alert-rule.ts'
import { DEFAULT_READING } from '../../src/core/alert/sampling.ts'
import type { AlertReading } from '../../src/core/alert/sampling.ts'
import { MATCH_OPERATORS } from '../../src/core/alert/service-metrics.ts'
import type { SeriesSelector } from '../../src/core/alert/service-metrics.ts'
import { workbookRules } from '../../src/core/alert/workbook-rules.ts'
import { BUDGETING_METHODS, EMPTY_SLICES } from '../../src/core/budgeting/budgeting-method.ts'
import { NO_COST } from '../../src/core/cost/cost.ts'
import type { Cost } from '../../src/core/cost/cost.ts'
import { RESTORE_TIMES } from '../../src/core/delivery/delivery.ts'
import type { Delivery } from '../../src/core/delivery/delivery.ts'
import { USUAL_POLICY, VERDICTS } from '../../src/core/delivery/error-budget-policy.ts'
import type { ErrorBudgetPolicy } from '../../src/core/delivery/error-budget-policy.ts'
import { USUAL_DELIVERY } from '../../src/core/delivery/usual-delivery.ts'
import { NO_SYSTEM } from '../../src/core/dependency/system-model.ts'
import { EXCLUSION_KINDS } from '../../src/core/incident/exclusion.ts'
import { CAUSES } from '../../src/core/incident/incident.ts'
import { WEEK_HOURS } from '../../src/core/measurement/traffic-profile.ts'
import type { TrafficProfile } from '../../src/core/measurement/traffic-profile.ts'
import { DAY, HOUR, MINUTE, ppb, SECOND } from '../../src/core/quantity/units.ts'
import type { PartsPerBillion } from '../../src/core/quantity/units.ts'
import { SPECIFICATION_FORMATS } from '../../src/core/scenario/kept-specification.ts'
import { HIGHEST_BURN_RATE, LONGEST_NAME } from '../../src/core/scenario/limits.ts'
import type { Measurements, Scenario } from '../../src/core/scenario/scenario.ts'
import { CALENDAR_PERIODS } from '../../src/core/window/slo-window.ts'
import type { SloWindow } from '../../src/core/window/slo-window.ts'
import { systemsOf } from './any-system.ts'
import { anyText, soundText } from './any-text.ts'

const YEAR = 366 * DAY

/** Mostly whole days, hours or minutes, as people type them; now and then any millisecond. */
const times = (least: number, most: number): fc.Arbitrary<number> =>
  fc
    .oneof(
      { arbitrary: fc.integer({ min: 1, max: 366 }).map((days) => days * DAY), weight: 3 },
      { arbitrary: fc.integer({ min: 1, max: 72 }).map((hours) => hours * HOUR), weight: 4 },
      { arbitrary: fc.integer({ min: 1, max: 240 }).map((minutes) => minutes * MINUTE), weight: 4 },
      { arbitrary: fc.integer({ min: least, max: most }), weight: 2 },
      { arbitrary: fc.constantFrom(least, most), weight: 1 },
    )
    .map((time) => Math.min(most, Math.max(least, time)))

const shares = (least: number): fc.Arbitrary<PartsPerBillion> =>
  fc
    .oneof(
      fc.constantFrom(least, 1_000_000_000, 50_000_000),
      fc.integer({ min: 1, max: 100 }).map((percent) => percent * 10_000_000),
      fc.integer({ min: least, max: 1_000_000_000 }),
    )
    .map(ppb)

const target = fc
  .oneof(
    { arbitrary: fc.constantFrom(990_000_000, 995_000_000, 999_000_000, 999_900_000, 999_990_000), weight: 4 },
    { arbitrary: fc.integer({ min: 1, max: 999_999_999 }), weight: 2 },
    { arbitrary: fc.constantFrom(1, 999_999_999, 500_000_000), weight: 1 },
  )
  .map(ppb)

/** 0 or more, never below it by a sign alone: JSON knows no −0. */
const amounts = (least: number, most: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: least, max: Math.min(most, 1_000) }),
    fc.double({ min: least, max: most, noNaN: true }).map((one) => one + 0),
    fc.constantFrom(least, most),
  )

const zone = fc.constantFrom(
  ...[
    ['UTC', 'Europe/Berlin', 'America/New_York', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata'],
    ['Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'Etc/GMT+5', 'Etc/GMT-14'],
  ].flat(),
)

const instant = fc.oneof(
  fc
    .integer({ min: Date.UTC(2025, 0, 1) / MINUTE, max: Date.UTC(2027, 0, 1) / MINUTE })
    .map((minute) => minute * MINUTE),
  fc.integer({ min: 0, max: Date.UTC(2199, 11, 31) }),
)

const sloWindow: fc.Arbitrary<SloWindow> = fc.oneof(
  {
    arbitrary: fc.constantFrom(7, 14, 28, 30, 90).map((days) => ({ kind: 'rolling' as const, duration: days * DAY })),
    weight: 4,
  },
  { arbitrary: times(HOUR, YEAR).map((duration) => ({ kind: 'rolling' as const, duration })), weight: 2 },
  {
    arbitrary: fc.record({
      kind: fc.constant('calendar' as const),
      period: fc.constantFrom(...CALENDAR_PERIODS),
      timeZone: zone,
    }),
    weight: 3,
  },
)

/** A list whose entries get ids that differ: short ones, and some as random ones are. */
const listed = <Value extends object>(
  value: fc.Arbitrary<Value>,
  name: string,
  maxLength: number,
  minLength = 0,
): fc.Arbitrary<readonly (Value & { readonly id: string })[]> =>
  fc.tuple(fc.array(value, { minLength, maxLength }), fc.boolean()).map(([values, isLong]) =>
    values.map((one, index) => ({
      id: isLong ? `${index}fa85f64-5717-4562-b3fc-2c963f66afa6` : `${name}-${index}`,
      ...one,
    })),
  )

const names = anyText(LONGEST_NAME)

const incidents: fc.Arbitrary<Scenario['incidents']> = listed(
  fc.record({
    label: names,
    began: instant,
    lasted: times(1, YEAR),
    failing: shares(1),
    cause: fc.constantFrom(...CAUSES),
    measured: fc.boolean(),
  }),
  'incident',
  5,
)

const exclusions: fc.Arbitrary<Scenario['exclusions']> = listed(
  fc.record({ kind: fc.constantFrom(...EXCLUSION_KINDS), reason: names, began: instant, lasted: times(1, YEAR) }),
  'exclusion',
  3,
)

const weights = fc
  .array(fc.integer({ min: 0, max: 50 }), { minLength: WEEK_HOURS, maxLength: WEEK_HOURS })
  .filter((drawn) => drawn.some((one) => one > 0))
  .map((drawn) => {
    const mean = drawn.reduce((sum, one) => sum + one, 0) / WEEK_HOURS
    return drawn.map((one) => one / mean)
  })

const trafficProfile: fc.Arbitrary<TrafficProfile> = fc.oneof(
  { arbitrary: fc.constant({ kind: 'flat' as const }), weight: 4 },
  {
    arbitrary: fc.record({ kind: fc.constantFrom('office-hours' as const, 'evening-peak' as const), timeZone: zone }),
    weight: 3,
  },
  { arbitrary: fc.record({ kind: fc.constant('hourly' as const), timeZone: zone, weights }), weight: 1 },
)

const measurements: fc.Arbitrary<Measurements | null> = fc.option(
  fc.oneof(
    fc.record({
      kind: fc.constant('generated' as const),
      generator: fc.constant('storefront-checkout' as const),
      seed: fc.integer({ min: 0, max: 0xffff_ffff }),
      end: fc.integer({ min: Date.UTC(2025, 0, 1) / DAY, max: Date.UTC(2027, 0, 1) / DAY }).map((day) => day * DAY),
    }),
    fc.record({
      kind: fc.constant('imported' as const),
      seriesId: fc.constantFrom('series-1', '7c9e6679-7425-40de-944b-e07fc1f90ae7'),
      source: names,
      start: instant,
      step: fc.constantFrom(SECOND, MINUTE, 5 * MINUTE, HOUR, DAY, 1_234),
      steps: fc.integer({ min: 1, max: 50_000 }),
      unit: fc.constantFrom('requests' as const, 'time' as const),
    }),
  ),
  { freq: 2 },
)

const threshold: fc.Arbitrary<Threshold> = fc.oneof(
  shares(1).map((share) => ({ kind: 'budget-share' as const, share })),
  fc.integer({ min: 1, max: HIGHEST_BURN_RATE }).map((millionths) => ({ kind: 'burn-rate' as const, millionths })),
  fc.constantFrom(budgetShare(2), budgetShare(10), burnRateOf(14.4), burnRateOf(1)),
)

const alertRules: fc.Arbitrary<Scenario['alertRules']> = fc.oneof(
  fc.constant(workbookRules()),
  listed(
    fc
      .record({
        severity: fc.constantFrom(...SEVERITIES),
        longWindow: times(SECOND, YEAR),
        shortWindow: fc.option(times(SECOND, YEAR)),
        threshold,
        for: fc.oneof(fc.constant(0), times(0, YEAR)),
      })
      .map(
        (rule): Omit<AlertRule, 'id'> =>
          rule.shortWindow !== null && rule.shortWindow >= rule.longWindow ? { ...rule, shortWindow: null } : rule,
      ),
    'rule',
    5,
  ),
)

const interval = fc.oneof(fc.constantFrom(15_000, 30_000, MINUTE), fc.integer({ min: SECOND, max: HOUR }))

const alertReading: fc.Arbitrary<AlertReading> = fc.oneof(
  fc.constant(DEFAULT_READING),
  fc.record({
    kind: fc.constantFrom('ideal' as const, 'prometheus' as const),
    priorHistory: fc.constantFrom('healthy' as const, 'none' as const),
    sampling: fc
      .record({
        scrapeInterval: interval,
        evaluationInterval: interval,
        evaluationOffset: fc.integer({ min: 0, max: HOUR }),
        version: fc.constantFrom(2 as const, 3 as const),
      })
      .map((one) => ({ ...one, evaluationOffset: one.evaluationOffset % one.evaluationInterval })),
  }),
)

const selector: fc.Arbitrary<SeriesSelector> = fc.record({
  metric: fc.constantFrom('http_requests_total', 'job:errors:rate5m', '_x', ':', 'NaN', 'sum'),
  matchers: fc.array(
    fc.record({
      label: fc.constantFrom('job', 'code', 'le', '_a9', 'by'),
      operator: fc.constantFrom(...MATCH_OPERATORS),
      value: fc.oneof(fc.constantFrom('5..', '500|503', '.*', ''), anyText(1_000)),
    }),
    { maxLength: 4 },
  ),
})

const prometheus: fc.Arbitrary<Scenario['prometheus']> = fc.option(
  fc.record({
    baseUrl: fc.constantFrom('http://127.0.0.1:9090', 'https://example.org/prometheus'),
    counts: fc.constantFrom('good-and-total' as const, 'bad-and-total' as const),
    events: fc.oneof(fc.constantFrom('http_requests_total{code!~"5.."}', 'sum(increase(x[$step]))'), anyText(300)),
    total: fc.oneof(fc.constant('http_requests_total'), anyText(300)),
    refreshEvery: fc.option(fc.integer({ min: MINUTE, max: DAY })),
  }),
  { freq: 2 },
)

const canary = fc.array(fc.record({ exposed: shares(1), lasts: times(1, YEAR) }), { maxLength: 4 })

const delivery: fc.Arbitrary<Delivery> = fc.oneof(
  fc.constant(USUAL_DELIVERY),
  fc.record({
    deploysPerWeek: amounts(0, 100_000),
    changeFailureRate: shares(0),
    leadTime: fc.option(times(0, YEAR)),
    failing: shares(1),
    timeToDetect: fc.oneof(
      fc.constant({ kind: 'alerts' as const }),
      fc.record({ kind: fc.constant('typed' as const), time: times(0, YEAR) }),
    ),
    timeToRestore: times(0, YEAR),
    restoreTimes: fc.constantFrom(...RESTORE_TIMES),
    canary,
    deployHours: fc.option(
      fc.record({
        days: fc.subarray([1, 2, 3, 4, 5, 6, 7] as const, { minLength: 1 }),
        from: fc.integer({ min: 0, max: 11 }),
        until: fc.integer({ min: 12, max: 24 }),
        timeZone: zone,
      }),
    ),
    otherSpend: fc.oneof(
      fc.constant({ kind: 'scenario' as const }),
      fc.record({ kind: fc.constant('typed' as const), share: shares(0) }),
    ),
    practices: fc.record({ timeToDetect: times(0, YEAR), timeToRestore: times(0, YEAR), canary }),
    seed: fc.integer({ min: 0, max: 0xffff_ffff }),
  }),
)

const clauseText = fc.oneof(fc.constant(''), anyText(1_000))

const policy: fc.Arbitrary<ErrorBudgetPolicy> = fc.oneof(
  fc.constant(USUAL_POLICY),
  fc.record({
    clauses: fc
      .tuple(
        listed(
          fc.record({
            verdict: fc.constantFrom(...VERDICTS),
            action: clauseText,
            decides: clauseText,
            exempt: clauseText,
            shipping: shares(0),
          }),
          'clause',
          5,
          1,
        ),
        fc.uniqueArray(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000 }), { minLength: 5, maxLength: 5 }),
      )
      .map(([clauses, bounds]) => {
        const falling = bounds.toSorted((a, b) => b - a)
        return clauses.map((clause, index) => ({
          ...clause,
          from: index === clauses.length - 1 ? null : (falling[index] as number),
        }))
      }),
    postmortemShare: fc.option(shares(1)),
    causeShare: fc.option(shares(1)),
  }),
)

const money = amounts(0, 1_000_000_000_000_000)

const cost: fc.Arbitrary<Cost> = fc.oneof(
  fc.constant(NO_COST),
  fc.record({
    currency: fc.constantFrom('EUR', 'USD', 'JPY', 'XTS'),
    outagePerMinute: fc.option(money),
    nextNine: fc.option(money),
    growth: amounts(1, 1_000),
    sla: fc.option(
      fc.record({
        target,
        bands: fc.array(fc.record({ below: shares(1), credit: shares(0) }), { maxLength: 4 }),
        monthlyFee: money,
      }),
    ),
  }),
)

const componentNames = fc
  .uniqueArray(anyText(LONGEST_NAME), { maxLength: 6, selector: (name) => name.trim() })
  .map((found) => found.filter((name) => name.trim() !== ''))

const specification: fc.Arbitrary<Scenario['specification']> = fc.option(
  fc.record({
    format: fc.constantFrom(...SPECIFICATION_FORMATS),
    text: fc.oneof(fc.constant('kind: SLO\nmetadata:\n  name: a # kept\n'), anyText(2_000)),
    at: soundText(LONGEST_NAME),
  }),
  { freq: 2 },
)

/**
 * Every field of a scenario as `readScenario` can give it, hostile texts among them. For a test of its own wishes:
 * `fc.record({ ...scenarioParts, measurements: fc.constant(null), service: soundText(200) })`.
 */
export const scenarioParts: { readonly [Key in keyof Scenario]: fc.Arbitrary<Scenario[Key]> } = {
  id: fc.constantFrom('scenario-1', '3fa85f64-5717-4562-b3fc-2c963f66afa6'),
  name: names,
  story: anyText(4_000),
  service: names,
  target,
  sloWindow,
  budgetingMethod: fc.constantFrom(...BUDGETING_METHODS),
  timeSlices: fc.record({
    length: fc.oneof(fc.constantFrom(MINUTE, 5 * MINUTE, HOUR), times(SECOND, DAY)),
    target,
    empty: fc.constantFrom(...EMPTY_SLICES),
  }),
  latencyThreshold: fc.option(fc.oneof(fc.constantFrom(300, SECOND), fc.integer({ min: 1, max: DAY }))),
  requestsPerSecond: fc.option(
    fc.oneof(
      fc.constantFrom(0.1, 50, 1e9, 1e-7),
      fc.integer({ min: 1, max: 1e6 }),
      fc.double({ min: 0, minExcluded: true, max: 1e9, noNaN: true }),
    ),
  ),
  trafficProfile,
  backgroundFailing: shares(0),
  now: fc.option(instant),
  incidents,
  exclusions,
  exclusionsApply: fc.boolean(),
  measurements,
  alertRules,
  alertReading,
  metrics: fc.option(fc.record({ valid: selector, bad: selector })),
  prometheus,
  delivery,
  policy,
  system: fc.oneof(fc.constant(NO_SYSTEM), systemsOf(componentNames, ['scenario-1', 'scenario-2', 'gone "9"'])),
  cost,
  specification,
}

/** Whole scenarios that `readScenario` takes as they are. */
export const anyScenario: fc.Arbitrary<Scenario> = fc.record(scenarioParts)
