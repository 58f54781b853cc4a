import { affordedDeploys, SAFE_CHANCE } from '../../../core/delivery/afforded-deploys.ts'
import { practised } from '../../../core/delivery/trade-off.ts'
import { amount, chance, count, percent } from '../../fact.ts'
import { nouns } from '../../nouns.ts'
import { sentence } from '../../sentence.ts'
import type { Card } from '../card.ts'
import { chanceOf, deliveringOf } from '../delivering.ts'
import type { Delivering } from '../delivering.ts'
import { offer } from '../options.ts'
import { barsOf } from '../pictures.ts'
import { words } from './words.ts'

const affordedOf = ({ spend, delivery, basis }: Delivering): number =>
  affordedDeploys(spend.cost, delivery.changeFailureRate, basis.weeks, basis.left).safely ?? Infinity

/** With less there is no room to speak of; with more nobody could ever fill it. */
const ROOM = 1.2
const PLENTY = 1_000

const hasRoom = (own: Delivering): boolean => {
  const times = affordedOf(own) / own.delivery.deploysPerWeek
  return times >= ROOM && times <= PLENTY
}

/** From now on to so many times what the budget affords. */
const OF_AFFORDED = [0.5, 0.8, 1, 1.2, 1.5]

export const unspentBudget: Card = {
  words,
  ask: (given) => {
    const own = deliveringOf(given, hasRoom, (basis, usual) => practised(basis, usual, 'all'))
    const { ground, delivery, basis, better } = own
    const deploys = count(delivery.deploysPerWeek, nouns.deploy)
    const most = affordedOf(own)
    const afforded = { afforded: amount(most), safe: percent(SAFE_CHANCE) }
    const now = delivery.deploysPerWeek
    const more = OF_AFFORDED.map((times) => times * most).filter((pace) => pace > ROOM * now)
    const paces = [now, ...more].map((deploysPerWeek) => ({
      deploysPerWeek,
      chance: chanceOf(basis, { ...delivery, deploysPerWeek }),
    }))
    return {
      situation: [ground.promise, sentence(better ? words.supposed : words.own, { deploys })],
      question: sentence(words.question, {}),
      ...offer(
        { text: sentence(words.right.text, afforded), why: sentence(words.right.why, {}) },
        { text: sentence(words.success.text, {}), why: sentence(words.success.why, {}) },
        { text: sentence(words.strict.text, {}), why: sentence(words.strict.why, {}) },
        { text: sentence(words.save.text, {}), why: sentence(words.save.why, {}) },
      ),
      answer: sentence(words.answer, { ...afforded, deploys }),
      explore: {
        invite: sentence(words.invite, {}),
        control: 'slider',
        label: sentence(words.label, {}),
        values: paces.map((pace) => sentence('{pace}', { pace: amount(pace.deploysPerWeek) })),
        first: 0,
        at: (place) => {
          const pace = paces[place] ?? { deploysPerWeek: 0, chance: 1 }
          return {
            sentences: [
              sentence(words.seen, { deploys: amount(pace.deploysPerWeek), chance: chance(pace.chance) }),
              sentence(words.window, { many: amount(pace.deploysPerWeek * basis.weeks) }),
            ],
            picture: barsOf(
              sentence(words.picture, {}),
              paces.map((one, other) => ({
                label: sentence('{pace}', { pace: amount(one.deploysPerWeek) }),
                value: sentence('{chance}', { chance: chance(one.chance) }),
                size: one.chance,
                chosen: other === place,
                tone: one.chance < SAFE_CHANCE ? 'bad' : 'good',
              })),
              { label: sentence(words.limit, { safe: percent(SAFE_CHANCE) }), size: SAFE_CHANCE },
            ),
          }
        },
      },
      part: 'trade-off',
    }
  },
}
