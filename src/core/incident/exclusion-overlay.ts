import type { Instant } from '../quantity/units.ts'
import type { Exclusion } from './exclusion.ts'

/** A stretch of time from `from` up to, not including, `to`. */
export interface Stretch {
  readonly from: Instant
  readonly to: Instant
}

/** When nothing counts, and when only good events do. Both lists ascend, and their stretches neither touch nor overlap. */
export interface ExclusionOverlay {
  readonly maintenance: readonly Stretch[]
  /** Reclaimed time that is not under maintenance as well. */
  readonly reclaimed: readonly Stretch[]
}

/**
 * Lays exclusions over each other, so that time excluded twice is left out once. Where both kinds meet, maintenance, which
 * leaves out more, goes first. O(n log n).
 */
export const exclusionOverlay = (exclusions: readonly Exclusion[]): ExclusionOverlay => {
  const maintenance = joined(exclusions.filter(({ kind }) => kind === 'maintenance'))
  const reclaimed = joined(exclusions.filter(({ kind }) => kind === 'reclaimed'))
  return { maintenance, reclaimed: without(reclaimed, maintenance) }
}

const joined = (exclusions: readonly Exclusion[]): readonly Stretch[] => {
  const stretches: { from: Instant; to: Instant }[] = []
  for (const { began, lasted } of exclusions.toSorted((a, b) => a.began - b.began)) {
    const last = stretches.at(-1)
    if (last !== undefined && began <= last.to) last.to = Math.max(last.to, began + lasted)
    else stretches.push({ from: began, to: began + lasted })
  }
  return stretches
}

const without = (stretches: readonly Stretch[], cut: readonly Stretch[]): readonly Stretch[] =>
  cut.reduce<readonly Stretch[]>(
    (left, { from, to }) =>
      left.flatMap((one) =>
        one.to <= from || one.from >= to
          ? [one]
          : [
              { from: one.from, to: from },
              { from: to, to: one.to },
            ].filter((part) => part.to > part.from),
      ),
    stretches,
  )
