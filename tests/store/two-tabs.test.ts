import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newScenario } from '../../src/core/scenario/new-scenario.ts'
import { ppb } from '../../src/core/quantity/units.ts'
import { storedWorkspace } from '../../src/core/scenario/workspace.ts'
import { WORKSPACE_KEY } from '../../src/store/text-storage.ts'
import { at, incident } from '../core/build.ts'
import { aBrowser } from './support/a-browser.ts'
import type { BrowserTab } from './support/a-browser.ts'
import { codes, openOf, services, titles } from './support/a-store.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const settle = (): void => {
  vi.advanceTimersByTime(5_000)
}

/** Two tabs that look at the same scenarios, each with another one open, and nothing left to write. */
const twoTabs = () => {
  const scenarios = [newScenario('a', 'A'), newScenario('b', 'B'), newScenario('c', 'C')]
  const browser = aBrowser({ scenarios, openId: 'a' })
  const one = browser.openTab()
  settle()
  const two = browser.openTab()
  two.store.getState().openScenario('b')
  settle()
  browser.writes.length = 0
  return { browser, one, two }
}
const edit = ({ store }: BrowserTab, id: string, service: string): void => {
  store.getState().openScenario(id)
  store.getState().editScenario({ service }, '')
}

describe('two tabs', () => {
  it('show each other’s edits of different scenarios', () => {
    const { browser, one, two } = twoTabs()
    edit(one, 'a', 'A by one')
    edit(two, 'b', 'B by two')
    settle()
    for (const { store } of [one, two]) expect(services(store)).toEqual(['A by one', 'B by two', 'C'])
    expect(browser.stored().scenarios.map(({ service }) => service)).toEqual(['A by one', 'B by two', 'C'])
    expect(codes(two.store)).toEqual(['changed-in-another-tab'])
  })

  it('keep the scenario open that each has open', () => {
    const { one, two } = twoTabs()
    edit(one, 'a', 'A by one')
    settle()
    expect(openOf(one.store).id).toBe('a')
    expect(openOf(two.store).id).toBe('b')
  })

  it('write once per edit, and never answer each other', () => {
    const { browser, one, two } = twoTabs()
    edit(one, 'a', 'A by one')
    settle()
    expect(browser.writes).toHaveLength(1)
    edit(two, 'b', 'B by two')
    settle()
    expect(browser.writes).toHaveLength(2)
    one.store.getState().openScenario('c')
    settle()
    vi.advanceTimersByTime(600_000)
    expect(browser.writes).toHaveLength(3)
  })

  it('keep both versions when both edited one scenario, and say so', () => {
    const { browser, one, two } = twoTabs()
    edit(two, 'c', 'C by two')
    edit(one, 'c', 'C by one')
    settle()
    for (const { store } of [one, two]) {
      expect(titles(store).toSorted()).toEqual(['A', 'B', 'C by one', 'C by two (2)'])
    }
    expect([...codes(one.store), ...codes(two.store)]).toContain('both-tabs-changed')
    expect(browser.writes.length).toBeLessThan(4)
  })

  it('give a kept version a name that is free and can be read back', () => {
    const { browser, one, two } = twoTabs()
    one.store.getState().openScenario('c')
    one.store.getState().renameScenario('n'.repeat(200))
    settle()
    for (const mark of ['x', 'y']) {
      two.sleeping = true
      edit(one, 'c', `${mark} by one`)
      settle()
      edit(two, 'c', `${mark} by two`)
      settle()
      two.sleeping = false
    }
    settle()
    expect(new Set(titles(two.store)).size).toBe(titles(two.store).length)
    expect(codes(browser.openTab().store)).toEqual([])
  })

  it('a deletion in one counts when the other left the scenario alone', () => {
    const { one, two } = twoTabs()
    one.store.getState().openScenario('c')
    one.store.getState().deleteScenario('My service')
    settle()
    for (const { store } of [one, two]) expect(services(store)).toEqual(['A', 'B'])
  })

  it('a deletion in one yields to an edit in the other', () => {
    const { one, two } = twoTabs()
    one.store.getState().openScenario('c')
    one.store.getState().deleteScenario('My service')
    edit(two, 'c', 'C by two')
    settle()
    for (const { store } of [one, two]) expect(services(store).toSorted()).toEqual(['A', 'B', 'C by two'])
  })

  it('deleting the scenario that the other tab has open opens another one there', () => {
    const { one, two } = twoTabs()
    one.store.getState().openScenario('b')
    one.store.getState().deleteScenario('My service')
    settle()
    expect(openOf(two.store).id).toBe('a')
  })

  it('emptying both lists from different ends leaves a scenario in each', () => {
    const browser = aBrowser({ scenarios: [newScenario('a', 'A'), newScenario('b', 'B')], openId: 'a' })
    const one = browser.openTab()
    settle()
    const two = browser.openTab()
    two.store.getState().openScenario('b')
    settle()
    one.store.getState().deleteScenario('My service')
    two.store.getState().deleteScenario('My service')
    settle()
    expect(services(one.store)).toHaveLength(1)
    expect(services(two.store)).toEqual(services(one.store))
  })

  it('a write that a sleeping tab was not told of is taken in before its next write', () => {
    const { browser, one, two } = twoTabs()
    two.sleeping = true
    edit(one, 'a', 'A by one')
    settle()
    expect(services(two.store)).toEqual(['A', 'B', 'C'])
    edit(two, 'b', 'B by two')
    settle()
    expect(browser.stored().scenarios.map(({ service }) => service)).toEqual(['A by one', 'B by two', 'C'])
    expect(services(two.store)).toEqual(['A by one', 'B by two', 'C'])
  })

  it('an event that comes late does not bring an older state back', () => {
    const { browser, one, two } = twoTabs()
    browser.eventsAfter = 300
    edit(one, 'a', 'A by one')
    vi.advanceTimersByTime(100)
    edit(two, 'b', 'B by two')
    // 250 ms: one writes. 350 ms: two writes, having read it. 550 ms: two is told of what one wrote.
    vi.advanceTimersByTime(460)
    expect(services(two.store)).toEqual(['A by one', 'B by two', 'C'])
    two.store.getState().editScenario({ service: 'B by two again' }, '')
    settle()
    for (const { store } of [one, two]) expect(services(store)).toEqual(['A by one', 'B by two again', 'C'])
  })

  it('do not mistake the order of an object’s keys for a change', () => {
    const { browser, one, two } = twoTabs()
    two.store.getState().openScenario('b')
    two.store
      .getState()
      .addIncident(Object.fromEntries(Object.entries(incident(at('2026-11-04'), '20m')).toReversed()) as never)
    two.store.getState().editScenario({ sloWindow: { timeZone: 'UTC', period: 'month', kind: 'calendar' } }, '')
    settle()
    edit(one, 'a', 'A by one')
    two.store.getState().editScenario({ target: ppb(990_000_000) }, '')
    settle()
    expect(services(two.store)).toEqual(['A by one', 'B', 'C'])
    expect(codes(two.store)).toEqual(['changed-in-another-tab'])
    expect(browser.stored().scenarios).toHaveLength(3)
  })

  it('text that a tab cannot read is told and put aside, and takes nothing away', () => {
    const { browser, one, two } = twoTabs()
    const bad = JSON.stringify(
      storedWorkspace({
        scenarios: [newScenario('a', 'A'), { ...newScenario('b', 'B'), name: 'n'.repeat(300) }],
        openId: 'a',
      }),
    )
    for (const strange of ['rubbish', bad]) {
      browser.kept.set(WORKSPACE_KEY, strange)
      edit(one, 'a', `A after ${strange.length}`)
      settle()
      expect([...browser.kept.values()]).toContain(strange)
      expect(one.store.getState().notices.find(({ code }) => code === 'other-tab-unreadable')?.original).toBe(strange)
      expect(services(one.store).slice(0, 2)).toEqual([`A after ${strange.length}`, 'B'])
    }
    expect(services(two.store)).toEqual(services(one.store))
    expect(browser.stored().scenarios.map(({ service }) => service)).toEqual(services(one.store))
  })

  it('agree in the end, whatever is done in them, and no edit is gone from both', () => {
    const act = fc.record({
      tab: fc.nat(1),
      id: fc.constantFrom('a', 'b', 'c'),
      what: fc.constantFrom('edit', 'delete', 'new'),
      pause: fc.constantFrom(0, 3, 100, 260, 1_000),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const { browser, one, two } = twoTabs()
        const tabs = [one, two] as const
        const typed: string[] = []
        for (const [index, { tab, id, what, pause }] of acts.entries()) {
          const { store } = tabs[tab] as BrowserTab
          const there = store.getState().scenarios.some((scenario) => scenario.id === id)
          if (what === 'new') store.getState().createScenario(`new ${index}`)
          else if (there) store.getState().openScenario(id)
          if (what === 'delete' && there) store.getState().deleteScenario('Fresh')
          if (what === 'edit' && there) {
            store.getState().editScenario({ service: `typed ${index}` }, '')
            typed.push(`typed ${index}`)
          }
          vi.advanceTimersByTime(pause)
        }
        settle()
        expect(services(one.store).toSorted()).toEqual(services(two.store).toSorted())
        expect(new Set(one.store.getState().scenarios.map(({ id }) => id)).size).toBe(services(one.store).length)
        const before = browser.writes.length
        vi.advanceTimersByTime(60_000)
        expect(browser.writes).toHaveLength(before)
        // The last edit of all, unless it was deleted afterwards, is there.
        const last = acts.findLastIndex(({ what }) => what !== 'new')
        const lastTyped = typed.filter((service) => service === `typed ${last}`)
        expect(services(one.store)).toEqual(expect.arrayContaining(lastTyped))
      }),
      { numRuns: 150 },
    )
  })
})

describe('undo after another tab’s edit', () => {
  it('takes back what was done here, and leaves what was done there', () => {
    const { one, two } = twoTabs()
    edit(one, 'a', 'A by one')
    settle()
    edit(two, 'b', 'B by two')
    two.store.getState().createScenario('New by two')
    settle()
    one.store.getState().undo()
    settle()
    for (const { store } of [one, two]) expect(services(store)).toEqual(['A', 'B by two', 'C', 'New by two'])
    one.store.getState().redo()
    settle()
    for (const { store } of [one, two]) expect(services(store)).toEqual(['A by one', 'B by two', 'C', 'New by two'])
  })

  it('still can redo what was undone before', () => {
    const { one, two } = twoTabs()
    edit(one, 'a', 'A by one')
    one.store.getState().undo()
    edit(two, 'b', 'B by two')
    settle()
    one.store.getState().redo()
    expect(services(one.store)).toEqual(['A by one', 'B by two', 'C'])
  })

  it('has nothing to take back where nothing was done here', () => {
    const { one, two } = twoTabs()
    edit(two, 'b', 'B by two')
    settle()
    expect(one.store.temporal.getState().pastStates).toEqual([])
  })

  it('of the same scenario brings back every version, step by step', () => {
    const { one, two } = twoTabs()
    edit(one, 'c', 'C by one')
    settle()
    edit(two, 'c', 'C by two')
    settle()
    expect(services(one.store)).toEqual(['A', 'B', 'C by two'])
    one.store.getState().undo()
    expect(services(one.store)).toEqual(['A', 'B', 'C by one'])
    one.store.getState().undo()
    expect(services(one.store)).toEqual(['A', 'B', 'C'])
  })

  it('brings back what was deleted there', () => {
    const { one, two } = twoTabs()
    edit(one, 'a', 'A by one')
    settle()
    two.store.getState().openScenario('c')
    two.store.getState().deleteScenario('My service')
    settle()
    expect(services(one.store)).toEqual(['A by one', 'B'])
    one.store.getState().undo()
    settle()
    for (const { store } of [one, two]) expect(services(store).toSorted()).toEqual(['A by one', 'B', 'C'])
  })
})
