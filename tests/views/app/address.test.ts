import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { ppb } from '../../../src/core/quantity/units.ts'
import type { WorkspaceStore } from '../../../src/store/workspace-store.ts'
import { keepAddress, openLink } from '../../../src/views/app/address.ts'
import { builtInScenario } from '../../../src/views/app/built-in.ts'
import { goTo, replaceLink } from '../../../src/views/app/route.ts'
import { at, incident } from '../../core/build.ts'
import { aStore, aStoreOf, CLOCK, codes, openOf, services } from '../../store/support/a-store.ts'

const LINK =
  '#/budget?service=Cart&target=99.5&window=28d&incident=2026-11-04T14:02Z/20m/100%25&incident=2026-11-05T14:02Z/20m/5%25'

describe('opening a link', () => {
  it('adds its scenario beside the others and opens it', () => {
    const { store } = aStore()
    const [mine] = store.getState().scenarios
    openLink(store, LINK)
    expect(services(store)).toEqual(['Checkout', 'Cart'])
    expect(store.getState().scenarios[0]).toBe(mine)
    expect(openOf(store)).toMatchObject({ service: 'Cart', target: 995_000_000, incidents: [{}, {}] })
    expect(new Set(openOf(store).incidents.map(({ id }) => id)).size).toBe(2)
    expect(codes(store)).toEqual([])
  })

  it('twice opens the same scenario again', () => {
    const { store } = aStore()
    openLink(store, LINK)
    const { openId } = store.getState()
    store.getState().openScenario('checkout')
    openLink(store, LINK)
    expect(services(store)).toEqual(['Checkout', 'Cart'])
    expect(store.getState().openId).toBe(openId)
  })

  it('adds another one when the first was edited meanwhile, and leaves that alone', () => {
    const { store } = aStore()
    openLink(store, LINK)
    store.getState().editScenario({ target: ppb(990_000_000) }, 'target')
    openLink(store, LINK)
    expect(store.getState().scenarios.map(({ target }) => target)).toEqual([999_000_000, 990_000_000, 995_000_000])
  })

  it('can be undone', () => {
    const { store } = aStore()
    openLink(store, LINK)
    store.getState().undo()
    expect(services(store)).toEqual(['Checkout'])
  })

  it('that a link is too short for, twice opens the same scenario again', () => {
    const { store } = aStore()
    const many = `#/budget?${'incident=2026-11-04T14:02Z/20m/100%25/Somewhat%20longer&'.repeat(300)}`
    openLink(store, many)
    openLink(store, many)
    expect(services(store)).toEqual(['Checkout', 'My service'])
  })

  it('with nothing but a moment opens the built-in scenario then, once', () => {
    const { store } = aStore()
    openLink(store, '#/budget?now=2026-11-22T00:00Z')
    openLink(store, '#/budget?now=2026-11-22T00:00Z')
    expect(services(store)).toEqual(['Checkout', 'Storefront checkout'])
    expect(openOf(store)).toMatchObject({ now: at('2026-11-22'), measurements: { kind: 'generated' } })
    const { store: first } = aStoreOf([builtInScenario(CLOCK)])
    openLink(first, '#/budget?now=2026-11-22')
    expect(services(first)).toEqual(['Storefront checkout'])
  })

  it('with unknown keys opens the rest and names them', () => {
    const { store } = aStore()
    openLink(store, `${LINK}&colour=red`)
    expect(services(store)).toEqual(['Checkout', 'Cart'])
    expect(store.getState().notices).toMatchObject([{ code: 'link-problems', problems: [{ received: 'colour' }] }])
  })

  it('that is refused leaves everything and says why', () => {
    const { store } = aStore()
    const { scenarios, openId } = store.getState()
    openLink(store, '#/budget?target=abc&service=Cart')
    expect(store.getState().scenarios).toBe(scenarios)
    expect(store.getState().openId).toBe(openId)
    expect(store.getState().notices).toMatchObject([{ code: 'link-unreadable', problems: [{ path: 'target' }] }])
  })

  it('takes back what was said of the link before', () => {
    const { store } = aStore()
    openLink(store, '#/budget?target=abc')
    openLink(store, `${LINK}&colour=red`)
    expect(codes(store)).toEqual(['link-problems'])
    openLink(store, LINK)
    expect(codes(store)).toEqual([])
  })

  it.each(['', '#', '#main', '#/budget', '#/budget?', '#/alerts'])(
    'without anything in it (%j) changes nothing',
    (hash) => {
      const { store } = aStore()
      const { scenarios } = store.getState()
      openLink(store, hash)
      expect(store.getState().scenarios).toBe(scenarios)
      expect(codes(store)).toEqual([])
    },
  )

  it('stays with what is open where several say the same', () => {
    const { store } = aStoreOf(['one', 'two'].map((id) => newScenario(id, 'Cart')))
    store.getState().openScenario('two')
    openLink(store, '#/alerts?service=Cart')
    expect(store.getState()).toMatchObject({ openId: 'two', scenarios: [{}, {}] })
  })

  it('to a page that is not there opens its scenario all the same, and says so', () => {
    const { store } = aStore()
    openLink(store, '#/elsewhere?service=Cart')
    expect(openOf(store).service).toBe('Cart')
    expect(codes(store)).toEqual(['view-unknown'])
    openLink(store, '#/alerts')
    expect(codes(store)).toEqual([])
  })

  it('that is packed is left to the page, which shows first what is in it', () => {
    const { store } = aStore()
    const { scenarios } = store.getState()
    openLink(store, '#/budget?target=abc')
    openLink(store, '#/share/1/abc')
    expect(store.getState().scenarios).toBe(scenarios)
    expect(codes(store)).toEqual([])
  })

  it('is not put off by a damaged scenario that no address can hold', () => {
    const { store } = aStore()
    store.getState().editScenario({ service: '\ud83d' }, 'service')
    openLink(store, LINK)
    expect(openOf(store).service).toBe('Cart')
  })
})

describe('a page that is opened by its address', () => {
  it('begins at its top; one that is gone back to stays where the browser puts it', () => {
    const { store } = aStore()
    const scroll = vi.spyOn(window, 'scrollTo').mockImplementation(() => {})
    history.replaceState(null, '', '#/learn/lessons/budget')
    const stop = keepAddress(store)
    // A link: the browser makes an entry of which the app knows nothing.
    const left: unknown = history.state
    history.pushState(null, '', '#/learn/tour')
    dispatchEvent(new HashChangeEvent('hashchange'))
    expect(scroll).toHaveBeenCalledExactlyOnceWith(0, 0)
    // And back.
    history.replaceState(left, '', '#/learn/lessons/budget')
    dispatchEvent(new HashChangeEvent('hashchange'))
    expect(scroll).toHaveBeenCalledOnce()
    stop()
    scroll.mockRestore()
  })
})

describe('the address', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('scrollTo', vi.fn<() => void>())
    history.replaceState(null, '', '#/budget')
  })
  afterEach(() => {
    for (const stop of stops.splice(0)) stop()
    vi.useRealTimers()
  })
  const stops: (() => void)[] = []
  const keep = (store: WorkspaceStore): void => {
    stops.push(keepAddress(store))
  }

  it('is the link of a scenario that a link can express, and the bare view of others', () => {
    const stop = keepAddress(aStore().store)
    expect(location.hash).toBe('#/budget?service=Checkout&target=99.9&window=30d')
    stop()
    keep(aStoreOf([builtInScenario(CLOCK)]).store)
    expect(location.hash).toBe('#/budget')
  })

  it('follows the edits, undo, and the scenario that is open', () => {
    const { store } = aStore(['Checkout', 'Search'])
    const shown = (): string => {
      vi.advanceTimersByTime(1_000)
      return location.hash
    }
    keep(store)
    expect(location.hash).toBe('#/budget?service=Checkout&target=99.9&window=30d')
    store.getState().editScenario({ target: ppb(990_000_000) }, 'target')
    store.getState().addIncident(incident(at('2026-11-04T14:02'), '20m', 100, { label: 'Bad deploy' }))
    const edited = '#/budget?service=Checkout&target=99&window=30d&incident=2026-11-04T14:02Z/20m/100%25/Bad%20deploy'
    expect(shown()).toBe(edited)
    store.getState().openScenario('search')
    expect(shown()).toBe('#/budget?service=Search&target=99.9&window=30d')
    store.getState().openScenario('checkout')
    expect(shown()).toBe(edited)
    store.getState().undo()
    expect(shown()).toBe('#/budget?service=Checkout&target=99&window=30d')
  })

  it('adds no entries to the browser’s history', () => {
    const { store } = aStore()
    keep(store)
    const { length } = history
    for (let letter = 1; letter < 9; letter++) {
      store.getState().editScenario({ service: 'x'.repeat(letter) }, 'service')
      vi.advanceTimersByTime(1_000)
    }
    expect(history).toHaveLength(length)
  })

  it('opens a link that is typed into it', () => {
    const { store } = aStore()
    keep(store)
    history.replaceState(null, '', LINK)
    dispatchEvent(new HashChangeEvent('hashchange'))
    expect(openOf(store).service).toBe('Cart')
    vi.advanceTimersByTime(1_000)
    expect(services(store)).toEqual(['Checkout', 'Cart'])
  })

  it('keeps a link that could not be read, so that it can be mended there', () => {
    const { store } = aStore()
    history.replaceState(null, '', '#/budget?target=abc')
    openLink(store, location.hash)
    keep(store)
    vi.advanceTimersByTime(1_000)
    expect(location.hash).toBe('#/budget?target=abc')
  })

  it('keeps a packed link until it is opened or laid aside, and says then what is open', () => {
    const { store } = aStore()
    history.replaceState(null, '', '#/share/1/abc')
    keep(store)
    store.getState().editScenario({ target: ppb(990_000_000) }, 'target')
    vi.advanceTimersByTime(1_000)
    expect(location.hash).toBe('#/share/1/abc')
    replaceLink('alerts')
    expect(location.hash).toBe('#/alerts?service=Checkout&target=99&window=30d')
    store.getState().editScenario({ target: ppb(980_000_000) }, 'target')
    vi.advanceTimersByTime(1_000)
    expect(location.hash).toBe('#/alerts?service=Checkout&target=98&window=30d')
  })

  const wait = (): string => {
    vi.advanceTimersByTime(1_000)
    return location.hash
  }
  /** Goes back as the browser does, which takes a moment of real time. */
  const back = async (): Promise<void> => {
    vi.useRealTimers()
    const arrived = new Promise((resolve) => {
      addEventListener('hashchange', resolve, { once: true })
    })
    history.back()
    await arrived
    vi.useFakeTimers()
  }

  it('follows the edits in the view that is open', () => {
    history.replaceState(null, '', '#/alerts')
    const { store } = aStore()
    keep(store)
    expect(location.hash).toBe('#/alerts?service=Checkout&target=99.9&window=30d')
    store.getState().editScenario({ target: ppb(990_000_000) }, 'target')
    expect(wait()).toBe('#/alerts?service=Checkout&target=99&window=30d')
  })

  it('says the latest edit as soon as another view is open', () => {
    const { store } = aStore()
    keep(store)
    store.getState().editScenario({ target: ppb(990_000_000) }, 'target')
    goTo('alerts')
    expect(location.hash).toBe('#/alerts?service=Checkout&target=99&window=30d')
    expect(wait()).toBe('#/alerts?service=Checkout&target=99&window=30d')
    expect(services(store)).toEqual(['Checkout'])
  })

  it('of a view alone, followed on the page, gets the scenario that is open', () => {
    const { store } = aStore()
    keep(store)
    history.pushState(null, '', '#/alerts')
    dispatchEvent(new HashChangeEvent('hashchange'))
    expect(location.hash).toBe('#/alerts?service=Checkout&target=99.9&window=30d')
  })

  it('goes back to the view before with the scenario as it is now, not as it was', async () => {
    const { store } = aStore()
    keep(store)
    goTo('alerts')
    store.getState().editScenario({ target: ppb(990_000_000) }, 'target')
    wait()
    await back()
    expect(location.hash).toBe('#/budget?service=Checkout&target=99&window=30d')
    expect(services(store)).toEqual(['Checkout'])
    expect(codes(store)).toEqual([])
  })

  it('going back does not bring a deleted scenario back', async () => {
    const { store } = aStore(['Checkout', 'Search'])
    keep(store)
    goTo('alerts')
    store.getState().deleteScenario('My service')
    wait()
    await back()
    expect(services(store)).toEqual(['Search'])
    expect(location.hash).toBe('#/budget?service=Search&target=99.9&window=30d')
  })

  it('of a page that is not there becomes the Budget view’s', () => {
    history.replaceState(null, '', '#/elsewhere')
    const { store } = aStore()
    keep(store)
    expect(location.hash).toBe('#/budget?service=Checkout&target=99.9&window=30d')
  })
})
