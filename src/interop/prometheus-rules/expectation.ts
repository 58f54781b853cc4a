import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import type { AlertRule } from '../../core/alert/alert-rule.ts'
import { sampledFirings } from '../../core/alert/sampled-firings.ts'
import type { Sampling } from '../../core/alert/sampling.ts'
import type { TestRun } from './test-run.ts'

/** Steps of a test from one to another, both included. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

/** What a rule must do in a test: fire at every step of some stretches, and at none of others. */
export interface Expectation {
  readonly firing: readonly Stretch[]
  readonly silent: readonly Stretch[]
  /** Steps at which a ratio is so close to the threshold that the rounding of sums decides. */
  readonly undecided: number
}

/** How near a threshold is too near: the two parts of a sum are rounded before they are added. */
const TOO_NEAR = 1e-6

/** What Prometheus must make of a rule at every step of a test. */
export const expectation = (
  run: TestRun,
  rule: AlertRule,
  objective: AlertObjective,
  version: Sampling['version'],
): Expectation => {
  const { start, end, step, samples } = run
  const sampling = { scrapeInterval: step, evaluationInterval: step, evaluationOffset: 0, version }
  const lastStep = (end - start) / step
  const firingIf = (factor: number): readonly Stretch[] => {
    const bad = samples.bad.map((count) => count * factor)
    return sampledFirings({ ...samples, bad }, rule, objective, sampling, { from: start, to: end }).map(
      ({ from, to, cleared }) => ({
        first: (from - start) / step,
        last: cleared ? (to - start) / step - 1 : lastStep,
      }),
    )
  }
  const firing = firingIf(1 - TOO_NEAR)
  const possible = firingIf(1 + TOO_NEAR)
  const silent = between(possible, lastStep)
  return { firing, silent, undecided: lastStep + 1 - stepsOf(firing) - stepsOf(silent) }
}

const stepsOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((steps, { first, last }) => steps + last - first + 1, 0)

/** The stretches from step 0 to `lastStep` that lie outside `stretches`. */
const between = (stretches: readonly Stretch[], lastStep: number): readonly Stretch[] => {
  const starts = [0, ...stretches.map(({ last }) => last + 1)]
  const ends = [...stretches.map(({ first }) => first - 1), lastStep]
  return starts
    .map((first, index) => ({ first, last: ends[index] as number }))
    .filter(({ first, last }) => first <= last)
}
