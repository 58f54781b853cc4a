import { ppb, WHOLE } from '../quantity/units.ts'
import type { Milliseconds, PartsPerBillion } from '../quantity/units.ts'

/** So many of the requests are answered in just this time. */
export interface LatencyPart {
  /** 0 or more. */
  readonly time: Milliseconds
  readonly share: PartsPerBillion
}

/** How long requests take, in a few kinds: the shares add up to all of them. */
export type LatencyMix = readonly LatencyPart[]

/**
 * The average time to answer: Σ share × time. A few slow ones hardly move it, which is why it says little of them.
 *
 * @throws RangeError when the shares do not add up to all requests.
 * Source: Site Reliability Engineering, ch. 6, "Worrying About Your Tail".
 */
export const meanLatency = (mix: LatencyMix): Milliseconds => {
  const all = mix.reduce((sum, { share }) => sum + share, 0)
  if (all !== WHOLE) throw new RangeError(`not all requests: ${all}`)
  return mix.reduce((sum, { time, share }) => sum + time * share, 0) / WHOLE
}

/** The share of the requests that are not answered within `threshold`, exactly. One of just that time is good. */
export const slowerThan = (mix: LatencyMix, threshold: Milliseconds): PartsPerBillion =>
  ppb(mix.reduce((sum, { time, share }) => (time > threshold ? sum + share : sum), 0))
