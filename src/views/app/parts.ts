import { homeOfPart } from '../../lessons/topic.ts'
import type { PracticePart } from '../../lessons/topic.ts'
import { goTo, pageOf, viewOf } from './route.ts'
import type { Entry } from './route.ts'

export type Part = PracticePart | 'service'

export const FIRST_CONTROL = 'button:not(:disabled), input, select, textarea'

/** Where a part's first control is not what the person came for: what is, or what is instead. */
export const CONTROLS: Readonly<Partial<Record<Part, readonly string[]>>> = {
  chart: ['[role="slider"]'],
  incidents: ['button[aria-label^="Edit"]'],
  'system-journey': ['[type="range"]', FIRST_CONTROL],
}

/** How long a view may take to be there, in milliseconds. */
const PATIENCE = 10_000

/**
 * Moves the focus to the control of a part of the page that the person was sent to, or to the part itself where it has
 * none. A field is ready to be typed over.
 *
 * @param sooner selectors of controls that come before its usual one, where they are there.
 * @returns whether the part is there.
 */
export const focusPart = (part: Part, sooner: readonly string[] = []): boolean => {
  const place = document.querySelector<HTMLElement>(`[data-part="${part}"]`)
  if (place === null) {
    // It waits to be asked for, and is there a moment later.
    document.querySelector<HTMLElement>(`[data-opens="${part}"]`)?.click()
    return false
  }
  const control = controlIn(place, [...sooner, ...(CONTROLS[part] ?? [FIRST_CONTROL])]) ?? place
  if (control === place) place.tabIndex = -1
  control.scrollIntoView({ block: 'center' })
  control.focus()
  if (control instanceof HTMLInputElement) control.select()
  return true
}

const controlIn = (place: HTMLElement, selectors: readonly string[]): HTMLElement | undefined =>
  selectors.flatMap((selector) => place.querySelector<HTMLElement>(selector) ?? [])[0]

/**
 * Takes the person to a part, in another view if it is not in this one, unless they do something else meanwhile. From a page of
 * Learn they are shown a way back to it.
 *
 * @param task what they are to do there, to be read there too.
 */
export const sendTo = (part: Part, task?: string): void => {
  if (focusPart(part)) return
  if (part === 'service') goTo('budget')
  else goTo(homeOfPart[part], viewOf(location.hash) === 'learn' ? sentFrom(pageOf(location.hash), part, task) : {})
  awaitPart(part)
}

const sentFrom = (cameFrom: string, sentTo: PracticePart, task: string | undefined): Entry =>
  task === undefined ? { cameFrom, sentTo } : { cameFrom, sentTo, task }

/** Takes the person to a part of this page, as soon as it is there, unless they do something else meanwhile. */
export const focusWhenThere = (part: Part, sooner: readonly string[]): void => {
  if (!focusPart(part, sooner)) awaitPart(part, sooner)
}

const awaitPart = (part: Part, sooner?: readonly string[]): void => {
  const waiting = new AbortController()
  const stop = (): void => waiting.abort()
  addEventListener('pointerdown', stop, { signal: waiting.signal })
  addEventListener('keydown', stop, { signal: waiting.signal })
  const since = performance.now()
  const look = (): void => {
    if (waiting.signal.aborted) return
    if (focusPart(part, sooner) || performance.now() - since > PATIENCE) stop()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
