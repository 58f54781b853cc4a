import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { DAY, HOUR, MINUTE, SECOND } from '../../../../src/core/quantity/units.ts'
import { failure, success } from '../../../../src/core/result.ts'
import type { FetchedSeries, FetchRequest } from '../../../../src/interop/prometheus-api/contract.ts'
import type { FetchRun } from '../../../../src/work/prometheus-client.ts'
import { provideShowModal } from '../../ui/show-modal.ts'
import { CLOCK } from '../a-page.tsx'
import { ADDRESS, aServer, readingOf, showLivePage, SOURCE } from './a-live-page.tsx'

beforeEach(() => {
  provideShowModal()
  localStorage.clear()
  Element.prototype.scrollIntoView = vi.fn<() => void>()
  vi.useFakeTimers({ toFake: ['Date'], now: CLOCK + 90 * SECOND })
  return () => vi.useRealTimers()
})

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const field = (name: string | RegExp) => screen.getByRole('textbox', { name })
const write = async (name: string | RegExp, text: string): Promise<void> => {
  await userEvent.clear(field(name))
  await userEvent.click(field(name))
  await userEvent.paste(text)
}
const atStep = (name: RegExp) => screen.findByRole('heading', { name })

const openForm = async (): Promise<void> => {
  await press('Import data')
  await userEvent.click(screen.getByRole('radio', { name: 'A Prometheus server, live' }))
}

const fillIn = async (): Promise<void> => {
  await openForm()
  await write('Address', `${ADDRESS}/graph?g0.expr=up`)
  await write('Good events', 'good_total')
  await write('All events', 'valid_total{job="checkout"}')
}

it('reads the SLO window into the open scenario, keeps where it came from, and takes one step of undo', async () => {
  const fake = aServer()
  const page = showLivePage(fake)
  await fillIn()
  expect(field('Address')).toHaveAccessibleDescription(`Read as ${ADDRESS}`)
  await press('Read')
  await atStep(/What was read from prometheus.test/)
  expect(fake.fetches).toEqual([
    {
      access: { baseUrl: ADDRESS, credentials: { kind: 'none' }, tenant: null, timeout: 30 * SECOND },
      queries: { counts: 'good-and-total', events: 'good_total', total: 'valid_total{job="checkout"}' },
      range: { from: CLOCK + 90 * SECOND - 30 * DAY, until: CLOCK + 90 * SECOND },
      step: null,
      countResets: true,
    },
  ])
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Read what is new' }), String(5 * MINUTE))
  await press('Use these measurements')
  // 30 days of 288 steps each; the step that began 90 s ago is not over.
  expect(page.open()).toMatchObject({
    measurements: { source: 'prometheus.test', steps: 8_640, step: 5 * MINUTE, unit: 'requests' },
    now: CLOCK,
    prometheus: {
      baseUrl: ADDRESS,
      counts: 'good-and-total',
      events: 'good_total',
      total: 'valid_total{job="checkout"}',
      refreshEvery: 5 * MINUTE,
    },
  })
  expect(page.kept.size).toBe(1)
  expect(screen.getByRole('region', { name: 'Live measurements' })).toHaveTextContent(
    'Read live from prometheus.test: measured up to 22 Nov 00:00 UTC.',
  )
  page.store.getState().undo()
  expect(page.open()).toMatchObject({ measurements: null, prometheus: null, now: null })
})

it('names a new scenario after a label of the counter', async () => {
  const page = showLivePage(aServer())
  await fillIn()
  await press('Read')
  await atStep(/What was read/)
  await userEvent.click(screen.getByRole('radio', { name: /Make a new scenario/ }))
  await press('Make the scenario')
  expect(page.open()).toMatchObject({ service: 'checkout', prometheus: { total: 'valid_total{job="checkout"}' } })
})

it('starts with the counters that the scenario names, as bad and all', async () => {
  const job = { label: 'job', operator: '=', value: 'cart' } as const
  const metrics = {
    valid: { metric: 'hits_total', matchers: [job] },
    bad: { metric: 'misses_total', matchers: [] },
  }
  showLivePage(aServer(), { metrics })
  await openForm()
  expect(field('Bad events')).toHaveValue('misses_total')
  expect(field('All events')).toHaveValue('hits_total{job="cart"}')
})

it('states what will be asked before it asks: window, step and number of requests', async () => {
  showLivePage(aServer())
  await openForm()
  expect(screen.getByText(/8,640 steps of 5m, in 2 requests/)).toBeVisible()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'One step' }), '1m')
  // 43,200 minutes at 11,000 points each are 4 requests for each of two queries.
  expect(screen.getByText(/43,200 steps of 1m, in 8 requests/)).toBeVisible()
})

it('reads a time of the person’s own, and says what is wrong with one that cannot be read', async () => {
  const fake = aServer()
  showLivePage(fake)
  await fillIn()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Read' }), 'Another time')
  await write('From, UTC', 'yesterday')
  expect(field('From, UTC')).toHaveAccessibleDescription(/Expected/)
  await write('From, UTC', '2026-11-01 00:00')
  await write('Until, UTC', '2026-11-02 00:00')
  await press('Read')
  await atStep(/What was read/)
  expect(fake.fetches[0]?.range).toEqual({ from: Date.UTC(2026, 10, 1), until: Date.UTC(2026, 10, 2) })
})

it('says at a test what answers and what both queries give', async () => {
  const fake = aServer()
  showLivePage(fake)
  await fillIn()
  await press('Test')
  expect(await screen.findByText(`Prometheus 2.42.0 answers at ${ADDRESS}.`)).toBeVisible()
  expect(screen.getByText('From 21 Nov 23:55 for 5m: 100 events, 99 of them good.')).toBeVisible()
  expect(fake.fetches[0]).toMatchObject({ step: 5 * MINUTE, countResets: false })
  await write('All events', 'other_total')
  expect(screen.queryByText(/answers at/)).not.toBeInTheDocument()
})

it('tests the connection alone while there are no queries', async () => {
  const fake = aServer()
  showLivePage(fake)
  await openForm()
  await write('Address', ADDRESS)
  await press('Test')
  expect(await screen.findByText(/Prometheus 2.42.0 answers/)).toBeVisible()
  expect(fake.fetches).toEqual([])
})

it('offers the sum where a query gives several series', async () => {
  const summed = 'sum(rate(valid_total[$step]) * 60)'
  const several = {
    kind: 'several-series',
    of: 'total',
    count: 7,
    examples: [{ job: 'cart' }, { job: 'checkout' }],
    differing: ['job'],
    summed,
  } as const
  showLivePage(aServer({ fetch: async () => failure(several) }))
  await fillIn()
  await press('Read')
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('The query of all events gave 7 series, and one is needed.')
  expect(alert).toHaveTextContent('They differ in job:{job="cart"}{job="checkout"}… and 5 more.')
  await press('Use the sum')
  expect(field('All events')).toHaveValue(summed)
  expect(field('Good events')).toHaveValue('good_total')
})

it('keeps everything that was typed when a server cannot be reached, also when the dialog is closed', async () => {
  showLivePage(aServer({ fetch: async () => failure({ kind: 'not-reachable', url: ADDRESS }) }))
  await fillIn()
  await press('Read')
  expect(await screen.findByRole('alert')).toHaveTextContent(`Nobody answers at ${ADDRESS}.`)
  await press('Close')
  await openForm()
  expect(field('All events')).toHaveValue('valid_total{job="checkout"}')
})

/** A fetch that the test ends: cancelled by the signal it brings what it has. */
const heldFetch = () => {
  const runs: { readonly request: FetchRequest; readonly run: FetchRun }[] = []
  const fake = aServer({
    fetch: (request, run) =>
      new Promise((resolve) => {
        runs.push({ request, run })
        const until = request.range.from + DAY
        run.signal?.addEventListener('abort', () =>
          resolve(success(readingOf(request, { until, because: { kind: 'cancelled' } }))),
        )
      }),
  })
  return { fake, runs }
}

it('shows how far it is, and why it waits, and keeps what was read when it is cancelled', async () => {
  const { fake, runs } = heldFetch()
  showLivePage(fake)
  await fillIn()
  await press('Read')
  const because = { kind: 'server-failed', status: 503, retryAfter: null, message: 'overloaded' } as const
  runs[0]?.run.onProgress({
    requestsDone: 3,
    requestsPlanned: 8,
    bytes: 120_000,
    reached: CLOCK - 10 * DAY,
    waiting: { until: CLOCK, repetition: 2, because },
  })
  expect(await screen.findByText('3 of 8 requests, 120 kB, up to 12 Nov 00:00')).toBeVisible()
  expect(screen.getByRole('progressbar')).toHaveAttribute('value', '0.375')
  expect(screen.getByText(/The server failed \(503\).*“overloaded”/)).toBeVisible()
  await press('Cancel')
  await atStep(/What was read/)
  expect(screen.getByRole('alert')).toHaveTextContent(/What was read until then, up to 2026-10-24 00:00 UTC, is here/)
})

it('keeps what was read when the dialog is closed in the middle, and shows it when it is opened again', async () => {
  const { fake } = heldFetch()
  showLivePage(fake)
  await fillIn()
  await press('Read')
  await press('Close')
  await press('Import data')
  expect(await atStep(/What was read/)).toBeVisible()
})

it('goes on where the server died half way, and joins the two', async () => {
  const died = { kind: 'broken-off', bytes: 0 } as const
  const answers: ((request: FetchRequest) => FetchedSeries)[] = [
    (request) => readingOf(request, { until: CLOCK - 10 * DAY, because: died }),
    (request) => readingOf(request),
  ]
  let asked = 0
  const fake = aServer({ fetch: async (request) => success((answers[asked++] ?? readingOf)(request)) })
  const page = showLivePage(fake)
  await fillIn()
  await press('Read')
  expect(await screen.findByRole('alert')).toHaveTextContent('The connection ended in the middle of an answer.')
  await press('Go on from there')
  await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument())
  expect(fake.fetches[1]).toMatchObject({
    range: { from: CLOCK - 10 * DAY, until: CLOCK + 90 * SECOND },
    step: 5 * MINUTE,
  })
  await press('Use these measurements')
  expect(page.open().measurements).toMatchObject({ steps: 8_640 })
})

it('keeps the first part when going on brings nothing', async () => {
  const died = { kind: 'broken-off', bytes: 0 } as const
  let asked = 0
  const fake = aServer({
    fetch: async (request) =>
      asked++ === 0
        ? success(readingOf(request, { until: CLOCK - DAY, because: died }))
        : failure({ kind: 'not-reachable', url: ADDRESS }),
  })
  const page = showLivePage(fake)
  await fillIn()
  await press('Read')
  await screen.findByRole('alert')
  await press('Go on from there')
  expect(await screen.findByText(/Nobody answers/)).toBeVisible()
  await press('Use these measurements')
  expect(page.open().now).toBe(CLOCK - DAY)
})

it('sends what lets one in, and keeps it out of everything that is saved', async () => {
  const fake = aServer()
  const page = showLivePage(fake)
  await fillIn()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sign-in' }), 'Bearer token')
  const token = screen.getByLabelText('Token')
  expect(token).toHaveAttribute('type', 'password')
  await userEvent.type(token, 'very-secret')
  await press('Show token')
  expect(token).toHaveAttribute('type', 'text')
  expect(screen.getByText(/memory only/, { selector: 'p' })).toBeVisible()
  await userEvent.click(screen.getByText('Tenant and time-out'))
  await write('Tenant', 'hidden-shop')
  await write('Time-out of one request', '2m')
  await press('Read')
  await atStep(/What was read/)
  expect(fake.fetches[0]?.access).toEqual({
    baseUrl: ADDRESS,
    credentials: { kind: 'bearer', token: 'very-secret' },
    tenant: { name: 'X-Scope-OrgID', value: 'hidden-shop' },
    timeout: 2 * MINUTE,
  })
  await press('Use these measurements')
  const { scenarios, series, notices } = page.store.getState()
  const everything = JSON.stringify([scenarios, series, notices, [...page.kept], Object.entries(localStorage)])
  expect(everything).toContain('prometheus.test')
  expect(everything).not.toMatch(/very-secret|hidden-shop/)
  await press('Refresh now')
  await waitFor(() => expect(fake.fetches).toHaveLength(2))
  expect(fake.fetches[1]?.access).toEqual(fake.fetches[0]?.access)
})

it('builds a query from lists of the server, by keyboard alone', async () => {
  showLivePage(aServer())
  await openForm()
  await write('Address', ADDRESS)
  await press('Choose good events from lists')
  const metric = screen.getByRole('combobox', { name: 'Metric' })
  await userEvent.type(metric, 'TOTAL')
  const list = await screen.findByRole('listbox', { name: 'Metric' })
  await waitFor(() =>
    expect(
      within(list)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['bad_total', 'valid_total']),
  )
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(metric).toHaveAttribute('aria-activedescendant', within(list).getByRole('option', { selected: true }).id)
  await userEvent.keyboard('{Enter}')
  expect(field('Good events')).toHaveValue('valid_total')
  await press('Add a label')
  // A label without a value is not part of the query yet.
  await userEvent.type(screen.getByRole('combobox', { name: 'Label' }), 'job')
  expect(field('Good events')).toHaveValue('valid_total')
  await userEvent.click(screen.getByRole('combobox', { name: 'Value' }))
  await userEvent.click(await screen.findByRole('option', { name: 'checkout' }))
  expect(field('Good events')).toHaveValue('valid_total{job="checkout"}')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Must' }), '!=')
  expect(field('Good events')).toHaveValue('valid_total{job!="checkout"}')
  await press('Remove label job')
  expect(field('Good events')).toHaveValue('valid_total')
})

it('closes a list at Escape before it closes the dialog, and takes a name that no list has', async () => {
  showLivePage(aServer({ metricNames: async () => failure({ kind: 'not-reachable', url: ADDRESS }) }))
  await openForm()
  await press('Choose all events from lists')
  const metric = screen.getByRole('combobox', { name: 'Metric' })
  await userEvent.type(metric, 'own_total')
  expect(await screen.findByText(/Nobody answers.*You can type it/)).toBeVisible()
  await userEvent.keyboard('{Escape}')
  expect(metric).toHaveAttribute('aria-expanded', 'false')
  expect(metric).toHaveValue('own_total')
  expect(field('All events')).toHaveValue('own_total')
})

it('offers recording rules for both queries, and reads what they record', async () => {
  showLivePage(aServer())
  await fillIn()
  await userEvent.click(screen.getByText(/recording rules/))
  expect(screen.getByRole('group', { name: 'checkout-events.rules.yaml' })).toHaveTextContent(
    /expr: sum\(increase\(good_total\[5m\]\)\)/,
  )
  expect(screen.getByRole('button', { name: 'Copy checkout-events.rules.yaml' })).toBeVisible()
  await press('Read what these rules record')
  expect(field('Good events')).toHaveValue('sum(sum_over_time(slo:events_good:increase5m{service="Checkout"}[$step]))')
})

it('says beside a query what it lacks', async () => {
  showLivePage(aServer())
  await openForm()
  await write('All events', 'sum(rate(valid_total[5m]))')
  expect(field('All events')).toHaveAccessibleDescription(/nor does it say with \$step/)
})

it('opens for a scenario that is read live with its source, and for another with its own', async () => {
  const page = showLivePage(aServer(), { prometheus: SOURCE })
  await press('Change what is read')
  expect(field('Address')).toHaveValue(ADDRESS)
  expect(field('Bad events')).toHaveValue('bad_total')
  await write('Bad events', 'worse_total')
  await press('Close')
  expect(page.open().prometheus).toEqual(SOURCE)
  await press('Change what is read')
  expect(field('Bad events')).toHaveValue('worse_total')
})

it('no longer reads live once a file is put in the place of what was read', async () => {
  const page = showLivePage(aServer(), { prometheus: SOURCE })
  await press('Import data')
  await userEvent.click(screen.getByRole('radio', { name: 'A file or pasted text' }))
  await userEvent.click(field('Paste rows'))
  await userEvent.paste('time,good,total\n2026-11-04 14:00,9,10\n2026-11-04 14:01,9,10\n')
  await press('Read these rows')
  await atStep(/Check how/)
  await press('Import')
  await atStep(/What was read/)
  await press('Use these measurements')
  expect(page.open()).toMatchObject({ prometheus: null, measurements: { source: 'pasted text' } })
})

it('looks over the whole range at a test when nothing is counted at its end', async () => {
  const fake = aServer({
    fetch: async (request) =>
      request.range.until - request.range.from < DAY
        ? failure({ kind: 'empty', of: 'total', asked: 'x', why: 'no-series' })
        : success(readingOf(request)),
  })
  showLivePage(fake)
  await fillIn()
  await press('Test')
  expect(await screen.findByText(/There is no sample at this moment/)).toBeVisible()
  expect(screen.getByText(/100 events, 99 of them good/)).toBeVisible()
  // 30 days in at most 60 steps.
  expect(fake.fetches[1]).toMatchObject({ step: 12 * HOUR, countResets: false })
})

it('measures up to the last step that was answered, not up to now', async () => {
  const fake = aServer({
    fetch: async (request) => {
      const read = readingOf(request)
      read.series.good.fill(Number.NaN, -100)
      read.series.valid.fill(Number.NaN, -100)
      return success(read)
    },
  })
  const page = showLivePage(fake)
  await fillIn()
  await press('Read')
  await atStep(/What was read/)
  const end = CLOCK - 100 * 5 * MINUTE
  expect(screen.getByText('Measured up to').nextElementSibling).toHaveTextContent('2026-11-21 15:40 UTC')
  await press('Use these measurements')
  expect(page.open()).toMatchObject({ measurements: { steps: 8_540 }, now: end })
})
