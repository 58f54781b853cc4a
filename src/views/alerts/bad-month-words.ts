import type { GeneratedIncident, GeneratedKind } from '../../core/incident/bad-month.ts'
import type { Cause } from '../../core/incident/incident.ts'
import type { BadMonthWords } from '../../core/scenario/bad-month-scenario.ts'
import { LONGEST_NAME } from '../../core/scenario/limits.ts'
import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { formatCount } from '../../format/count.ts'

const LABELS: Readonly<Record<GeneratedKind, Readonly<Record<Cause, string>>>> = {
  outage: {
    change: 'Bad deploy',
    own: 'Database full',
    dependency: 'Provider down',
    planned: 'Migration overran',
  },
  'brown-out': {
    change: 'Wrong setting',
    own: 'Overload',
    dependency: 'Slow provider',
    planned: 'Half the servers away',
  },
  'slow-leak': {
    change: 'Leak since a release',
    own: 'Leaking connections',
    dependency: 'Flaky provider',
    planned: 'Long backfill',
  },
  spike: {
    change: 'Flag flipped and back',
    own: 'Restart',
    dependency: 'Network hiccup',
    planned: 'Switch-over',
  },
}

/** A label for each incident of a bad month; those that share one are numbered. */
const labelsOf = (incidents: readonly GeneratedIncident[]): readonly string[] => {
  const seen = new Map<string, number>()
  return incidents.map(({ kind, cause }) => {
    const label = LABELS[kind][cause]
    const number = (seen.get(label) ?? 0) + 1
    seen.set(label, number)
    return number === 1 ? label : `${label} ${formatCount(number)}`
  })
}

/** What a bad month is called, with the seed in it so that another person can make the same. */
export const badMonthWords = (
  seed: string,
  scenario: Scenario,
  incidents: readonly GeneratedIncident[],
): BadMonthWords => {
  const ending = `, bad month “${seed}”`
  return {
    name: scenarioTitle(scenario).slice(0, LONGEST_NAME - ending.length) + ending,
    labels: labelsOf(incidents),
  }
}
