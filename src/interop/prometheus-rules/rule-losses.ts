import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import { durationText } from '../../core/quantity/duration.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { unwrittenFacts } from '../specification/unwritten-facts.ts'
import type { Loss } from '../specification/written.ts'
import { windowWords } from '../specification/window-words.ts'

/** What a scenario says and its rule files do not. */
export const ruleLosses = (scenario: Scenario, objective: AlertObjective): readonly Loss[] => {
  const { sloWindow, budgetingMethod, latencyThreshold, story } = scenario
  const length = durationText(objective.sloWindow)
  return [
    ...(sloWindow.kind === 'rolling'
      ? []
      : [{ code: 'calendar-window' as const, detail: `${windowWords(sloWindow)} → ${length}` }]),
    ...(budgetingMethod === 'occurrences' ? [] : [{ code: 'budgeting-method' as const, detail: budgetingMethod }]),
    ...(latencyThreshold === null
      ? []
      : [{ code: 'latency-threshold' as const, detail: durationText(latencyThreshold) }]),
    ...unwrittenFacts(scenario),
    ...(story === '' ? [] : [{ code: 'story' as const, detail: '' }]),
  ]
}
