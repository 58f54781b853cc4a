import { budgetConsumed, occurrencesSli } from '../budgeting/occurrences.ts'
import { calendarBurnDown, expectedValidInPeriod, hasData, rollingBurnDown } from '../budget/burn-down.ts'
import { exhaustedSince } from '../budget/exhausted-since.ts'
import { nextBudgetReturn } from '../budget/budget-return.ts'
import type { BudgetReturn } from '../budget/budget-return.ts'
import { budgetAhead, timeToExhaustion, timeToRecovery } from '../budget/projection.ts'
import type { BudgetAhead, Outlook } from '../budget/projection.ts'
import { burnRate } from '../burn/burn-rate.ts'
import { methodCosts } from '../budgeting/method-costs.ts'
import type { Incident } from '../incident/incident.ts'
import { isNamed } from '../incident/named-incident.ts'
import { ended } from '../incident/overlay.ts'
import type { Line } from '../measurement/decimation.ts'
import { countsBetween } from '../measurement/event-history.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import type { Series } from '../measurement/series.ts'
import { allowedBadEvents, allowedBadTime, errorBudget } from '../objective/error-budget.ts'
import { DAY, HOUR, MINUTE, WHOLE } from '../quantity/units.ts'
import type { Instant, Milliseconds, PartsPerBillion, Ratio } from '../quantity/units.ts'
import { sloPeriod } from '../window/slo-period.ts'
import type { SloPeriod } from '../window/slo-period.ts'
import { budgetBasis, timeWithin } from './budget-history.ts'
import { constantHistory, measuredHistory } from './scenario-history.ts'
import type { Scenario } from './scenario.ts'

/** What an amount of spent budget is in every unit. */
export interface Spend {
  /** Part of the whole budget; may pass 1. */
  readonly share: Ratio
  /** The same as time of full outage. */
  readonly time: Milliseconds
  readonly events: number
}

/** Where an incident lies against what counts now: from the start of the SLO window up to now. */
export type Placement = 'inside' | 'partly' | 'before' | 'after'

/** An incident, where it lies and what it has cost. */
export interface LedgerEntry {
  readonly incident: Incident
  readonly placement: Placement
  /** What it alone has spent of the present window's budget. */
  readonly own: Spend
  /** Share of the requests measured during a measured incident that failed; null for others and where nothing was measured. */
  readonly measuredFailing: Ratio | null
}

/** When the budget runs out if failures go on at `rate`. */
export interface RunsOut {
  /** null: nothing was measured in the lookback. */
  readonly rate: number | null
  /** 0: nothing is left. Infinity: never (rolling), or not before the period ends (calendar). null: no rate. */
  readonly after: Milliseconds | null
}

/** Everything that follows from a scenario at one instant. Facts in, numbers out; nothing here is stored. */
export interface Assessment {
  readonly now: Instant
  readonly target: PartsPerBillion
  readonly period: SloPeriod
  /** What the `events` of a spend are: requests, milliseconds where only time is known, or time slices. */
  readonly unit: BudgetUnit
  /** The share of a time slice that must be good where slices are good or bad; null by the other budgeting methods. */
  readonly sliceTarget: PartsPerBillion | null
  /** Length of the SLO window without the maintenance so far. */
  readonly countedTime: Milliseconds
  /** Of the time that counts. */
  readonly allowedBadTime: Milliseconds
  /** Valid events of the whole window: requests, whole minutes where only time is known, or time slices. */
  readonly validEvents: number
  readonly allowedBadEvents: number
  /** Good / valid so far, within the window. null: no data. */
  readonly sli: Ratio | null
  /** null: nothing was measured in the window. */
  readonly consumed: Spend | null
  /** What is left; below 0 when overspent. null: nothing was measured in the window. */
  readonly remaining: Spend | null
  readonly burnRate1h: number | null
  readonly burnRate6h: number | null
  readonly runsOut1h: RunsOut
  readonly runsOut6h: RunsOut
  readonly runsOut3d: RunsOut
  /** At exactly 1×. */
  readonly runsOutEven: RunsOut
  /** Since when nothing is left; null while something is, or when nothing was measured. */
  readonly exhaustedSince: Instant | null
  /** Time until the budget is no longer overspent if nothing else fails; 0 when it is not. */
  readonly recovery: Milliseconds
  readonly budgetReturn: BudgetReturn | null
  readonly ledger: readonly LedgerEntry[]
  /** Spent by several incidents at once. */
  readonly shared: Spend
  /** Spent by the background or by measured failures outside every incident. */
  readonly underlying: Spend
  /** Part of the window so far without data, in milliseconds. */
  readonly unmeasured: Milliseconds
  readonly outlook: Outlook
  /** What happened, event by event, with excluded time in it: what an alert sees. The same as the outlook's where events are counted and nothing is excluded. */
  readonly events: EventHistory
}

/** How far around `now` a history must reach so that every picture of it is complete, in SLO windows. */
const WINDOWS_BACK = 3
const WINDOWS_AHEAD = 2

/** And at least so many days back, for what a policy says of a quarter. */
const DAYS_BACK = 90

/**
 * The history behind a scenario, wide enough for every look at it from around `now`.
 *
 * @param series the measurements; null when the scenario has none, or has them but they cannot be had.
 */
export const scenarioHistory = (scenario: Scenario, series: Series | null, now: Instant): EventHistory => {
  const period = sloPeriod(scenario.sloWindow, now)
  const length = period.end - period.start
  const from = Math.min(period.start - WINDOWS_BACK * length, now - DAYS_BACK * DAY)
  const to = period.end + WINDOWS_AHEAD * length
  return series === null
    ? constantHistory(scenario, scenario.incidents, from, to)
    : measuredHistory(series, scenario.incidents, from, to)
}

/**
 * Derives every number of a scenario at `now`. O(n) in the knots of the history and the incidents (times log n).
 *
 * @param events what happened, as `scenarioHistory` has it.
 */
export const assessment = (scenario: Scenario, events: EventHistory, now: Instant): Assessment => {
  const { target, sloWindow, incidents } = scenario
  const period = sloPeriod(sloWindow, now)
  const { counted, budgeted: history, maintenance } = budgetBasis(scenario, events, now)
  const countedTime = period.end - period.start - timeWithin(maintenance, period.start, now)
  const allowedTime = allowedBadTime(countedTime, target)
  const expected = expectedValidInPeriod(history, period, now)
  const allowed = (expected * errorBudget(target)) / WHOLE
  const counts = countsBetween(history, period.start, now)
  const known = hasData(history, period.start, now)
  const unit = budgetUnit(scenario)
  const validEvents = Math.round(unit === 'time' ? expected / MINUTE : expected)
  const spend = (events: number): Spend => ({
    share: events / allowed,
    time: (events / allowed) * allowedTime,
    events,
  })
  const consumed = known ? budgetConsumed(counts.bad, expected, target) : null
  const outlook: Outlook = { history, sloWindow, period, now, target }
  const ahead = budgetAhead(outlook)
  const costs = methodCosts(scenario, counted, history, period.start, now)
  const rate1h = burnRate(history, now, HOUR, target)
  const rate6h = burnRate(history, now, 6 * HOUR, target)
  return {
    now,
    target,
    period,
    unit,
    sliceTarget: scenario.budgetingMethod === 'timeslices' ? scenario.timeSlices.target : null,
    countedTime,
    allowedBadTime: allowedTime,
    validEvents,
    allowedBadEvents: allowedBadEvents(validEvents, target),
    sli: occurrencesSli(counts.bad, counts.valid),
    consumed: consumed === null ? null : spend(counts.bad),
    remaining: consumed === null ? null : spend(allowed - counts.bad),
    burnRate1h: rate1h,
    burnRate6h: rate6h,
    runsOut1h: runsOut(outlook, ahead, rate1h),
    runsOut6h: runsOut(outlook, ahead, rate6h),
    runsOut3d: runsOut(outlook, ahead, burnRate(history, now, 3 * DAY, target)),
    runsOutEven: runsOut(outlook, ahead, 1),
    // The line is walked only where its answer is asked for.
    exhaustedSince:
      consumed !== null && consumed >= 1 ? exhaustedSince(remainingLine(outlook, period.start, now)) : null,
    recovery: timeToRecovery(outlook, ahead),
    budgetReturn: nextBudgetReturn(history, sloWindow, period, now, incidents, costs.own, allowed),
    ledger: incidents.map((incident, index) => ({
      incident,
      placement: placementOf(incident.began, ended(incident), period.start, now),
      own: spend(costs.own[index] as number),
      measuredFailing: measuredFailing(incident, events),
    })),
    shared: spend(costs.shared),
    underlying: spend(costs.underlying),
    unmeasured: now - period.start - counts.covered,
    outlook,
    events,
  }
}

/** The burn-down of an assessed scenario over `[from, to]`, `to` not after the assessment's now. */
export const burnDown = ({ outlook }: Assessment, from: Instant, to: Instant): Line => remainingLine(outlook, from, to)

const remainingLine = ({ history, sloWindow, period, target }: Outlook, from: Instant, to: Instant): Line =>
  sloWindow.kind === 'rolling'
    ? rollingBurnDown(history, sloWindow.duration, target, from, to)
    : calendarBurnDown(history, period, target, to)

/** What a budget is counted in. */
export type BudgetUnit = 'requests' | 'time' | 'slices'

/** What a scenario's budget is counted in: requests, time where only time is known, or time slices. */
const budgetUnit = (scenario: Scenario): BudgetUnit =>
  scenario.budgetingMethod === 'occurrences' ? eventUnit(scenario) : 'slices'

/** What a scenario's events are: requests, or time where only time is known. */
export const eventUnit = ({ measurements, requestsPerSecond }: Scenario): 'requests' | 'time' => {
  if (measurements === null) return requestsPerSecond === null ? 'time' : 'requests'
  return measurements.kind === 'imported' ? measurements.unit : 'requests'
}

const runsOut = (outlook: Outlook, ahead: BudgetAhead, rate: number | null): RunsOut => ({
  rate,
  after: rate === null ? null : timeToExhaustion(outlook, rate, ahead),
})

/** Where a stretch of time lies against what counts: from `from` up to `now`. */
export const placementOf = (began: Instant, end: Instant, from: Instant, now: Instant): Placement => {
  if (end <= from) return 'before'
  if (began >= now) return 'after'
  return began >= from && end <= now ? 'inside' : 'partly'
}

const measuredFailing = (incident: Incident, history: EventHistory): Ratio | null => {
  if (!isNamed(incident, history)) return null
  const { bad, valid } = countsBetween(history, incident.began, ended(incident))
  return valid > 0 ? bad / valid : null
}
