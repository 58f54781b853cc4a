import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLearningStore } from '../../src/store/learning-store.ts'
import { readVisits, stepVisit, VISITS_KEY } from '../../src/store/visits.ts'

const DAY = 1_763_769_600_000
const NEW = { guess: null, done: false }

/** A tab that keeps texts over reloads; `broken` ones keep nothing. */
const aTab = (text?: string, broken = false) => {
  const texts = new Map<string, string>(text === undefined ? [] : [[VISITS_KEY, text]])
  const fail = (): never => {
    throw new DOMException('denied', 'SecurityError')
  }
  const session = {
    getItem: (key: string) => (broken ? fail() : (texts.get(key) ?? null)),
    setItem: (key: string, value: string) => (broken ? fail() : void texts.set(key, value)),
  }
  const storage = { getItem: () => null, setItem: () => {} }
  const load = () => createLearningStore({ storage, session, events: new EventTarget() as Window })
  return { texts, load }
}

const visitIn = (store: ReturnType<ReturnType<typeof aTab>['load']>, step: string, day = DAY) =>
  stepVisit(store.getState().visits, 'budget', step, day)

describe('what was done in a step', () => {
  it('outlives a reload of the tab, and nothing else: not another day, on which the options may stand otherwise', () => {
    const tab = aTab()
    const { visited } = tab.load().getState()
    visited('budget', 'spend', DAY, { guess: 2 })
    visited('budget', 'spend', DAY, { done: true })
    const later = tab.load()
    expect(visitIn(later, 'spend')).toEqual({ guess: 2, done: true })
    expect(visitIn(later, 'left')).toEqual(NEW)
    expect(visitIn(later, 'spend', DAY + 86_400_000)).toEqual(NEW)
  })

  it('is forgotten step by step, with its course, and with everything', () => {
    const tab = aTab()
    const store = tab.load()
    const { visited, forgetVisit, forgetCourse, forgetAll } = store.getState()
    const steps = () => ['spend', 'left'].map((step) => visitIn(tab.load(), step).done)
    const doBoth = (): void => {
      visited('budget', 'spend', DAY, { done: true })
      visited('budget', 'left', DAY, { done: true })
    }
    doBoth()
    forgetVisit('budget', 'spend')
    expect(steps()).toEqual([false, true])
    doBoth()
    forgetCourse('budget')
    expect(steps()).toEqual([false, false])
    doBoth()
    forgetAll()
    expect(steps()).toEqual([false, false])
  })

  it('is there until the tab is closed where the browser keeps nothing', () => {
    const store = aTab(undefined, true).load()
    store.getState().visited('budget', 'spend', DAY, { guess: 0 })
    expect(visitIn(store, 'spend').guess).toBe(0)
  })
})

describe('a kept text', () => {
  const textOf = (courses: unknown, version = 1): string =>
    JSON.stringify({ format: 'burnline-visits', version, courses })
  const good = { guess: 1, done: false, day: DAY }

  it.each([
    ['a guess of no place', { ...good, guess: -1 }],
    ['a guess between two places', { ...good, guess: 0.5 }],
    ['a guess that is a text', { ...good, guess: '1' }],
    ['no day', { guess: 1, done: true }],
    ['another "done"', { ...good, done: 1 }],
    ['nothing', null],
    ['a list', [good]],
  ])('with %s in one step loses nothing of the others', (_, bad) => {
    const tab = aTab(textOf({ budget: { bad, good }, methods: 7 }))
    expect(visitIn(tab.load(), 'good')).toEqual({ guess: 1, done: false })
    expect(visitIn(tab.load(), 'bad')).toEqual(NEW)
  })

  it('of a newer version is not written over', () => {
    const text = textOf({}, 2)
    const tab = aTab(text)
    const store = tab.load()
    store.getState().visited('budget', 'spend', DAY, { done: true })
    expect(visitIn(store, 'spend').done).toBe(true)
    expect(tab.texts.get(VISITS_KEY)).toBe(text)
  })

  it('may be anything: names of the language itself are no steps', () => {
    const visits = readVisits(`{"format":"burnline-visits","version":1,"courses":{"__proto__":{"toString":{}}}}`)
    expect(stepVisit(visits ?? {}, 'toString', 'call', DAY)).toEqual(NEW)
    fc.assert(
      fc.property(fc.json(), (data) => {
        const read = readVisits(`{"format":"burnline-visits","version":1,"courses":${data}}`)
        expect(stepVisit(read ?? {}, 'budget', 'spend', DAY)).toEqual(NEW)
      }),
    )
  })
})
