import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_SYSTEM } from '../../../src/core/dependency/system-model.ts'
import type { Component, Need, SystemModel } from '../../../src/core/dependency/system-model.ts'
import { componentIds } from '../../../src/core/dependency/component-ids.ts'
import { ecommerceShop } from '../../../src/core/dependency/ecommerce-shop.ts'
import { ppb } from '../../../src/core/quantity/units.ts'
import { SHOP_WORDS } from '../../../src/format/shop-words.ts'
import { writeOutline } from '../../../src/interop/system-outline/write-outline.ts'
import { systemsOf } from '../../support/any-system.ts'
import { read } from './build.ts'

const SCENARIOS = [
  { id: 's1', name: 'Checkout' },
  { id: 's2', name: 'Cart "API", x2' },
  { id: 's3', name: 'Twice' },
  { id: 's4', name: 'Twice' },
  { id: 's5', name: '' },
]

const HOSTILE = [
  'needs',
  'needs, "quotes"',
  'could use',
  'Journey: none',
  'none',
  'x2',
  'x2, 1 needed',
  'Database 99.95 %',
  'Node 7',
  'Area 51',
  'Python 3.11',
  'measured',
  'MTTF 1h',
  'MTTF 1h MTTR 2h',
  'as in id "s1"',
  'as in Gold',
  '# comment',
  '- bullet',
  'weight 3',
  '1 of A',
  'all of it',
  ' spaced  out ',
  'tab\tand\nline',
  'back\\slash',
  'back\\new',
  '“curly”',
  'line\u2028break',
  '\uFEFFmark',
  'half \ud800',
  'constructor',
  '__proto__',
  'Zahlung',
  'ZAHLUNG',
  '支払い',
  '👩‍👩‍👧',
  'n'.repeat(200),
  '"'.repeat(200),
]

const names = fc
  .uniqueArray(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
      fc
        .array(
          fc.constantFrom('Payment', 'A', 'needs', 'of', '2', '99', 'x3', '1.5', '50%', ',', 'as', 'in', 'weight'),
          {
            minLength: 1,
            maxLength: 4,
          },
        )
        .map((words) => words.join(' ')),
    ),
    { maxLength: 9, selector: (name) => name.trim() },
  )
  .map((found) => found.filter((name) => name.trim() !== ''))

const systems = systemsOf(names, ['s1', 's2', 's3', 's5', 'gone "9"'])

const renamed = (system: SystemModel): SystemModel => {
  const ids = new Map(system.components.map(({ id }, index) => [id, `new-${index + 1}`]))
  const idOf = (id: string): string => ids.get(id) ?? id
  return {
    ...system,
    journey: system.journey === null ? null : idOf(system.journey),
    components: system.components.map((one) => ({
      ...one,
      id: idOf(one.id),
      needs: one.needs.map((need) => ({ ...need, on: need.on.map(idOf) })),
    })),
  }
}

describe('a system written and read again', () => {
  it('is the same, ids and all, when read over itself', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const { system: again, problems } = read(writeOutline(system, SCENARIOS), {
          over: system,
          scenarios: SCENARIOS,
        })
        expect(problems).toEqual([])
        expect(again).toEqual(system)
      }),
      { numRuns: 300 },
    )
  })

  it('is the same but for its ids when read over nothing', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const { system: again, problems } = read(writeOutline(system, SCENARIOS), { scenarios: SCENARIOS })
        expect(problems).toEqual([])
        expect(again).toEqual(system.components.length === 0 ? { ...system, journey: null } : renamed(system))
      }),
      { numRuns: 300 },
    )
  })

  it('keeps every hostile name, as a component, as a need and as the journey', () => {
    const components = HOSTILE.map(
      (name, index): Component => ({
        id: `id-${index}`,
        name,
        availability: { kind: 'target', share: ppb(999_000_000) },
        replicas: 1,
        neededReplicas: 1,
        needs: [],
        weight: 1,
      }),
    )
    for (const [index, { id }] of components.entries()) {
      // Everybody needs the one whose turn it is, which begins the journey as well.
      const need: Need = { on: [id], needed: 1, kind: 'hard' }
      const needing = components.map((one, at) => (at === index ? one : { ...one, needs: [need] }))
      const system: SystemModel = { ...NO_SYSTEM, components: needing, journey: id }
      const { system: again, problems } = read(writeOutline(system, []), { over: system })
      expect(problems).toEqual([])
      expect(again).toEqual(system)
    }
  })

  it('writes quotation marks inside of others with a backslash, as people do', () => {
    const { system } = read('A 99 %\n  needs "say \\"B\\"\\n"\n"say \\"B\\"\\n" 98 %')
    expect(system.components[1]?.name).toBe('say "B"\n')
    expect(writeOutline(system, []).split('\n').slice(3)).toEqual([
      '  needs "say \\"B\\"\\n"',
      '"say \\"B\\"\\n" 98 %',
      '',
    ])
  })

  it('sets quotation marks only where they are needed', () => {
    const text = writeOutline(
      {
        ...NO_SYSTEM,
        components: ['Payment A', 'Point of Sale', 'Node 7', 'S3/eu-west-1', 'Bob’s', 'needs', 'Area 51', 'v1.2'].map(
          (name, index) => ({
            id: `id-${index}`,
            name,
            availability: { kind: 'target', share: ppb(999_000_000) },
            replicas: 1,
            neededReplicas: 1,
            needs: [],
            weight: 1,
          }),
        ),
      },
      [],
    )
    expect(text.split('\n').filter((line) => line.includes('"'))).toEqual(['"needs" 99.9 %'])
  })
})

it('writes the built-in shop as a person would', () => {
  const shop = ecommerceShop(SHOP_WORDS, componentIds(NO_SYSTEM))
  expect(writeOutline(shop, [])).toBe(`Journey: Storefront
Correlation: 10 %

Storefront 99.95 %
  needs CDN
  needs Identity
  needs Catalogue
  needs Cart
  needs Checkout
  could use Recommendations
Cart 99.95 %
  needs Identity
  needs Database
Catalogue 99.95 %
  needs Database
Checkout 99.95 %
  needs Cart
  needs Payment provider
  needs Identity
  needs Database
Payment provider 99.9 %
Identity 99.95 %
Database 99.9 % x2, 1 needed
CDN 99.99 %
Recommendations 99.5 %
  needs Catalogue
`)
})

it('writes nothing for no system', () => {
  expect(writeOutline(NO_SYSTEM, [])).toBe('')
})

it('leaves out of a half-finished system what is not there', () => {
  const [one] = read('A 99 %').system.components
  if (one === undefined) throw new Error('nothing read')
  const broken: SystemModel = {
    ...NO_SYSTEM,
    journey: 'gone',
    components: [{ ...one, needs: [{ on: ['gone'], needed: 1, kind: 'hard' }] }],
  }
  expect(writeOutline(broken, [])).toBe('Journey: none\n\nA 99 %\n')
})
