import type { SeriesStorage } from '../../store/series-library.ts'
import type { Found, TextStorage } from '../../store/text-storage.ts'
import { tidySeries } from '../../store/tidy-series.ts'
import type { WorkspaceStore } from '../../store/workspace-store.ts'
import { keepWorkspace } from '../../store/persistence.ts'
import { keepAddress } from './address.ts'
import { fetchAlerts } from './alerts-place.tsx'
import { fetchDelivery } from './delivery-place.tsx'
import { fetchSystem } from './system-place.tsx'

/** How long nothing more is fetched after the page is up, in milliseconds. */
const PEACE = 2_000

const fetchRest = (): Promise<unknown> =>
  Promise.allSettled([
    fetchDelivery(),
    fetchSystem(),
    import('./learn-place.tsx').then(({ fetchLearn }) => fetchLearn()),
    import('./course-place.tsx'),
    import('./present-place.tsx'),
    import('../present/notes-page.tsx'),
    import('./notices.tsx'),
    import('../exchange/open-link-dialog.tsx'),
    import('./read-own-link.ts'),
    import('../exchange/joined-source.ts'),
    import('../exchange/export-dialog.tsx'),
    import('../exchange/import-dialog.tsx'),
    import('../exchange/share-dialog.tsx'),
    import('../exchange/qr-code.tsx'),
    import('../exchange/prometheus/live-bar.tsx'),
    import('../compare/compare-view.tsx'),
    import('../methods/three-methods.tsx'),
    import('../budget/slice-fields.tsx'),
    import('../budget/good-fields.tsx'),
    import('../charts/detection-chart.tsx'),
    import('../charts/method-chart.tsx'),
    import('../charts/remaining-lines-chart.tsx'),
    import('../charts/trade-off-chart.tsx'),
    import('../charts/spend-histogram-chart.tsx'),
    import('../charts/levers-chart.tsx'),
    import('../charts/cost-chart.tsx'),
    import('../system/system-flow.tsx'),
  ])

/** Where the browser keeps pages, it keeps all of this one; elsewhere its parts are fetched while there is a network. */
const keepRest = async (store: WorkspaceStore): Promise<void> => {
  if (!('serviceWorker' in navigator)) return void (await fetchRest())
  const { keepOffline } = await import('./keep-offline.ts')
  keepOffline(store, () => void fetchRest())
}

/** What can wait until the answer is painted: keeping the store and the address, and fetching the rest of the page. */
export const keepUp = async (
  store: WorkspaceStore,
  seriesStorage: SeriesStorage,
  found: Found,
  { storage, createId }: { readonly storage: TextStorage; readonly createId: () => string },
): Promise<void> => {
  keepWorkspace(store, found, { storage, events: window, createId })
  keepAddress(store)
  // What opens at a press is fetched while nobody waits for it, so that no panel opens empty.
  void Promise.all([
    import('./scenario-verbs.tsx'),
    import('../budget/slo-window-fields.tsx'),
    import('../budget/traffic-fields.tsx'),
    import('../budget/headline-math.tsx'),
    fetchAlerts(),
  ])
  // The rest follows in peace, so that a person who goes offline misses no part of the page.
  setTimeout(() => void keepRest(store), PEACE)
  // With a workspace that could not all be read, nobody knows which measurements it needs.
  if (found.notice === null) await tidySeries(store, seriesStorage, store.getState().clock)
}
