import { fetchSeries } from '../../store/series-library.ts'
import type { Remembered } from '../../store/use-store.ts'
import { createWorkspaceStore } from '../../store/workspace-store.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { Instant } from '../../core/quantity/units.ts'

/** A workspace to practise in: one scenario, that is kept nowhere and touches nothing of the person's own. */
export const practiceStore = (
  scenario: Scenario,
  clock: Instant,
  { seriesStorage }: Pick<Remembered, 'seriesStorage'>,
): Remembered => {
  const store = createWorkspaceStore({
    workspace: { scenarios: [scenario], openId: scenario.id },
    clock,
    createId: () => crypto.randomUUID(),
    stopwatch: () => performance.now(),
  })
  void fetchSeries(store, seriesStorage, scenario.measurements)
  return { store, seriesStorage }
}
