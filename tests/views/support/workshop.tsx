import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { ppb } from '../../../src/core/quantity/units.ts'
import { StoreProvider } from '../../../src/store/use-store.ts'
import { createWorkspaceStore } from '../../../src/store/workspace-store.ts'
import type { WorkspaceStore } from '../../../src/store/workspace-store.ts'

const now = Date.UTC(2026, 10, 22)

/** 99.9 % over 30 days, a 20-minute outage and a 3-hour 5 % brown-out: 43m 12s allowed, 29m spent. */
export const workshopScenario: Scenario = {
  ...newScenario('workshop', 'Checkout'),
  now,
  incidents: [
    {
      id: 'deploy',
      label: 'Bad deploy',
      began: Date.UTC(2026, 10, 4, 14, 2),
      lasted: 1_200_000,
      failing: ppb(1_000_000_000),
      cause: 'change',
      measured: false,
    },
    {
      id: 'brown-out',
      label: 'Brown-out',
      began: Date.UTC(2026, 10, 15, 9, 30),
      lasted: 10_800_000,
      failing: ppb(50_000_000),
      cause: 'dependency',
      measured: false,
    },
  ],
}

/** Mounts a view over a fresh store of one scenario. */
export const renderOverStore = (view: ReactNode, scenario: Scenario = workshopScenario): WorkspaceStore =>
  renderOverScenarios(view, [scenario])

/** Mounts a view over a fresh store of several scenarios, of which the workshop's is open, or else the first. */
export const renderOverScenarios = (view: ReactNode, scenarios: readonly Scenario[]): WorkspaceStore => {
  const open = scenarios.find(({ id }) => id === workshopScenario.id) ?? scenarios[0]
  if (open === undefined) throw new Error('no scenario to open')
  let number = 0
  let ticks = 0
  const store = createWorkspaceStore({
    workspace: { scenarios, openId: open.id },
    clock: now,
    createId: () => `made-${(number += 1)}`,
    stopwatch: () => (ticks += 10_000),
  })
  const seriesStorage = {
    read: async () => null,
    write: async () => undefined,
    remove: async () => undefined,
    all: async () => [],
  }
  render(<StoreProvider value={{ store, seriesStorage }}>{view}</StoreProvider>)
  return store
}
