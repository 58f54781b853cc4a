import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, ppb } from '../../../src/core/quantity/units.ts'
import { setLocale } from '../../../src/format/locale.ts'
import type { Seen } from '../../../src/lessons/cards/card.ts'
import { CARD_KEYS, cardKey } from '../../../src/lessons/cards/card-keys.ts'
import type { CardKey } from '../../../src/lessons/cards/card-keys.ts'
import { cards } from '../../../src/lessons/cards/cards.ts'
import { anyScenario } from '../../support/any-scenario.ts'
import { allCases } from '../support/all-cases.ts'
import { assessed, builtIn, scenarioWith, unknown } from '../support/scenarios.ts'
import type { Case, Unknown } from '../support/scenarios.ts'
import { asked, told, wordsOf } from './support/told.ts'

setLocale('en-GB')

const differ = (texts: readonly string[]): boolean => new Set(texts).size === texts.length

const lengthsOf = ({ picture }: Seen): readonly number[] =>
  picture.kind === 'bars'
    ? [...picture.bars.map(({ length }) => length), picture.limit?.at ?? 0]
    : picture.points.flatMap(({ x, y }) => [x, y])

/** What is wrong with a card of a scenario; of a sound one nothing. */
const slipsOf = (key: CardKey, known: Case | Unknown): readonly string[] => {
  const card = asked(key, known)
  const { options, right, explore } = card
  const said = wordsOf(card)
  const seen = explore.values.map((_, place) => explore.at(place))
  const sound: Readonly<Record<string, boolean>> = {
    'three or four answers': options.length === 3 || options.length === 4,
    'answers that differ': differ(said.options.map(({ text }) => text)),
    'reasons that differ': differ(said.options.map(({ why }) => why)),
    'a right one': options[right] !== undefined,
    'something to move': explore.values.length >= 2 && explore.values[explore.first] !== undefined,
    'values that differ': differ(said.values),
    'lengths from 0 to 1': seen.flatMap(lengthsOf).every((length) => length >= 0 && length <= 1),
    'a point where the control stands': seen.every(
      ({ picture }) => picture.kind === 'bars' || picture.points[picture.chosen] !== undefined,
    ),
    'nothing but numbers and words': !/NaN|Infinity|∞|undefined|\{\w+\}/.test(JSON.stringify(said)),
  }
  return Object.keys(sound).flatMap((what) => (sound[what] === true ? [] : [`${key}: ${what} ${JSON.stringify(said)}`]))
}

const slips = (known: Case | Unknown): readonly string[] => CARD_KEYS.flatMap((key) => slipsOf(key, known))

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
    expect(Object.values(allCases).flatMap((make) => slips(make()))).toEqual([])
    expect(slips(unknown(builtIn()))).toEqual([])
  })

  it('do so for any scenario', () => {
    fc.assert(
      fc.property(anyScenario, (drawn) => {
        expect(slips(assessed({ ...drawn, measurements: null }))).toEqual([])
        expect(slips({ scenario: drawn, assessment: null, alerts: null })).toEqual([])
      }),
      { numRuns: 12, seed: 7 },
    )
  })

  it('all change their numbers with the scenario', () => {
    const { scenario } = builtIn()
    const sla = {
      target: ppb(950_000_000),
      bands: [{ below: ppb(950_000_000), credit: ppb(50_000_000) }],
      monthlyFee: 9,
    }
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
