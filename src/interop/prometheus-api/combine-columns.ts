import type { Series } from '../../core/measurement/series.ts'
import type { CountedEvents } from '../../core/scenario/prometheus-source.ts'
import type { Grid } from './fetch-plan.ts'
import { isNumber, wasAnswered } from './step-column.ts'

/** The two columns of answers, of which the first `steps` have been read. */
export interface Columns {
  readonly counts: CountedEvents
  readonly events: Float64Array
  readonly total: Float64Array
}

/** What was odd about the two numbers of a step. */
export interface CombineTally {
  negative: number
  aboveTotal: number
  eventsMissing: number
  totalMissing: number
}

/** The servers' own rounding: `increase` is stretched to the ends of its step, each counter by itself. */
const DUST = 1e-9

const tallyOf = (): CombineTally => ({ negative: 0, aboveTotal: 0, eventsMissing: 0, totalMissing: 0 })

/**
 * The events among `total` of a step that may be counted; NaN makes it a gap.
 *
 * Bad events that nothing counted are none: the series of an error begins with the first error. Where good events are
 * missing, everything may have failed or nothing been counted, so nothing is said.
 */
const eventsOf = (events: number, total: number, counts: CountedEvents, tally: CombineTally): number => {
  if (!wasAnswered(events)) {
    if (total === 0) return 0
    tally.eventsMissing += 1
    return counts === 'bad-and-total' ? 0 : Number.NaN
  }
  if (!isNumber(events)) return Number.NaN
  const dust = DUST * total
  if (events < -dust) {
    tally.negative += 1
    return Number.NaN
  }
  if (events > total + dust) tally.aboveTotal += 1
  return Math.min(Math.max(0, events), total)
}

/** The series of the first `steps` steps, with what was odd about them. */
export const combineColumns = (
  { start, step }: Grid,
  steps: number,
  { counts, events, total }: Columns,
): { readonly series: Series; readonly tally: CombineTally } => {
  const tally = tallyOf()
  const good = new Float64Array(steps).fill(Number.NaN)
  const valid = new Float64Array(steps).fill(Number.NaN)
  for (let index = 0; index < steps; index += 1) {
    const all = total[index] as number
    const some = events[index] as number
    if (!isNumber(all)) {
      if (!wasAnswered(all) && wasAnswered(some)) tally.totalMissing += 1
      continue
    }
    if (all < 0) {
      tally.negative += 1
      continue
    }
    const counted = eventsOf(some, all, counts, tally)
    if (Number.isNaN(counted)) continue
    good[index] = counts === 'bad-and-total' ? all - counted : counted
    valid[index] = all
  }
  return { series: { start, step, good, valid }, tally }
}
