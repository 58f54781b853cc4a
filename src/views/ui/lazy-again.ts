import { lazy, useState } from 'react'
import type { ComponentType, LazyExoticComponent } from 'react'

/**
 * A hook that gives a part whose code comes later, and a way to load it anew. It is kept between mounts, so that a second
 * one does not wait again; it is made anew only after it failed, for it would fail for ever.
 */
export const lazyAgain = <Props>(load: () => Promise<ComponentType<Props>>) => {
  const make = () => lazy(async () => ({ default: await load() }))
  let loaded = make()
  return (): readonly [Part: LazyExoticComponent<ComponentType<Props>>, loadAgain: () => void] => {
    const [Part, setPart] = useState(() => loaded)
    const loadAgain = () => {
      loaded = make()
      setPart(() => loaded)
    }
    return [Part, loadAgain]
  }
}
