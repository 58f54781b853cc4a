import { budgetSpent } from '../../../core/burn/burn-rate.ts'
import { budgetConsumed } from '../../../core/budgeting/occurrences.ts'
import { slowerThan } from '../../../core/measurement/latency-mix.ts'
import type { LatencyMix } from '../../../core/measurement/latency-mix.ts'
import { HOUR, MINUTE, ppb, ratioOf, WHOLE } from '../../../core/quantity/units.ts'
import type { Milliseconds, PartsPerBillion, Ratio } from '../../../core/quantity/units.ts'
import { duration, percent, share, span } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Sentence } from '../../sentence.ts'
import type { Card, Seen } from '../card.ts'
import { groundOf, isUsual } from '../ground.ts'
import type { Ground } from '../ground.ts'
import { thresholdOf } from '../latency.ts'
import { offer } from '../options.ts'
import { barsOf, figure } from '../pictures.ts'
import { words } from './words.ts'

/** The answers of a bad hour, against what is quick enough: a fifth of them are slower. */
const mixOf = (threshold: Milliseconds): LatencyMix => [
  { time: Math.round(threshold / 5), share: ppb(500_000_000) },
  { time: Math.round(threshold * 0.8), share: ppb(300_000_000) },
  { time: threshold * 3, share: ppb(150_000_000) },
  { time: threshold * 12, share: ppb(50_000_000) },
]

const LASTED = [10 * MINUTE, HOUR, 4 * HOUR, 24 * HOUR]

const isTelling = (cost: Ratio): boolean => cost >= 0.1 && cost <= 10

const costOf = ({ target, length }: Ground, slow: PartsPerBillion, lasted: Milliseconds): Ratio =>
  budgetSpent(budgetConsumed(slow, WHOLE, target) ?? 0, lasted, length)

/** How long it goes on, so that it is seen in the budget without being far beyond it; null: no such time. */
const lastedOf = (ground: Ground): Milliseconds | null => {
  const slow = slowerThan(mixOf(1_000), 1_000)
  return LASTED.find((lasted) => lasted < ground.length && isTelling(costOf(ground, slow, lasted))) ?? null
}

/** Lines that could be drawn instead; null: none. */
const linesAround = (threshold: Milliseconds): readonly (Milliseconds | null)[] => [
  Math.round(threshold / 2),
  threshold,
  threshold * 4,
  null,
]

const named = (line: Milliseconds | null): Sentence => (line === null ? sentence(words.any, {}) : figure(span(line)))

const seen = (ground: Ground, threshold: Milliseconds, lasted: Milliseconds, place: number): Seen => {
  const mix = mixOf(threshold)
  const rows = linesAround(threshold).map((line) => {
    const slow = slowerThan(mix, line ?? Infinity)
    return { line, slow, cost: costOf(ground, slow, lasted) }
  })
  const { line, slow, cost } = rows[place] as (typeof rows)[number]
  return {
    sentences: [
      line === null
        ? sentence(words.blind, {})
        : sentence(words.seen, {
            threshold: span(line),
            slow: share(slow),
            lasted: duration(lasted),
            cost: percent(cost),
          }),
    ],
    picture: barsOf(
      sentence(words.picture, {}),
      rows.map((row, other) => ({
        label: named(row.line),
        value: sentence(words.value, { cost: percent(row.cost), slow: share(row.slow) }),
        size: row.cost,
        chosen: other === place,
        tone: row.cost > 1 ? 'bad' : 'plain',
      })),
      { label: sentence(words.limit, {}), size: 1 },
    ),
  }
}

export const upButSlow: Card = {
  words,
  ask: (given) => {
    const ground = groundOf(given, (own) => isUsual(own) && lastedOf(own) !== null)
    const lasted = lastedOf(ground) as Milliseconds
    const { threshold, own } = thresholdOf(ground)
    const slow = slowerThan(mixOf(threshold), threshold)
    const cost = costOf(ground, slow, lasted)
    const whole = costOf(ground, WHOLE, lasted)
    return {
      situation: [
        ground.promise,
        sentence(own ? words.own : words.supposed, { threshold: span(threshold) }),
        sentence(words.situation, { lasted: duration(lasted), slow: share(slow) }),
      ],
      question: sentence(words.question, {}),
      ...offer(
        { value: cost, text: sentence(words.right.text, { cost: percent(cost) }), why: sentence(words.right.why, {}) },
        { text: sentence(words.nothing.text, {}), why: sentence(words.nothing.why, {}) },
        {
          value: cost / 2,
          text: sentence(words.half.text, { cost: percent(cost / 2) }),
          why: sentence(words.half.why, {}),
        },
        {
          value: whole,
          text: sentence(words.whole.text, { cost: percent(whole) }),
          why: sentence(words.whole.why, {}),
        },
      ),
      answer: sentence(words.answer, { cost: percent(cost), full: span(ratioOf(slow) * lasted) }),
      explore: {
        invite: sentence(words.invite, {}),
        control: 'choice',
        label: sentence(words.label, {}),
        values: linesAround(threshold).map(named),
        first: 1,
        at: (place) => seen(ground, threshold, lasted, place),
      },
      part: 'target',
    }
  },
}
