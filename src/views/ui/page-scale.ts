import { createContext } from 'react'

/** How many times larger the page around is shown than its own pixels: 1 but for a projector. */
export const PageScale = createContext(1)

/** The same where an element really stands, for what is measured in pixels of the screen. 1 in a browser that does not tell. */
export const scaleAt = (element: Element): number => ('currentCSSZoom' in element ? element.currentCSSZoom : 1)
