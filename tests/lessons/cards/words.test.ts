import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { NO_COST } from '../../../src/core/cost/cost.ts'
import { DAY, HOUR, ppb } from '../../../src/core/quantity/units.ts'
import { CARD_KEYS } from '../../../src/lessons/cards/card-keys.ts'
import { cards } from '../../../src/lessons/cards/cards.ts'
import { words as shared } from '../../../src/lessons/cards/words.ts'
import type { Sentence } from '../../../src/lessons/sentence.ts'
import { allCases } from '../support/all-cases.ts'
import { assessed, badDeploy, brownOut, incident, NOW, scenarioWith } from '../support/scenarios.ts'
import { asked } from './support/told.ts'

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> => typeof data === 'object' && data !== null

/** Every text in a tree of words. Sources are titles, and a claim is what somebody says: both may hold numbers. */
const texts = (data: unknown): readonly string[] => {
  if (typeof data === 'string') return [data]
  if (!isRecord(data)) return []
  return Object.entries(data).flatMap(([key, value]) => (key === 'sources' || key === 'claim' ? [] : texts(value)))
}

const allTexts = texts({ shared, cards: CARD_KEYS.map((key) => cards[key].words) })

/** A contract with room up to its first credit, and a threshold for what is quick enough. */
const contracted = () =>
  assessed(
    scenarioWith({
      latencyThreshold: 800,
      cost: {
        ...NO_COST,
        sla: {
          target: ppb(995_000_000),
          bands: [{ below: ppb(990_000_000), credit: ppb(100_000_000) }],
          monthlyFee: 1,
        },
      },
    }),
  )

/** Overspent also without the lesser of its causes. */
const inDebt = () =>
  assessed(
    scenarioWith({ incidents: [badDeploy, incident({ id: 'second', lasted: HOUR, began: NOW - 3 * DAY }), brownOut] }),
  )

const isSentence = (data: unknown): data is Sentence =>
  isRecord(data) && typeof data.text === 'string' && isRecord(data.facts)

const sentences = (data: unknown): readonly Sentence[] => {
  if (isSentence(data)) return [data]
  return isRecord(data) ? Object.values(data).flatMap(sentences) : []
}

describe('the words of the cards', () => {
  it('stand in a folder of each card’s own', () => {
    const folders = readdirSync('src/lessons/cards', { withFileTypes: true }).filter((one) => one.isDirectory())
    expect(folders.map(({ name }) => name).toSorted()).toEqual([...CARD_KEYS].toSorted())
  })

  it('hold no number: every number is worked out', () => {
    expect(allTexts.length).toBeGreaterThan(250)
    expect(allTexts.filter((text) => /\d|%/.test(text))).toEqual([])
  })

  it('have no straight quotes, double spaces or stray ones', () => {
    expect(allTexts.filter((text) => /['"]| {2}|^\s|\s$|\{\s|\s\}/.test(text))).toEqual([])
  })

  it('get a fact for every placeholder and no other, and all of them are said in some state', () => {
    const said = [...Object.values(allCases), contracted, inDebt]
      .map((make) => make())
      .flatMap((known) =>
        CARD_KEYS.flatMap((key) => {
          const card = asked(key, known)
          return [...sentences(card), ...card.explore.values.flatMap((_, place) => sentences(card.explore.at(place)))]
        }),
      )
    const unlike = said.filter(({ text, facts }) => {
      const placeholders = new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
      return new Set([...placeholders, ...Object.keys(facts)]).size !== placeholders.size
    })
    expect(unlike).toEqual([])
    const bare = said.filter(({ text, facts }) =>
      [...text.matchAll(/\{(\w+)\}/g)].some(([, name = '']) => !Object.hasOwn(facts, name)),
    )
    expect(bare).toEqual([])
    const used = new Set(said.map(({ text }) => text))
    expect(allTexts.filter((text) => text.includes('{') && !used.has(text))).toEqual([])
  })
})
