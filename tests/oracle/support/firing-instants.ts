import type { AlertSpan, Firing } from '../../../src/core/alert/firing.ts'
import type { Sampling } from '../../../src/core/alert/sampling.ts'
import type { Instant } from '../../../src/core/quantity/units.ts'
import type { Evaluations } from './prometheus-server.ts'

/** The evaluations of a span: multiples of the evaluation interval plus the offset. */
export const evaluationsOf = (
  { evaluationInterval, evaluationOffset }: Sampling,
  { from, to }: AlertSpan,
): Evaluations => {
  const nth = (place: number): Instant => place * evaluationInterval + evaluationOffset
  const first = nth(Math.ceil((from - evaluationOffset) / evaluationInterval))
  const last = nth(Math.floor((to - evaluationOffset) / evaluationInterval))
  return { first, last, every: evaluationInterval }
}

export const instantsOf = ({ first, last, every }: Evaluations): readonly Instant[] =>
  Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, index) => first + index * every)

/** The evaluations at which a rule fires. */
export const firingInstants = (firings: readonly Firing[], evaluations: Evaluations): ReadonlySet<Instant> =>
  new Set(
    instantsOf(evaluations).filter((at) =>
      firings.some(({ from, to, cleared }) => at >= from && (cleared ? at < to : at <= to)),
    ),
  )
