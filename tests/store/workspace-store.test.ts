import { describe, expect, it } from 'vitest'
import { ppb } from '../../src/core/quantity/units.ts'
import type { Scenario } from '../../src/core/scenario/scenario.ts'
import type { WorkspaceActions, WorkspaceStore } from '../../src/store/workspace-store.ts'
import { at, incident } from '../core/build.ts'
import { aStore, openOf, services, titles } from './support/a-store.ts'

const outage = { ...incident(at('2026-11-04T14:02'), '20m'), label: 'Bad deploy' }
const act = (store: WorkspaceStore): WorkspaceActions => store.getState()
const shown = (store: WorkspaceStore): readonly Scenario[] => store.getState().scenarios

describe('scenarios', () => {
  it('a new one stands last and is open', () => {
    const { store } = aStore(['Checkout', 'Search'])
    act(store).createScenario('My service')
    expect(services(store)).toEqual(['Checkout', 'Search', 'My service'])
    expect(openOf(store).service).toBe('My service')
  })

  it('a duplicate has every fact of the original and the first free number in its name', () => {
    const { store } = aStore()
    act(store).addIncident(outage)
    const original = openOf(store)
    act(store).duplicateScenario()
    act(store).openScenario(original.id)
    act(store).duplicateScenario()
    expect(titles(store)).toEqual(['Checkout', 'Checkout (2)', 'Checkout (3)'])
    expect({ ...openOf(store), id: '', name: '' }).toEqual({ ...original, id: '' })
  })

  it('a duplicate of a duplicate counts on, and takes a number that has become free', () => {
    const { store } = aStore()
    act(store).duplicateScenario()
    act(store).duplicateScenario()
    expect(titles(store)).toEqual(['Checkout', 'Checkout (2)', 'Checkout (3)'])
    act(store).renameScenario('Other')
    act(store).openScenario('checkout')
    act(store).duplicateScenario()
    expect(titles(store)).toEqual(['Checkout', 'Checkout (2)', 'Other', 'Checkout (3)'])
  })

  it('a duplicate of the longest name is cut, so that it can be read back from storage', () => {
    const { store } = aStore()
    act(store).renameScenario('n'.repeat(200))
    act(store).duplicateScenario()
    act(store).duplicateScenario()
    expect(titles(store).map((title) => title.length)).toEqual([200, 200, 200])
    expect(new Set(titles(store)).size).toBe(3)
  })

  it('is renamed, and called after its service again when the name is emptied', () => {
    const { store } = aStore()
    act(store).renameScenario('What if we had two regions')
    expect(titles(store)).toEqual(['What if we had two regions'])
    act(store).renameScenario('')
    expect(titles(store)).toEqual(['Checkout'])
  })

  it('deleting one opens the next, and the one before when it was the last in the list', () => {
    const { store } = aStore(['A', 'B', 'C'])
    act(store).openScenario('b')
    act(store).deleteScenario('My service')
    expect([services(store), openOf(store).service]).toEqual([['A', 'C'], 'C'])
    act(store).deleteScenario('My service')
    expect([services(store), openOf(store).service]).toEqual([['A'], 'A'])
  })

  it('deleting the only one leaves a fresh one', () => {
    const { store } = aStore()
    act(store).addIncident(outage)
    act(store).deleteScenario('My service')
    expect(services(store)).toEqual(['My service'])
    expect(openOf(store).incidents).toEqual([])
    expect(openOf(store).id).not.toBe('checkout')
  })

  it('a received one is added beside the others under an id of its own', () => {
    const { store } = aStore()
    act(store).receiveScenario(openOf(store))
    expect(services(store)).toEqual(['Checkout', 'Checkout'])
    expect(new Set(shown(store).map(({ id }) => id)).size).toBe(2)
  })

  it('edits reach the open one alone', () => {
    const { store } = aStore(['Checkout', 'Search'])
    const [, search] = shown(store)
    act(store).editScenario({ target: ppb(990_000_000) }, 'target')
    expect(shown(store).map(({ target }) => target)).toEqual([990_000_000, 999_000_000])
    expect(shown(store)[1]).toBe(search)
  })
})

describe('incidents', () => {
  it('are added, edited and deleted, each under an id of its own', () => {
    const { store } = aStore()
    const first = act(store).addIncident(outage)
    const second = act(store).addIncident(outage)
    act(store).addIncidents([outage, outage])
    expect(new Set(openOf(store).incidents.map(({ id }) => id)).size).toBe(4)
    act(store).editIncident(second, { label: 'Payments' }, 'label')
    act(store).deleteIncident(first)
    expect(openOf(store).incidents.map(({ label }) => label)).toEqual(['Payments', 'Bad deploy', 'Bad deploy'])
  })
})

describe('undo and redo', () => {
  const edits: Readonly<Record<string, (store: WorkspaceStore) => void>> = {
    'a new scenario': (store) => act(store).createScenario('New'),
    'a received scenario': (store) => act(store).receiveScenario(openOf(store)),
    'a duplicate': (store) => act(store).duplicateScenario(),
    'a new name': (store) => act(store).renameScenario('Renamed'),
    'a deleted scenario': (store) => act(store).deleteScenario('New'),
    'a new target': (store) => act(store).editScenario({ target: ppb(950_000_000) }, 'target'),
    'a new window': (store) =>
      act(store).editScenario({ sloWindow: { kind: 'calendar', period: 'month', timeZone: 'UTC' } }, 'window'),
    'a new incident': (store) => act(store).addIncident(outage),
    'several new incidents': (store) => act(store).addIncidents([outage, outage]),
    'an edited incident': (store) => act(store).editIncident('made-1', { label: 'Edited' }, 'label'),
    'a deleted incident': (store) => act(store).deleteIncident('made-1'),
  }

  it.each(Object.keys(edits))('takes back %s and does it again', (name) => {
    const { store, time } = aStore(['Checkout', 'Search'])
    act(store).addIncident(outage)
    time.passed += 60_000
    const before = shown(store)
    edits[name]?.(store)
    const after = shown(store)
    expect(after).not.toEqual(before)
    act(store).undo()
    expect(shown(store)).toEqual(before)
    act(store).redo()
    expect(shown(store)).toEqual(after)
  })

  it('take back every edit of a long session, one after another', () => {
    const { store, time } = aStore()
    const seen = [shown(store)]
    for (const edit of Object.values(edits)) {
      time.passed += 60_000
      const before = shown(store)
      edit(store)
      if (shown(store) !== before) seen.push(shown(store))
    }
    expect(seen.length).toBeGreaterThan(9)
    for (const earlier of seen.slice(0, -1).toReversed()) {
      act(store).undo()
      expect(shown(store)).toEqual(earlier)
    }
    for (const later of seen.slice(1)) {
      act(store).redo()
      expect(shown(store)).toEqual(later)
    }
  })

  it('the letters of one word are one step', () => {
    const { store, time } = aStore()
    for (const service of ['C', 'Ca', 'Car', 'Cart']) {
      act(store).editScenario({ service }, 'service')
      time.passed += 300
    }
    act(store).undo()
    expect(services(store)).toEqual(['Checkout'])
    act(store).redo()
    expect(services(store)).toEqual(['Cart'])
  })

  it('a long drag is one step, however long it takes', () => {
    const { store, time } = aStore()
    const id = act(store).addIncident(outage)
    for (let minutes = 21; minutes < 200; minutes++) {
      act(store).editIncident(id, { lasted: minutes * 60_000 }, 'lasted')
      time.passed += 100
    }
    act(store).undo()
    expect(openOf(store).incidents[0]?.lasted).toBe(20 * 60_000)
  })

  it.each<readonly [string, (store: WorkspaceStore, time: { passed: number }) => void]>([
    ['a pause', (_, time) => (time.passed += 1_001)],
    ['another field', (store) => act(store).editScenario({ requestsPerSecond: 5 }, 'rate')],
    ['an incident', (store) => act(store).addIncident(outage)],
  ])('two edits of a field with %s between them are separate steps', (_, between) => {
    const { store, time } = aStore()
    act(store).editScenario({ service: 'First' }, 'service')
    between(store, time)
    act(store).editScenario({ service: 'Second' }, 'service')
    act(store).undo()
    expect(services(store)).toEqual(['First'])
  })

  it('the same field of two incidents, or of two scenarios, makes separate steps', () => {
    const { store } = aStore(['Checkout', 'Search'])
    act(store).addIncidents([outage, outage])
    const [one, two] = openOf(store).incidents.map(({ id }) => id) as [string, string]
    act(store).editIncident(one, { label: 'One' }, 'label')
    act(store).editIncident(two, { label: 'Two' }, 'label')
    act(store).undo()
    expect(openOf(store).incidents.map(({ label }) => label)).toEqual(['One', 'Bad deploy'])
    act(store).editScenario({ service: 'Cart' }, 'service')
    act(store).openScenario('search')
    act(store).editScenario({ service: 'Find' }, 'service')
    act(store).undo()
    expect(services(store)).toEqual(['Cart', 'Search'])
  })

  it('typing after an undo starts a new step', () => {
    const { store } = aStore()
    act(store).editScenario({ service: 'Cart' }, 'service')
    act(store).undo()
    act(store).editScenario({ service: 'Pay' }, 'service')
    act(store).undo()
    expect(services(store)).toEqual(['Checkout'])
  })

  it('an edit that changes nothing is no step', () => {
    const { store } = aStore()
    const id = act(store).addIncident(outage)
    act(store).editScenario({ sloWindow: { ...openOf(store).sloWindow }, name: '' }, 'window')
    act(store).editIncident(id, { label: 'Bad deploy' }, 'label')
    act(store).undo()
    expect(openOf(store).incidents).toEqual([])
  })

  it('bring a deleted scenario back and open it', () => {
    const { store } = aStore(['A', 'B', 'C'])
    act(store).openScenario('b')
    act(store).deleteScenario('My service')
    act(store).openScenario('a')
    act(store).undo()
    expect([services(store), openOf(store).service]).toEqual([['A', 'B', 'C'], 'B'])
  })

  it('open the scenario that they change, so that the change is seen', () => {
    const { store } = aStore(['A', 'B'])
    act(store).editScenario({ service: 'Edited' }, 'service')
    act(store).openScenario('b')
    act(store).undo()
    expect(openOf(store)).toMatchObject({ id: 'a', service: 'A' })
    act(store).openScenario('b')
    act(store).redo()
    expect(openOf(store)).toMatchObject({ id: 'a', service: 'Edited' })
  })

  it('opening a scenario is no step', () => {
    const { store } = aStore(['A', 'B'])
    act(store).openScenario('b')
    act(store).openScenario('a')
    expect(store.temporal.getState().pastStates).toEqual([])
    act(store).createScenario('C')
    act(store).openScenario('b')
    act(store).undo()
    expect(services(store)).toEqual(['A', 'B'])
  })

  it('the clock, notices and measurements in memory are no steps and are left alone', () => {
    const { store } = aStore()
    act(store).renameScenario('Renamed')
    act(store).tick(7)
    act(store).tell({ code: 'storage-full', problems: [], original: null })
    act(store).holdSeries('x', 'missing')
    act(store).undo()
    expect(titles(store)).toEqual(['Checkout'])
    expect(store.getState()).toMatchObject({ clock: 7, notices: [{ code: 'storage-full' }], series: { x: 'missing' } })
  })

  it('a new edit ends what could be redone', () => {
    const { store, time } = aStore()
    act(store).renameScenario('One')
    act(store).undo()
    time.passed += 60_000
    act(store).editScenario({ service: 'Cart' }, 'service')
    act(store).redo()
    expect(titles(store)).toEqual(['Cart'])
  })

  it('do nothing where there is nothing to take back', () => {
    const { store } = aStore()
    const before = shown(store)
    act(store).undo()
    act(store).redo()
    expect(shown(store)).toBe(before)
  })
})

describe('notices', () => {
  it('one of each kind, told again in its place under the same id', () => {
    const { store } = aStore()
    act(store).tell({ code: 'storage-full', problems: [], original: 'a' })
    act(store).tell({ code: 'link-problems', problems: [], original: null })
    const [first] = store.getState().notices
    act(store).tell({ code: 'storage-full', problems: [], original: 'b' })
    expect(store.getState().notices).toEqual([
      { ...first, original: 'b' },
      expect.objectContaining({ code: 'link-problems' }),
    ])
    act(store).dismiss(first?.id ?? '')
    act(store).dismissCode('link-problems')
    expect(store.getState().notices).toEqual([])
  })
})
