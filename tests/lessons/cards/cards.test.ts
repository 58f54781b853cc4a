import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, ppb } from '../../../src/core/quantity/units.ts'
import { setLocale } from '../../../src/format/locale.ts'
import { CARD_KEYS, cardKey } from '../../../src/lessons/cards/card-keys.ts'
import { cards } from '../../../src/lessons/cards/cards.ts'
import { anyScenario } from '../../support/any-scenario.ts'
import { allCases } from '../support/all-cases.ts'
import { assessed, builtIn, scenarioWith, unknown } from '../support/scenarios.ts'
import type { Case, Unknown } from '../support/scenarios.ts'
import { asked, told } from './support/told.ts'

setLocale('en-GB')

/** All that must hold of every card, whatever the scenario. */
const expectSound = (known: Case | Unknown, where: string): void => {
  for (const key of CARD_KEYS) {
    const { options, right, explore } = asked(key, known)
    const said = told(key, known)
    const at = `${key}: ${where}`
    const texts = said.options.map(({ text }) => text)
    expect(options.length, at).toBeGreaterThanOrEqual(3)
    expect(options.length, at).toBeLessThanOrEqual(4)
    expect([new Set(texts).size, texts], at).toEqual([options.length, texts])
    expect(new Set(said.options.map(({ why }) => why)).size, at).toBe(options.length)
    expect(options[right], at).toBeDefined()
    expect(explore.values.length, at).toBeGreaterThanOrEqual(2)
    expect([new Set(said.values).size, said.values], at).toEqual([said.values.length, said.values])
    expect(explore.values[explore.first], at).toBeDefined()
    for (const place of explore.values.keys()) {
      const { picture } = explore.at(place)
      const lengths =
        picture.kind === 'bars'
          ? [...picture.bars.map(({ length }) => length), picture.limit?.at ?? 0]
          : picture.points.flatMap(({ x, y }) => [x, y])
      expect(
        lengths.filter((length) => !(length >= 0 && length <= 1)),
        at,
      ).toEqual([])
      if (picture.kind === 'line') expect(picture.points[picture.chosen], at).toBeDefined()
    }
    // Nothing that is not a number, and no placeholder without one.
    expect(JSON.stringify(said), at).not.toMatch(/NaN|Infinity|∞|undefined|\{\w+\}/)
  }
}

describe('the misconception cards', () => {
  it('are nineteen, each with a claim of its own and a source', () => {
    expect(CARD_KEYS).toHaveLength(19)
    const words = CARD_KEYS.map((key) => cards[key].words)
    expect(new Set(words.map(({ claim }) => claim)).size).toBe(19)
    expect(new Set(words.map(({ name }) => name)).size).toBe(19)
    for (const { sources } of words)
      for (const { address } of sources) expect(address).toMatch(/^https:\/\/(sre\.google|dora\.dev|queue\.acm\.org)\//)
  })

  it('are known by their keys, and by no others', () => {
    expect(cardKey('always-43-minutes')).toBe('always-43-minutes')
    expect(cardKey('constructor')).toBeNull()
  })

  it('offer three or four different answers in every kind of state, each with its reason, and explain at every step', () => {
    for (const [name, make] of Object.entries(allCases)) {
      expectSound(make(), name)
      expectSound(unknown(make()), `${name}, unmeasured`)
    }
  })

  it('do so for any scenario', () => {
    fc.assert(
      fc.property(anyScenario, (drawn) => {
        expectSound(assessed({ ...drawn, measurements: null }), 'any')
        expectSound({ scenario: drawn, assessment: null, alerts: null }, 'any, unmeasured')
      }),
      { numRuns: 25, seed: 7 },
    )
  })

  it('all change their numbers with the scenario', () => {
    const { scenario } = builtIn()
    const sla = { target: ppb(950_000_000), bands: [{ below: ppb(950_000_000), credit: ppb(50_000_000) }], monthlyFee: 9 }
    const other = assessed({
      ...scenario,
      measurements: null,
      target: ppb(995_000_000),
      sloWindow: { kind: 'rolling', duration: 14 * DAY },
      latencyThreshold: 900,
      cost: { ...scenario.cost, nextNine: 70_000, growth: 4, sla },
      delivery: { ...scenario.delivery, deploysPerWeek: 5 },
    })
    const same = CARD_KEYS.filter((key) => JSON.stringify(told(key, builtIn())) === JSON.stringify(told(key, other)))
    expect(same).toEqual([])
    const sameAnswer = CARD_KEYS.filter((key) => told(key, builtIn()).answer === told(key, other).answer)
    expect(sameAnswer).toEqual([])
  })

  it('reckon with the open scenario wherever it says enough, and say so where it does not', () => {
    const supposed = (known: Case): readonly string[] =>
      CARD_KEYS.filter((key) => told(key, known).situation.includes('Say that a service promises'))
    expect(supposed(builtIn())).toEqual([])
    // Nothing is promised by one part in a billion that anybody could reckon with.
    expect(supposed(assessed(scenarioWith({ target: ppb(1) }))).length).toBeGreaterThan(12)
  })
})
