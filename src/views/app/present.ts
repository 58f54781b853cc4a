import { presentAddress } from './present-address.ts'
import { addressOf, goToAddress, queryOf, slideOf, viewOf } from './route.ts'

/** Shows this page for a projector, on the whole screen where the browser allows it. */
export const present = (): void => {
  // Refused or not known: the window is what there is.
  document.documentElement.requestFullscreen?.().catch(() => undefined)
  goToAddress(presentAddress(location.hash, true))
}

/** Back from the projector to the same page. */
export const leavePresent = (): void => {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
  const { hash } = location
  const view = viewOf(hash)
  goToAddress(
    view === null || slideOf(hash) !== null ? addressOf(view ?? 'budget', queryOf(hash)) : presentAddress(hash, false),
  )
}

/** Lets a link within the app stay on the projector, unless a key says that it is for the browser. */
export const followPresented = (event: MouseEvent): void => {
  if (event.defaultPrevented || event.button !== 0) return
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const address = link?.getAttribute('href') ?? ''
  if (!address.startsWith('#/') || link?.target === '_blank' || viewOf(address) === null) return
  event.preventDefault()
  goToAddress(presentAddress(address, true))
}
