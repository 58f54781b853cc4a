import { SECOND } from '../../../core/quantity/units.ts'
import type { PrometheusAccess } from '../../../interop/prometheus-api/contract.ts'
import type { WorkspaceStore } from '../../../store/workspace-store.ts'

type Way = Omit<PrometheusAccess, 'baseUrl'>

/** How a server is asked when nobody has said anything else. */
export const OPEN_WAY: Way = { credentials: { kind: 'none' }, tenant: null, timeout: 30 * SECOND }

/** Passwords and tokens live here and in the fields where they are typed: beside the store, so that nothing saves them. */
const ways = new WeakMap<WorkspaceStore, Map<string, Way>>()

/** How a server is asked, as last used on this page; openly if it never was. */
export const accessTo = (store: WorkspaceStore, baseUrl: string): PrometheusAccess => ({
  ...(ways.get(store)?.get(baseUrl) ?? OPEN_WAY),
  baseUrl,
})

/** Keeps how a server is asked until the page is left. */
export const rememberAccess = (store: WorkspaceStore, { baseUrl, ...way }: PrometheusAccess): void => {
  const known = ways.get(store) ?? new Map<string, Way>()
  known.set(baseUrl, way)
  ways.set(store, known)
}
