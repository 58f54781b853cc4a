import { changeSpend } from '../../../core/delivery/change-spend.ts'
import { PRACTICES, practised } from '../../../core/delivery/trade-off.ts'
import type { Practice } from '../../../core/delivery/trade-off.ts'
import type { Ratio } from '../../../core/quantity/units.ts'
import { duration, percent } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Sentence } from '../../sentence.ts'
import type { Card } from '../card.ts'
import { deliveringOf } from '../delivering.ts'
import type { Delivering } from '../delivering.ts'
import { offer } from '../options.ts'
import { barsOf, figure } from '../pictures.ts'
import { words } from './words.ts'

const costBy = ({ basis, delivery, spend }: Delivering, practice: Practice): Ratio =>
  changeSpend(basis, practised(basis, delivery, practice))?.mean ?? spend.mean

/** Less than this part of it is no change that anybody would see. */
const SEEN = 0.95

const isLess = (cost: Ratio, before: Ratio): boolean => cost < SEEN * before

const named = ({ delivery: { practices } }: Delivering, practice: Practice): Sentence => {
  switch (practice) {
    case 'faster-detection':
      return sentence(words.ways[practice], { detect: duration(practices.timeToDetect) })
    case 'faster-rollback':
      return sentence(words.ways[practice], { restore: duration(practices.timeToRestore) })
    case 'today':
    case 'canary':
    case 'all':
      return sentence(words.ways[practice], {})
  }
}

const told = (practice: Practice, cost: Ratio, before: Ratio): Sentence => {
  if (practice === 'today') return sentence(words.same, { cost: percent(cost) })
  return isLess(cost, before)
    ? sentence(words.less, { cost: percent(cost), before: percent(before) })
    : sentence(words.none, { cost: percent(cost) })
}

export const renamedOps: Card = {
  words,
  ask: (given) => {
    const own = deliveringOf(given, (one) => isLess(costBy(one, 'all'), one.spend.mean))
    const costs = PRACTICES.map((practice) => costBy(own, practice))
    const before = own.spend.mean
    const said = { cost: percent(before) }
    return {
      situation: [own.ground.promise, sentence(words.situation, said)],
      question: sentence(words.question, {}),
      ...offer(
        { text: sentence(words.right.text, said), why: sentence(words.right.why, {}) },
        { text: sentence(words.done.text, {}), why: sentence(words.done.why, {}) },
        { text: sentence(words.two.text, {}), why: sentence(words.two.why, {}) },
        { text: sentence(words.charge.text, {}), why: sentence(words.charge.why, {}) },
      ),
      answer: sentence(words.answer, { ...said, all: percent(costBy(own, 'all')) }),
      explore: {
        invite: sentence(words.invite, {}),
        control: 'choice',
        label: sentence(words.label, {}),
        values: PRACTICES.map((practice) => named(own, practice)),
        first: 0,
        at: (place) => ({
          sentences: [told(PRACTICES[place] ?? 'today', costs[place] ?? before, before)],
          picture: barsOf(
            sentence(words.picture, {}),
            PRACTICES.map((practice, other) => ({
              label: named(own, practice),
              value: figure(percent(costs[other] ?? before)),
              size: costs[other] ?? before,
              chosen: other === place,
            })),
          ),
        }),
      },
      part: 'levers',
    }
  },
}
