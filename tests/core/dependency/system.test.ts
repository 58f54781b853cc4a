import { describe, expect, it } from 'vitest'
import type { SystemModel } from '../../../src/core/dependency/system-model.ts'
import { journeySystem } from '../../../src/core/dependency/system.ts'
import { modelOf, part, soft } from './build.ts'

const systemOf = (model: SystemModel) => journeySystem(model, () => null)

describe('journeySystem', () => {
  it('is what the journey needs, each once, whatever needs another before it', () => {
    const model = modelOf(part('shop', 99, ['db', 'cart']), part('db', 99), part('cart', 99, ['db']), part('other', 99))
    const system = systemOf(model)
    expect(system?.parts.map(({ id }) => id)).toEqual(['shop', 'cart', 'db'])
    expect(system?.needs).toEqual([
      [
        { on: [2], needed: 1 },
        { on: [1], needed: 1 },
      ],
      [{ on: [2], needed: 1 }],
      [],
    ])
  })

  it('leaves out what is only needed softly', () => {
    const model = modelOf(part('shop', 99, [], { needs: [soft('hints')] }), part('hints', 99))
    expect(systemOf(model)?.parts).toHaveLength(1)
  })

  it('can be asked for another component than the model’s own journey', () => {
    const model = modelOf(part('shop', 99, ['cart']), part('cart', 99))
    expect(journeySystem(model, () => null, 'cart')?.parts.map(({ id }) => id)).toEqual(['cart'])
  })

  it('is none without a journey, or with one that is not there', () => {
    expect(systemOf({ ...modelOf(part('a', 99)), journey: null })).toBeNull()
    expect(systemOf({ ...modelOf(part('a', 99)), journey: 'b' })).toBeNull()
  })

  it('is none when what it needs goes round, is missing, asks for too many or names a missing scenario', () => {
    expect(systemOf(modelOf(part('a', 99, ['b']), part('b', 99, ['a'])))).toBeNull()
    expect(systemOf(modelOf(part('a', 99, ['b'])))).toBeNull()
    expect(systemOf(modelOf(part('a', 99, [], { neededReplicas: 2 })))).toBeNull()
    expect(systemOf(modelOf(part('a', 99, [{ needed: 2, on: ['b'] }]), part('b', 99)))).toBeNull()
    const linked = part('a', 99, [], { availability: { kind: 'scenario', scenarioId: 'gone' } })
    expect(systemOf(modelOf(linked))).toBeNull()
  })

  it('does not mind what is wrong elsewhere', () => {
    const model = modelOf(part('a', 99), part('b', 99, ['c', 'gone']), part('c', 99, ['b'], { replicas: 0 }))
    expect(systemOf(model)?.parts).toHaveLength(1)
  })
})
