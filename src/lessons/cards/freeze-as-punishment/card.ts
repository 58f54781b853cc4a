import { deliveryAssessment } from '../../../core/delivery/delivery-assessment.ts'
import type { PolicyClause } from '../../../core/delivery/error-budget-policy.ts'
import { playedQuarters } from '../../../core/delivery/played-quarter.ts'
import type { QuarterMeans } from '../../../core/delivery/played-quarter.ts'
import { quarterPlan } from '../../../core/delivery/quarter-plan.ts'
import { HOUR } from '../../../core/quantity/units.ts'
import { amount, count, span, verdictNamed } from '../../fact.ts'
import { nouns } from '../../nouns.ts'
import { sentence } from '../../sentence.ts'
import type { Card, Seen } from '../card.ts'
import { deliveringOf } from '../delivering.ts'
import type { Delivering } from '../delivering.ts'
import { offer } from '../options.ts'
import { barsOf } from '../pictures.ts'
import { words } from './words.ts'

/** Enough for a mean that says something, and few enough not to be waited for. */
const RUNS = 40

interface Played {
  readonly clause: PolicyClause
  readonly withPolicy: QuarterMeans
  readonly without: QuarterMeans
}

/** null: the policy has no freeze, or there is nothing to play. */
const played = ({ ground: { scenario, assessment } }: Delivering): Played | null => {
  const clause = scenario.policy.clauses.find(({ verdict }) => verdict === 'freeze')
  const plan = quarterPlan(scenario, assessment, deliveryAssessment(scenario, assessment))
  if (clause === undefined || plan === null) return null
  const means = [...playedQuarters(plan, { runs: RUNS })].at(-1)?.means ?? null
  return means === null ? null : { clause, ...means }
}

/** Whether the policy makes a difference that can be told. */
const differs = ({ withPolicy, without }: Played): boolean =>
  without.timeBelowZero.value - withPolicy.timeBelowZero.value >= HOUR && withPolicy.heldBack.value > 0

const WAYS = ['withPolicy', 'without'] as const

const seen = (quarters: Played, place: number): Seen => {
  const chosen = WAYS[place] ?? 'withPolicy'
  const { planned, shipped, failed, timeBelowZero } = quarters[chosen]
  return {
    sentences: [
      sentence(words.seen, {
        shipped: amount(shipped.value),
        planned: amount(planned.value),
        failed: amount(failed.value),
      }),
      timeBelowZero.value > 0 ? sentence(words.below, { time: span(timeBelowZero.value) }) : sentence(words.never, {}),
    ],
    picture: barsOf(
      sentence(words.picture, { runs: count(RUNS, nouns.quarter) }),
      WAYS.map((way) => {
        const means = quarters[way]
        return {
          label: sentence(words.ways[way], {}),
          value: sentence(words.value, { time: span(means.timeBelowZero.value), shipped: amount(means.shipped.value) }),
          size: means.timeBelowZero.value,
          chosen: way === chosen,
        }
      }),
    ),
  }
}

export const freezeAsPunishment: Card = {
  words,
  ask: (given) => {
    let found = null as Played | null
    const own = deliveringOf(given, (one) => {
      found = played(one)
      return found !== null && differs(found)
    })
    // What fits was played last.
    const quarters = found as Played
    const { withPolicy, without, clause } = quarters
    const times = { with: span(withPolicy.timeBelowZero.value), without: span(without.timeBelowZero.value) }
    const verdict = { verdict: verdictNamed(clause) }
    return {
      situation: [own.ground.promise, sentence(own.ground.own ? words.own : words.supposed, verdict)],
      question: sentence(words.question, {}),
      ...offer(
        { text: sentence(words.right.text, {}), why: sentence(words.right.why, times) },
        { text: sentence(words.punish.text, {}), why: sentence(words.punish.why, {}) },
        { text: sentence(words.guarantee.text, {}), why: sentence(words.guarantee.why, {}) },
        { text: sentence(words.rest.text, {}), why: sentence(words.rest.why, {}) },
      ),
      answer: sentence(words.answer, {
        ...times,
        held: amount(withPolicy.heldBack.value),
        planned: amount(withPolicy.planned.value),
      }),
      explore: {
        invite: sentence(words.invite, {}),
        control: 'choice',
        label: sentence(words.label, {}),
        values: WAYS.map((way) => sentence(words.ways[way], {})),
        first: 0,
        at: (place) => seen(quarters, place),
      },
      part: 'quarter',
    }
  },
}
