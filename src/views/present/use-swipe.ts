import { useRef } from 'react'
import type { TouchEvent } from 'react'

interface Place {
  readonly x: number
  readonly y: number
}

/** Shorter than this, in pixels, it was a tap. */
const SHORTEST = 60

/** Where a finger moves something else than the slide. */
const HELD = 'input, select, textarea, [role="slider"], .react-flow, dialog[open], [data-unswiped]'

const scrollsSideways = (target: Element, within: Element): boolean => {
  for (let one: Element | null = target; one !== null && one !== within; one = one.parentElement) {
    if (one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX)) return true
  }
  return false
}

/** A swipe to the left is the next slide, to the right the one before. */
export const useSwipe = (onSwipe: (to: 'next' | 'back') => void) => {
  const began = useRef<Place | null>(null)
  return {
    onTouchStart: (event: TouchEvent<HTMLElement>) => {
      const touch = event.touches[0]
      const { target, currentTarget } = event
      const free =
        event.touches.length === 1 &&
        target instanceof Element &&
        target.closest(HELD) === null &&
        !scrollsSideways(target, currentTarget)
      began.current = free && touch ? { x: touch.clientX, y: touch.clientY } : null
    },
    onTouchEnd: (event: TouchEvent<HTMLElement>) => {
      const touch = event.changedTouches[0]
      const from = began.current
      began.current = null
      if (from === null || touch === undefined) return
      const [across, down] = [touch.clientX - from.x, touch.clientY - from.y]
      if (Math.abs(across) < SHORTEST || Math.abs(across) < 2 * Math.abs(down)) return
      onSwipe(across < 0 ? 'next' : 'back')
    },
    onTouchCancel: () => {
      began.current = null
    },
  }
}
