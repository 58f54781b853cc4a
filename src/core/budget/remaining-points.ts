import type { Line } from '../measurement/decimation.ts'
import { hasData } from './burn-down.ts'
import type { Instant, Ratio } from '../quantity/units.ts'
import type { Outlook } from './projection.ts'

export interface RemainingPoint {
  readonly at: Instant
  readonly remaining: Ratio
}

/** Half of the last digit in which a remaining budget is read: 0.1 %. What bends less is not seen. */
const VISIBLE: Ratio = 0.0005

/**
 * The points that tell a burn-down: its first known instant, its last, and in between those at which it bends, such as the
 * begin and the end of each incident, ascending. Each is a point of the line itself, so its instant is exact. Where the line
 * bends more often than there is room for, those stay that bend it most: again and again the one that is farthest from the
 * straight line between its neighbours (Douglas and Peucker, 1973, with distances in budget).
 *
 * @param line the burn-down of the outlook's SLO window: from the start of the window up to the outlook's now.
 * @param most 2 or more.
 * @returns none when nothing was measured in the window. O(most × n).
 */
export const remainingPoints = (outlook: Outlook, line: Line, most: number): readonly RemainingPoint[] => {
  const last = line.times.length - 1
  const first = firstKnown(outlook, line)
  if (first === null || first >= last) return []
  const kept = [first, last]
  const stretches = [farthest(line, first, last)]
  while (kept.length < most) {
    const widest = stretches.reduce((best, one) => (one.distance > best.distance ? one : best))
    if (widest.distance < VISIBLE) break
    const { from, at, to } = widest
    kept.push(at)
    stretches.splice(stretches.indexOf(widest), 1, farthest(line, from, at), farthest(line, at, to))
  }
  return kept
    .toSorted((a, b) => a - b)
    .map((index) => ({ at: line.times[index] as number, remaining: line.values[index] as number }))
}

/** Index of the point from which on the remaining budget is known; null when it is nowhere. O(n). */
const firstKnown = ({ history, sloWindow, period, now }: Outlook, { times, values }: Line): number | null => {
  if (!hasData(history, period.start, now)) return null
  // The first point up to which something of this window was measured.
  let low = 0
  let high = times.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (hasData(history, period.start, times[middle] as number)) high = middle
    else low = middle + 1
  }
  const before = low - 1
  // Until then what was measured earlier may still lie within a rolling window.
  const begin = times[before] as number
  const known = sloWindow.kind === 'rolling' && hasData(history, begin - sloWindow.duration, begin)
  // Where no events come at all, nothing can be said of them either.
  return Math.max(known ? 0 : before, values.findLastIndex((value) => !Number.isFinite(value)) + 1)
}

interface Stretch {
  readonly from: number
  readonly to: number
  /** The point between them that is farthest from the straight line, and how far. */
  readonly at: number
  readonly distance: Ratio
}

const farthest = ({ times, values }: Line, from: number, to: number): Stretch => {
  const [begin, start] = [times[from] as number, values[from] as number]
  const slope = ((values[to] as number) - start) / ((times[to] as number) - begin)
  let at = from
  let distance = 0
  for (let index = from + 1; index < to; index++) {
    const off = Math.abs((values[index] as number) - start - slope * ((times[index] as number) - begin))
    if (off > distance) {
      at = index
      distance = off
    }
  }
  return { from, to, at, distance }
}
