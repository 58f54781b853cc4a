import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { createWorkspaceStore } from '../../../src/store/workspace-store.ts'
import type { WorkspaceStore } from '../../../src/store/workspace-store.ts'
import { at } from '../../core/build.ts'

export const CLOCK = at('2026-11-22T00:00')

/** A fresh store with one scenario per name, the first one open, and a stopwatch that a test sets. */
export const aStore = (services: readonly string[] = ['Checkout'], clock = CLOCK) => {
  const scenarios = services.map((service) => newScenario(service.toLowerCase(), service))
  return aStoreOf(scenarios, clock)
}

export const aStoreOf = (scenarios: readonly Scenario[], clock = CLOCK) => {
  const time = { passed: 0 }
  let made = 0
  const store = createWorkspaceStore({
    workspace: { scenarios, openId: (scenarios[0] as Scenario).id },
    clock,
    createId: () => `made-${(made += 1)}`,
    stopwatch: () => time.passed,
  })
  return { store, time }
}

export const openOf = (store: WorkspaceStore): Scenario => {
  const { scenarios, openId } = store.getState()
  return scenarios.find(({ id }) => id === openId) as Scenario
}

export const services = (store: WorkspaceStore): readonly string[] =>
  store.getState().scenarios.map(({ service }) => service)

export const titles = (store: WorkspaceStore): readonly string[] =>
  store.getState().scenarios.map(({ name, service }) => (name === '' ? service : name))

export const codes = (store: WorkspaceStore): readonly string[] => store.getState().notices.map(({ code }) => code)
