import { useSyncExternalStore } from 'react'

const subscribe = (changed: () => void): (() => void) => {
  document.addEventListener('fullscreenchange', changed)
  return () => document.removeEventListener('fullscreenchange', changed)
}

/** Whether the page fills the screen, whoever asked for it. */
export const useFullScreen = (): boolean => useSyncExternalStore(subscribe, () => Boolean(document.fullscreenElement))
