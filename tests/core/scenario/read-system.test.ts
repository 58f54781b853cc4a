import { describe, expect, it } from 'vitest'
import { NO_COST } from '../../../src/core/cost/cost.ts'
import { NO_SYSTEM } from '../../../src/core/dependency/system-model.ts'
import { readCost } from '../../../src/core/scenario/read-cost.ts'
import { readSystem } from '../../../src/core/scenario/read-system.ts'

type More = Readonly<Record<string, unknown>>

const part = {
  id: 'a',
  name: 'Checkout',
  availability: { kind: 'target', share: 999_000_000 },
  replicas: 2,
  neededReplicas: 1,
  needs: [{ on: ['b', 'c'], needed: 1, kind: 'hard' }],
  weight: 1.5,
}

describe('a system', () => {
  const outcome = (more: More): string => {
    const result = readSystem({ ...NO_SYSTEM, ...more }, 'system')
    return result.ok ? 'ok' : `${result.problem.path} ${result.problem.code}`
  }

  it('is read as it was stored, with every kind of availability', () => {
    const kinds = [
      { kind: 'target', share: 0 },
      { kind: 'measured', share: 1_000_000_000 },
      { kind: 'repair', mttf: 1, mttr: 1 },
      { kind: 'scenario', scenarioId: 'checkout' },
    ]
    const system = {
      components: kinds.map((availability, index) => ({ ...part, id: `${index}`, availability })),
      journey: '0',
      correlation: 100_000_000,
      split: 'weighted',
    }
    expect(readSystem(JSON.parse(JSON.stringify(system)), '')).toEqual({ ok: true, value: system })
  })

  it('is kept while it is not finished: a cycle, a missing part, more needed than there are', () => {
    const unfinished = { ...part, neededReplicas: 3, needs: [{ on: ['a', 'gone'], needed: 5, kind: 'hard' }] }
    expect(outcome({ components: [unfinished], journey: 'gone' })).toBe('ok')
  })

  it.each<readonly [string, More, string]>([
    ['no list', { components: {} }, 'components not-a-list'],
    ['2,001 components', { components: Array.from({ length: 2_001 }, () => part) }, 'components too-many'],
    ['half a replica', { components: [{ ...part, replicas: 1.5 }] }, 'components[0].replicas not-a-number'],
    ['no replica', { components: [{ ...part, replicas: 0 }] }, 'components[0].replicas not-a-number'],
    [
      'more than always',
      { components: [{ ...part, availability: { kind: 'target', share: 1_000_000_001 } }] },
      'components[0].availability.share not-a-number',
    ],
    [
      'repairs of no time',
      { components: [{ ...part, availability: { kind: 'repair', mttf: 1, mttr: 0 } }] },
      'components[0].availability.mttr not-a-number',
    ],
    [
      'a need that is none',
      { components: [{ ...part, needs: [{ on: ['b'], needed: 0, kind: 'hard' }] }] },
      'components[0].needs[0].needed not-a-number',
    ],
    ['a negative weight', { components: [{ ...part, weight: -1 }] }, 'components[0].weight not-a-number'],
    ['a split nobody knows', { split: 'fair' }, 'split not-a-choice'],
    ['a correlation above 1', { correlation: 1_000_000_001 }, 'correlation not-a-number'],
  ])('with %s is refused at its place', (_, more, said) => {
    expect(outcome(more)).toBe(`system.${said}`)
  })
})

describe('cost', () => {
  const sla = { target: 995_000_000, bands: [{ below: 995_000_000, credit: 100_000_000 }], monthlyFee: 40_000 }
  const outcome = (more: More): string => {
    const result = readCost({ ...NO_COST, ...more }, 'cost')
    return result.ok ? 'ok' : `${result.problem.path} ${result.problem.code}`
  }

  it('is read as it was stored, unknown and known', () => {
    for (const cost of [NO_COST, { currency: 'USD', outagePerMinute: 0, nextNine: 1e6, growth: 1, sla }]) {
      expect(readCost(JSON.parse(JSON.stringify(cost)), '')).toEqual({ ok: true, value: cost })
    }
  })

  it.each<readonly [string, More, string]>([
    ['a currency that is none', { currency: 'euro' }, 'currency too-long'],
    ['a currency in small letters', { currency: 'eur' }, 'currency not-a-choice'],
    ['a negative cost', { outagePerMinute: -1 }, 'outagePerMinute not-a-number'],
    ['a cost without end', { nextNine: Infinity }, 'nextNine not-a-number'],
    ['nines that get cheaper', { growth: 0.5 }, 'growth not-a-number'],
    ['a promise of everything', { sla: { ...sla, target: 1_000_000_000 } }, 'sla.target not-a-number'],
    ['21 bands', { sla: { ...sla, bands: Array.from({ length: 21 }, () => sla.bands[0]) } }, 'sla.bands too-many'],
    ['a fee that is no number', { sla: { ...sla, monthlyFee: '1' } }, 'sla.monthlyFee not-a-number'],
  ])('with %s is refused at its place', (_, more, said) => {
    expect(outcome(more)).toBe(`cost.${said}`)
  })
})
