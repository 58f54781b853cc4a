import type { Milliseconds } from '../quantity/units.ts'
import { LONGEST_SLO_WINDOW } from '../window/slo-window.ts'

/** The most incidents one scenario holds. */
export const MOST_INCIDENTS = 2_000

/** The longest service, scenario or incident name. */
export const LONGEST_NAME = 200

/** The longest incident: as long as the longest SLO window. */
export const LONGEST_INCIDENT: Milliseconds = LONGEST_SLO_WINDOW
