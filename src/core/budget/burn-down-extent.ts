import type { Instant } from '../quantity/units.ts'
import { sloPeriod } from '../window/slo-period.ts'
import type { SloWindow } from '../window/slo-window.ts'

/** The stretch of time that a picture of the burn-down covers. */
export interface BurnDownExtent {
  readonly sloWindow: SloWindow
  readonly from: Instant
  readonly to: Instant
  /** Spending at 1x from `from` on has spent the whole budget here. */
  readonly evenUntil: Instant
}

/**
 * What a picture of the burn-down should cover: a calendar period, or for a rolling window one window back from `now` and
 * one ahead, as far as a forecast reaches and until all that is spent today has come back.
 */
export const burnDownExtent = (sloWindow: SloWindow, now: Instant): BurnDownExtent => {
  const { start, end } = sloPeriod(sloWindow, now)
  const ahead = sloWindow.kind === 'rolling' ? sloWindow.duration : 0
  return { sloWindow, from: start, to: end + ahead, evenUntil: end }
}

/**
 * The extent to show next: the one shown before as long as it fits, so that the picture stands still while `now` is moved
 * across it; a new one when the window changed or `now` came close to either end of a rolling one.
 */
export const steadyExtent = (shown: BurnDownExtent | null, sloWindow: SloWindow, now: Instant): BurnDownExtent => {
  if (shown === null || shown.sloWindow !== sloWindow) return burnDownExtent(sloWindow, now)
  const margin = sloWindow.kind === 'rolling' ? sloWindow.duration / 50 : 0
  const fits = now >= shown.from + margin && now < shown.to - margin
  return fits ? shown : burnDownExtent(sloWindow, now)
}
