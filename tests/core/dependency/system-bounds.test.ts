import { describe, expect, it } from 'vitest'
import { comonotoneUnavailability, correlatedAnswer } from '../../../src/core/dependency/correlated-answer.ts'
import { fatalReplicas } from '../../../src/core/dependency/own-unavailability.ts'
import { systemBounds } from '../../../src/core/dependency/system-bounds.ts'
import type { System } from '../../../src/core/dependency/system.ts'
import { seededRandom } from '../../../src/core/quantity/seeded-random.ts'
import { near } from '../../support/near.ts'
import { exactly, inParallel, inSeries, kOfN, part, systemOf, worksIn } from './build.ts'
import { randomSystem } from './random-system.ts'

/** Sums of decimals may be off by this much. */
const SLACK = 1e-14

/**
 * How much of the time the journey fails when each replica fails in one stretch of a circle as long as its unavailability,
 * wherever on the circle that begins: failures that hang together in an arbitrary way.
 */
const onACircle = (system: System, random: () => number): number => {
  const { parts, replicaUnavailability } = system
  const stretches = parts.map(({ replicas }, place) =>
    Array.from({ length: replicas }, () => ({ from: random(), length: replicaUnavailability[place] as number })),
  )
  const edges = stretches.flat().flatMap(({ from, length }) => [from, (from + length) % 1])
  const sorted = [0, ...edges, 1].sort((a, b) => a - b)
  let failing = 0
  sorted.slice(1).forEach((end, index) => {
    const begin = sorted[index] as number
    const at = (begin + end) / 2
    const failed = parts.map(
      (one, place) =>
        (stretches[place] ?? []).filter(({ from, length }) => (at - from + 1) % 1 < length).length >=
        fatalReplicas(one),
    )
    if (!worksIn(system, failed)) failing += end - begin
  })
  return failing
}

/** The same when all stretches begin at once: one shared draw decides everything. */
const allAtOnce = (system: System): number => onACircle(system, () => 0)

describe('systemBounds', () => {
  it('lets two of 99.9 % in series be 99.8 to 99.9 %', () => {
    const { low, high } = systemBounds(inSeries([99.9, 99.9]))
    expect([low, high]).toEqual([0.001, 0.002])
  })

  it('lets two of 99.9 % in parallel be 99.9 to 100 %', () => {
    const { low, high, cutSets, pathSets } = systemBounds(inParallel([99.9, 99.9]))
    expect([low, high]).toEqual([0, 0.001])
    expect([cutSets, pathSets]).toEqual([2, 2]) // the journey itself, and both; either of the two
  })

  it('holds for replicas as for components of their own', () => {
    expect(systemBounds(kOfN(1, 2, 99.9))).toMatchObject({ low: 0, high: 0.001 })
    near(systemBounds(kOfN(2, 3, 99.9)).high, 0.0015) // three pairs of 0.0005 each
  })

  it('counts what several share once', () => {
    const system = systemOf(
      part('shop', 100, ['cart', 'catalogue']),
      part('cart', 100, ['database']),
      part('catalogue', 100, ['database']),
      part('database', 99.9),
    )
    expect(systemBounds(system)).toMatchObject({ low: 0.001, high: 0.001 })
  })

  it('holds the exact answer, the correlated one for every correlation, and any other way failures may hang together', () => {
    const random = seededRandom(3)
    for (let seed = 1; seed <= 300; seed++) {
      const system = randomSystem(seed, 9)
      const { low, high } = systemBounds(system)
      const { unavailability } = exactly(system)
      const answers = [
        ...[0, 0.01, 0.3, 1].map((correlation) => correlatedAnswer(system, unavailability, correlation)),
        ...Array.from({ length: 10 }, () => onACircle(system, random)),
      ]
      for (const answer of answers) {
        expect(answer, `seed ${seed}`).toBeGreaterThanOrEqual(low - SLACK)
        expect(answer, `seed ${seed}`).toBeLessThanOrEqual(high + SLACK)
      }
    }
  })

  it('still holds, and says so, where there are too many sets to list', () => {
    const pairs = Array.from({ length: 12 }, (_, index) => [`a${index}`, `b${index}`])
    const system = systemOf(part('journey', 100, pairs), ...pairs.flat().map((name) => part(name, 99.9)))
    const { low, high, cutSets, pathSets } = systemBounds(system)
    expect([cutSets, pathSets]).toEqual([13, null]) // the pairs and the journey; 2¹² ways to choose one of each
    near(high, 12 * 0.001)
    expect(low).toBe(0)
    expect(exactly(system).unavailability).toBeLessThan(high)
  })
})

describe('comonotoneUnavailability', () => {
  it('is decided by the worst of what is needed, and by the best of what is spare', () => {
    near(comonotoneUnavailability(inSeries([99.9, 99.5, 99.99])), 0.005)
    near(comonotoneUnavailability(inParallel([99.9, 99.5, 99.99])), 0.0001)
    near(comonotoneUnavailability(kOfN(2, 3, 99)), 0.01)
  })

  it('is what fails below one shared draw', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const system = randomSystem(seed, 10)
      near(comonotoneUnavailability(system), allAtOnce(system), 1e-12, { absolute: 1e-15 })
    }
  })
})

describe('correlatedAnswer', () => {
  it('gives two alike the correlation that is asked for', () => {
    const system = inParallel([99, 99])
    const both = correlatedAnswer(system, exactly(system).unavailability, 0.25)
    near(both, 0.75 * 0.0001 + 0.25 * 0.01)
    near((both - 0.01 * 0.01) / (0.01 - 0.01 * 0.01), 0.25) // covariance by variance of a yes-or-no of 1 %
  })

  it('is the independent answer without correlation and the comonotone one with all of it', () => {
    const system = inParallel([99, 99])
    expect(correlatedAnswer(system, 0.0001, 0)).toBe(0.0001)
    near(correlatedAnswer(system, 0.0001, 1), 0.01)
  })
})
