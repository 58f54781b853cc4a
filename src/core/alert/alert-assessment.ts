import { expectedValidInPeriod } from '../budget/burn-down.ts'
import { remainingAt } from '../budget/remaining-at.ts'
import type { Incident } from '../incident/incident.ts'
import { ended } from '../incident/overlay.ts'
import { historyCursor } from '../measurement/history-cursor.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import { errorBudget } from '../objective/error-budget.ts'
import { fractionNumber } from '../quantity/fraction.ts'
import type { Instant, Milliseconds, PartsPerBillion, Ratio } from '../quantity/units.ts'
import { MINUTE, ratioOf, WHOLE } from '../quantity/units.ts'
import { eventUnit } from '../scenario/assessment.ts'
import type { Assessment } from '../scenario/assessment.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { AlertObjective } from './alert-objective.ts'
import { longestWindow } from './alert-rule.ts'
import type { AlertRule, Severity } from './alert-rule.ts'
import type { Firing } from './firing.ts'
import { firingCauses } from './firing-causes.ts'
import { firstAlert, firstPage, incidentAlert } from './incident-alert.ts'
import type { CausedFiring, IncidentAlert } from './incident-alert.ts'
import { sameRule } from './rule-sets.ts'
import { ruleFirings } from './rule-firings.ts'
import { ruleWarnings } from './rule-warnings.ts'
import type { RuleWarning } from './rule-warnings.ts'
import type { PriorHistory } from './sampling.ts'
import { thresholdBudgetShare, thresholdBurnRate, thresholdErrorRatio } from './threshold.ts'

/** A firing, and the budget around it. */
export interface RuleFiring extends CausedFiring {
  /** Budget remaining when it fired; null where nothing was measured. */
  readonly remaining: Ratio | null
  /** Budget that all failures in its window had spent by then; null where nothing was measured. */
  readonly spent: Ratio | null
  /** Whether the service kept its target over the rule's own long window when it fired. */
  readonly objectiveMet: boolean
}

/** A rule, its threshold in every form, and when it fired. */
export interface RuleOutcome {
  readonly rule: AlertRule
  readonly burnRate: number
  readonly budgetShare: Ratio
  /** Both windows must be above it. May pass 1. */
  readonly errorRatio: number
  readonly warnings: readonly RuleWarning[]
  /** Ascending and apart from each other. */
  readonly firings: readonly RuleFiring[]
}

/** What every rule did about one incident. */
export interface IncidentAlerts {
  readonly incident: Incident
  /** Whether it has not begun yet at now, so that nothing can be said. */
  readonly ahead: boolean
  /** Whether it was over before what was simulated, so that nothing can be said either. */
  readonly before: boolean
  /** What a person heard first; null: no rule fired. */
  readonly first: IncidentAlert | null
  /** What woke a person first; null: no page fired. */
  readonly firstPage: IncidentAlert | null
  /** One entry per rule, in the table's order; null where the rule did not fire for it. */
  readonly byRule: readonly (IncidentAlert | null)[]
}

/** Every number of the alert lab. */
export interface AlertAssessment {
  readonly objective: AlertObjective
  /** What was simulated: from one long window before the SLO window's start up to now. */
  readonly from: Instant
  readonly to: Instant
  readonly rules: readonly RuleOutcome[]
  /** One per incident of the scenario, in its order. */
  readonly incidents: readonly IncidentAlerts[]
  /** Firings of pages that began within the SLO window so far, and of tickets. */
  readonly pages: number
  readonly tickets: number
  /** How many different incidents set those off. */
  readonly pagedIncidents: number
  readonly ticketedIncidents: number
}

/** What an assessed scenario's rules are held against. */
const alertObjective = ({ target, period }: Assessment): AlertObjective => ({
  target,
  sloWindow: period.end - period.start,
})

/**
 * Works out when a scenario's rules fire, for which incidents, and at what price. Rules look at events, as Prometheus does,
 * with excluded time among them; the price is in the budget's own terms.
 *
 * @param rules other rules than the scenario's own, to see what they would have done.
 */
export const alertAssessment = (
  scenario: Scenario,
  assessment: Assessment,
  rules: readonly AlertRule[] = scenario.alertRules,
): AlertAssessment => {
  const { outlook, events, period, now, target } = assessment
  const { incidents, alertReading } = scenario
  const { priorHistory } = alertReading
  const objective = alertObjective(assessment)
  const from = period.start - longestWindow(rules)
  const span = { from, to: now }
  const all = ruleFirings(events, rules, objective, alertReading, span)
  const context = {
    eventsPerMs: eventUnit(scenario) === 'requests' ? events.expectedRate : null,
    step: dataStep(scenario),
  }
  const outcomes = rules.map((rule, index) => ({
    rule,
    burnRate: fractionNumber(thresholdBurnRate(rule, objective.sloWindow)),
    budgetShare: fractionNumber(thresholdBudgetShare(rule, objective.sloWindow)),
    errorRatio: fractionNumber(thresholdErrorRatio(rule, target, objective.sloWindow)),
    warnings: [...ruleWarnings(rule, objective, context), ...duplicates(rules.slice(0, index), rule, objective)],
    firings: (all[index] as readonly Firing[]).map((firing) => {
      const remaining = remainingAt(outlook, firing.from)
      return {
        ...firing,
        causes: firingCauses(events, incidents, rule, firing),
        remaining,
        spent: remaining === null ? null : 1 - remaining,
        objectiveMet: keptTarget(events, rule, firing.from, target, priorHistory),
      }
    }),
  }))
  const allowed = (expectedValidInPeriod(outlook.history, period, now) * errorBudget(target)) / WHOLE
  const begun = (severity: Severity): readonly RuleFiring[] =>
    outcomes.flatMap(({ rule, firings }) =>
      rule.severity === severity ? firings.filter(({ from: at }) => at >= period.start) : [],
    )
  const pages = begun('page')
  const tickets = begun('ticket')
  return {
    objective,
    from,
    to: now,
    rules: outcomes,
    incidents: incidents.map((incident, place) => {
      const ahead = incident.began >= now
      const before = ended(incident) <= from
      const byRule = outcomes.map(({ rule, firings }) =>
        ahead || before ? null : incidentAlert(rule, firings, incident, place, outlook, allowed),
      )
      return { incident, ahead, before, first: firstAlert(byRule), firstPage: firstPage(byRule), byRule }
    }),
    pages: pages.length,
    tickets: tickets.length,
    pagedIncidents: countCauses(pages),
    ticketedIncidents: countCauses(tickets),
  }
}

const countCauses = (firings: readonly RuleFiring[]): number =>
  new Set(firings.flatMap(({ causes }) => [...causes])).size

const duplicates = (
  earlier: readonly AlertRule[],
  rule: AlertRule,
  { sloWindow }: AlertObjective,
): readonly RuleWarning[] => (earlier.some((other) => sameRule(other, rule, sloWindow)) ? [{ code: 'duplicate' }] : [])

/** How far apart the looks at the service are: the steps of the measurements, or the scrapes; null: continuous. */
const dataStep = ({ measurements, alertReading }: Scenario): Milliseconds | null => {
  const measured = measurements === null ? 0 : measurements.kind === 'imported' ? measurements.step : MINUTE
  const scraped = alertReading.kind === 'prometheus' ? alertReading.sampling.scrapeInterval : 0
  return Math.max(measured, scraped) || null
}

/** A rule of exactly 1× fires at the very instant at which the objective ceases to be met: a tie is no longer met. */
const TIE = 1e-9

/** Whether less than the error budget's share of the events in the long window before `at` was bad. */
const keptTarget = (
  history: EventHistory,
  { longWindow }: AlertRule,
  at: Instant,
  target: PartsPerBillion,
  prior: PriorHistory,
): boolean => {
  const cursor = historyCursor(history, prior)
  cursor.moveTo(at - longWindow)
  const { bad, valid } = cursor
  cursor.moveTo(at)
  return cursor.bad - bad < ratioOf(errorBudget(target)) * (cursor.valid - valid) * (1 - TIE)
}
