import { useSyncExternalStore } from 'react'

/** A screen of this size, in CSS pixels, is shown as it is; larger ones enlarge the page, so that all text can be read from afar. */
const WIDTH = 960
const HEIGHT = 500

/** However much the browser's own zoom enlarges, a line keeps this much room. */
const NARROWEST = 320

/**
 * How many times larger a page is shown for a projector. At 1920 × 1080 it is 2: the smallest text, of 12 pixels, then has 24.
 * It follows the window, not its inner width, so that the browser's own zoom still enlarges.
 *
 * @param wish of the presenter: 1 for the usual size.
 */
export const screenScale = (
  { outerWidth, outerHeight, innerWidth }: Pick<Window, 'outerWidth' | 'outerHeight' | 'innerWidth'>,
  wish: number,
): number => {
  const fits = Math.min(outerWidth / WIDTH, outerHeight / HEIGHT) * wish
  return Math.max(1, Math.min(fits, innerWidth / NARROWEST))
}

const subscribe = (changed: () => void): (() => void) => {
  addEventListener('resize', changed)
  return () => removeEventListener('resize', changed)
}

export const useScreenScale = (wish: number): number => useSyncExternalStore(subscribe, () => screenScale(window, wish))
