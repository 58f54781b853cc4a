import { parseDuration } from '../../core/quantity/duration.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { HOUR, MINUTE, SECOND } from '../../core/quantity/units.ts'
import type { DurationUnit } from './mapping.ts'
import { readNumber } from './number.ts'

/** Length of one of a unit. */
export const UNIT_LENGTHS: Readonly<Record<DurationUnit, Milliseconds>> = {
  milliseconds: 1,
  seconds: SECOND,
  minutes: MINUTE,
  hours: HOUR,
}

/** A column that counts the requests which took at most a limit. */
export interface LatencyBucket {
  readonly column: number
  /** A bare number, to be read in a unit, or a length of time; Infinity for all requests. */
  readonly limit: { readonly bare: number } | { readonly length: Milliseconds }
}

const LE = /(?:^|[^a-z])le\s*(?:=|_|:|\s)\s*~?\s*"?\s*([^"}\s]+)"?/i
const NAMED_LIMIT = /^(?:<=|≤|bucket[ _])?\s*(\+?inf(?:inity)?|[\d.]+(?:e[+-]?\d+)?\s*(?:ms|s|m|min|h)?)$/i

const limitOf = (text: string): LatencyBucket['limit'] | null => {
  if (/^\+?inf(?:inity)?$/i.test(text)) return { bare: Number.POSITIVE_INFINITY }
  const bare = readNumber(text, 'point')
  if (bare > 0) return { bare }
  const length = parseDuration(text, 'limit')
  return length.ok ? { length: length.value } : null
}

/** The limit that a column's name tells: `le="0.3"`, `latency_bucket{le="0.3"}`, `le_0.3`, `<=0.3`, `300ms`, `+Inf`. */
export const bucketLimit = (name: string): LatencyBucket['limit'] | null => {
  const text = LE.exec(name)?.[1] ?? NAMED_LIMIT.exec(name.trim())?.[1]
  return text === undefined ? null : limitOf(text)
}

/** The bucket columns of a file by their names; none when fewer than two are named by a limit. */
export const latencyBuckets = (names: readonly string[]): readonly LatencyBucket[] => {
  const buckets = names.flatMap((name, column) => {
    const limit = bucketLimit(name)
    return limit === null ? [] : [{ column, limit }]
  })
  return buckets.length < 2 ? [] : buckets
}

/** A bucket's limit in milliseconds, its bare number read in `unit`. */
const limitLength = ({ limit }: LatencyBucket, unit: DurationUnit): Milliseconds =>
  'length' in limit ? limit.length : limit.bare * UNIT_LENGTHS[unit]

/** Where a threshold falls among buckets: on one, or between two (null beyond the first or last finite one). */
export type BucketPlace =
  | { readonly at: number }
  | { readonly below: Milliseconds | null; readonly above: Milliseconds | null }

/** Relative, for limits such as 0.3 s, which binary fractions of seconds only come close to. */
const SAME = 1e-9

/** The column whose limit is the threshold: counts between two limits are known to nobody. */
export const bucketAt = (
  buckets: readonly LatencyBucket[],
  unit: DurationUnit,
  threshold: Milliseconds,
): BucketPlace => {
  let [below, above]: [Milliseconds | null, Milliseconds | null] = [null, null]
  for (const bucket of buckets) {
    const limit = limitLength(bucket, unit)
    if (!Number.isFinite(limit)) continue
    if (Math.abs(limit - threshold) <= SAME * threshold) return { at: bucket.column }
    if (limit < threshold && (below === null || limit > below)) below = limit
    if (limit > threshold && (above === null || limit < above)) above = limit
  }
  return { below, above }
}

/** The column that counts all requests; null when the file has none. */
export const allBucket = (buckets: readonly LatencyBucket[]): number | null =>
  buckets.find(({ limit }) => 'bare' in limit && limit.bare === Number.POSITIVE_INFINITY)?.column ?? null
