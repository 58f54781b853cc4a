import { simulateSystem } from '../../src/core/dependency/simulate-system.ts'
import { systemAnswer } from '../../src/core/dependency/system-answer.ts'
import { systemAssessment } from '../../src/core/dependency/system-assessment.ts'
import type { Component } from '../../src/core/dependency/system-model.ts'
import type { System } from '../../src/core/dependency/system.ts'
import { seededRandom } from '../../src/core/quantity/seeded-random.ts'
import { modelOf, part, systemOf, worksIn } from '../core/dependency/build.ts'
import { compare } from './support/ratio.ts'

/**
 * Thirty components: a journey, two that it needs, seven services of two instances either of which will do, and six that the
 * instances share: one of them each, and two of three others.
 */
const shop = (): readonly Component[] => {
  const shared = (index: number): string => `shared${index % 6}`
  const services = [...Array(7).keys()]
  return [
    part('journey', 99.99, ['cdn', 'payment', ...services.map((index) => `service${index}`)]),
    part('cdn', 99.99),
    part('payment', 99.9),
    ...services.flatMap((index) => {
      const two = { needed: 2, on: [shared(index + 2), shared(index + 3), shared(index + 4)] }
      return [
        part(`service${index}`, 99.95, [[`east${index}`, `west${index}`]]),
        part(`east${index}`, 99.5, [shared(index), two]),
        part(`west${index}`, 99.5, [shared(index + 1), two]),
      ]
    }),
    ...[...Array(6).keys()].map((index) => part(shared(index), 99.9)),
  ]
}

/** A thousand components in ten layers of a hundred, each needing two of the next layer, or one of two as often as `choice`. */
const thousand = (choice: number): readonly Component[] => {
  const random = seededRandom(11)
  const below = (limit: number): number => Math.floor(random() * limit)
  const layer = (index: number): readonly string[] => [...Array(100).keys()].map((place) => `${index}/${place}`)
  const need = (index: number): string | readonly string[] => {
    const first = below(100)
    const either = [first, (first + 1 + below(99)) % 100].map((place) => layer(index)[place] ?? '')
    return random() < choice ? either : (either[0] ?? '')
  }
  return [
    part('journey', 99.99, layer(0)),
    ...[...Array(10).keys()].flatMap((index) =>
      layer(index).map((name) => part(name, 99.99, index === 9 ? [] : [need(index + 1), need(index + 1)])),
    ),
  ]
}

/** What plain drawing does: states of all components, and whether the journey works in each. */
const states = (system: System, count: number) => (): number => {
  const random = seededRandom(1)
  let failed = 0
  for (let state = 0; state < count; state++) {
    const down = system.unavailability.map((chance) => random() < chance)
    failed += Number(!worksIn(system, down))
  }
  return failed
}

const small = systemOf(...shop())
await compare({
  name: 'exact availability of 30 components, 6 of them shared, against looking at 1,000 of their 2³⁰ states',
  baseline: states(small, 1_000),
  subject: () => systemAnswer(small),
  aim: 1,
})
await compare({
  name: 'everything about them, against the same',
  baseline: states(small, 1_000),
  subject: () => systemAssessment(modelOf(...shop()), () => null),
  aim: 15,
})

const plain = systemOf(...thousand(0))
await compare({
  name: 'exact availability of a thousand components with plain needs, against looking at 100 of their states',
  baseline: states(plain, 100),
  subject: () => systemAnswer(plain),
  aim: 3,
})

const large = systemOf(...thousand(0.5))
await compare({
  name: 'finding that a thousand with many choices are too large and what is certain of them, against the same',
  baseline: states(large, 100),
  subject: () => systemAnswer(large),
  aim: 100,
  rounds: 7,
})
await compare({
  name: 'its first simulated 1,000 states with two failures or more, against drawing 100 plainly',
  baseline: states(large, 100),
  subject: () => simulateSystem(large, { seed: 1, rounds: 100_000 }).next(),
  aim: 1,
})
await compare({
  name: '100,000 of them, against the same',
  baseline: states(large, 100),
  subject: () => [...simulateSystem(large, { seed: 1, rounds: 100_000 })],
  aim: 20,
  rounds: 7,
})
