import { ended } from '../incident/overlay.ts'
import type { Milliseconds, Ratio } from '../quantity/units.ts'
import type { Assessment } from '../scenario/assessment.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { alertAssessment } from './alert-assessment.ts'
import type { AlertAssessment } from './alert-assessment.ts'
import type { AlertRule } from './alert-rule.ts'
import type { RuleWarning } from './rule-warnings.ts'

/** How a set of rules did on a scenario's incidents, within the SLO window so far. */
export interface StrategyOutcome {
  readonly pages: number
  readonly tickets: number
  /** How many different incidents set those off. */
  readonly pagedIncidents: number
  readonly ticketedIncidents: number
  /** Incidents for which no rule fired, of `incidents`. */
  readonly missed: number
  readonly incidents: number
  /** Firings though the objective was met over the firing rule's own long window. */
  readonly falseAlerts: number
  /** Mean time from an incident's beginning to its first alert, over those that one fired for; null: for none. */
  readonly meanDetection: Milliseconds | null
  /** Mean part of the budget spent by then; null: for none. */
  readonly meanSpent: Ratio | null
  /** Shortest windows, each once, that hold fewer than two looks at the service, so that they tell nothing or too little. */
  readonly tooShort: readonly TooShort[]
}

/** A window, and how far apart the looks at the service are. */
export type TooShort = Pick<Extract<RuleWarning, { code: 'finer-than-data' }>, 'window' | 'step'>

/**
 * What `rules` would have done about the scenario's incidents. An incident for which a rule was firing already is neither
 * missed nor part of the means.
 */
export const strategyOutcome = (
  rules: readonly AlertRule[],
  scenario: Scenario,
  assessment: Assessment,
): StrategyOutcome => {
  const { period } = assessment
  const assessed = alertAssessment(scenario, assessment, rules)
  const seen = assessed.incidents.filter(({ incident, ahead }) => !ahead && ended(incident) > period.start)
  const detected = seen.flatMap(({ first }) => (first === null || first.alreadyFiring ? [] : [first]))
  return {
    pages: assessed.pages,
    tickets: assessed.tickets,
    pagedIncidents: assessed.pagedIncidents,
    ticketedIncidents: assessed.ticketedIncidents,
    missed: seen.filter(({ first }) => first === null).length,
    incidents: seen.length,
    falseAlerts: assessed.rules
      .flatMap(({ firings }) => firings)
      .filter(({ from, objectiveMet }) => from >= period.start && objectiveMet).length,
    meanDetection: mean(detected.map(({ after }) => after)),
    meanSpent: mean(detected.flatMap(({ spent }) => spent ?? [])),
    tooShort: tooShort(assessed),
  }
}

const tooShort = ({ rules }: AlertAssessment): readonly TooShort[] => {
  const found = new Map<number, TooShort>()
  for (const { warnings } of rules) {
    for (const warning of warnings) {
      if (warning.code === 'finer-than-data') found.set(warning.window, { window: warning.window, step: warning.step })
    }
  }
  return [...found.values()]
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
