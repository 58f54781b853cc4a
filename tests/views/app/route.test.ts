import { beforeEach, describe, expect, it, vi } from 'vitest'
import { addressOf, goTo, onView, queryOf, replaceAddress, viewOf } from '../../../src/views/app/route.ts'

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
