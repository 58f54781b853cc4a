/** Running totals of events at one end of a window. They never fall as the window slides on. */
export interface RunningTotals {
  readonly valid: number
  readonly bad: number
}

/** The two ends of a window at one instant; what it holds is what the totals differ by. */
export interface WindowEnds {
  readonly front: RunningTotals
  readonly back: RunningTotals
}

/** A window that slides along a stretch, from `here` to `there`. */
export interface SlidingWindow<Ends extends WindowEnds> {
  here: Ends
  there: Ends
  /** So many bad events above a threshold are not above it yet. 0 or more. */
  readonly tie: number
}

/**
 * Whether all of some windows are above a threshold all along a stretch (true), never all of them (false), or whether that
 * takes a closer look (null). Nowhere does a window hold more than all that it passes over, or less than what it never lets go.
 *
 * @param calmUpTo an error ratio up to which a window is certainly not above the threshold.
 * @param trippedAbove one above which it certainly is.
 */
export const sureCondition = (
  windows: readonly SlidingWindow<WindowEnds>[],
  calmUpTo: number,
  trippedAbove: number,
): boolean | null => {
  let sure: true | null = true
  for (const window of windows) {
    if (isCalm(window, calmUpTo)) return false
    if (!isTripped(window, trippedAbove)) sure = null
  }
  return sure
}

const isCalm = ({ here, there, tie }: SlidingWindow<WindowEnds>, ratio: number): boolean => {
  const mostBad = there.front.bad - here.back.bad
  if (mostBad <= tie) return true
  const leastValid = here.front.valid - there.back.valid
  return leastValid > 0 && mostBad <= ratio * leastValid + tie
}

const isTripped = ({ here, there, tie }: SlidingWindow<WindowEnds>, ratio: number): boolean => {
  const leastBad = here.front.bad - there.back.bad
  return leastBad > tie && leastBad > ratio * (there.front.valid - here.back.valid) + tie
}

/** Goes on to the next stretch: every window's `there` becomes its `here`. What was `here` is written over next. */
export const goOn = (windows: readonly SlidingWindow<WindowEnds>[]): void => {
  for (const window of windows) {
    const behind = window.here
    window.here = window.there
    window.there = behind
  }
}
