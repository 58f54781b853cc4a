import { parseDuration } from '../../core/quantity/duration.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import type { Problem } from '../../core/result.ts'
import { LONGEST_LATENCY } from '../../core/scenario/limits.ts'
import { bucketAt } from '../../interop/csv/latency-buckets.ts'
import type { LatencyBucket } from '../../interop/csv/latency-buckets.ts'
import type { DurationUnit } from '../../interop/csv/mapping.ts'

/** The part of a mapping draft that is about how long requests took. */
export interface LatencyDraft {
  /** Unit of bare numbers in the column of latencies. */
  readonly latencyUnit: DurationUnit
  /** How long a good request may take, as it was typed. */
  readonly threshold: string
  readonly buckets: readonly LatencyBucket[]
  /** Unit of bare numbers in the names of bucket columns. */
  readonly bucketUnit: DurationUnit
}

/** What keeps a threshold from being used. */
export type LatencyFault =
  | { readonly fault: 'no-threshold' }
  | { readonly fault: 'bad-threshold'; readonly problem: Problem }
  | { readonly fault: 'no-buckets' }
  | {
      readonly fault: 'between-buckets'
      readonly threshold: Milliseconds
      readonly below: Milliseconds | null
      readonly above: Milliseconds | null
    }

const read = ({ threshold }: LatencyDraft) => {
  const result = parseDuration(threshold, 'threshold')
  return result.ok && result.value > LONGEST_LATENCY
    ? ({ ok: false, problem: { path: 'threshold', code: 'too-long', expected: '1d', received: threshold } } as const)
    : result
}

/** The threshold in milliseconds; null while the text is none. */
export const thresholdOf = (draft: LatencyDraft): Milliseconds | null => {
  const result = read(draft)
  return result.ok ? result.value : null
}

/** The column that counts what took at most the threshold; null when there is none. */
export const bucketColumn = (draft: LatencyDraft): number | null => {
  const threshold = thresholdOf(draft)
  if (threshold === null) return null
  const place = bucketAt(draft.buckets, draft.bucketUnit, threshold)
  return 'at' in place ? place.at : null
}

/** @param inBuckets whether the threshold must be the limit of a bucket */
export const latencyFault = (draft: LatencyDraft, inBuckets: boolean): LatencyFault | null => {
  if (inBuckets && draft.buckets.length === 0) return { fault: 'no-buckets' }
  if (draft.threshold.trim() === '') return { fault: 'no-threshold' }
  const result = read(draft)
  if (!result.ok) return { fault: 'bad-threshold', problem: result.problem }
  if (!inBuckets) return null
  const place = bucketAt(draft.buckets, draft.bucketUnit, result.value)
  return 'at' in place ? null : { fault: 'between-buckets', threshold: result.value, ...place }
}
