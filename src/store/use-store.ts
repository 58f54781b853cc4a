import { createContext, useContext, useEffect } from 'react'
import { useStore as useZustand } from 'zustand'
import type { Instant } from '../core/quantity/units.ts'
import type { Assessment } from '../core/scenario/assessment.ts'
import type { Scenario } from '../core/scenario/scenario.ts'
import { fetchSeries, heldSeries } from './series-library.ts'
import type { SeriesStorage } from './series-library.ts'
import type { SeriesState, WorkspaceActions, WorkspaceState, WorkspaceStore } from './workspace-store.ts'

/** What the views are given: the store, and where imported measurements are kept. */
export interface Remembered {
  readonly store: WorkspaceStore
  readonly seriesStorage: SeriesStorage
}

const StoreContext = createContext<Remembered | null>(null)

export const StoreProvider = StoreContext.Provider

export const useRemembered = (): Remembered => {
  const remembered = useContext(StoreContext)
  if (remembered === null) throw new Error('a view was mounted outside StoreProvider')
  return remembered
}

/** One part of the store's state. The selector must return something that is already there, not make it anew. */
export const useWorkspace = <Part>(select: (state: WorkspaceState) => Part): Part =>
  useZustand(useRemembered().store, select)

/** The verbs. They never change. */
export const useActions = (): WorkspaceActions => useRemembered().store.getState()

export const useOpenScenario = (): Scenario =>
  useWorkspace(({ scenarios, openId }) => scenarios.find(({ id }) => id === openId) as Scenario)

/** The instant at which the open scenario is looked at. */
export const useNow = (): Instant => {
  const { now } = useOpenScenario()
  const clock = useWorkspace((state) => state.clock)
  return now ?? clock
}

/** Measurements of the open scenario: null when it has none. */
export const useSeries = (): SeriesState | null => {
  const { store, seriesStorage } = useRemembered()
  const { measurements } = useOpenScenario()
  const series = useWorkspace((state) => (measurements === null ? null : heldSeries(state, measurements)))
  useEffect(() => {
    void fetchSeries(store, seriesStorage, measurements)
  }, [store, seriesStorage, measurements])
  return series
}

/**
 * Every number of the open scenario; worked out once for all who ask. null while its measurements are on their way or not
 * to be had: without them there is no honest answer.
 */
export const useAssessment = (): Assessment | null => {
  const { store } = useRemembered()
  const scenario = useOpenScenario()
  const series = useSeries()
  const now = useNow()
  if (series === 'loading' || series === 'missing') return null
  return store.assess(scenario, series, now)
}

export const useUndo = (): { readonly canUndo: boolean; readonly canRedo: boolean } => {
  const { store } = useRemembered()
  const canUndo = useZustand(store.temporal, ({ pastStates }) => pastStates.length > 0)
  const canRedo = useZustand(store.temporal, ({ futureStates }) => futureStates.length > 0)
  return { canUndo, canRedo }
}
