import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keyed, setTranslation } from '../../src/lessons/keyed.ts'
import type { Translation } from '../../src/lessons/keyed.ts'
import { chooseTranslation } from '../../src/lessons/translations.ts'
import { keyedFiles, lessonFiles, textsByKey } from './support/words-files.ts'

/** What each folder hands to `keyed`, in the order in which the files are read. */
const everyFolder = async (): Promise<readonly (readonly [key: string, words: unknown])[]> => {
  const folders: (readonly [string, unknown])[] = []
  const note = (key: string, words: unknown): unknown => {
    folders.push([key, words])
    return words
  }
  vi.resetModules()
  vi.doMock('../../src/lessons/keyed.ts', () => ({ keyed: note, setTranslation: () => {} }))
  for (const { full } of keyedFiles) await import(full)
  const { storefrontWords } = await import('../../src/lessons/storefront-checkout/words.ts')
  storefrontWords()
  vi.doUnmock('../../src/lessons/keyed.ts')
  vi.resetModules()
  return folders
}

const folders = await everyFolder()
const everyText = folders.flatMap(([key, words]) => textsByKey(key, words))

/** A language in which every word stands in brackets. */
const bracketed = (but: string | null = null): Translation =>
  Object.fromEntries(everyText.filter(([key]) => key !== but).map(([key, text]) => [key, `[${text}]`]))

/** What error budgets say of two incidents in a language that is chosen before anything is fetched. */
const leadIn = async (translation: Translation): Promise<string> => {
  vi.resetModules()
  ;(await import('../../src/lessons/keyed.ts')).setTranslation(translation)
  const { said } = await import('./support/said.ts')
  const { handWorked } = await import('./support/scenarios.ts')
  ;(await import('../../src/format/locale.ts')).setLocale('en-GB')
  return said('error-budgets', handWorked()).lead
}

describe('the words of the lessons', () => {
  it('are all handed to `keyed` by the files that are named after them', () => {
    const named = lessonFiles.filter(({ path }) => path.endsWith('words.ts'))
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter(({ text }) => !/keyed\(/.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('stand nowhere else: no sentence is written where its facts are chosen', () => {
    const written = lessonFiles.flatMap(({ path, text }) =>
      [...text.matchAll(/\bsentence\(\s*(['"`])(.*?)\1/g)].map(([, , literal = '']) => ({ path, literal })),
    )
    // "{value}" is no sentence.
    expect(written.filter(({ literal }) => /\p{L}/u.test(literal.replaceAll(/\{\w+\}/g, '')))).toEqual([])
  })

  it('have a key of their own in each folder', () => {
    const keys = folders.map(([key]) => key)
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
    expect(keys.length).toBeGreaterThanOrEqual(keyedFiles.length)
  })

  it('have a key for each text, and each key once', () => {
    const keys = everyText.map(([key]) => key)
    expect(keys.length).toBeGreaterThan(400)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toContain('error-budgets.lead.unspent')
    expect(keys).toContain('nouns.incident.other')
  })
})

/** What is wrong with a translation: a key that names no text, or a text with other placeholders than the one it stands for. */
const wrongIn = (translation: Translation): readonly string[] => {
  const written = new Map(everyText)
  const placeholders = (text: string): string =>
    [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted((a, b) => a.localeCompare(b)).join(' ')
  return Object.entries(translation).flatMap(([key, text]) => {
    const original = written.get(key)
    if (original === undefined) return [`${key}: there is no such text`]
    return placeholders(original) === placeholders(text) ? [] : [`${key}: ${placeholders(original)} are its facts`]
  })
}

describe('a translation', () => {
  it('names texts that there are, and has their facts', async () => {
    expect(wrongIn(bracketed())).toEqual([])
    expect(wrongIn({ 'error-budgets.tittle': 'Budgets' })).toEqual(['error-budgets.tittle: there is no such text'])
    expect(wrongIn({ 'error-budgets.lead.left': 'Es bleibt {lef}.' })).toEqual([
      'error-budgets.lead.left: {left} are its facts',
    ])
    for (const { path, full } of lessonFiles.filter((file) => file.path.startsWith('translations/'))) {
      for (const translation of Object.values((await import(full)) as object))
        expect({ path, wrong: wrongIn(translation as Translation) }).toEqual({ path, wrong: [] })
    }
  })

  afterEach(() => {
    vi.resetModules()
  })

  it('is spoken by an idea, with its facts in place', async () => {
    expect(await leadIn(bracketed())).toBe(
      '[You have spent 67.1 % of this window’s budget in 2 [incidents].] [You can afford 1 [more incident] like the last before releases pause.]',
    )
  })

  it('leaves a text that it does not have as it is written', async () => {
    expect(await leadIn(bracketed('error-budgets.lead.affords'))).toBe(
      '[You have spent 67.1 % of this window’s budget in 2 [incidents].] You can afford 1 [more incident] like the last before releases pause.',
    )
  })

  it('may turn the facts of a sentence around', async () => {
    expect(await leadIn({ 'error-budgets.lead.spentInIncidents': '{incidents}: {budgetConsumed}.' })).toMatch(
      /^2 incidents: 67\.1 %\. /,
    )
  })
})

describe('choosing a language', () => {
  const languages = {
    de: async () => ({ 'greeting.hello': 'Guten Tag' }),
    'pt-br': async () => ({ 'greeting.hello': 'Bom dia' }),
    fr: () => Promise.reject(new Error('no network')),
  }
  const greeting = (): string => keyed('greeting', { hello: 'Good day' } as const).hello

  beforeEach(() => setTranslation({}))
  afterEach(() => setTranslation({}))

  it.each([
    [['de'], 'Guten Tag'],
    [['de-AT', 'en'], 'Guten Tag'],
    [['pt-BR'], 'Bom dia'],
    [['pt-PT'], 'Good day'],
    [['ja', 'de'], 'Guten Tag'],
    [['en-US', 'de'], 'Good day'],
    [['constructor'], 'Good day'],
    [[], 'Good day'],
  ])('of those wanted, %j, takes the first there is', async (wanted, said) => {
    await chooseTranslation(wanted, languages)
    expect(greeting()).toBe(said)
  })

  it('stays with the words as written where the file cannot be fetched', async () => {
    await chooseTranslation(['fr'], languages)
    expect(greeting()).toBe('Good day')
  })

  it('has only the one language so far', async () => {
    await chooseTranslation(['de'])
    expect(greeting()).toBe('Good day')
  })
})
