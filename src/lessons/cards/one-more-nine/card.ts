import type { Cost } from '../../../core/cost/cost.ts'
import { reliabilityCost } from '../../../core/cost/total-cost.ts'
import { allowedBadTime } from '../../../core/objective/error-budget.ts'
import { stricterTarget } from '../../../core/objective/stricter-target.ts'
import { DAY } from '../../../core/quantity/units.ts'
import type { Milliseconds, PartsPerBillion } from '../../../core/quantity/units.ts'
import { amount, money, share, span } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Sentence } from '../../sentence.ts'
import type { Card, Seen } from '../card.ts'
import { exampleGround, groundOf } from '../ground.ts'
import type { Ground } from '../ground.ts'
import { offer } from '../options.ts'
import { barsOf, figure } from '../pictures.ts'
import { words } from './words.ts'

const YEAR = 365 * DAY

/** A target, and what a year of it costs and allows. */
interface Step {
  readonly target: PartsPerBillion
  /** Against now. */
  readonly cost: number
  readonly allowed: Milliseconds
}

const MOST_MORE = 3

const targetsFrom = (target: PartsPerBillion): readonly PartsPerBillion[] => {
  const targets = [target]
  while (targets.length <= MOST_MORE) {
    const stricter = stricterTarget(targets.at(-1) as PartsPerBillion)
    if (stricter === null) break
    targets.push(stricter)
  }
  return targets
}

/** A round sum for who has not estimated it yet. */
const EXAMPLE_PRICE = 100_000

/** With less growth two nines would cost as much as they seem to; with more, no money would be enough. */
const isTelling = ({ nextNine, growth }: Cost): boolean =>
  nextNine !== null && nextNine >= 1 && nextNine <= 1e9 && growth >= 2 && growth <= 100

const estimateOf = ({ scenario: { cost } }: Ground): { readonly price: number; readonly growth: number } => ({
  price: isTelling(cost) ? (cost.nextNine ?? EXAMPLE_PRICE) : EXAMPLE_PRICE,
  growth: isTelling(cost) ? cost.growth : exampleGround().scenario.cost.growth,
})

const seen = (steps: readonly Step[], place: number, currency: string): Seen => {
  const { target, cost, allowed } = steps[place] as Step
  const before = steps[place - 1]
  const said = { target: share(target), allowed: span(allowed) }
  const sentences: readonly [Sentence, ...Sentence[]] =
    before === undefined
      ? [sentence(words.now, said)]
      : [
          sentence(words.seen, { ...said, cost: money(cost, currency) }),
          sentence(words.step, { step: money(cost - before.cost, currency), saved: span(before.allowed - allowed) }),
        ]
  return {
    sentences,
    picture: barsOf(
      sentence(words.picture, {}),
      steps.slice(0, Math.max(2, place + 1)).map((step, other) => ({
        label: figure(share(step.target)),
        value: sentence(words.value, { cost: money(step.cost, currency), allowed: span(step.allowed) }),
        size: step.cost,
        chosen: other === place,
      })),
    ),
  }
}

export const oneMoreNine: Card = {
  words,
  ask: (given) => {
    const ground = groundOf(given, ({ target }) => targetsFrom(target).length > MOST_MORE)
    const { currency } = ground.scenario.cost
    const { price, growth } = estimateOf(ground)
    const targets = targetsFrom(ground.target)
    const step = (more: number): Step => {
      const target = targets[more] ?? ground.target
      return { target, cost: reliabilityCost(more, price, growth), allowed: allowedBadTime(YEAR, target) }
    }
    const steps = targets.map((_, more) => step(more))
    const [now, first, second] = [step(0), step(1), step(2)]
    const sum = (value: number) => money(value, currency)
    const option = (value: number, text: { readonly text: '{cost}' | `{cost}${string}`; readonly why: string }) => ({
      value,
      text: { text: text.text, facts: { cost: sum(value) } },
      why: sentence(text.why, {}),
    })
    const said = { nextNine: sum(price), growth: amount(growth) }
    return {
      situation: [ground.promise, sentence(isTelling(ground.scenario.cost) ? words.own : words.supposed, said)],
      question: sentence(words.question, {}),
      ...offer(
        option(second.cost, words.right),
        option(price * 2, words.double),
        option(price * 1.3, words.little),
        option(price * growth * growth, words.squared),
      ),
      answer: sentence(words.answer, {
        cost: sum(second.cost),
        saved: span(now.allowed - second.allowed),
        nextNine: said.nextNine,
        first: span(now.allowed - first.allowed),
      }),
      explore: {
        invite: sentence(words.invite, {}),
        control: 'slider',
        label: sentence(words.label, {}),
        values: steps.map((_, more) => figure(amount(more))),
        first: 1,
        at: (place) => seen(steps, place, currency),
      },
      part: 'cost',
    }
  },
}
