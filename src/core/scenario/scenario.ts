import type { AlertRule } from '../alert/alert-rule.ts'
import type { AlertReading } from '../alert/sampling.ts'
import type { ServiceMetrics } from '../alert/service-metrics.ts'
import type { BudgetingMethod, TimeSlices } from '../budgeting/budgeting-method.ts'
import type { Cost } from '../cost/cost.ts'
import type { Delivery } from '../delivery/delivery.ts'
import type { ErrorBudgetPolicy } from '../delivery/error-budget-policy.ts'
import type { SystemModel } from '../dependency/system-model.ts'
import type { Exclusion } from '../incident/exclusion.ts'
import type { Incident } from '../incident/incident.ts'
import type { TrafficProfile } from '../measurement/traffic-profile.ts'
import type { Instant, Milliseconds, PartsPerBillion } from '../quantity/units.ts'
import type { SloWindow } from '../window/slo-window.ts'
import type { KeptSpecification } from './kept-specification.ts'
import type { PrometheusSource } from './prometheus-source.ts'

/** Where a scenario's measured events come from. The columns themselves are kept apart: they may be large. */
export type Measurements =
  | {
      readonly kind: 'generated'
      readonly generator: 'storefront-checkout'
      readonly seed: number
      /** The instant at which the generated series ends. */
      readonly end: Instant
    }
  | {
      readonly kind: 'imported'
      /** Key of the stored `Series`. */
      readonly seriesId: string
      /** Where it came from, in words for the person: a file's name or "pasted text". */
      readonly source: string
      readonly start: Instant
      readonly step: Milliseconds
      /** Number of steps. */
      readonly steps: number
      /** What `valid` counts: requests, or milliseconds watched (from up and down states). */
      readonly unit: 'requests' | 'time'
    }

/**
 * The whole what-if: facts only. Everything else is derived by `assessment`.
 */
export interface Scenario {
  readonly id: string
  /** What the person calls it; empty means "named after its service". */
  readonly name: string
  /** A few sentences about it; may be empty. */
  readonly story: string
  readonly service: string
  /** From 1 up to 999,999,999 parts per billion. */
  readonly target: PartsPerBillion
  readonly sloWindow: SloWindow
  readonly budgetingMethod: BudgetingMethod
  readonly timeSlices: TimeSlices
  /** Good means answered within this time; null: good means answered well. Above 0. */
  readonly latencyThreshold: Milliseconds | null
  /** Constant traffic, above 0; null when unknown, and then time is counted. Not used where there are measurements. */
  readonly requestsPerSecond: number | null
  /** How that traffic is spread over the week. */
  readonly trafficProfile: TrafficProfile
  /** Share of requests that fails all the time, underneath every incident. Not used where there are measurements. */
  readonly backgroundFailing: PartsPerBillion
  /** The instant at which the scenario is looked at; null means the clock on the wall. */
  readonly now: Instant | null
  readonly incidents: readonly Incident[]
  readonly exclusions: readonly Exclusion[]
  /** Whether the exclusions are left out, as they are meant to be; false shows the numbers with everything counted. */
  readonly exclusionsApply: boolean
  readonly measurements: Measurements | null
  /** Its burn-rate alerts, in the order in which they are shown. */
  readonly alertRules: readonly AlertRule[]
  readonly alertReading: AlertReading
  /** Its counters in Prometheus; null until somebody named them. */
  readonly metrics: ServiceMetrics | null
  /** Where its measurements are read live; null until somebody named it. */
  readonly prometheus: PrometheusSource | null
  /** How its team delivers changes. */
  readonly delivery: Delivery
  /** What the team does at each level of the remaining budget. */
  readonly policy: ErrorBudgetPolicy
  /** What the service is made of and stands on. */
  readonly system: SystemModel
  readonly cost: Cost
  /** The specification that it was read from; null when it was made here. */
  readonly specification: KeptSpecification | null
}
