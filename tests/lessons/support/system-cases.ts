import { ecommerceShop } from '../../../src/core/dependency/ecommerce-shop.ts'
import type { Component, SystemModel } from '../../../src/core/dependency/system-model.ts'
import { seededRandom } from '../../../src/core/quantity/seeded-random.ts'
import { ppb } from '../../../src/core/quantity/units.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { SHOP_WORDS } from '../../../src/format/shop-words.ts'
import { assessed, scenarioWith } from './scenarios.ts'
import type { Case } from './scenarios.ts'

/** A part that needs others, all of them. */
const part = (
  id: string,
  percent: number,
  needs: readonly string[] = [],
  more: Partial<Component> = {},
): Component => ({
  id,
  name: id,
  availability: { kind: 'target', share: ppb(Math.round(percent * 10_000_000)) },
  replicas: 1,
  neededReplicas: 1,
  needs: needs.map((on) => ({ on: [on], needed: 1, kind: 'hard' })),
  weight: 1,
  ...more,
})

/** A scenario whose journey begins at the first of these. */
const standingOn = (
  components: readonly Component[],
  more: Partial<SystemModel> = {},
  scenario: Partial<Scenario> = {},
): Case =>
  assessed(
    scenarioWith({
      system: { components, journey: components[0]?.id ?? null, correlation: ppb(0), split: 'equal', ...more },
      ...scenario,
    }),
  )

const TENTH = { correlation: ppb(100_000_000) }

const chooses = (needed: number, ...on: readonly string[]): Partial<Component> => ({
  needs: [{ on, needed, kind: 'hard' }],
})

const shop = (createId: () => string): SystemModel => ecommerceShop(SHOP_WORDS, createId)

/** 60 parts, needed in 80 threes of which two must work, drawn from all over the place. */
const tangle = (): readonly Component[] => {
  const random = seededRandom(7)
  const ids = Array.from({ length: 60 }, (_, place) => `Part ${place}`)
  const needs = Array.from({ length: 80 }, () => ({
    on: [...new Set(Array.from({ length: 5 }, () => ids[Math.floor(random() * ids.length)] as string))].slice(0, 3),
    needed: 2,
    kind: 'hard' as const,
  }))
  return [part('Checkout', 99.99, [], { needs }), ...ids.map((id) => part(id, 99))]
}

/** Every kind of system that changes the words. */
export const systemCases: Readonly<Record<string, () => Case>> = {
  'the shop': () => {
    let ids = 0
    return standingOn(shop(() => `${ids++}`).components, { journey: '0', correlation: ppb(100_000_000) })
  },
  'the shop with a second provider for payment': () => {
    let ids = 0
    const { components } = shop(() => `${ids++}`)
    const payment = components.find(({ name }) => name === SHOP_WORDS.payment)?.id ?? ''
    const second = (on: readonly string[]) => (on.includes(payment) ? [...on, 'second'] : on)
    return standingOn(
      [
        ...components.map((one) => ({ ...one, needs: one.needs.map((need) => ({ ...need, on: second(need.on) })) })),
        part('second', 99.9, [], { name: 'Second provider' }),
      ],
      TENTH,
    )
  },
  'a chain whose failures coincide': () =>
    standingOn([part('Checkout', 99.9, ['Payment', 'Identity']), part('Payment', 99.5), part('Identity', 99.9)], {
      correlation: ppb(500_000_000),
    }),
  'a chain of equals, and one that is better': () =>
    standingOn([part('Checkout', 99.95, ['Payment', 'Search']), part('Payment', 99.95), part('Search', 99.99)]),
  'one of two payments, whose failures coincide': () =>
    standingOn([part('Checkout', 99.99, [], chooses(1, 'A', 'B')), part('A', 99.5), part('B', 99)], TENTH),
  'two of three queues, whose failures coincide': () =>
    standingOn(
      [part('Checkout', 99.99, [], chooses(2, 'A', 'B', 'C')), ...['A', 'B', 'C'].map((id) => part(id, 99))],
      TENTH,
    ),
  'a copied part that hardly matters': () =>
    standingOn([part('Checkout', 99, ['Database']), part('Database', 99.99, [], { replicas: 2 })], TENTH),
  'a copied part under one that never fails': () =>
    standingOn([part('Checkout', 100, ['Database']), part('Database', 99.9, [], { replicas: 2 })]),
  'a part alone': () => standingOn([part('Checkout', 99.95)]),
  'a chain that covers its promise': () =>
    standingOn([part('Checkout', 99.995, ['Payment']), part('Payment', 99.99), part('Search', 99)]),
  'a chain that does not': () =>
    standingOn([part('Checkout', 99.9, ['Payment', 'Identity']), part('Payment', 99.5), part('Identity', 99.9)]),
  'one of two payments': () =>
    standingOn([
      part('Checkout', 99.99, [], { needs: [{ on: ['A', 'B'], needed: 1, kind: 'hard' }] }),
      part('A', 99.5),
      part('B', 99),
    ]),
  'three copies of which two must work': () =>
    standingOn([part('Checkout', 99.99, ['Queue']), part('Queue', 99, [], { replicas: 3, neededReplicas: 2 })]),
  'parts that never fail': () => standingOn([part('Checkout', 100, ['Identity']), part('Identity', 100)]),
  'parts that always fail': () => standingOn([part('Checkout', 0.0000001, ['Identity']), part('Identity', 0)]),
  'parts without names': () =>
    standingOn([part('a', 99.99, ['b'], { name: '' }), part('b', 99.9, [], { name: ' ', replicas: 2 })]),
  'a map without a journey': () => standingOn([part('Checkout', 99.9)], { journey: null }),
  'a part that is another scenario': () =>
    standingOn([part('Checkout', 99.9, [], { availability: { kind: 'scenario', scenarioId: 'gone' } })]),
  'more ways to fail than can be counted': () => standingOn(tangle()),
}
