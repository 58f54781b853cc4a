import { describe, expect, it } from 'vitest'
import { systemAnswer } from '../../../src/core/dependency/system-answer.ts'
import { journeySystem } from '../../../src/core/dependency/system.ts'
import { near } from '../../support/near.ts'
import { bruteForce, exactly, inParallel, inSeries, kOfN, part, soft, systemOf } from './build.ts'
import { randomModel, randomSystem } from './random-system.ts'

describe('systemAnswer', () => {
  it('multiplies what is needed: three of 99.9 % give 99.7002999 %', () => {
    near(exactly(inSeries([99.9, 99.9, 99.9])).availability, 0.997002999, 1e-15) // 0.999³
  })

  it('keeps all digits of what hardly ever fails: three in parallel of nine nines fail 1e-27 of the time', () => {
    near(exactly(inParallel(['99.9999999', '99.9999999', '99.9999999'])).unavailability, 1e-27, 1e-15)
  })

  it('adds up the binomial sum for k of n: two of three of 99 % give 99.9702 %', () => {
    near(exactly(kOfN(2, 3, 99)).availability, 0.999702, 1e-15) // 3 · 0.99² · 0.01 + 0.99³
    const apart = systemOf(
      part('journey', 100, [{ needed: 2, on: ['a', 'b', 'c'] }]),
      ...['a', 'b', 'c'].map((name) => part(name, 99)),
    )
    near(exactly(apart).unavailability, 0.000298, 1e-15) // 3 · 0.01² · 0.99 + 0.01³
  })

  it('counts a component that two others share once, not once per path', () => {
    const system = systemOf(
      part('shop', 100, ['cart', 'catalogue']),
      part('cart', 99.9, ['database']),
      part('catalogue', 99.9, ['database']),
      part('database', 99.9),
    )
    near(exactly(system).availability, 0.997002999, 1e-15) // 0.999³, where paths would give 0.999⁴
  })

  it('does not let two replicas double the nines of what both of them need', () => {
    const system = systemOf(
      part('shop', 100, [['east', 'west']]),
      part('east', 99, ['power']),
      part('west', 99, ['power']),
      part('power', 99.9),
    )
    near(exactly(system).unavailability, 0.001 + 0.999 * 0.0001, 1e-15) // power, or else both of 99 %
  })

  it('takes nothing from availability for a soft dependency', () => {
    const system = systemOf(part('shop', 99.9, [], { needs: [soft('hints')] }), part('hints', 0))
    expect(system.parts).toHaveLength(1)
    near(exactly(system).unavailability, 0.001, 1e-15)
  })

  it('is 0 when nothing ever fails, and 1 when something that is needed always does', () => {
    expect(exactly(inSeries([100, 100]))).toMatchObject({ unavailability: 0, availability: 1 })
    expect(exactly(inSeries([99.9, 0]))).toMatchObject({ unavailability: 1, availability: 0 })
  })

  it('agrees with going through every state of 500 random systems of up to 12 components', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const system = randomSystem(seed, 12)
      const { unavailability, availability } = exactly(system)
      near(unavailability, bruteForce(system), 1e-12)
      near(unavailability + availability, 1, 1e-14)
    }
  })

  it('never promises less for a better component', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const system = randomSystem(seed, 10)
      const before = exactly(system).unavailability
      system.parts.forEach((_, better) => {
        const unavailability = system.unavailability.map((chance, index) => (index === better ? chance / 2 : chance))
        expect(exactly({ ...system, unavailability }).unavailability).toBeLessThanOrEqual(before * (1 + 1e-14))
      })
    }
  })

  it('says the same whatever order components and needs are listed in', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const model = randomModel(seed, 12)
      const turned = {
        ...model,
        components: model.components.toReversed().map((one) => ({ ...one, needs: one.needs.toReversed() })),
      }
      const system = journeySystem(turned, () => null)
      if (system === null) throw new Error('no system')
      near(exactly(system).unavailability, exactly(randomSystem(seed, 12)).unavailability, 1e-13)
    }
  })

  it('takes a thousand components, each needing the next and all of them one more', () => {
    const chain = Array.from({ length: 1_000 }, (_, index) =>
      part(`c${index}`, 99.999, index === 999 ? [] : [`c${index + 1}`, 'c999']),
    )
    near(exactly(systemOf(...chain)).unavailability, -Math.expm1(1_000 * Math.log1p(-1e-5)), 1e-12)
  })

  it('goes down five hundred levels of either of two, each of which needs either of the next two', () => {
    const levels = Array.from({ length: 500 }, (_, level) => {
      const next = level === 499 ? [] : [[`a${level + 1}`, `b${level + 1}`]]
      return [part(`a${level}`, 99, next), part(`b${level}`, 99, next)]
    })
    const system = systemOf(part('journey', 100, [['a0', 'b0']]), ...levels.flat())
    near(exactly(system).unavailability, 1 - (1 - 0.01 ** 2) ** 500, 1e-12) // a level fails when both of it do
  })

  it('counts sixty of 120 that all differ like the sum over how many fail', () => {
    const chances = Array.from({ length: 120 }, (_, index) => (index + 1) / 250)
    const parts = chances.map((chance, index) => part(`c${index}`, 100 * (1 - chance)))
    const system = systemOf(part('journey', 100, [{ needed: 60, on: parts.map(({ id }) => id) }]), ...parts)
    let failing = [1]
    for (const chance of system.unavailability.slice(1)) {
      const more = [...failing.map((one) => one * (1 - chance)), 0]
      failing.forEach((one, count) => {
        more[count + 1] = (more[count + 1] ?? 0) + one * chance
      })
      failing = more
    }
    const expected = failing.slice(61).reduce((sum, one) => sum + one, 0)
    near(exactly(system).unavailability, expected, 1e-12)
  })

  it('says that it is too large instead of taking forever, and gives bounds that hold', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const system = randomSystem(seed, 12)
      const { unavailability } = exactly(system)
      const answer = systemAnswer(system, 0)
      if (answer.kind === 'exact') continue
      expect(answer.bounds.low, `seed ${seed}`).toBeLessThanOrEqual(unavailability * (1 + 1e-14))
      expect(answer.bounds.high, `seed ${seed}`).toBeGreaterThanOrEqual(unavailability * (1 - 1e-14))
    }
    expect(systemAnswer(inSeries([99]), 0).kind).toBe('too-large')
  })
})
