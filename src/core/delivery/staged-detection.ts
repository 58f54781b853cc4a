import type { AlertObjective } from '../alert/alert-objective.ts'
import { SEVERITIES } from '../alert/alert-rule.ts'
import type { AlertRule } from '../alert/alert-rule.ts'
import { thresholdErrorRatio } from '../alert/threshold.ts'
import type { Fraction } from '../quantity/fraction.ts'
import { WHOLE } from '../quantity/units.ts'
import type { Milliseconds } from '../quantity/units.ts'
import { exposureStages } from './exposure.ts'
import type { ExposureStage, Rollout } from './exposure.ts'

/** The alert that notices a bad deploy first, and how long after the deploy. */
export interface StagedDetection {
  readonly rule: AlertRule
  /** May be a fraction of a millisecond. */
  readonly after: Milliseconds
}

/**
 * Which alert notices a bad deploy first while its rollout goes on: the earliest page, or the earliest ticket where no
 * page ever fires; of equals the first in the table. Traffic is constant, nothing failed before the deploy, windows are
 * continuous, and the error ratio is that of the stage: exposed × failing.
 *
 * A window's bad events less its threshold are a straight line between the beginnings of the stages and their images at
 * the window's far end. Those ends are worked out in whole numbers, so what only touches its threshold never fires.
 *
 * @returns null when no rule ever fires, not even once everybody is exposed.
 * Source: Site Reliability Workbook, ch. 5; with one stage it is `detectionTime`.
 */
export const stagedDetection = (
  rules: readonly AlertRule[],
  objective: AlertObjective,
  rollout: Rollout,
): StagedDetection | null => {
  const stages = exposureStages(rollout)
  for (const severity of SEVERITIES) {
    let first: StagedDetection | null = null
    for (const rule of rules.filter((one) => one.severity === severity)) {
      const after = firesAfter(rule, objective, stages, rollout.failing)
      if (after !== null && (first === null || after < first.after)) first = { rule, after }
    }
    if (first !== null) return first
  }
  return null
}

/** The unit of exposed × failing. */
const WHOLE_SQUARED = BigInt(WHOLE) * BigInt(WHOLE)

const firesAfter = (
  rule: AlertRule,
  objective: AlertObjective,
  stages: readonly ExposureStage[],
  failing: number,
): Milliseconds | null => {
  const threshold = thresholdErrorRatio(rule, objective.target, objective.sloWindow)
  const windows = rule.shortWindow === null ? [rule.longWindow] : [rule.longWindow, rule.shortWindow]
  const bends = [...new Set(stages.flatMap(({ from }) => [from, ...windows.map((window) => from + window)]))]
  bends.sort((a, b) => a - b)
  const excesses = windows.map((window) => bends.map((t) => excess(stages, failing, threshold, window, t)))
  let since = NaN
  let until = NaN
  for (let index = 0; index < bends.length; index++) {
    const here = bends[index] as number
    const next = bends[index + 1] ?? Infinity
    const [begin, end] = positive(excesses, index, here, next)
    if (begin >= end) continue
    if (begin !== until) since = begin
    until = end
    if (until - since > rule.for) return since + rule.for
  }
  return null
}

/** Where between two bends all windows are above their threshold; an end that is not after its beginning where nowhere. */
const positive = (
  excesses: readonly (readonly bigint[])[],
  index: number,
  here: Milliseconds,
  next: Milliseconds,
): readonly [begin: Milliseconds, end: Milliseconds] => {
  let begin = here
  let end = next
  for (const values of excesses) {
    const before = values[index] as bigint
    // After the last bend nothing changes any more.
    const after = values[index + 1] ?? before
    if (before <= 0n && after <= 0n) return [here, here]
    if (before > 0n && after > 0n) continue
    const root = here + (next - here) * (Number(before) / Number(before - after))
    if (before <= 0n) begin = Math.max(begin, root)
    else end = Math.min(end, root)
  }
  return [begin, end]
}

/** Bad time in the window that ends at `t` less what its threshold allows, in a unit of the threshold's denominator. */
const excess = (
  stages: readonly ExposureStage[],
  failing: number,
  { numerator, denominator }: Fraction,
  window: Milliseconds,
  t: Milliseconds,
): bigint => {
  let exposed = 0n
  stages.forEach((stage, index) => {
    const end = Math.min(t, stages[index + 1]?.from ?? t)
    const begin = Math.max(t - window, stage.from)
    if (end > begin) exposed += BigInt(stage.exposed) * BigInt(end - begin)
  })
  return exposed * BigInt(failing) * denominator - numerator * WHOLE_SQUARED * BigInt(window)
}
