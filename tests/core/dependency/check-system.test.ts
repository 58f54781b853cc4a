import { describe, expect, it } from 'vitest'
import { checkSystem, MOST_COMPONENTS } from '../../../src/core/dependency/check-system.ts'
import { NO_SYSTEM } from '../../../src/core/dependency/system-model.ts'
import type { SystemModel } from '../../../src/core/dependency/system-model.ts'
import { modelOf, part, soft } from './build.ts'

/** "path code received", and " of expected" where there is a limit. */
const told = (model: SystemModel): readonly string[] =>
  checkSystem(model).map(({ path, code, received, expected }) =>
    [path, code, received, ...(expected === null ? [] : ['of', expected])].join(' '),
  )

describe('checkSystem', () => {
  it('finds nothing wrong with a system that is fine, nor with none', () => {
    expect(checkSystem(NO_SYSTEM)).toEqual([])
    const fine = modelOf(
      part('a', 99, ['b', ['b', 'c']], { replicas: 3, neededReplicas: 2 }),
      part('b', 0),
      part('c', 100),
    )
    expect(checkSystem(fine)).toEqual([])
  })

  it('names a cycle by its components, at the need that closes it', () => {
    const model = modelOf(part('shop', 99, ['cart']), part('cart', 99, ['catalogue']), part('catalogue', 99, ['cart']))
    expect(told(model)).toEqual(['components[2].needs[0].on[0] cycle cart → catalogue → cart'])
  })

  it('takes a component that needs itself for a cycle, and a soft need for one too', () => {
    expect(told(modelOf(part('a', 99, ['a'])))).toEqual(['components[0].needs[0].on[0] cycle a → a'])
    const model = modelOf(part('a', 99, ['b']), part('b', 99, [], { needs: [soft('a')] }))
    expect(told(model)).toEqual(['components[1].needs[0].on[0] cycle a → b → a'])
  })

  it('does not take two ways to the same component for a cycle', () => {
    const model = modelOf(part('a', 99, ['b', 'c']), part('b', 99, ['d']), part('c', 99, ['d']), part('d', 99))
    expect(told(model)).toEqual([])
  })

  it('tells what is not there, by the text that names it', () => {
    const model = { ...modelOf(part('a', 99, ['b', ['a2', 'a3']]), part('a2', 99)), journey: 'gone' }
    expect(told(model)).toEqual([
      'components[0].needs[0].on[0] not-a-component b',
      'components[0].needs[1].on[1] not-a-component a3',
      'journey not-a-component gone',
    ])
  })

  it('tells when more are needed than there are', () => {
    const model = modelOf(
      part('a', 99, [{ needed: 3, on: ['b', 'c'] }], { replicas: 2, neededReplicas: 4 }),
      part('b', 99),
      part('c', 99),
    )
    expect(told(model)).toEqual([
      'components[0].neededReplicas more-than-there-are 4 of 2',
      'components[0].needs[0].needed more-than-there-are 3 of 2',
    ])
  })

  it('tells of numbers that are none', () => {
    const repair = { kind: 'repair', mttf: 0, mttr: -1 } as const
    const model = modelOf(
      part('a', 99, [{ needed: 0, on: ['b'] }], { replicas: 0, neededReplicas: 1.5, weight: -1, availability: repair }),
      part('b', 99, [], { replicas: 1_001, weight: Number.NaN }),
    )
    expect(told(model)).toEqual([
      'components[0].replicas not-positive 0',
      'components[0].neededReplicas not-positive 1.5',
      'components[0].weight negative -1',
      'components[0].availability.mttf not-positive 0',
      'components[0].availability.mttr not-positive -1',
      'components[0].needs[0].needed not-positive 0',
      'components[1].replicas too-many 1001 of 1000',
      'components[1].weight negative NaN',
    ])
  })

  it('tells of names and ids that are missing or there twice, and of a need for nothing or for the same twice', () => {
    const model = modelOf(
      part('a', 99, [[], ['b', 'b']]),
      part('b', 99, [], { name: ' ' }),
      part('', 99, [], { name: 'a ' }),
      part('a', 99, [], { name: 'd' }),
    )
    expect(told(model)).toEqual([
      'components[0].needs[0].on empty ',
      'components[0].needs[1].on[1] repeated-key b',
      'components[1].name empty  ',
      'components[2].id empty ',
      'components[2].name repeated-key a ',
      'components[3].id repeated-key a',
    ])
  })

  it('refuses more components than anybody can look at, and takes thousands in one chain', () => {
    const chain = Array.from({ length: MOST_COMPONENTS + 1 }, (_, index) =>
      part(`c${index}`, 99, index === MOST_COMPONENTS ? [] : [`c${index + 1}`]),
    )
    expect(told(modelOf(...chain.slice(1)))).toEqual([])
    expect(told(modelOf(...chain))).toEqual(['components too-many 2001 of 2000'])
  })

  it('tells of a few of many cycles', () => {
    const names = Array.from({ length: 300 }, (_, index) => `c${index}`)
    const all = names.map((name) => part(name, 99, names))
    expect(checkSystem(modelOf(...all))).toHaveLength(20)
  })
})
