import { clickedLink } from './plain-click.ts'
import { presentAddress } from './present-address.ts'
import {
  addressOf,
  entry,
  goInstead,
  goToAddress,
  hasCourse,
  isPresented,
  learnPath,
  queryOf,
  slideOf,
  viewOf,
} from './route.ts'

/** Opens a page for a projector, and keeps how far back the page is that it was opened from. */
export const openPresented = (address: string): void => {
  const { presented } = entry() ?? {}
  const from = isPresented(location.hash) ? presented : 0
  goToAddress(presentAddress(address, true), from === undefined ? {} : { presented: from + 1 })
}

/** Shows another slide in the place of this one: the browser's own way back leads out of a presentation, not through it. */
export const showSlide = (address: string): void => goInstead(address, entry() ?? {})

/** Shows this page for a projector, on the whole screen where the browser allows it. */
export const present = (): void => {
  // Refused or not known: the window is what there is.
  document.documentElement.requestFullscreen?.().catch(() => undefined)
  openPresented(location.hash)
}

/** From the projector to the same page. */
const leaveInPlace = (): void => {
  const { hash } = location
  if (!isPresented(hash)) return
  const view = viewOf(hash)
  const { presented: _, ...kept } = entry() ?? {}
  goInstead(
    view === null || slideOf(hash) !== null ? addressOf(view ?? 'budget', queryOf(hash)) : presentAddress(hash, false),
    kept,
  )
}

/** How long the browser may take to go back, in milliseconds; a copied tab has nothing to go back to. */
const PATIENCE = 1_000

let leaving: ReturnType<typeof setTimeout> | null = null

/** Back from the projector to the page that was presented from; to the same page where nobody knows of one. */
export const leavePresent = (): void => {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
  // Whoever presses twice goes back once.
  if (leaving !== null) return
  const { presented } = entry() ?? {}
  if (presented === undefined) return leaveInPlace()
  const arrive = (): void => {
    if (leaving !== null) clearTimeout(leaving)
    leaving = null
    removeEventListener('popstate', arrive)
  }
  leaving = setTimeout(() => {
    arrive()
    leaveInPlace()
  }, PATIENCE)
  addEventListener('popstate', arrive)
  history.go(-presented)
}

/** Which course an address is of; null where it is of none. */
const courseOf = (hash: string): string | null => {
  const path = learnPath(hash)
  return hasCourse(path) ? path.slice(0, path[0] === 'tour' ? 1 : 2).join('/') : null
}

/**
 * Lets a link within the app stay on the projector, and one that leads there from a page keep where it came from, unless a
 * key says that it is for the browser.
 */
export const followPresented = (event: MouseEvent): void => {
  const link = clickedLink(event)
  const address = link?.getAttribute('href') ?? ''
  if (!address.startsWith('#/') || link?.target === '_blank' || viewOf(address) === null) return
  const { hash } = location
  if (!isPresented(hash) && !isPresented(address)) return
  event.preventDefault()
  const course = courseOf(address)
  if (isPresented(hash) && course !== null && course === courseOf(hash)) showSlide(presentAddress(address, true))
  else openPresented(address)
}
