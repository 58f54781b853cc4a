import { describe, expect, it } from 'vitest'
import { USUAL_POLICY } from '../../../src/core/delivery/error-budget-policy.ts'
import { USUAL_DELIVERY } from '../../../src/core/delivery/usual-delivery.ts'
import { readDelivery, readPolicy } from '../../../src/core/scenario/read-delivery.ts'
import type { Reader } from '../../../src/core/scenario/reading.ts'

type More = Readonly<Record<string, unknown>>

const outcomeOf =
  <Value>(read: Reader<Value>, name: string) =>
  (data: unknown): string => {
    const result = read(data, name)
    return result.ok ? 'ok' : `${result.problem.path} ${result.problem.code}`
  }

describe('delivery', () => {
  const outcome = outcomeOf(readDelivery, 'delivery')
  const hours = { days: [1, 5], from: 9, until: 17, timeZone: 'Europe/Berlin' }

  it('is read as it was stored, none and everything of it', () => {
    const full = {
      ...USUAL_DELIVERY,
      deploysPerWeek: 0.25,
      leadTime: 0,
      timeToDetect: { kind: 'typed', time: 0 },
      restoreTimes: 'even',
      canary: [{ exposed: 1, lasts: 1 }],
      deployHours: hours,
      otherSpend: { kind: 'typed', share: 0 },
    }
    for (const delivery of [USUAL_DELIVERY, full]) {
      expect(readDelivery(JSON.parse(JSON.stringify({ ...delivery, more: 1 })), '')).toEqual({
        ok: true,
        value: delivery,
      })
    }
  })

  it.each<readonly [string, More, string]>([
    ['a negative rate', { deploysPerWeek: -1 }, 'deploysPerWeek not-a-number'],
    ['no number of deploys', { deploysPerWeek: null }, 'deploysPerWeek not-a-number'],
    ['more deploys than anybody has', { deploysPerWeek: 100_001 }, 'deploysPerWeek not-a-number'],
    ['a failure rate above 100 %', { changeFailureRate: 1_000_000_001 }, 'changeFailureRate not-a-number'],
    ['a failure rate as a ratio', { changeFailureRate: 0.1 }, 'changeFailureRate not-a-number'],
    ['failures that fail nothing', { failing: 0 }, 'failing not-a-number'],
    ['a negative restore', { timeToRestore: -1 }, 'timeToRestore not-a-number'],
    ['a lead time of over a year', { leadTime: 367 * 86_400_000 }, 'leadTime not-a-number'],
    ['restores nobody knows', { restoreTimes: 'constructor' }, 'restoreTimes not-a-choice'],
    ['a detection that is none', { timeToDetect: { kind: 'luck' } }, 'timeToDetect.kind not-a-choice'],
    ['21 canary steps', { canary: Array.from({ length: 21 }, () => ({ exposed: 1, lasts: 1 })) }, 'canary too-many'],
    ['a step that exposes nobody', { canary: [{ exposed: 0, lasts: 1 }] }, 'canary[0].exposed not-a-number'],
    ['a step of no time', { canary: [{ exposed: 1, lasts: 0 }] }, 'canary[0].lasts not-a-number'],
    ['no days', { deployHours: { ...hours, days: [] } }, 'deployHours.days empty'],
    ['an eighth day', { deployHours: { ...hours, days: [8] } }, 'deployHours.days[0] not-a-number'],
    ['a day twice', { deployHours: { ...hours, days: [2, 2] } }, 'deployHours.days[1] repeated-key'],
    ['days out of order', { deployHours: { ...hours, days: [5, 1] } }, 'deployHours.days[1] repeated-key'],
    ['an end before the beginning', { deployHours: { ...hours, until: 9 } }, 'deployHours.until ends-before-it-begins'],
    ['a zone that is none', { deployHours: { ...hours, timeZone: 'Mars' } }, 'deployHours.timeZone not-a-time-zone'],
    ['a negative share', { otherSpend: { kind: 'typed', share: -1 } }, 'otherSpend.share not-a-number'],
    ['practices that are none', { practices: null }, 'practices not-an-object'],
    ['half a seed', { seed: 0.5 }, 'seed not-a-number'],
  ])('with %s is refused at its place', (_, more, said) => {
    expect(outcome({ ...USUAL_DELIVERY, ...more })).toBe(`delivery.${said}`)
  })
})

describe('an error-budget policy', () => {
  const outcome = outcomeOf(readPolicy, 'policy')
  const [ship, careful, freeze] = USUAL_POLICY.clauses

  it('is read as it was stored', () => {
    expect(readPolicy(JSON.parse(JSON.stringify(USUAL_POLICY)), '')).toEqual({ ok: true, value: USUAL_POLICY })
  })

  it.each<readonly [string, readonly unknown[], string]>([
    ['no clauses', [], 'clauses empty'],
    ['21 clauses', Array.from({ length: 21 }, () => freeze), 'clauses too-many'],
    ['two with one id', [ship, { ...careful, id: 'ship' }, freeze], 'clauses[1].id repeated-key'],
    ['clauses out of order', [careful, ship, freeze], 'clauses[1].from share-out-of-range'],
    ['two that begin alike', [ship, { ...careful, from: 250_000_000 }, freeze], 'clauses[1].from share-out-of-range'],
    ['a last clause that ends', [ship, careful], 'clauses[1].from not-open'],
    ['two that hold whatever remains', [{ ...freeze, id: 'other' }, freeze], 'clauses[0].from empty'],
    ['a clause above all of it', [{ ...ship, from: 1_000_000_001 }, freeze], 'clauses[0].from not-a-number'],
    ['a verdict nobody knows', [{ ...freeze, verdict: 'panic' }], 'clauses[0].verdict not-a-choice'],
    ['a text without end', [{ ...freeze, action: 'x'.repeat(1_001) }], 'clauses[0].action too-long'],
    ['more than every deploy', [{ ...freeze, shipping: 1_000_000_001 }], 'clauses[0].shipping not-a-number'],
  ])('with %s is refused at its place', (_, clauses, said) => {
    expect(outcome({ ...USUAL_POLICY, clauses })).toBe(`policy.${said}`)
  })

  it('may do without post-mortems, but not at 0 %', () => {
    expect(outcome({ ...USUAL_POLICY, postmortemShare: null, causeShare: null })).toBe('ok')
    expect(outcome({ ...USUAL_POLICY, postmortemShare: 0 })).toBe('policy.postmortemShare not-a-number')
  })
})
