import { describe, expect, it } from 'vitest'
import { allNeeders } from '../../../src/core/dependency/all-needers.ts'
import { modelOf, part, soft } from './build.ts'

describe('allNeeders', () => {
  const { components } = modelOf(
    part('shop', 99, ['cart', ['pay a', 'pay b']]),
    part('cart', 99, ['db']),
    part('pay a', 99),
    part('pay b', 99),
    part('db', 99),
    part('report', 99, [], { needs: [soft('db')] }),
  )

  it('follows needs up to whoever hangs on it, alternatives and soft needs as well', () => {
    expect([...allNeeders(components, 'db')].sort()).toEqual(['cart', 'db', 'report', 'shop'])
    expect([...allNeeders(components, 'pay b')].sort()).toEqual(['pay b', 'shop'])
    expect([...allNeeders(components, 'shop')]).toEqual(['shop'])
  })

  it('comes to an end in a circle', () => {
    const { components: round } = modelOf(part('a', 99, ['b']), part('b', 99, ['c']), part('c', 99, ['a']))
    expect([...allNeeders(round, 'a')].sort()).toEqual(['a', 'b', 'c'])
  })
})
