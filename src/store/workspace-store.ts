import { temporal } from 'zundo'
import type { TemporalState } from 'zundo'
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { AlertRule } from '../core/alert/alert-rule.ts'
import type { Exclusion } from '../core/incident/exclusion.ts'
import type { Incident } from '../core/incident/incident.ts'
import type { Series } from '../core/measurement/series.ts'
import type { Instant } from '../core/quantity/units.ts'
import { newScenario, scenarioTitle } from '../core/scenario/new-scenario.ts'
import type { Scenario } from '../core/scenario/scenario.ts'
import type { Workspace } from '../core/scenario/workspace.ts'
import { assessor } from './assessor.ts'
import type { Assess } from './assessor.ts'
import { freeTitle } from './free-title.ts'
import type { Notice } from './notice.ts'
import { sameFacts } from '../core/scenario/same-facts.ts'

/** Measurements in memory: the columns, on their way, or not to be had in this browser. */
export type SeriesState = Series | 'loading' | 'missing'

export interface WorkspaceState extends Workspace {
  /** The clock on the wall, to the minute, for scenarios that follow it. */
  readonly clock: Instant
  readonly series: Readonly<Record<string, SeriesState>>
  readonly notices: readonly Notice[]
}

export interface WorkspaceActions {
  /**
   * Changes facts of the open scenario. Edits with the same `step` that follow each other closely are one step of undo:
   * the letters of one word, the positions of one drag.
   */
  editScenario(changes: Partial<Omit<Scenario, 'id'>>, step: string): void
  addIncident(incident: Omit<Incident, 'id'>): string
  addIncidents(incidents: readonly Omit<Incident, 'id'>[]): void
  editIncident(id: string, changes: Partial<Omit<Incident, 'id'>>, field: string): void
  deleteIncident(id: string): void
  addAlertRule(rule: Omit<AlertRule, 'id'>): string
  editAlertRule(id: string, changes: Partial<Omit<AlertRule, 'id'>>, field: string): void
  deleteAlertRule(id: string): void
  addExclusion(exclusion: Omit<Exclusion, 'id'>): string
  editExclusion(id: string, changes: Partial<Omit<Exclusion, 'id'>>, field: string): void
  deleteExclusion(id: string): void
  openScenario(id: string): void
  createScenario(service: string): void
  /** Adds a scenario made elsewhere, by a link or an import, beside the others, and opens it. */
  receiveScenario(scenario: Omit<Scenario, 'id'>): void
  duplicateScenario(): void
  renameScenario(name: string): void
  /** Deletes the open scenario; the last one is replaced by a fresh one. */
  deleteScenario(service: string): void
  replaceWorkspace(workspace: Workspace): void
  holdSeries(id: string, series: SeriesState): void
  tick(clock: Instant): void
  tell(notice: Omit<Notice, 'id'>): void
  dismiss(id: string): void
  dismissCode(code: Notice['code']): void
  undo(): void
  redo(): void
}

export type WorkspaceStore = StoreApi<WorkspaceState & WorkspaceActions> & {
  readonly temporal: StoreApi<TemporalState<Workspace>>
  readonly assess: Assess
}

export interface StoreParts {
  readonly workspace: Workspace
  readonly clock: Instant
  readonly createId: () => string
  /** Milliseconds that only go forward, to tell typing from separate edits. */
  readonly stopwatch: () => number
}

const UNDO_STEPS = 500
const ONE_STEP_WITHIN = 1_000

/** The store: facts and the verbs that change them. It works nothing out; `assess` asks the core. */
export const createWorkspaceStore = ({ workspace, clock, createId, stopwatch }: StoreParts): WorkspaceStore => {
  let lastStep = { name: '', at: -Infinity }
  let joinsLast = false

  const store = createStore<WorkspaceState & WorkspaceActions>()(
    temporal(
      (set, get) => {
        const open = (): Scenario => {
          const { scenarios, openId } = get()
          return scenarios.find(({ id }) => id === openId) as Scenario
        }
        /** Every change of scenarios goes through here, so that undo knows what belongs together. */
        const change = (step: string, changes: Partial<Workspace>): void => {
          const at = stopwatch()
          const name = `${get().openId} ${step}`
          joinsLast = step !== '' && name === lastStep.name && at - lastStep.at < ONE_STEP_WITHIN
          lastStep = { name, at }
          set(changes)
          joinsLast = false
        }
        const changeOpen = (step: string, changes: Partial<Scenario>): void => {
          const { scenarios, openId } = get()
          if (sameFacts({ ...open(), ...changes }, open())) return
          change(step, {
            scenarios: scenarios.map((scenario) => (scenario.id === openId ? { ...scenario, ...changes } : scenario)),
          })
        }
        const add = (scenario: Scenario): void =>
          change('', { scenarios: [...get().scenarios, scenario], openId: scenario.id })
        /** Undoes or redoes a step and opens the scenario that it changed, so that one sees what happened. */
        const travel = (go: () => void): void => {
          lastStep = { name: '', at: -Infinity }
          const before = get().scenarios
          go()
          const changed = get().scenarios.filter((scenario) => !before.includes(scenario))
          const [first] = changed
          if (first !== undefined && !changed.includes(open())) set({ openId: first.id })
        }

        return {
          ...workspace,
          clock,
          series: {},
          notices: [],
          editScenario: (changes, step) => changeOpen(step, changes),
          addIncident: (incident) => {
            const id = createId()
            changeOpen('', { incidents: [...open().incidents, { ...incident, id }] })
            return id
          },
          addIncidents: (incidents) =>
            changeOpen('', {
              incidents: [...open().incidents, ...incidents.map((incident) => ({ ...incident, id: createId() }))],
            }),
          editIncident: (id, changes, field) =>
            changeOpen(`incident ${id} ${field}`, {
              incidents: open().incidents.map((one) => (one.id === id ? { ...one, ...changes } : one)),
            }),
          deleteIncident: (id) => changeOpen('', { incidents: open().incidents.filter((one) => one.id !== id) }),
          addAlertRule: (rule) => {
            const id = createId()
            changeOpen('', { alertRules: [...open().alertRules, { ...rule, id }] })
            return id
          },
          editAlertRule: (id, changes, field) =>
            changeOpen(`alert ${id} ${field}`, {
              alertRules: open().alertRules.map((one) => (one.id === id ? { ...one, ...changes } : one)),
            }),
          deleteAlertRule: (id) => changeOpen('', { alertRules: open().alertRules.filter((one) => one.id !== id) }),
          addExclusion: (exclusion) => {
            const id = createId()
            changeOpen('', { exclusions: [...open().exclusions, { ...exclusion, id }] })
            return id
          },
          editExclusion: (id, changes, field) =>
            changeOpen(`exclusion ${id} ${field}`, {
              exclusions: open().exclusions.map((one) => (one.id === id ? { ...one, ...changes } : one)),
            }),
          deleteExclusion: (id) => changeOpen('', { exclusions: open().exclusions.filter((one) => one.id !== id) }),
          openScenario: (openId) => set({ openId }),
          createScenario: (service) => add(newScenario(createId(), service)),
          receiveScenario: (scenario) => add({ ...scenario, id: createId() }),
          duplicateScenario: () => {
            const original = open()
            add({ ...original, id: createId(), name: freeTitle(scenarioTitle(original), get().scenarios) })
          },
          renameScenario: (name) => changeOpen('name', { name }),
          deleteScenario: (service) => {
            const { scenarios, openId } = get()
            const index = scenarios.findIndex(({ id }) => id === openId)
            const left = scenarios.filter(({ id }) => id !== openId)
            const rest = left.length > 0 ? left : [newScenario(createId(), service)]
            change('', { scenarios: rest, openId: (rest[Math.min(index, rest.length - 1)] as Scenario).id })
          },
          replaceWorkspace: (next) => change('', next),
          holdSeries: (id, state) => set({ series: { ...get().series, [id]: state } }),
          tick: (now) => set({ clock: now }),
          tell: (notice) => {
            const { notices } = get()
            // Told again it stays where it is, so that nobody hears it twice.
            const there = notices.find(({ code }) => code === notice.code)
            if (there === undefined) set({ notices: [...notices, { ...notice, id: createId() }] })
            else set({ notices: notices.map((one) => (one === there ? { ...notice, id: there.id } : one)) })
          },
          dismiss: (id) => set({ notices: get().notices.filter((notice) => notice.id !== id) }),
          dismissCode: (code) => {
            if (get().notices.some((notice) => notice.code === code)) {
              set({ notices: get().notices.filter((notice) => notice.code !== code) })
            }
          },
          undo: () => {
            travel(store.temporal.getState().undo)
          },
          redo: () => {
            travel(store.temporal.getState().redo)
          },
        }
      },
      {
        partialize: ({ scenarios, openId }): Workspace => ({ scenarios, openId }),
        // Opening another scenario is looking, not editing: it is no step of its own.
        equality: (past, current) => past.scenarios === current.scenarios,
        limit: UNDO_STEPS,
        handleSet: (record) => (past, replace, current, delta) => {
          if (joinsLast) return
          ;(record as (...all: readonly unknown[]) => void)(past, replace, current, delta)
        },
      },
    ),
  )
  return Object.assign(store, { assess: assessor() })
}
