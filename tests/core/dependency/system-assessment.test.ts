import { describe, expect, it } from 'vitest'
import { checkSystem } from '../../../src/core/dependency/check-system.ts'
import { ecommerceShop } from '../../../src/core/dependency/ecommerce-shop.ts'
import { systemAssessment } from '../../../src/core/dependency/system-assessment.ts'
import { NO_SYSTEM } from '../../../src/core/dependency/system-model.ts'
import { near } from '../../support/near.ts'
import { inSeries, modelOf, part } from './build.ts'

const WORDS = {
  storefront: 'Storefront',
  cart: 'Cart',
  catalogue: 'Catalogue',
  checkout: 'Checkout',
  payment: 'Payment provider',
  identity: 'Identity',
  database: 'Database',
  cdn: 'CDN',
  recommendations: 'Recommendations',
}

const shop = () => {
  let made = 0
  return ecommerceShop(WORDS, () => `id-${made++}`)
}

const noScenario = (): null => null

describe('ecommerceShop', () => {
  it('is a system without a fault, of nine parts', () => {
    expect(checkSystem(shop())).toEqual([])
    expect(shop().components.map(({ name }) => name)).toEqual(Object.values(WORDS))
  })

  it('promises 99.64 % at best: the product of what its journey needs, each once, with the database twice', () => {
    const assessed = systemAssessment(shop(), noScenario)
    if (assessed?.answer.kind !== 'exact') throw new Error('not exact')
    expect(assessed.journey.name).toBe('Storefront')
    expect(assessed.system.parts).toHaveLength(8) // all but the recommendations
    // Five of 99.95 %, the payment provider, the CDN, and a database of which one of two will do.
    near(assessed.answer.availability, 0.9995 ** 5 * 0.999 * 0.9999 * (1 - 1e-6), 1e-14)
    // A tenth of all failures at once, the worst of which is the payment provider's or the database's 0.1 %.
    near(assessed.correlated ?? NaN, 0.9 * assessed.answer.unavailability + 0.1 * 0.001, 1e-12)
    expect(assessed.shares?.[0]?.id).toBe(shop().components.find(({ name }) => name === WORDS.payment)?.id)
  })
})

describe('systemAssessment', () => {
  it('is none without a journey', () => {
    expect(systemAssessment(NO_SYSTEM, noScenario)).toBeNull()
  })

  it('still says what is certain of a system that is too large', () => {
    const pairs = [
      ['a', 'b'],
      ['b', 'c'],
    ]
    const model = modelOf(part('shop', 99, pairs), ...['a', 'b', 'c'].map((name) => part(name, 99)))
    const assessed = systemAssessment(model, noScenario, 1)
    expect(assessed).toMatchObject({ answer: { kind: 'too-large' }, correlated: null, shares: null, changes: null })
    expect(assessed?.together).toBe(0.01)
    expect(assessed?.bounds.high).toBeLessThanOrEqual(0.03)
  })

  it('keeps the journey’s bounds on either side of the answer', () => {
    const { parts } = inSeries([99.9, 99.8])
    const assessed = systemAssessment(modelOf(...parts), noScenario)
    if (assessed?.answer.kind !== 'exact') throw new Error('not exact')
    expect(assessed.bounds.low).toBeLessThan(assessed.answer.unavailability)
    expect(assessed.bounds.high).toBeGreaterThan(assessed.answer.unavailability)
  })
})
