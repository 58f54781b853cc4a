import type { Incident } from '../incident/incident.ts'
import type { Assessment } from '../scenario/assessment.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { alertAssessment } from './alert-assessment.ts'
import type { AlertAssessment, RuleOutcome } from './alert-assessment.ts'
import type { AlertRule, Severity } from './alert-rule.ts'
import { firstAlert, firstPage } from './incident-alert.ts'
import type { IncidentAlert } from './incident-alert.ts'

/** What is heard of one incident, before a change of the rules and after it. */
export interface HeardChange {
  readonly incident: Incident
  readonly before: IncidentAlert | null
  readonly after: IncidentAlert | null
}

/** What a change of some rules comes to. */
export interface ChangeEffect {
  /** What is heard first of the incident that the change is about; null: nothing. */
  readonly here: IncidentAlert | null
  /** The other incidents of which something else is heard first, or at another time. */
  readonly elsewhere: readonly HeardChange[]
  /** Incidents that set off a changed rule, and did not before. */
  readonly also: readonly Incident[]
  /** How often the changed rules fire in all that was simulated. */
  readonly firings: { readonly before: number; readonly after: number }
}

/** Sooner or later by less than a millisecond is the same time. */
const SAME = 1

/**
 * What else changes when rules are put in the place of those with the same ids. Only the changed ones are simulated.
 *
 * @param incidentId what the change is about; null: no one incident, and all are `elsewhere`.
 * @param heard `page`: only what wakes somebody counts. `ticket`: whatever tells of an incident.
 */
export const changeEffect = (
  scenario: Scenario,
  assessment: Assessment,
  { rules, incidents }: AlertAssessment,
  changed: readonly AlertRule[],
  incidentId: string | null,
  heard: Severity,
): ChangeEffect => {
  const other = alertAssessment(scenario, assessment, changed)
  const places = rules.map(({ rule }) => changed.findIndex(({ id }) => id === rule.id))
  const first = heard === 'page' ? firstPage : firstAlert
  const all = incidents.map(({ incident, byRule }, index): HeardChange => {
    const its = other.incidents[index]?.byRule ?? []
    const after = first(
      byRule.map((alert, rule) => (places[rule] === -1 ? alert : (its[places[rule] as number] ?? null))),
    )
    return { incident, before: first(byRule), after }
  })
  return {
    here: all.find(({ incident }) => incident.id === incidentId)?.after ?? null,
    elsewhere: all.filter((one) => one.incident.id !== incidentId && !isSame(one)),
    also: incidents.flatMap(({ incident, byRule }, index) => {
      const its = other.incidents[index]?.byRule ?? []
      const newly = places.some((place, rule) => place !== -1 && (its[place] ?? null) !== null && byRule[rule] === null)
      return newly ? [incident] : []
    }),
    firings: {
      before: countFirings(rules.filter((_, rule) => places[rule] !== -1)),
      after: countFirings(other.rules),
    },
  }
}

const countFirings = (rules: readonly RuleOutcome[]): number =>
  rules.reduce((sum, { firings }) => sum + firings.length, 0)

const isSame = ({ before, after }: HeardChange): boolean =>
  before === null || after === null
    ? before === after
    : before.alreadyFiring === after.alreadyFiring && Math.abs(before.at - after.at) < SAME
