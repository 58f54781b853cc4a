import type { Instant } from '../core/quantity/units.ts'
import type { Measurements, Scenario } from '../core/scenario/scenario.ts'
import type { Workspace } from '../core/scenario/workspace.ts'
import { keepSeries } from './series-library.ts'
import type { SeriesStorage, StoredSeries } from './series-library.ts'
import type { TextStorage } from './text-storage.ts'
import type { WorkspaceStore } from './workspace-store.ts'

type Imported = Extract<Measurements, { readonly kind: 'imported' }>

const endOf = ({ start, step, steps }: Imported): Instant => start + step * steps

const has = ({ measurements }: Scenario, old: Measurements | null): boolean =>
  old?.kind === 'imported' && measurements?.kind === 'imported'
    ? measurements.seriesId === old.seriesId
    : measurements === old

/**
 * The scenario with newer measurements. It is looked at from their end, unless it was looked at from elsewhere than the end
 * of the old ones.
 */
const renewed = (scenario: Scenario, id: string, old: Measurements | null, fresh: Imported): Scenario => {
  if (scenario.id !== id || !has(scenario, old)) return scenario
  const elsewhere = old?.kind === 'imported' && scenario.now !== endOf(old)
  return { ...scenario, measurements: fresh, now: elsewhere ? scenario.now : endOf(fresh) }
}

/**
 * Puts what a live source has brought since into a scenario. It is no edit of the person's: it goes into every step of
 * undo, so that undoing an edit never takes measurements away. The old ones are dropped where no other scenario needs
 * them: one more copy every minute would soon fill the browser.
 */
export const renewMeasurements = async (
  store: WorkspaceStore,
  storage: SeriesStorage,
  id: string,
  old: Measurements | null,
  fresh: Imported,
  entry: StoredSeries,
): Promise<void> => {
  // Kept before the scenario names it: a reload in between must find it.
  await keepSeries(store, storage, fresh.seriesId, entry)
  const put = ({ scenarios }: Pick<Workspace, 'scenarios'>): Pick<Workspace, 'scenarios'> => ({
    scenarios: scenarios.map((scenario) => renewed(scenario, id, old, fresh)),
  })
  const { pastStates, futureStates, pause, resume } = store.temporal.getState()
  const putInto = (step: Partial<Workspace>): Partial<Workspace> => ({ ...step, ...put(step as Workspace) })
  store.temporal.setState({ pastStates: pastStates.map(putInto), futureStates: futureStates.map(putInto) })
  pause()
  store.setState(put(store.getState()))
  resume()
  if (old?.kind === 'imported') await dropSeries(store, storage, old)
}

/** Forgets measurements that no scenario has, now or in any step of undo. */
const dropSeries = async (store: WorkspaceStore, storage: SeriesStorage, old: Imported): Promise<void> => {
  const { pastStates, futureStates } = store.temporal.getState()
  const steps = [store.getState(), ...pastStates, ...futureStates] as readonly Workspace[]
  if (steps.some(({ scenarios }) => scenarios.some((scenario) => has(scenario, old)))) return
  const { [old.seriesId]: _, ...series } = store.getState().series
  store.setState({ series })
  await storage.remove(old.seriesId).catch(() => undefined)
}

const SERVERS_KEY = 'burnline-servers'
const MOST_SERVERS = 50

/** The part of the browser's storage that is used, and maybe is turned off. */
type MaybeStorage = () => TextStorage

const readServers = (storage: MaybeStorage): readonly string[] => {
  try {
    const data: unknown = JSON.parse(storage().getItem(SERVERS_KEY) ?? '[]')
    return Array.isArray(data) ? data.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}

/**
 * Whether somebody has read from a server by hand in this browser. A scenario that came by a link or a file may name any
 * address: nothing is asked of it before a person has.
 */
export const isKnownServer = (baseUrl: string, storage: MaybeStorage): boolean => readServers(storage).includes(baseUrl)

/** Notes that somebody has read from a server by hand. */
export const noteServer = (baseUrl: string, storage: MaybeStorage): void => {
  const others = readServers(storage).filter((one) => one !== baseUrl)
  try {
    storage().setItem(SERVERS_KEY, JSON.stringify([baseUrl, ...others].slice(0, MOST_SERVERS)))
  } catch {
    // Without storage it has to be asked for by hand after each reload.
  }
}
