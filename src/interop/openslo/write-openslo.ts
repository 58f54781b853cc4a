import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { serviceSlug } from '../prometheus-rules/service-slug.ts'
import type { WrittenSpecification } from '../specification/written.ts'
import { changedDocuments } from './changed-documents.ts'
import { freshDocuments } from './fresh-documents.ts'
import { openSloLosses } from './losses.ts'
import type { ReadObjective } from './read-objective.ts'
import { locatorOf, readOpenSloText } from './read-openslo.ts'

/** The objective that a scenario was read from, in the text that was kept with it; null where there is none any more. */
const keptObjective = ({ specification, service }: Scenario): ReadObjective | null => {
  if (specification?.format !== 'openslo') return null
  const { slos } = readOpenSloText(specification.text, service)
  for (const [index, slo] of slos.entries())
    for (const objective of slo.objectives) if (locatorOf(index, objective) === specification.at) return objective
  return null
}

/**
 * A scenario as OpenSLO v1. One that was read from OpenSLO is written as it was, with the fields changed whose facts have changed
 * since; any other as documents of its own.
 *
 * @param objective the scenario's target, and the length of its SLO window now: shares of the budget become burn rates by it.
 */
export const writeOpenSlo = (scenario: Scenario, objective: AlertObjective): WrittenSpecification => {
  const kept = keptObjective(scenario)
  const text =
    kept === null || scenario.specification === null
      ? freshDocuments(scenario, objective)
      : changedDocuments(scenario.specification.text, kept, scenario, objective)
  return {
    fileName: `${serviceSlug(scenario.service)}.openslo.yaml`,
    language: 'yaml',
    text,
    losses: openSloLosses(scenario, objective, kept !== null && kept.latencyUnit !== null),
  }
}
