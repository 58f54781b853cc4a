import { useDeferredValue, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { useHash, viewOf } from './route.ts'
import type { View } from './route.ts'

/** The view that the address asks for. */
export const useAskedView = (): View => viewOf(useHash()) ?? 'budget'

/**
 * The view to show: the one asked for, as soon as it has been fetched; until then the one before stays. Whoever goes to
 * another view begins at its top, so the focus goes there. On arrival it is left to the browser.
 */
export const useShownView = (): { readonly view: View; readonly top: RefObject<HTMLElement | null> } => {
  const view = useDeferredValue(useAskedView())
  const top = useRef<HTMLElement>(null)
  const before = useRef(view)
  useLayoutEffect(() => {
    if (before.current === view) return
    before.current = view
    top.current?.focus({ preventScroll: true })
  }, [view])
  return { view, top }
}
