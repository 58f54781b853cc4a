import type { SeriesSelector } from '../../core/alert/service-metrics.ts'
import { decimalFromText, decimalShifted, decimalText } from '../../core/quantity/decimal.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { LONGEST_LATENCY } from '../../core/scenario/limits.ts'

/** The label of a histogram's bucket: its upper bound, in seconds. */
const BUCKET_LABEL = 'le'

/** What a bucket's bound says, or why it says nothing. */
export type BucketThreshold =
  | { readonly kind: 'threshold'; readonly threshold: Milliseconds }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-a-number' | 'not-a-latency'; readonly text: string }

const BOUND = /^(\d*\.?\d*)(?:[eE]([+-]?\d{1,2}))?$/

/**
 * The threshold of a bucket, `le="0.3"`, exactly: seconds as Prometheus's clients write them, "0.05" or "5e-02", that are
 * whole milliseconds up to the longest latency.
 */
export const bucketThreshold = ({ matchers }: SeriesSelector): BucketThreshold => {
  const text = matchers.find(({ label, operator }) => label === BUCKET_LABEL && operator === '=')?.value
  if (text === undefined) return { kind: 'missing' }
  const [, digits = '', power = '0'] = BOUND.exec(text) ?? []
  const decimal = decimalFromText(digits)
  if (decimal === null) return { kind: 'not-a-number', text }
  // Without a power below 0 both sides of the point move together.
  const places = Number(power) + 3
  const threshold =
    places >= 0 ? decimalShifted(decimal, places) : decimalShifted({ ...decimal, scale: decimal.scale - places }, 0)
  return threshold === null || threshold <= 0n || threshold > BigInt(LONGEST_LATENCY)
    ? { kind: 'not-a-latency', text }
    : { kind: 'threshold', threshold: Number(threshold) }
}

/** The same selector with another bound. */
export const withBucket = (selector: SeriesSelector, threshold: Milliseconds): SeriesSelector => ({
  ...selector,
  matchers: selector.matchers.map((matcher) =>
    matcher.label === BUCKET_LABEL && matcher.operator === '='
      ? { ...matcher, value: decimalText({ units: BigInt(threshold), scale: 3 }) }
      : matcher,
  ),
})
