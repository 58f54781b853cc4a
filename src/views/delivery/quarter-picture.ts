import type { PlayedQuarter } from '../../core/delivery/played-quarter.ts'
import { PLAYED_QUARTER } from '../../core/delivery/quarter-plan.ts'
import type { QuarterPlan } from '../../core/delivery/quarter-plan.ts'
import type { NamedStretch, RemainingLinesPicture } from '../charts/remaining-lines-picture.ts'

/** Short, for they stand on the picture. */
const STRETCH_NAMES = { careful: 'With care', freeze: 'Freeze' } as const

/** Both runs of a quarter as lines, with the stretches in which the policy says anything but "ship". */
export const quarterPicture = (
  { from, policy }: QuarterPlan,
  { withPolicy, without }: PlayedQuarter,
  timeZone: string,
): RemainingLinesPicture => ({
  from,
  to: from + PLAYED_QUARTER,
  timeZone,
  lines: [
    { id: 'with', label: 'with the policy', times: withPolicy.line.times, remaining: withPolicy.line.values },
    { id: 'without', label: 'without it', times: without.line.times, remaining: without.line.values },
  ],
  stretches: withPolicy.stretches.flatMap(({ from: begin, until, index }): readonly NamedStretch[] => {
    const verdict = policy.clauses[index]?.verdict ?? 'ship'
    return verdict === 'ship'
      ? []
      : [{ id: `${begin}`, from: begin, to: until, label: STRETCH_NAMES[verdict], tone: verdict }]
  }),
})
