import type { Ratio } from '../../core/quantity/units.ts'
import type { Assessment, LedgerEntry, Placement, Spend } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { formatDuration, formatSpan } from '../../format/duration.ts'
import { formatPercent, formatShare } from '../../format/percent.ts'

const PLACEMENTS: Readonly<Record<Placement, string | null>> = {
  inside: null,
  partly: 'partly outside the window',
  before: 'before the window: nothing spent',
  after: 'after “now”: not counted yet',
}

/** What is to be said of where an incident lies; null for nothing. */
export const placementWords = (placement: Placement): string | null => PLACEMENTS[placement]

/** How much failed meanwhile. */
export const failingWords = ({ incident, measuredFailing }: LedgerEntry): string => {
  if (!incident.measured) return formatShare(incident.failing)
  return measuredFailing === null ? 'not measured' : `${formatPercent(measuredFailing)} measured`
}

/** Said of a part of the budget where there is no budget to measure it by: all of the window is excluded. */
const NOTHING_COUNTS = 'nothing counts'

/** A part of the budget. */
export const shareWords = (share: Ratio): string => (Number.isFinite(share) ? formatPercent(share) : NOTHING_COUNTS)

/** The same as time and as a share: "20m = 46.3 %". */
export const spendWords = ({ time, share }: Spend): string =>
  Number.isFinite(share) ? `${formatSpan(time)} = ${formatPercent(share)}` : NOTHING_COUNTS

/** What stands above the line of an incident's cost. */
export const aboveWords = (
  { measured, failing, lasted }: LedgerEntry['incident'],
  unit: Assessment['unit'],
): string => {
  if (unit === 'slices') return 'Above the line: what it cost of the time slices in which it ran.'
  return measured
    ? 'Above the line: what the measurements say failed while it ran.'
    : `Above the line: ${formatShare(failing)} of ${formatDuration(lasted)}, at the traffic of that time.`
}

/** What the failures outside of every incident are called. */
export const underlyingWords = (measurements: Scenario['measurements']): string =>
  measurements?.kind === 'imported' ? 'Measured outside incidents' : 'Background failures'
