import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'

export interface ElementSize {
  readonly width: number
  readonly height: number
}

/** The size of an element, in whole CSS pixels, as it changes; `initial` where there is no layout. */
export const useElementSize = (element: RefObject<HTMLElement | null>, initial: ElementSize): ElementSize => {
  const [size, setSize] = useState(initial)
  useLayoutEffect(() => {
    const target = element.current
    if (!target || typeof ResizeObserver === 'undefined') return
    const measure = () => {
      const width = target.clientWidth
      const height = target.clientHeight
      if (width === 0 || height === 0) return
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
  return size
}
