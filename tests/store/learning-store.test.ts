import { describe, expect, it } from 'vitest'
import { cardLearned, stepLearned } from '../../src/store/learned.ts'
import { createLearningStore } from '../../src/store/learning-store.ts'
import type { LearningStore } from '../../src/store/learning-store.ts'
import { LEARNING_KEY } from '../../src/store/stored-learned.ts'
import type { TextStorage } from '../../src/store/text-storage.ts'

/** A browser with one storage and any number of tabs. Each write is told to the other tabs only when the test says so. */
const aBrowser = (stored?: string) => {
  const texts = new Map<string, string>(stored === undefined ? [] : [[LEARNING_KEY, stored]])
  const faults = { refused: false, full: false }
  const tabs: EventTarget[] = []
  const storage: TextStorage = {
    getItem: (key) => {
      if (faults.refused) throw new DOMException('denied', 'SecurityError')
      return texts.get(key) ?? null
    },
    setItem: (key, text) => {
      if (faults.refused) throw new DOMException('denied', 'SecurityError')
      if (faults.full) throw new DOMException('full', 'QuotaExceededError')
      texts.set(key, text)
    },
  }
  const openTab = (): LearningStore => {
    const events = new EventTarget()
    tabs.push(events)
    return createLearningStore({ storage, events: events as Pick<Window, 'addEventListener'> })
  }
  const tell = (key: string | null = LEARNING_KEY): void => {
    for (const tab of tabs) tab.dispatchEvent(Object.assign(new Event('storage'), { key }))
  }
  return { texts, faults, openTab, tell }
}

const stepOf = (store: LearningStore, course: string, step: string) =>
  stepLearned(store.getState().learned, course, step)
const cardOf = (store: LearningStore, card: string) => cardLearned(store.getState().learned, card)

const NEW = { right: null, done: false }

describe('what was learned', () => {
  it('is kept: another visit finds it', () => {
    const browser = aBrowser()
    const { answered, did, cardAnswered } = browser.openTab().getState()
    answered('budget', 'first', true)
    did('budget', 'first')
    did('budget', 'second')
    cardAnswered('calm-refills', false)
    const later = browser.openTab()
    expect(stepOf(later, 'budget', 'first')).toEqual({ right: true, done: true })
    expect(stepOf(later, 'budget', 'second')).toEqual({ right: null, done: true })
    expect(stepOf(later, 'budget', 'third')).toEqual(NEW)
    expect(cardOf(later, 'calm-refills')).toBe(false)
    expect(cardOf(later, 'another')).toBeNull()
    expect(later.getState().keeping).toBe('kept')
  })

  it('counts the first guess, whatever is guessed afterwards', () => {
    const store = aBrowser().openTab()
    const { answered, cardAnswered } = store.getState()
    answered('budget', 'first', false)
    answered('budget', 'first', true)
    cardAnswered('card', true)
    cardAnswered('card', false)
    expect(stepOf(store, 'budget', 'first').right).toBe(false)
    expect(cardOf(store, 'card')).toBe(true)
  })

  it('is forgotten course by course, cards apart, or all at once', () => {
    const browser = aBrowser()
    const store = browser.openTab()
    const { answered, cardAnswered, forgetCourse, forgetCards, forgetAll } = store.getState()
    const learnAll = (): void => {
      answered('budget', 'first', true)
      answered('methods', 'first', true)
      cardAnswered('card', true)
    }
    learnAll()
    forgetCourse('budget')
    expect([stepOf(store, 'budget', 'first').right, stepOf(store, 'methods', 'first').right]).toEqual([null, true])
    forgetCards()
    expect([cardOf(store, 'card'), stepOf(store, 'methods', 'first').right]).toEqual([null, true])
    learnAll()
    forgetAll()
    expect(browser.openTab().getState().learned).toEqual({ courses: {}, cards: {} })
  })

  it('can be taken back after it was forgotten, without undoing what was learned since', () => {
    const store = aBrowser().openTab()
    const { answered, forgetAll, takeBack } = store.getState()
    answered('budget', 'first', true)
    answered('budget', 'second', true)
    const before = store.getState().learned
    forgetAll()
    answered('budget', 'second', false)
    takeBack(before)
    expect([stepOf(store, 'budget', 'first').right, stepOf(store, 'budget', 'second').right]).toEqual([true, false])
  })

  it('takes keys that every object has for what they are: keys', () => {
    const browser = aBrowser()
    const store = browser.openTab()
    for (const key of ['constructor', '__proto__', 'toString']) {
      expect(stepOf(store, key, key)).toEqual(NEW)
      expect(cardOf(store, key)).toBeNull()
      store.getState().answered(key, key, true)
      store.getState().cardAnswered(key, true)
    }
    const later = browser.openTab()
    expect(stepOf(later, 'constructor', 'constructor').right).toBe(true)
    expect(cardOf(later, '__proto__')).toBe(true)
    expect(stepOf(later, 'valueOf', 'toString')).toEqual(NEW)
  })
})

describe('two tabs', () => {
  it('lose nothing of each other’s, even where neither has heard of the other yet', () => {
    const browser = aBrowser()
    const [one, two] = [browser.openTab(), browser.openTab()]
    one.getState().answered('budget', 'first', true)
    two.getState().answered('budget', 'second', false)
    one.getState().cardAnswered('card', true)
    browser.tell()
    for (const store of [one, two, browser.openTab()]) {
      expect(stepOf(store, 'budget', 'first').right).toBe(true)
      expect(stepOf(store, 'budget', 'second').right).toBe(false)
      expect(cardOf(store, 'card')).toBe(true)
    }
  })

  it('agree on which guess was the first', () => {
    const browser = aBrowser()
    const [one, two] = [browser.openTab(), browser.openTab()]
    one.getState().answered('budget', 'first', false)
    two.getState().answered('budget', 'first', true)
    expect(stepOf(two, 'budget', 'first').right).toBe(false)
  })

  it('do not bring back what one of them has forgotten', () => {
    const browser = aBrowser()
    const [one, two] = [browser.openTab(), browser.openTab()]
    one.getState().answered('budget', 'first', true)
    browser.tell()
    one.getState().forgetAll()
    two.getState().cardAnswered('card', true)
    browser.tell()
    expect(stepOf(two, 'budget', 'first').right).toBeNull()
    expect(cardOf(one, 'card')).toBe(true)
  })

  it('see it when all of the storage was emptied', () => {
    const browser = aBrowser()
    const store = browser.openTab()
    store.getState().cardAnswered('card', true)
    browser.texts.clear()
    browser.tell(null)
    expect(cardOf(store, 'card')).toBeNull()
  })
})

describe('a browser that keeps nothing', () => {
  it('says so, and everything works until the tab is closed', () => {
    const browser = aBrowser()
    browser.faults.refused = true
    const store = browser.openTab()
    expect(store.getState().keeping).toBe('refused')
    store.getState().answered('budget', 'first', true)
    store.getState().did('budget', 'first')
    expect(stepOf(store, 'budget', 'first')).toEqual({ right: true, done: true })
    store.getState().forgetAll()
    expect(stepOf(store, 'budget', 'first')).toEqual(NEW)
  })

  it('keeps what a full storage refused as soon as there is room', () => {
    const browser = aBrowser()
    const store = browser.openTab()
    store.getState().answered('budget', 'first', true)
    browser.faults.full = true
    store.getState().answered('budget', 'second', true)
    expect(store.getState().keeping).toBe('full')
    expect(stepOf(store, 'budget', 'second').right).toBe(true)
    browser.tell()
    expect([stepOf(store, 'budget', 'second').right, store.getState().keeping]).toEqual([true, 'full'])
    browser.faults.full = false
    store.getState().cardAnswered('card', true)
    expect(store.getState().keeping).toBe('kept')
    expect(stepOf(browser.openTab(), 'budget', 'second').right).toBe(true)
  })
})

describe('stored text that is not ours', () => {
  const GOOD = { format: 'burnline-learning', version: 1, courses: {}, cards: { card: true } }

  it.each([
    ['no JSON', '{"format":'],
    ['something else', '[1,2,3]'],
    ['another format', JSON.stringify({ ...GOOD, format: 'burnline-workspace' })],
    ['no version', JSON.stringify({ ...GOOD, version: '1' })],
    ['courses that are none', JSON.stringify({ ...GOOD, courses: 7 })],
    ['a step that is none', JSON.stringify({ ...GOOD, courses: { budget: { first: { right: 'yes', done: 1 } } } })],
    ['a card that is none', JSON.stringify({ ...GOOD, cards: { card: 'true' } })],
  ])('is put aside as it was: %s', (_, text) => {
    const browser = aBrowser(text)
    const store = browser.openTab()
    expect(store.getState().hasUnread).toBe(true)
    // Looking alone changes nothing.
    expect(browser.texts.get(LEARNING_KEY)).toBe(text)
    store.getState().answered('budget', 'second', true)
    expect([...browser.texts.values()]).toContain(text)
    expect(stepOf(browser.openTab(), 'budget', 'second').right).toBe(true)
    expect(store.getState().hasUnread).toBe(true)
  })

  it('is read as far as it can be', () => {
    const steps = { first: { right: true, done: false }, second: 5 }
    const store = aBrowser(JSON.stringify({ ...GOOD, courses: { budget: steps, methods: null } })).openTab()
    expect(stepOf(store, 'budget', 'first')).toEqual({ right: true, done: false })
    expect(cardOf(store, 'card')).toBe(true)
  })

  it('is left alone when a newer Burnline has written it, and the page is told so', () => {
    const text = JSON.stringify({ ...GOOD, version: 2, more: 'than we know' })
    const browser = aBrowser(text)
    const store = browser.openTab()
    store.getState().answered('budget', 'first', true)
    expect(store.getState().keeping).toBe('newer')
    expect(browser.texts.get(LEARNING_KEY)).toBe(text)
    expect(stepOf(store, 'budget', 'first').right).toBe(true)
  })
})
