import { scaleAt } from './page-scale.ts'

const GAP = 6

const sheetsKnowAnchors = (): boolean =>
  typeof CSS !== 'undefined' && 'supports' in CSS && CSS.supports('position-area: bottom')

/**
 * Keeps an open panel under its button where the browser cannot do so from the style sheet alone.
 *
 * @returns a function that stops it.
 */
export const followAnchor = (panel: HTMLElement, anchor: HTMLElement): (() => void) => {
  if (sheetsKnowAnchors()) return () => undefined
  const place = () => {
    const from = anchor.getBoundingClientRect()
    const { width, height } = panel.getBoundingClientRect()
    const below = from.bottom + GAP
    const above = from.top - GAP - height
    const scale = scaleAt(panel)
    panel.style.left = `${Math.max(GAP, Math.min(from.left, innerWidth - width - GAP)) / scale}px`
    panel.style.top = `${(below + height > innerHeight && above > 0 ? above : below) / scale}px`
  }
  place()
  addEventListener('resize', place)
  addEventListener('scroll', place, { capture: true, passive: true })
  return () => {
    removeEventListener('resize', place)
    removeEventListener('scroll', place, { capture: true })
  }
}
