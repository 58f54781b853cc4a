import type { Instant, Milliseconds } from '../../core/quantity/units.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../core/quantity/units.ts'

/** An even grid that rows fall on. */
export interface Grid {
  /** Start of the first step. */
  readonly start: Instant
  readonly step: Milliseconds
  /** Number of steps up to the last row. */
  readonly steps: number
  /**
   * Where a row goes that does not stand at the start of a step: to the step it falls in, or, when that fills more
   * steps, to the step that starts nearest to it (times that jitter around the grid, days that a clock change made longer).
   */
  readonly placement: 'within' | 'nearest'
  /**
   * How badly the grid fits, from 0: the mean distance of the rows from it (in half steps) or the share of rows that share
   * a step, whichever is worse, plus the share of rows that a gap follows. Gaps weigh less, being more usual.
   */
  readonly misfit: number
}

// Above these the rows stand on no grid, and are gathered by the minute, hour or day instead.
const WORST_MISFIT = 0.45
const WORST_DISTANCE = 0.3
const GAP_WEIGHT = 0.6
// A difference that fewer rows have is no candidate for the step.
const LEAST_SHARE = 0.1
// Times that jitter by the millisecond give as many different values as rows.
const MOST_DIFFERENT = 4_096

// What a grid is made coarser to: two years by the minute, which every view redraws at a keystroke.
const MOST_GATHERED = 1_100_000
const ROUND_STEPS: readonly Milliseconds[] = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  HOUR,
]

/**
 * The finest round grid, each of whose steps holds whole steps of `grid`, that is coarse enough to be worked with.
 *
 * @param times as for `findGrid`
 * @returns null when rows stand in few of the steps: then a time is wrong, rather than the grid too fine. Or when no round
 * step will do.
 */
export const coarserGrid = (times: Float64Array, { step, steps }: Grid, mostSteps: number): Grid | null => {
  if (times.length * 2 < steps) return null
  const most = Math.min(mostSteps, MOST_GATHERED)
  const coarse = ROUND_STEPS.find((round) => round % step === 0 && (steps * step) / round <= most)
  if (coarse === undefined) return null
  const start = Math.floor((times[0] as number) / coarse) * coarse
  const last = Math.floor(((times[times.length - 1] as number) - start) / coarse)
  return { start, step: coarse, steps: last + 1, placement: 'within', misfit: 0 }
}

/** The step of `grid` that a time belongs to. */
export const stepOf = ({ start, step, placement }: Grid, time: Instant): number =>
  Math.floor((placement === 'within' ? time - start : time - start + step / 2) / step)

const remainder = (time: number, step: number): number => time - Math.floor(time / step) * step

/** Counts values, up to a bounded number of different ones. Runs of equal values, the usual case, cost no look-up. */
const counted = (length: number, valueAt: (index: number) => number): Map<number, number> => {
  const counts = new Map<number, number>()
  let value = Number.NaN
  let run = 0
  const close = (): void => {
    if (run > 0 && (counts.has(value) || counts.size < MOST_DIFFERENT))
      counts.set(value, (counts.get(value) ?? 0) + run)
  }
  for (let index = 0; index < length; index += 1) {
    const next = valueAt(index)
    if (next !== value) {
      close()
      value = next
      run = 0
    }
    run += 1
  }
  close()
  return counts
}

const mostCommon = (counts: ReadonlyMap<number, number>): { readonly value: number; readonly count: number } => {
  let best = { value: Number.NaN, count: 0 }
  for (const [value, count] of counts) {
    if (count > best.count || (count === best.count && value < best.value)) best = { value, count }
  }
  return best
}

/** The roundest length that differs from `length` by at most a fiftieth: 59.9 s is a minute, 299 s are five. */
const rounded = (length: Milliseconds): Milliseconds => {
  for (const unit of [DAY, HOUR, MINUTE, SECOND, 100, 10]) {
    const near = Math.round(length / unit) * unit
    if (near > 0 && Math.abs(near - length) <= length / 50) return near
  }
  return Math.max(1, Math.round(length))
}

const median = (values: Float64Array): number => values.sort()[values.length >> 1] as number

/** Where in a step its rows stand: the most common place, or the circular mean when there is none. */
const phaseOf = (times: Float64Array, step: Milliseconds): Milliseconds => {
  const common = mostCommon(counted(times.length, (row) => remainder(times[row] as number, step)))
  if (common.count >= LEAST_SHARE * times.length) return common.value
  let [x, y] = [0, 0]
  for (const time of times) {
    const angle = (2 * Math.PI * remainder(time, step)) / step
    x += Math.cos(angle)
    y += Math.sin(angle)
  }
  const mean = remainder((Math.atan2(y, x) * step) / (2 * Math.PI), step)
  // A mean beside the whole hour, minute or second of UTC is meant to be on it.
  return Math.min(mean, step - mean) <= step / 20 ? 0 : Math.round(mean)
}

/** Lays a grid with this step under the rows and measures how it fits. */
const fitted = (times: Float64Array, step: Milliseconds, phase: Milliseconds): Grid & { readonly distance: number } => {
  const first = times[0] as number
  const last = times[times.length - 1] as number
  const origin = Math.floor((first - phase) / step) * step + phase
  const used = { within: 0, nearest: 0 }
  const gaps = { within: 0, nearest: 0 }
  let [lastWithin, lastNearest, distances] = [-1, -1, 0]
  for (let row = 0; row < times.length; row += 1) {
    const since = (times[row] as number) - origin
    const within = Math.floor(since / step)
    const after = since - within * step
    const nearest = after * 2 < step ? within : within + 1
    distances += Math.min(after, step - after)
    if (within !== lastWithin) used.within += 1
    if (nearest !== lastNearest) used.nearest += 1
    if (row > 0 && within > lastWithin + 1) gaps.within += 1
    if (row > 0 && nearest > lastNearest + 1) gaps.nearest += 1
    lastWithin = within
    lastNearest = nearest
  }
  const placement = used.nearest > used.within ? 'nearest' : 'within'
  const distance = (distances * 2) / (step * times.length)
  const crowded = (times.length - used[placement]) / times.length
  const misfit = Math.max(distance, crowded) + (GAP_WEIGHT * gaps[placement]) / times.length
  const grid = { start: origin, step, steps: 0, placement, misfit } as const
  const start = origin + stepOf(grid, first) * step
  return { ...grid, distance, start, steps: stepOf({ ...grid, start }, last) + 1 }
}

/**
 * Finds the grid that explains rows with the fewest exceptions. Candidates for the step are the differences between
 * neighbours that at least a tenth of them have, and the median difference, made round. Of these the one with the least
 * `misfit` wins, of equals the smallest. Where none fits, rows are gathered by
 * the minute, hour or day, whichever is the first as long as the median difference.
 *
 * @param times at least two, sorted, no two the same
 */
export const findGrid = (times: Float64Array): Grid => {
  const differences = times.length - 1
  const differenceAt = (row: number): number => (times[row + 1] as number) - (times[row] as number)
  const counts = counted(differences, differenceAt)
  const common = mostCommon(counts)
  const candidates = new Set<number>()
  for (const [value, count] of counts) if (count >= LEAST_SHARE * differences) candidates.add(value)
  // Nearly all the same: nothing else can fit better, and the median need not be sorted for.
  const even = common.count >= 0.9 * differences
  if (even) candidates.clear()
  if (even) candidates.add(common.value)
  const middle = even ? common.value : median(Float64Array.from({ length: differences }, (_, row) => differenceAt(row)))
  candidates.add(even ? common.value : rounded(middle))
  const grids = [...candidates].sort((a, b) => a - b).map((step) => fitted(times, step, phaseOf(times, step)))
  const fitting = grids.filter(({ misfit, distance }) => misfit <= WORST_MISFIT && distance <= WORST_DISTANCE)
  const [first, ...others] = fitting
  if (first !== undefined) return others.reduce((a, b) => (b.misfit < a.misfit - 1e-9 ? b : a), first)
  const coarse = middle <= MINUTE ? MINUTE : middle <= HOUR ? HOUR : DAY
  return { ...fitted(times, coarse, 0), placement: 'within' }
}
