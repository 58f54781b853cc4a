import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newScenario } from '../../src/core/scenario/new-scenario.ts'
import { storedWorkspace } from '../../src/core/scenario/workspace.ts'
import { WORKSPACE_KEY } from '../../src/store/text-storage.ts'
import { aBrowser } from './support/a-browser.ts'
import { codes, openOf, services } from './support/a-store.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const settle = (): void => {
  vi.advanceTimersByTime(2_000)
}
const asides = ({ kept }: ReturnType<typeof aBrowser>): readonly string[] =>
  [...kept].filter(([key]) => key !== WORKSPACE_KEY).map(([, text]) => text)
const text = (more: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    ...storedWorkspace({ scenarios: [newScenario('a', 'A'), newScenario('b', 'B')], openId: 'b' }),
    ...more,
  })

describe('saving', () => {
  it('begins with the first visit and brings everything back after a reload', () => {
    const browser = aBrowser()
    const tab = browser.openTab()
    expect(codes(tab.store)).toEqual([])
    settle()
    expect(browser.writes).toHaveLength(1)
    tab.store.getState().createScenario('Search')
    tab.store.getState().duplicateScenario()
    tab.store.getState().openScenario('tab1-1')
    settle()
    const { scenarios, openId } = tab.store.getState()
    tab.crash()
    const again = browser.openTab()
    expect(again.store.getState()).toMatchObject({ scenarios, openId })
    expect(codes(again.store)).toEqual([])
  })

  it('waits until typing pauses a moment: many edits, few writes', () => {
    const browser = aBrowser()
    const { store } = browser.openTab()
    settle()
    for (let letter = 1; letter <= 20; letter++) {
      store.getState().editScenario({ service: 'x'.repeat(letter) }, 'service')
      vi.advanceTimersByTime(10)
    }
    settle()
    expect(browser.writes).toHaveLength(2)
    expect(browser.stored().scenarios[0]?.service).toBe('x'.repeat(20))
  })

  it.each(['pagehide', 'visibilitychange'])('does not wait when the page goes away (%s)', (event) => {
    const browser = aBrowser()
    const tab = browser.openTab()
    settle()
    tab.store.getState().renameScenario('Last words')
    tab.fire(event)
    tab.crash()
    expect(browser.stored().scenarios[0]?.name).toBe('Last words')
  })

  it('writes nothing where nothing has changed', () => {
    const browser = aBrowser()
    const tab = browser.openTab()
    settle()
    tab.fire('pagehide')
    tab.store.getState().tick(1)
    tab.store.getState().tell({ code: 'link-problems', problems: [], original: null })
    settle()
    tab.close()
    browser.openTab()
    settle()
    expect(browser.writes).toHaveLength(1)
  })

  it('ends with a last write', () => {
    const browser = aBrowser()
    const tab = browser.openTab()
    tab.store.getState().renameScenario('Last words')
    tab.close()
    expect(browser.stored().scenarios[0]?.name).toBe('Last words')
    tab.store.getState().renameScenario('Afterwards')
    settle()
    expect(browser.writes).toHaveLength(1)
  })
})

describe('stored rubbish', () => {
  it.each([
    ['what is not JSON', '{"format":'],
    ['another program’s data', '{"todos":[1,2]}'],
    ['a list', '[]'],
    ['nothing', ''],
    ['null', 'null'],
    ['no readable scenario', text({ scenarios: [{ id: 7 }] })],
    ['a prototype in disguise', '{"__proto__":{"format":"burnline-workspace","version":1,"scenarios":[]}}'],
  ])('is told, can be downloaded and is put aside before it is written over: %s', (_, rubbish) => {
    const browser = aBrowser()
    browser.kept.set(WORKSPACE_KEY, rubbish)
    const { store } = browser.openTab()
    expect(services(store)).toEqual(['First'])
    expect(store.getState().notices).toMatchObject([{ code: 'stored-unreadable', original: rubbish }])
    settle()
    expect(asides(browser)).toEqual([rubbish])
    expect(browser.stored().scenarios).toHaveLength(1)
  })

  it('of one scenario leaves the others, names what is wrong, and keeps the original', () => {
    const browser = aBrowser()
    const original = text({ scenarios: [{ ...newScenario('a', 'A'), target: 'most' }, newScenario('b', 'B')] })
    browser.kept.set(WORKSPACE_KEY, original)
    const { store } = browser.openTab()
    expect(services(store)).toEqual(['B'])
    expect(store.getState().notices).toMatchObject([
      { code: 'stored-partly-unreadable', original, problems: [{ path: 'scenarios[0].target', received: 'most' }] },
    ])
    settle()
    expect(asides(browser)).toEqual([original])
    expect(codes(browser.openTab().store)).toEqual([])
  })

  it('with hostile keys changes no prototype and no later object', () => {
    const browser = aBrowser()
    const hostile = text().replace(
      '"service":"A"',
      '"service":"A","__proto__":{"target":1},"constructor":{"prototype":{"x":1}}',
    )
    browser.kept.set(WORKSPACE_KEY, hostile)
    const { store } = browser.openTab()
    expect(services(store)).toEqual(['A', 'B'])
    expect(store.getState().scenarios[0]?.target).toBe(999_000_000)
    expect(Object.hasOwn(store.getState().scenarios[0] ?? {}, 'constructor')).toBe(false)
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  it('is put aside once, and a second kind of rubbish beside it', () => {
    const browser = aBrowser()
    for (const rubbish of ['one', 'one', 'two']) {
      browser.kept.set(WORKSPACE_KEY, rubbish)
      const tab = browser.openTab()
      settle()
      tab.close()
    }
    expect(asides(browser)).toEqual(['one', 'two'])
  })

  it('stays where it is while the disk is too full to put it aside, and the person is told', () => {
    const browser = aBrowser()
    browser.kept.set(WORKSPACE_KEY, 'rubbish')
    browser.full = true
    const { store } = browser.openTab()
    settle()
    expect(browser.kept.get(WORKSPACE_KEY)).toBe('rubbish')
    expect(codes(store)).toEqual(['stored-unreadable', 'storage-full'])
    browser.full = false
    store.getState().renameScenario('Saved')
    settle()
    expect(asides(browser)).toEqual(['rubbish'])
    expect(browser.stored().scenarios[0]?.name).toBe('Saved')
    expect(codes(store)).toEqual(['stored-unreadable'])
  })
})

describe('a workspace of a newer version', () => {
  it('is never written over, whatever is done', () => {
    const browser = aBrowser()
    const newer = text({ version: 999 })
    browser.kept.set(WORKSPACE_KEY, newer)
    const tab = browser.openTab()
    tab.store.getState().renameScenario('Mine')
    settle()
    tab.fire('pagehide')
    tab.close()
    expect(browser.kept).toEqual(new Map([[WORKSPACE_KEY, newer]]))
    expect(tab.store.getState().notices).toMatchObject([{ code: 'stored-newer', original: newer }])
  })

  it('that another tab writes meanwhile is left alone from then on, and told once', () => {
    const browser = aBrowser()
    const tab = browser.openTab()
    settle()
    tab.store.getState().renameScenario('Mine')
    // Not told: the tab comes across it just before it writes.
    browser.kept.set(WORKSPACE_KEY, text({ version: 999 }))
    settle()
    expect(browser.stored()).toMatchObject({ version: 999 })
    expect(codes(tab.store)).toEqual(['stored-newer'])
    tab.store.getState().dismissCode('stored-newer')
    browser.kept.set(WORKSPACE_KEY, text({ version: 999, openId: 'a' }))
    tab.fire('storage')
    tab.store.getState().renameScenario('Again')
    settle()
    expect(browser.stored()).toMatchObject({ version: 999 })
    expect(codes(tab.store)).toEqual([])
  })
})

describe('a full disk', () => {
  it('is told once with the latest edits to download, and cleared when saving works again', () => {
    const browser = aBrowser()
    const { store } = browser.openTab()
    settle()
    browser.full = true
    store.getState().renameScenario('One')
    settle()
    const [told] = store.getState().notices
    expect(told?.code).toBe('storage-full')
    store.getState().renameScenario('Two')
    settle()
    expect(store.getState().notices).toHaveLength(1)
    expect(store.getState().notices[0]?.id).toBe(told?.id)
    expect(store.getState().notices[0]?.original).toContain('"name":"Two"')
    browser.full = false
    store.getState().renameScenario('Three')
    settle()
    expect(codes(store)).toEqual([])
    expect(browser.stored().scenarios[0]?.name).toBe('Three')
  })

  it('does not nag once dismissed, but is told anew when it happens again', () => {
    const browser = aBrowser()
    const { store } = browser.openTab()
    settle()
    browser.full = true
    store.getState().renameScenario('One')
    settle()
    store.getState().dismissCode('storage-full')
    store.getState().renameScenario('Two')
    settle()
    expect(codes(store)).toEqual([])
    browser.full = false
    store.getState().renameScenario('Three')
    settle()
    browser.full = true
    store.getState().renameScenario('Four')
    settle()
    expect(codes(store)).toEqual(['storage-full'])
  })
})

describe('storage that is turned off', () => {
  it('is told, and everything else works', () => {
    const browser = aBrowser()
    browser.off = true
    const tab = browser.openTab()
    tab.store.getState().renameScenario('Mine')
    settle()
    tab.fire('pagehide')
    expect(openOf(tab.store).name).toBe('Mine')
    expect(codes(tab.store)).toEqual(['storage-unavailable'])
    expect(browser.writes).toEqual([])
  })
})
