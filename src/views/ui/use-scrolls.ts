import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** True while the element holds more than it shows: only then does it need a stop for the keyboard. */
export const useScrolls = (element: RefObject<HTMLElement | null>): boolean => {
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const target = element.current
    if (!target || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() =>
      setScrolls(target.scrollWidth > target.clientWidth + 1 || target.scrollHeight > target.clientHeight + 1),
    )
    observer.observe(target)
    for (const child of target.children) observer.observe(child)
    return () => observer.disconnect()
  }, [element])
  return scrolls
}
