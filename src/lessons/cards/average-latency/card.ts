import { budgetConsumed } from '../../../core/budgeting/occurrences.ts'
import { meanLatency, slowerThan } from '../../../core/measurement/latency-mix.ts'
import type { LatencyMix } from '../../../core/measurement/latency-mix.ts'
import { errorBudget } from '../../../core/objective/error-budget.ts'
import { ppb, WHOLE } from '../../../core/quantity/units.ts'
import type { Milliseconds, PartsPerBillion } from '../../../core/quantity/units.ts'
import { burnRate, share, span } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Card, Seen } from '../card.ts'
import { groundOf, isUsual } from '../ground.ts'
import { thresholdOf } from '../latency.ts'
import { offer } from '../options.ts'
import { barsOf, figure } from '../pictures.ts'
import { words } from './words.ts'

/** Most answers take a quarter of what is allowed, the slow ones four times as much. */
const FAST = 0.25
const LATE = 4

/** So many times more than may be are slow; but never so many that the average were too slow itself. */
const TIMES = [0, 0.5, 1, 2, 5, 10, 20]
const ASKED = 5
const MOST = ppb(150_000_000)

/** What an average and a share of slow answers are held against. */
interface Held {
  readonly threshold: Milliseconds
  readonly target: PartsPerBillion
}

const mixOf = ({ threshold }: Held, slow: PartsPerBillion): LatencyMix => [
  { time: Math.round(FAST * threshold), share: ppb(WHOLE - slow) },
  { time: LATE * threshold, share: slow },
]

const factsOf = (held: Held, slow: PartsPerBillion) => {
  const mix = mixOf(held, slow)
  const slower = slowerThan(mix, held.threshold)
  const mean = meanLatency(mix)
  const rate = budgetConsumed(slower, WHOLE, held.target) ?? 0
  return {
    mean,
    rate,
    said: {
      mean: span(mean),
      slow: share(slower),
      budget: share(errorBudget(held.target)),
      rate: burnRate(rate),
      threshold: span(held.threshold),
    },
  }
}

const seen = (held: Held, slow: PartsPerBillion): Seen => {
  const { mean, rate, said } = factsOf(held, slow)
  const { threshold, budget } = said
  return {
    sentences: [
      rate <= 1 ? sentence(words.kept, { slow: said.slow, budget, mean: said.mean }) : sentence(words.broken, said),
    ],
    picture: barsOf(
      sentence(words.picture, {}),
      [
        {
          label: sentence(words.mean, { threshold }),
          value: sentence(words.value, { mean: said.mean }),
          size: mean / held.threshold,
          tone: 'good',
        },
        {
          label: sentence(words.spent, { budget }),
          value: sentence(words.rate, { slow: said.slow, rate: said.rate }),
          size: rate,
          tone: rate > 1 ? 'bad' : 'good',
          chosen: true,
        },
      ],
      { label: sentence(words.limit, {}), size: 1 },
    ),
  }
}

export const averageLatency: Card = {
  words,
  ask: (given) => {
    const ground = groundOf(given, isUsual)
    const { target } = ground
    const { threshold, own } = thresholdOf(ground)
    const held = { target, threshold }
    const many = (times: number): PartsPerBillion => ppb(Math.min(MOST, Math.round(times * errorBudget(target))))
    const shares = [...new Set(TIMES.map(many))]
    const asked = many(ASKED)
    const { said } = factsOf(held, asked)
    const late = span(LATE * threshold)
    return {
      situation: [
        ground.promise,
        sentence(own ? words.own : words.supposed, { threshold: said.threshold }),
        sentence(words.situation, {
          mean: said.mean,
          fast: span(Math.round(FAST * threshold)),
          slow: said.slow,
          late,
        }),
      ],
      question: sentence(words.question, { target: share(target) }),
      ...offer(
        {
          text: sentence(words.right.text, { slow: said.slow, budget: said.budget }),
          why: sentence(words.right.why, {}),
        },
        {
          text: sentence(words.average.text, { mean: said.mean, threshold: said.threshold }),
          why: sentence(words.average.why, {}),
        },
        { text: sentence(words.half.text, {}), why: sentence(words.half.why, {}) },
        { text: sentence(words.unknown.text, {}), why: sentence(words.unknown.why, { rate: said.rate }) },
      ),
      answer: sentence(words.answer, said),
      explore: {
        invite: sentence(words.invite, {}),
        control: 'slider',
        label: sentence(words.label, { late }),
        values: shares.map((one) => figure(share(one))),
        first: 0,
        at: (place) => seen(held, shares[place] ?? asked),
      },
      part: 'target',
    }
  },
}
