import type { Delivery } from '../../../core/delivery/delivery.ts'
import { practised } from '../../../core/delivery/trade-off.ts'
import type { Ratio } from '../../../core/quantity/units.ts'
import { chance, count, duration } from '../../fact.ts'
import { nouns } from '../../nouns.ts'
import { sentence } from '../../sentence.ts'
import type { Sentence } from '../../sentence.ts'
import type { Card } from '../card.ts'
import { chanceOf, deliveringOf } from '../delivering.ts'
import type { Delivering } from '../delivering.ts'
import { offer } from '../options.ts'
import { barsOf, figure } from '../pictures.ts'
import { words } from './words.ts'

interface Way {
  readonly named: Sentence
  readonly deploysPerWeek: number
  readonly chance: Ratio
}

const HALF = 1 / 2

/** Chances closer than this are no ground for a decision. */
const ALIKE = 0.02

const oftener = (delivery: Delivery, times: number): Delivery => ({
  ...delivery,
  deploysPerWeek: times * delivery.deploysPerWeek,
})

/** Better practice has to do more than braking, and there has to be something to win. */
const tells = ({ basis, delivery }: Delivering): boolean => {
  const half = chanceOf(basis, oftener(delivery, HALF))
  const all = chanceOf(basis, practised(basis, delivery, 'all'))
  return all > half + ALIKE && all > chanceOf(basis, delivery) + ALIKE
}

export const speedAndBrakes: Card = {
  words,
  ask: (given) => {
    const { ground, delivery, basis } = deliveringOf(given, tells)
    const way = (named: Sentence, changed: Delivery): Way => ({
      named,
      deploysPerWeek: changed.deploysPerWeek,
      chance: chanceOf(basis, changed),
    })
    const better = practised(basis, delivery, 'all')
    const { ways: named } = words
    const { practices } = delivery
    const today = way(sentence(named.today, {}), delivery)
    const half = way(sentence(named.half, {}), oftener(delivery, HALF))
    const all = way(sentence(named.all, {}), better)
    const twice = way(sentence(named.twice, {}), oftener(better, 2))
    const ways = [
      today,
      half,
      way(
        sentence(named['faster-detection'], { detect: duration(practices.timeToDetect) }),
        practised(basis, delivery, 'faster-detection'),
      ),
      way(
        sentence(named['faster-rollback'], { restore: duration(practices.timeToRestore) }),
        practised(basis, delivery, 'faster-rollback'),
      ),
      way(sentence(named.canary, {}), practised(basis, delivery, 'canary')),
      all,
      twice,
    ]
    const deploys = (per: number) => count(per, nouns.deploy)
    const now = { deploys: deploys(delivery.deploysPerWeek), chance: chance(today.chance) }
    return {
      situation: [ground.promise, sentence(ground.own ? words.situation : words.supposed, now)],
      question: sentence(words.question, {}),
      ...offer(
        { text: sentence(words.right.text, {}), why: sentence(words.right.why, {}) },
        { text: sentence(words.half.text, {}), why: sentence(words.half.why, { chance: chance(half.chance) }) },
        { text: sentence(words.approval.text, {}), why: sentence(words.approval.why, {}) },
        { text: sentence(words.apart.text, {}), why: sentence(words.apart.why, {}) },
      ),
      answer: sentence(words.answer, {
        all: chance(all.chance),
        half: chance(half.chance),
        twice: chance(twice.chance),
      }),
      explore: {
        invite: sentence(words.invite, {}),
        control: 'choice',
        label: sentence(words.label, {}),
        values: ways.map((one) => one.named),
        first: 0,
        at: (place) => {
          const chosen = ways[place] ?? today
          return {
            sentences: [
              sentence(words.seen, { deploys: deploys(chosen.deploysPerWeek), chance: chance(chosen.chance) }),
            ],
            picture: barsOf(
              sentence(words.picture, {}),
              ways.map((one) => ({
                label: one.named,
                value: figure(chance(one.chance)),
                size: one.chance,
                chosen: one === chosen,
              })),
            ),
          }
        },
      },
      part: 'trade-off',
    }
  },
}
