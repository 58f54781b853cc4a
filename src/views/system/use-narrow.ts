import { useSyncExternalStore } from 'react'

const NARROW = '(width < 44rem)'

const query = (): MediaQueryList | null => (typeof matchMedia === 'function' ? matchMedia(NARROW) : null)

const subscribe = (changed: () => void): (() => void) => {
  const list = query()
  list?.addEventListener('change', changed)
  return () => list?.removeEventListener('change', changed)
}

/** Whether there is no more room than on a phone. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query()?.matches ?? false)
