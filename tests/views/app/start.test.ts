import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { storedWorkspace } from '../../../src/core/scenario/workspace.ts'
import type { SeriesStorage } from '../../../src/store/series-library.ts'
import { WORKSPACE_KEY } from '../../../src/store/text-storage.ts'
import type { Remembered } from '../../../src/store/use-store.ts'
import { start } from '../../../src/views/app/start.ts'
import { codes, openOf, services } from '../../store/support/a-store.ts'

const database = vi.hoisted(() => new Map<string, unknown>())
vi.mock('../../../src/store/series-library.ts', async (original) => {
  const storage: SeriesStorage = {
    read: (id) => Promise.resolve(database.get(id)),
    write: (id, entry) => Promise.resolve(void database.set(id, entry)),
    remove: (id) => Promise.resolve(void database.delete(id)),
    all: () => Promise.resolve([...database]),
  }
  return { ...(await original<object>()), browserSeriesStorage: () => storage }
})

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 13, 37, 42) })
  localStorage.clear()
  database.clear()
  history.replaceState(null, '', '#/budget')
})
afterEach(() => {
  vi.useRealTimers()
})

/** Starts the app and waits until what comes later has come, and has been written. */
const started = async (): Promise<Remembered> => settled(await start())
const settled = async (remembered: Remembered): Promise<Remembered> => {
  await vi.waitFor(() => {
    vi.advanceTimersByTime(1_000)
    expect(Object.values(remembered.store.getState().series)).not.toEqual(['loading'])
  })
  await vi.dynamicImportSettled()
  await vi.advanceTimersByTimeAsync(1_000)
  return remembered
}
const stored = (more: object = {}): string =>
  JSON.stringify({
    ...storedWorkspace({ scenarios: [newScenario('a', 'A'), newScenario('b', 'B')], openId: 'b' }),
    ...more,
  })

it('a first visit opens the built-in scenario with its measurements there already', async () => {
  const remembered = await start()
  const { store } = remembered
  expect(openOf(store)).toMatchObject({ service: 'Storefront checkout', now: Date.UTC(2026, 10, 22) })
  expect(Object.values(store.getState().series)).toEqual([expect.objectContaining({ step: 60_000 })])
  expect(store.getState().clock).toBe(Date.UTC(2026, 10, 22, 13, 37))
  await settled(remembered)
})

it('what is stored is opened again, and a link opens beside it; neither can be undone', async () => {
  localStorage.setItem(WORKSPACE_KEY, stored())
  history.replaceState(null, '', '#/budget?service=Cart')
  const { store } = await started()
  expect(services(store)).toEqual(['A', 'B', 'Cart'])
  expect(openOf(store).service).toBe('Cart')
  store.getState().undo()
  expect(services(store)).toEqual(['A', 'B', 'Cart'])
  expect(localStorage.getItem(WORKSPACE_KEY)).toContain('Cart')
})

it('a link that cannot be read leaves what is stored open, and stands in the address', async () => {
  localStorage.setItem(WORKSPACE_KEY, stored())
  history.replaceState(null, '', '#/budget?target=abc')
  const { store } = await started()
  expect(openOf(store).service).toBe('B')
  expect(codes(store)).toEqual(['link-unreadable'])
  expect(location.hash).toBe('#/budget?target=abc')
})

it('a page that is not there is the Budget view, and that is said', async () => {
  history.replaceState(null, '', '#/elsewhere')
  const { store } = await started()
  expect(codes(store)).toEqual(['view-unknown'])
  expect(location.hash).toMatch(/^#\/budget/)
})

it('a link to the Alerts view stays there', async () => {
  history.replaceState(null, '', '#/alerts?service=Cart')
  const { store } = await started()
  expect(openOf(store).service).toBe('Cart')
  expect(location.hash).toBe('#/alerts?service=Cart&target=99.9&window=30d')
})

it('reloading the address that follows a scenario does not double it', async () => {
  const first = await started()
  first.store.getState().createScenario('My service')
  first.store.getState().editScenario({ service: 'Cart / pay & go' }, 'service')
  await vi.advanceTimersByTimeAsync(1_000)
  const { store } = await started()
  expect(services(store)).toEqual(['Storefront checkout', 'Cart / pay & go'])
})

it('the clock goes on by the minute', async () => {
  const { store } = await started()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(store.getState().clock).toBe(Date.UTC(2026, 10, 22, 13, 38))
})

it.each([
  ['an older Burnline finds a newer workspace', stored({ version: 999 })],
  ['the workspace cannot be read', 'rubbish'],
])('measurements are left alone when %s: nobody knows which are needed', async (_, text) => {
  const entry = { savedAt: 0, unusedSince: 0, series: null }
  database.set('needed', entry)
  localStorage.setItem(WORKSPACE_KEY, text)
  await started()
  expect(database.get('needed')).toBe(entry)
  localStorage.setItem(WORKSPACE_KEY, stored())
  await started()
  expect(database.size).toBe(0)
})
