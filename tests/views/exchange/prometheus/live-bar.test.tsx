import { act, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { DAY, MINUTE } from '../../../../src/core/quantity/units.ts'
import { failure, success } from '../../../../src/core/result.ts'
import type { Measurements, Scenario } from '../../../../src/core/scenario/scenario.ts'
import type { FetchedSeries } from '../../../../src/interop/prometheus-api/contract.ts'
import type { PrometheusTrouble } from '../../../../src/interop/prometheus-api/trouble.ts'
import type { StoredSeries } from '../../../../src/store/series-library.ts'
import { provideShowModal } from '../../ui/show-modal.ts'
import { CLOCK } from '../a-page.tsx'
import { ADDRESS, aServer, readingOf, showLivePage, SOURCE, troubled } from './a-live-page.tsx'
import type { FakeServer } from './a-live-page.tsx'

const STEP = 5 * MINUTE
/** One day was read, up to an hour ago. */
const END = CLOCK - 60 * MINUTE

beforeEach(() => {
  provideShowModal()
  localStorage.clear()
  vi.useFakeTimers({ now: CLOCK, shouldAdvanceTime: true })
  return () => vi.useRealTimers()
})

const user = userEvent.setup({ advanceTimers: (length) => vi.advanceTimersByTime(length) })

const before = (): FetchedSeries => readingOf({ ...aRequest, range: { from: END - DAY, until: END } })

const aRequest = {
  access: { baseUrl: ADDRESS, credentials: { kind: 'none' }, tenant: null, timeout: 30_000 },
  queries: SOURCE,
  step: STEP,
  countResets: false,
  range: { from: END - DAY, until: END },
} as const

const measurements: Measurements = {
  kind: 'imported',
  seriesId: 'read-before',
  source: 'prometheus.test',
  start: END - DAY,
  step: STEP,
  steps: 288,
  unit: 'requests',
}

/** A scenario whose measurements were read up to an hour ago, from a server that was used in this browser unless told. */
const show = async (fake: FakeServer, changes: Partial<Scenario> = {}, known = true) => {
  if (known) localStorage.setItem('burnline-servers', JSON.stringify([ADDRESS]))
  const kept = new Map<string, StoredSeries>([['read-before', { savedAt: END, series: before().series }]])
  const page = showLivePage(fake, { prometheus: SOURCE, measurements, now: END, ...changes }, kept)
  await waitFor(() => expect(page.store.getState().series['read-before']).not.toBe('loading'))
  return page
}

const every = (minutes: number) => ({ prometheus: { ...SOURCE, refreshEvery: minutes * MINUTE } })
const refresh = () => user.click(screen.getByRole('button', { name: 'Refresh now' }))
const bar = () => screen.getByRole('region', { name: 'Live measurements' })
const pass = (length: number) => act(() => vi.advanceTimersByTimeAsync(length))

const lookAway = (away: boolean): void => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(away ? 'hidden' : 'visible')
  document.dispatchEvent(new Event('visibilitychange'))
}

it('reads only what is new by hand, and looks at the scenario from its end', async () => {
  const fake = aServer()
  const page = await show(fake)
  expect(bar()).toHaveTextContent('Read live from prometheus.test: measured up to 21 Nov 23:00 UTC.')
  await refresh()
  await waitFor(() => expect(bar()).toHaveTextContent('measured up to 22 Nov 00:00 UTC'))
  // The last two steps are read again, for samples may have come late.
  expect(fake.fetches[0]).toMatchObject({ step: STEP, countResets: false, range: { from: END - 2 * STEP } })
  // 24 hours and one, at 12 steps an hour.
  expect(page.open()).toMatchObject({ now: CLOCK, measurements: { start: END - DAY, steps: 300 } })
  expect([...page.kept.values()].map(({ series }) => series.valid.length)).toEqual([300])
  expect(page.store.temporal.getState().pastStates).toEqual([])
})

it('leaves the now-line where the person put it', async () => {
  const page = await show(aServer(), { now: END - 5 * STEP })
  await refresh()
  await waitFor(() => expect(page.open().measurements).toMatchObject({ steps: 300 }))
  expect(page.open().now).toBe(END - 5 * STEP)
})

it('reads every n minutes while the page is visible, and at once when it is looked at again', async () => {
  const fake = aServer()
  await show(fake, every(5))
  await pass(100)
  expect(fake.fetches).toHaveLength(1)
  await pass(5 * MINUTE)
  expect(fake.fetches).toHaveLength(2)
  lookAway(true)
  await pass(60 * MINUTE)
  expect(fake.fetches).toHaveLength(2)
  lookAway(false)
  await pass(100)
  expect(fake.fetches).toHaveLength(3)
})

it('asks one at a time: a slow server is not asked again before it has answered', async () => {
  const fake = aServer({ fetch: () => new Promise(() => undefined) })
  await show(fake, every(1))
  await pass(30 * MINUTE)
  expect(fake.fetches).toHaveLength(1)
  expect(screen.getByRole('button', { name: 'Cancel' })).toBeVisible()
})

it('asks nothing of an address that came with a scenario and was never used in this browser', async () => {
  const fake = aServer()
  await show(fake, every(1), false)
  await pass(10 * MINUTE)
  expect(fake.fetches).toEqual([])
  expect(bar()).toHaveTextContent('nothing is asked of it until you press “Refresh now”')
  await refresh()
  await pass(100)
  expect(fake.fetches).toHaveLength(1)
  expect(bar()).not.toHaveTextContent('nothing is asked of it')
  await pass(MINUTE)
  expect(fake.fetches).toHaveLength(2)
})

it('keeps the last good data when the server is dead, says since when it stands, and tries again', async () => {
  let dead = true
  const fake = aServer({
    fetch: async (request) => (dead ? failure({ kind: 'not-reachable', url: ADDRESS }) : success(readingOf(request))),
  })
  const page = await show(fake, every(5))
  const facts = page.open()
  await pass(100)
  expect(bar()).toHaveTextContent(
    /Not refreshed since 21 Nov 23:00 UTC. Nobody answers at https:\/\/prometheus.test.*What was read before still stands/,
  )
  expect(page.open()).toBe(facts)
  expect(page.store.getState().series['read-before']).toEqual(before().series)
  dead = false
  await pass(6 * MINUTE)
  expect(bar()).not.toHaveTextContent('Not refreshed')
  expect(page.open().measurements).toMatchObject({ steps: 301 })
})

it('says that a server has fallen silent, and does not look past what is known', async () => {
  const fake = aServer({
    fetch: async (request) => {
      const read = readingOf(request)
      read.series.valid.fill(Number.NaN, 3)
      read.series.good.fill(Number.NaN, 3)
      return success(read)
    },
  })
  const page = await show(fake)
  await refresh()
  await waitFor(() => expect(bar()).toHaveTextContent('gave nothing for this time: valid_total'))
  // Of the steps that were asked for, the first three have numbers: the last two known, and one new.
  expect(page.open()).toMatchObject({ now: END + STEP, measurements: { steps: 289 } })
})

it('keeps what came before a server died in the middle of a refresh', async () => {
  const because: PrometheusTrouble = { kind: 'broken-off', bytes: 0 }
  const fake = aServer({
    fetch: async (request) => success(readingOf(request, { until: END + 4 * STEP, because })),
  })
  const page = await show(fake)
  await refresh()
  await waitFor(() => expect(bar()).toHaveTextContent('Not refreshed since 21 Nov 23:20 UTC. The connection ended'))
  expect(page.open().measurements).toMatchObject({ steps: 292 })
})

it('asks who one is when the server wants to know, as after a reload', async () => {
  const fake = aServer({
    fetch: async (request) =>
      request.access.credentials.kind === 'basic'
        ? success(readingOf(request))
        : failure({ kind: 'not-let-in', status: 401, message: null }),
  })
  await show(fake)
  await refresh()
  await waitFor(() => expect(bar()).toHaveTextContent('The server wants to know who asks (401)'))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sign-in' }), 'User name and password')
  await user.type(screen.getByRole('textbox', { name: 'User name' }), 'ada')
  await user.type(screen.getByLabelText('Password'), 'secret')
  await user.click(screen.getByRole('button', { name: 'Sign in and read' }))
  await waitFor(() => expect(bar()).toHaveTextContent('measured up to 22 Nov 00:00 UTC'))
  expect(fake.fetches[1]?.access.credentials).toEqual({ kind: 'basic', user: 'ada', password: 'secret' })
  expect(screen.queryByLabelText('Password')).not.toBeInTheDocument()
  expect(JSON.stringify(Object.entries(localStorage))).not.toContain('secret')
})

it('reads the whole SLO window where the measurements are not in this browser', async () => {
  localStorage.setItem('burnline-servers', JSON.stringify([ADDRESS]))
  const fake = aServer()
  const page = showLivePage(fake, { prometheus: SOURCE, measurements, now: END })
  await waitFor(() => expect(page.store.getState().series['read-before']).toBe('missing'))
  await refresh()
  await waitFor(() => expect(page.open().measurements).toMatchObject({ steps: 8_640 }))
  expect(fake.fetches[0]?.step).toBeNull()
  expect(page.store.getState().notices).toEqual([])
})

it('ends a refresh on Cancel, with no complaint', async () => {
  const fake = aServer({
    fetch: (_, { signal }) =>
      new Promise((resolve) => {
        signal?.addEventListener('abort', () => resolve(failure({ kind: 'cancelled' })))
      }),
  })
  await show(fake)
  await refresh()
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(await screen.findByRole('button', { name: 'Refresh now' })).toBeVisible()
  expect(bar()).not.toHaveTextContent('Not refreshed')
})

it('throws away what comes for a source that was changed meanwhile', async () => {
  const answers: (() => void)[] = []
  const fake = aServer({
    fetch: (request) =>
      new Promise((resolve) => {
        answers.push(() => resolve(success(readingOf(request))))
      }),
  })
  const page = await show(fake)
  await refresh()
  act(() => page.store.getState().editScenario({ prometheus: { ...SOURCE, total: 'other_total' } }, ''))
  answers[0]?.()
  await screen.findByRole('button', { name: 'Refresh now' })
  expect(page.open().measurements).toEqual(measurements)
})

it('stops reading live when it is told to, and keeps what was read; undo reads on', async () => {
  const page = await show(troubled({ kind: 'cancelled' }))
  await user.click(screen.getByRole('button', { name: 'Stop reading live' }))
  expect(page.open()).toMatchObject({ prometheus: null, measurements })
  expect(screen.queryByRole('region', { name: 'Live measurements' })).not.toBeInTheDocument()
  act(() => page.store.getState().undo())
  expect(bar()).toBeVisible()
})
