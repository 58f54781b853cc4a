import { seededRandom } from '../../../src/core/quantity/seeded-random.ts'
import { ppb } from '../../../src/core/quantity/units.ts'
import type { Component, Need, SystemModel } from '../../../src/core/dependency/system-model.ts'
import { journeySystem } from '../../../src/core/dependency/system.ts'
import type { System } from '../../../src/core/dependency/system.ts'
import { modelOf, part } from './build.ts'

/** From mostly down to a few failures in a billion; and the two ends, which few have. */
const SHARES = [0.1, 0.5, 0.9, 0.99, 0.999, 0.9999, 0.999999, 0.999999998]

/**
 * A system of up to `most` components made from a seed: needs of k of n, hard and soft, on components further down, so that
 * many are shared; replicas; targets from 0 to 100 %.
 */
export const randomModel = (seed: number, most: number): SystemModel => {
  const random = seededRandom(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const count = random() < 0.2 ? 1 + below(most) : most - below(most / 3)
  const components = Array.from({ length: count }, (_, index): Component => {
    const further = Array.from({ length: count - 1 - index }, (_unused, step) => `c${index + 1 + step}`)
    const needs = Array.from({ length: index === 0 ? 2 + below(3) : below(4) }, (): Need => {
      const size = 1 + below(Math.min(4, further.length))
      const on = shuffled(further, random).slice(0, size)
      return { on, needed: 1 + below(on.length), kind: random() < 0.15 ? 'soft' : 'hard' }
    }).filter(({ on }) => on.length > 0)
    const replicas = random() < 0.3 ? 1 + below(4) : 1
    const ratio = random() < 0.05 ? below(2) : (SHARES[below(SHARES.length)] as number)
    const share = ppb(Math.round(ratio * 1e9))
    return {
      ...part(`c${index}`, 100),
      availability: { kind: 'target', share },
      replicas,
      neededReplicas: 1 + below(replicas),
      needs,
      weight: below(4),
    }
  })
  return modelOf(...components)
}

export const randomSystem = (seed: number, most: number): System => {
  const system = journeySystem(randomModel(seed, most), () => null)
  if (system === null) throw new Error(`seed ${seed} made no system`)
  return system
}

const shuffled = (items: readonly string[], random: () => number): readonly string[] =>
  items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
