import { beforeEach, describe, expect, it, vi } from 'vitest'
import { isExercise } from '../../../src/views/app/exercise-address.ts'
import { presentAddress } from '../../../src/views/app/present-address.ts'
import {
  addressOf,
  followsScenario,
  goTo,
  isPresented,
  learnPath,
  onView,
  pageOf,
  queryOf,
  replaceAddress,
  viewOf,
} from '../../../src/views/app/route.ts'

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn<() => void>())
  history.replaceState(null, '', '#/budget?service=Cart')
})

describe('an address', () => {
  it.each([
    ['', 'budget'],
    ['#', 'budget'],
    ['#/', 'budget'],
    ['#main', 'budget'],
    ['#/budget', 'budget'],
    ['#/alerts', 'alerts'],
    ['#/alerts/', 'alerts'],
    ['#/alerts?service=a/b#c', 'alerts'],
    ['#/?target=99', 'budget'],
    ['#/elsewhere?target=99', null],
    ['#/alerts/more', null],
    ['#/Alerts', null],
    ['#/constructor', null],
    ['#/learn', 'learn'],
    ['#/learn/lessons/budget/spend?target=99', 'learn'],
    ['#/present/alerts?target=99', 'alerts'],
    ['#/present/learn/tour', 'learn'],
    ['#/present', 'budget'],
    ['#/present/elsewhere', null],
    ['#/notes', null],
  ])('%j is of the view %s', (hash, view) => {
    expect(viewOf(hash)).toBe(view)
  })

  it('says the scenario after its first question mark', () => {
    expect(queryOf('#/alerts?service=who?&target=99')).toBe('service=who?&target=99')
    expect(queryOf('#/alerts')).toBe('')
  })

  it('is put together from view and scenario', () => {
    expect(addressOf('alerts', 'service=Cart')).toBe('#/alerts?service=Cart')
    expect(addressOf('budget', '')).toBe('#/budget')
  })
})

describe('an address of Learn or of a presentation', () => {
  it('says where in Learn it leads', () => {
    expect(learnPath('#/learn/lessons/budget?service=Cart')).toEqual(['lessons', 'budget'])
    expect(learnPath('#/present/learn/cards')).toEqual(['cards'])
    expect(learnPath('#/alerts/lessons')).toEqual([])
  })

  it('becomes that of the same page for a projector, and back', () => {
    expect(presentAddress('#/alerts?service=who?', true)).toBe('#/present/alerts?service=who?')
    expect(presentAddress('#/present/alerts?service=who?', true)).toBe('#/present/alerts?service=who?')
    expect(presentAddress('#/present/learn/tour/first', false)).toBe('#/learn/tour/first')
    expect(presentAddress('', true)).toBe('#/present/budget')
    expect(isPresented('#/present/budget')).toBe(true)
    expect(isPresented('#/budget')).toBe(false)
  })

  it('is that of a page, without what it says of a scenario', () => {
    expect(pageOf('#/learn/ideas?service=Cart')).toBe('#/learn/ideas')
    expect(pageOf('#/elsewhere?service=Cart')).toBe('#/budget')
    expect(pageOf('#main')).toBe('#/budget')
  })

  it.each([
    ['#/budget', true, false],
    ['#/learn', true, false],
    ['#/learn/ideas', true, false],
    ['#/learn/lessons/budget', false, true],
    ['#/learn/exercises/night-watch', false, true],
    ['#/learn/tour', false, true],
    ['#/learn/game', false, true],
    ['#/present/budget', true, true],
    ['#/notes', false, true],
  ])('%s follows the scenario: %s; is an exercise: %s', (hash, follows, exercise) => {
    expect(followsScenario(hash)).toBe(follows)
    expect(isExercise(hash)).toBe(exercise)
  })
})

describe('going to another view', () => {
  it('keeps the scenario, is one step of history, begins at the top and is told', () => {
    const told = vi.fn<() => void>()
    const forget = onView(told)
    const { length } = history
    goTo('alerts')
    expect(location.hash).toBe('#/alerts?service=Cart')
    expect(history).toHaveLength(length + 1)
    expect(scrollTo).toHaveBeenCalledWith(0, 0)
    expect(told).toHaveBeenCalledOnce()
    forget()
    goTo('budget')
    expect(told).toHaveBeenCalledOnce()
  })

  it('does nothing where that view is open', () => {
    const { length } = history
    goTo('budget')
    expect(history).toHaveLength(length)
  })

  it('marks where one came from as the app’s own, so that going back is no link', async () => {
    goTo('alerts')
    history.back()
    await vi.waitFor(() => expect(location.hash).toBe('#/budget?service=Cart'))
    expect(history.state).toEqual({})
  })
})

it('writing over an address is no step, and none where it says the same already', () => {
  const { length } = history
  const writes = vi.spyOn(history, 'replaceState')
  replaceAddress('#/alerts', { scenario: 'a' })
  replaceAddress('#/alerts', { scenario: 'a' })
  expect(writes).toHaveBeenCalledOnce()
  replaceAddress('#/alerts', { scenario: 'b' })
  expect(writes).toHaveBeenCalledTimes(2)
  expect(history).toHaveLength(length)
})
