import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'

export interface WhenNearProps {
  readonly title: string
  /** Words on the button for those who do not scroll. */
  readonly show: string
  /** The name of the part that it becomes, by which the page may open it. */
  readonly part?: string
  /** Makes it at once. */
  readonly atOnce?: boolean
  readonly children: ReactNode
}

/** How far below the window a part may be and still count as near. */
const NEAR = '600px'

/**
 * A part of the page that takes long to work out: made when the person comes near it, asks for it or prints, and kept from
 * then on. Where nobody can tell what is near, at once.
 */
export const WhenNear = ({ title, show, part, atOnce = false, children }: WhenNearProps) => {
  const place = useRef<HTMLElement>(null)
  const [made, setMade] = useState(() => atOnce || typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    const here = place.current
    if (made || here === null) return
    const make = (): void => setMade(true)
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) make()
      },
      { rootMargin: NEAR },
    )
    observer.observe(here)
    addEventListener('beforeprint', make)
    return () => {
      observer.disconnect()
      removeEventListener('beforeprint', make)
    }
  }, [made])
  if (made) return children
  return (
    <section ref={place}>
      <h2>{title}</h2>
      <Button variant="quiet" data-opens={part} onClick={() => setMade(true)}>
        {show}
      </Button>
    </section>
  )
}
