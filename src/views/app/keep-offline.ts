import { registerSW } from 'virtual:pwa-register'
import type { WorkspaceStore } from '../../store/workspace-store.ts'
import { offerUpdate } from './app-update.ts'

/** How often a page that stays open asks for a newer version, in milliseconds. */
const ASK_EVERY = 3_600_000

/**
 * Keeps the whole app in the browser, so that it opens without a network. A newer version is told of and waits: it takes over
 * only when the person says so.
 *
 * @param otherwise for a browser that keeps no pages: over plain http, or as the person has set it.
 */
export const keepOffline = (store: WorkspaceStore, otherwise: () => void): void => {
  const update = registerSW({
    onNeedRefresh: () => {
      offerUpdate(() => void update(true))
      store.getState().tell({ code: 'update-ready', problems: [], original: null })
    },
    onRegisterError: otherwise,
    onRegisteredSW: (_, registration) => {
      // Without a network there is nothing newer to be had.
      if (registration) setInterval(() => void registration.update().catch(() => undefined), ASK_EVERY)
    },
  })
}
