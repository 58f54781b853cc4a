import { describe, expect, it } from 'vitest'
import { componentIds } from '../../../src/core/dependency/component-ids.ts'
import {
  freeName,
  needsOutright,
  whoNeeds,
  withAlternative,
  withChanges,
  withComponent,
  withNeed,
  withoutComponents,
  withoutNeed,
  withoutNeedsOn,
} from '../../../src/core/dependency/edit-system.ts'
import type { Component } from '../../../src/core/dependency/system-model.ts'
import { NO_SYSTEM } from '../../../src/core/dependency/system-model.ts'
import { modelOf, part, soft } from './build.ts'

const shop = modelOf(
  part('shop', 99.9, ['cart', ['pay a', 'pay b']]),
  part('cart', 99.9, ['db']),
  part('pay a', 99),
  part('pay b', 99),
  part('db', 99.9),
)

describe('componentIds', () => {
  it('gives ids that are not there yet, each once', () => {
    const create = componentIds(modelOf(part('component-1', 99), part('component-3', 99)))
    expect([create(), create(), create()]).toEqual(['component-2', 'component-4', 'component-5'])
  })
})

describe('freeName', () => {
  it('counts on where a name is there already, whatever its case', () => {
    expect(freeName(shop, 'Cache')).toBe('Cache')
    expect(freeName(shop, 'Cart')).toBe('Cart 2')
    expect(freeName(modelOf(part('Cart', 99), part('cart 2', 99)), 'cart')).toBe('cart 3')
  })
})

describe('withComponent', () => {
  it('makes the first one the journey, and leaves it so', () => {
    const first = withComponent(NO_SYSTEM, 'Checkout')
    expect(first.system.journey).toBe(first.id)
    expect(first.system.components[0]).toMatchObject({ name: 'Checkout', replicas: 1, neededReplicas: 1, needs: [] })
    const second = withComponent(first.system, 'Checkout')
    expect(second.system.components[1]?.name).toBe('Checkout 2')
    expect(second.system.journey).toBe(first.id)
  })
})

describe('withChanges', () => {
  it('leaves the other components the same objects', () => {
    const changed = withChanges(shop, 'cart', { replicas: 3 })
    expect(changed.components[1]?.replicas).toBe(3)
    expect(changed.components[0]).toBe(shop.components[0])
  })
})

describe('withoutComponents', () => {
  it('takes them out of what the others need, and asks for no more than there are', () => {
    const without = withoutComponents(shop, ['pay b', 'db'])
    expect(without.components.map(({ id }) => id)).toEqual(['shop', 'cart', 'pay a'])
    expect(without.components[0]?.needs).toEqual([
      { on: ['cart'], needed: 1, kind: 'hard' },
      { on: ['pay a'], needed: 1, kind: 'hard' },
    ])
    expect(without.components[1]?.needs).toEqual([])
    const both = modelOf(part('a', 99, [{ needed: 2, on: ['b', 'c'] }]), part('b', 99), part('c', 99))
    expect(withoutComponents(both, ['c']).components[0]?.needs).toEqual([{ on: ['b'], needed: 1, kind: 'hard' }])
  })

  it('leaves no journey when the journey goes', () => {
    expect(withoutComponents(shop, ['shop']).journey).toBeNull()
    expect(withoutComponents(shop, ['db']).journey).toBe('shop')
  })
})

describe('withNeed and withoutNeed', () => {
  it('add one plain need, once', () => {
    const more = withNeed(shop, 'shop', 'db')
    expect(more.components[0]?.needs.at(-1)).toEqual({ on: ['db'], needed: 1, kind: 'hard' })
    expect(withNeed(more, 'shop', 'db')).toBe(more)
    expect(withNeed(shop, 'shop', 'pay a')).toBe(shop)
  })

  it('add none to itself or to what is not there', () => {
    expect(withNeed(shop, 'shop', 'shop')).toBe(shop)
    expect(withNeed(shop, 'shop', 'nowhere')).toBe(shop)
    expect(withNeed(shop, 'nowhere', 'shop')).toBe(shop)
  })

  it('take one out of a group and leave the rest of it', () => {
    expect(withoutNeed(shop, 'shop', 'pay a').components[0]?.needs[1]).toEqual({
      on: ['pay b'],
      needed: 1,
      kind: 'hard',
    })
    expect(withoutNeed(shop, 'cart', 'db').components[1]?.needs).toEqual([])
    expect(withoutNeed(shop, 'nowhere', 'db')).toBe(shop)
  })
})

describe('withAlternative', () => {
  it('lets another one stand in, and it is no longer needed outright', () => {
    const model = modelOf(part('a', 99, ['b', 'c', 'd']), part('b', 99), part('c', 99), part('d', 99))
    expect(needsOutright(model.components[0] as Component, 'c')).toBe(true)
    const changed = withAlternative(model, 'a', 0, 'c').components[0] as Component
    expect(changed.needs).toEqual([
      { on: ['b', 'c'], needed: 1, kind: 'hard' },
      { on: ['d'], needed: 1, kind: 'hard' },
    ])
    expect(needsOutright(changed, 'c')).toBe(false)
    // Also where the plain need stands first.
    expect(withAlternative(model, 'a', 1, 'b').components[0]?.needs[0]?.on).toEqual(['c', 'b'])
  })

  it('leaves a plain need where the other one is soft, and what asks for more than that one', () => {
    const model = modelOf(
      part('a', 99, ['b', ['b', 'd']], {}),
      part('b', 99),
      part('c', 99, [], { needs: [soft('d'), { on: ['b'], needed: 1, kind: 'hard' }] }),
      part('d', 99),
      part('e', 99),
    )
    expect(withAlternative(model, 'c', 0, 'b').components[2]?.needs).toEqual([
      { on: ['d', 'b'], needed: 1, kind: 'soft' },
      { on: ['b'], needed: 1, kind: 'hard' },
    ])
    expect(withAlternative(model, 'a', 0, 'd').components[0]?.needs).toHaveLength(2)
  })

  it('changes nothing where there is nothing to add to, or it is there', () => {
    for (const [id, index, other] of [
      ['shop', 1, 'pay a'],
      ['shop', 7, 'db'],
      ['shop', 0, 'nowhere'],
      ['shop', 0, 'shop'],
      ['nowhere', 0, 'db'],
    ] as const)
      expect(withAlternative(shop, id, index, other)).toBe(shop)
  })
})

describe('whoNeeds', () => {
  it('names those that need it directly, as an alternative or softly too', () => {
    expect(whoNeeds(shop, 'db').map(({ id }) => id)).toEqual(['cart'])
    expect(whoNeeds(shop, 'pay a').map(({ id }) => id)).toEqual(['shop'])
    expect(whoNeeds(shop, 'shop')).toEqual([])
  })
})

describe('withoutNeedsOn', () => {
  it('lets everybody do without, softly or not, and keeps the component', () => {
    const model = modelOf(part('a', 99, ['b', 'c'], {}), part('b', 99, [], { needs: [soft('c')] }), part('c', 99))
    const without = withoutNeedsOn(model, 'c')
    expect(without.components[0]?.needs).toEqual([{ on: ['b'], needed: 1, kind: 'hard' }])
    expect(without.components[1]?.needs).toEqual([])
    expect(without.components).toHaveLength(3)
  })
})
