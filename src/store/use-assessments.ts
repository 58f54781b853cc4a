import { useEffect, useState } from 'react'
import type { Assessment } from '../core/scenario/assessment.ts'
import type { Scenario } from '../core/scenario/scenario.ts'
import { assessor } from './assessor.ts'
import type { Assess } from './assessor.ts'
import { fetchSeries, heldSeries } from './series-library.ts'
import { useRemembered, useWorkspace } from './use-store.ts'

/**
 * Every number of several scenarios at once, in their order; null where measurements are on their way or not to be had.
 * Each keeps what was last worked out for it, so that a change of one does not work out the others.
 */
export const useAssessments = (scenarios: readonly Scenario[]): readonly (Assessment | null)[] => {
  const { store, seriesStorage } = useRemembered()
  const clock = useWorkspace((state) => state.clock)
  const series = useWorkspace((state) => state.series)
  const [assessors] = useState(() => new Map<string, Assess>())
  useEffect(() => {
    for (const { measurements } of scenarios) void fetchSeries(store, seriesStorage, measurements)
  }, [store, seriesStorage, scenarios])
  return scenarios.map((scenario) => {
    const { id, measurements, now } = scenario
    const held = measurements === null ? null : heldSeries({ series }, measurements)
    if (held === 'loading' || held === 'missing') return null
    const assess = assessors.get(id) ?? assessor()
    assessors.set(id, assess)
    return assess(scenario, held, now ?? clock)
  })
}
