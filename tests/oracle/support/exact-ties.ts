import { MILLIONTHS } from '../../../src/core/alert/alert-rule.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import type { AlertSpan } from '../../../src/core/alert/firing.ts'
import type { Sampling } from '../../../src/core/alert/sampling.ts'
import type { Series } from '../../../src/core/measurement/series.ts'
import { DAY, MINUTE, ppb, SECOND, WHOLE } from '../../../src/core/quantity/units.ts'
import type { Milliseconds, Ratio } from '../../../src/core/quantity/units.ts'
import { measuredHistory } from '../../../src/core/scenario/scenario-history.ts'
import type { Chance } from './chance.ts'
import type { OracleScenario } from './oracle-scenario.ts'
import { GRID } from './random-rule.ts'

/**
 * The error ratio along a stretch, in multiples of a rule's threshold. A steady burn ties both windows. After a heavier one, the
 * short window ties while the long one is still above. Bursts tie the long window, which holds whole periods of burst and
 * calm, while the short one, no longer than a burst, is above and below in turn.
 */
const SHAPES: readonly ((partOfStretch: number, partOfPeriod: number) => number)[] = [
  () => 0,
  () => 1,
  (partOfStretch) => (partOfStretch < 0.25 ? 4 : 1),
  (_, partOfPeriod) => (partOfPeriod < 0.5 ? 2 : 0),
]

/** Requests in a second: of them, and of any whole number of seconds, every share used here is a whole number. */
const REQUESTS = 2 ** 12

/** A rule, and what there is to know of it to make it tie. */
interface TyingRule {
  readonly rule: AlertRule
  readonly threshold: Ratio
  /** What its long window sees, from the first sample in it to the last. */
  readonly seen: Milliseconds
}

/**
 * A scenario whose windows stand on a rule's threshold to the last bit, for long stretches, at any offset and in any version.
 *
 * Bad and valid increases are multiplied by the same factor and rounded before they are divided. Where the one is a power of
 * two times the other, so are the rounded ones, and the ratio is exact: hence budgets and burn rates that are powers of two.
 */
export const exactTies = (name: string, chance: Chance, span: AlertSpan): OracleScenario => {
  const evaluationInterval = chance.one([MINUTE, 30 * SECOND])
  const sampling: Sampling = {
    scrapeInterval: chance.one([15 * SECOND, 30 * SECOND, MINUTE]),
    evaluationInterval,
    evaluationOffset: chance.is(0.35) ? 0 : chance.whole(0, evaluationInterval / GRID) * GRID,
    version: chance.one([2, 3]),
  }
  const halvings = chance.one([4, 6, 8, 9])
  const burst = chance.whole(2, 8) * sampling.scrapeInterval
  const tying = Array.from({ length: 4 }, (_, index) => tyingRule(chance, index, halvings, burst, sampling))
  return {
    name,
    history: measuredHistory(tyingSeries(chance, tying, burst, span), [], span.from, span.to),
    objective: { target: ppb(WHOLE - WHOLE / 2 ** halvings), sloWindow: DAY },
    rules: tying.map(({ rule }) => rule),
    sampling,
    prior: chance.one(['healthy', 'healthy', 'none']),
    span,
  }
}

const tyingRule = (
  chance: Chance,
  index: number,
  halvings: number,
  burst: Milliseconds,
  { scrapeInterval, evaluationOffset, version }: Sampling,
): TyingRule => {
  // On a scrape, windows of version 2 see all of their length; else a scrape interval less.
  const unseen = version === 2 && evaluationOffset % scrapeInterval === 0 ? 0 : scrapeInterval
  const seen = chance.whole(2, 6) * 2 * burst
  const doublings = chance.whole(0, halvings - 3)
  return {
    rule: {
      id: `rule-${index}`,
      severity: index < 2 ? 'page' : 'ticket',
      longWindow: seen + unseen,
      shortWindow: chance.is(0.2) ? null : chance.whole(1, burst / scrapeInterval) * scrapeInterval + unseen,
      threshold: { kind: 'burn-rate', millionths: 2 ** doublings * MILLIONTHS },
      for: chance.one([0, 0, MINUTE, 90 * SECOND]),
    },
    threshold: 2 ** (doublings - halvings),
    seen,
  }
}

/** Flat traffic by the burst, and one stretch of failures after another, each made for one of the rules. */
const tyingSeries = (
  chance: Chance,
  tying: readonly TyingRule[],
  burst: Milliseconds,
  { from, to }: AlertSpan,
): Series => {
  const count = Math.ceil((to - from) / burst)
  const valid = new Float64Array(count).fill((REQUESTS * burst) / SECOND)
  const good = valid.slice()
  let next = 0
  while (next < count) {
    const { threshold, seen } = chance.one(tying)
    const shape = chance.one(SHAPES)
    const first = next
    next += (seen / burst) * chance.whole(2, 3)
    for (let index = first; index < Math.min(next, count); index++) {
      const failing = threshold * shape((index - first) / (next - first), ((index - first) % 2) / 2)
      good[index]! *= 1 - failing
    }
  }
  return { start: from, step: burst, good, valid }
}
