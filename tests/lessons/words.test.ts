import { describe, expect, it } from 'vitest'
import { IDEA_KEYS } from '../../src/lessons/idea-keys.ts'
import { words as partialOutage } from '../../src/lessons/partial-outage/words.ts'
import type { Sentence } from '../../src/lessons/sentence.ts'
import { storefrontWords } from '../../src/lessons/storefront-checkout/words.ts'
import { allCases } from './support/all-cases.ts'
import { allIdeas } from './support/all-ideas.ts'
import { noOthers, unknown } from './support/scenarios.ts'
import type { Case, Unknown } from './support/scenarios.ts'

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> => typeof data === 'object' && data !== null

/** Every text in a tree of words, sources left out: those are titles, and their numbers are chapters. */
const texts = (data: unknown): readonly string[] => {
  if (typeof data === 'string') return [data]
  if (!isRecord(data)) return []
  return Object.entries(data).flatMap(([key, value]) => (key === 'sources' ? [] : texts(value)))
}

const allTexts = texts({
  ideas: IDEA_KEYS.map((key) => allIdeas[key].words),
  partialOutage,
  storefront: storefrontWords(),
})

const sentencesOf = ({ scenario, assessment, alerts }: Case | Unknown): readonly Sentence[] =>
  IDEA_KEYS.flatMap((key) => {
    const { lead, prediction, attempt } = allIdeas[key].practice(scenario, assessment, alerts, noOthers)
    const asked = prediction === null ? [] : [prediction.question, prediction.answer]
    const options = prediction?.guess.kind === 'choice' ? prediction.guess.options : []
    return [...lead, ...asked, ...options, attempt.text]
  })

const everySentence = Object.values(allCases).flatMap((make) => {
  const one = make()
  return [...sentencesOf(one), ...sentencesOf(unknown(one))]
})

describe('the words of the lessons', () => {
  it('hold no number: every number is worked out', () => {
    expect(allTexts.length).toBeGreaterThan(60)
    expect(allTexts.filter((text) => /\d|%/.test(text))).toEqual([])
  })

  it('end as sentences do, and have no straight quotes or double spaces', () => {
    const slips = allTexts.filter((text) => /['"]| {2}|^\s|\s$|\{\s|\s\}/.test(text))
    expect(slips).toEqual([])
  })

  it('get a fact for every placeholder, and no fact that has none, in every state of a scenario', () => {
    for (const { text, facts } of everySentence) {
      const placeholders = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect({ text, named: new Set(Object.keys(facts)) }).toEqual({ text, named: new Set(placeholders) })
    }
  })

  it('are all used by some state of a scenario', () => {
    const said = new Set(everySentence.map(({ text }) => text))
    const templates = allTexts.filter((text) => text.includes('{'))
    expect(templates.filter((text) => !said.has(text))).toEqual([])
  })

  it('tell of SRE and of DevOps, and name a source with an address', () => {
    for (const key of IDEA_KEYS) {
      const { sre, devops, sources, title } = allIdeas[key].words
      for (const text of [sre, devops, title]) expect(text.length).toBeGreaterThan(20)
      for (const { words, address } of sources) {
        expect(words).not.toBe('')
        expect(address).toMatch(
          /^https:\/\/((sre\.google|dora\.dev)\/[a-z/-]+\/|queue\.acm\.org\/detail\.cfm\?id=\d+)$/,
        )
      }
    }
  })

  it('tell the story of the built-in scenario', () => {
    expect(storefrontWords().service).toBe('Storefront checkout')
    expect(storefrontWords().story).toMatch(/DevOps practices automate deployment and infrastructure/)
    expect(storefrontWords().story).toMatch(/The SRE in the team watches the objectives/)
  })
})
