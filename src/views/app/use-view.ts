import { useDeferredValue, useLayoutEffect, useMemo, useRef } from 'react'
import type { RefObject } from 'react'
import { isPresented, learnPath, pageOf, useHash, viewOf } from './route.ts'
import type { View } from './route.ts'

/** The view that the address asks for. */
export const useAskedView = (): View => viewOf(useHash()) ?? 'budget'

/** What an address shows, but for the scenario. */
export interface ShownPage {
  readonly view: View
  /** Where in Learn; empty elsewhere. */
  readonly path: readonly string[]
  readonly presented: boolean
}

/** The page that the address asks for, as soon as it has been fetched; until then the one before stays. */
export const useShownPage = (): ShownPage => {
  const address = useDeferredValue(pageOf(useHash()))
  return useMemo(
    () => ({ view: viewOf(address) ?? 'budget', path: learnPath(address), presented: isPresented(address) }),
    [address],
  )
}

/** Whoever goes to another page begins at its top, so the focus goes there. On arrival it is left to the browser. */
export const useTop = ({ view, path }: ShownPage): RefObject<HTMLElement | null> => {
  const top = useRef<HTMLElement>(null)
  const name = [view, ...path].join('/')
  const before = useRef(name)
  useLayoutEffect(() => {
    if (before.current === name) return
    before.current = name
    top.current?.focus({ preventScroll: true })
  }, [name])
  return top
}
