import { lazy, useState } from 'react'
import type { ComponentType, LazyExoticComponent } from 'react'

/**
 * A hook that gives a chart whose code comes later, and a way to load it anew. It is kept between figures, so that a second
 * one does not wait again; it is made anew only after it failed.
 */
export const lazyChart = <Props>(load: () => Promise<ComponentType<Props>>) => {
  const make = () => lazy(async () => ({ default: await load() }))
  let loaded = make()
  return (): readonly [Chart: LazyExoticComponent<ComponentType<Props>>, loadAgain: () => void] => {
    const [Chart, setChart] = useState(() => loaded)
    const loadAgain = () => {
      loaded = make()
      setChart(() => loaded)
    }
    return [Chart, loadAgain]
  }
}
