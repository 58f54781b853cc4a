const STILL = 4
const MOST_FRAMES = 900

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))

/**
 * Waits until what is drawn in a place has stopped changing: code may still be on its way, and a chart is laid out only when
 * it knows its size.
 *
 * @returns false when it could not be drawn, or never came to rest.
 */
export const whenStill = async (place: HTMLElement, signal: AbortSignal): Promise<boolean> => {
  let before = ''
  let still = 0
  for (let frames = 0; frames < MOST_FRAMES && !signal.aborted; frames += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one frame after the other
    await frame()
    if (place.querySelector('[role="alert"]') !== null) return false
    const now = place.innerHTML
    still = now === before && place.querySelector('[data-waiting]') === null ? still + 1 : 0
    before = now
    if (still === STILL) return true
  }
  return false
}
