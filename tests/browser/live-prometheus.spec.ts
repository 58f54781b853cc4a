import { test as base, expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { borrow } from '../servers/support/lent.ts'
import type { Lent } from '../servers/support/lent.ts'
import { misbehavingServer } from '../servers/support/misbehaving-server.ts'
import type { Behaviour } from '../servers/support/misbehaving-server.ts'
import { END, MONTH, monthOfSamples } from '../servers/support/month.ts'
import { serverSays } from '../servers/support/read-live.ts'
import { withPrometheus } from '../oracle/support/prometheus-server.ts'
import { dress, expectAccessible, expectNoSidewaysScroll, LOOKS } from './support/axe.ts'
import { answers, button, field, figure, NAMED_LINK, open } from './support/budget-page.ts'
import { importDialog } from './support/import-dialog.ts'
import { watch } from './support/watch.ts'

/** Servers of this machine that the test has typed into the page: nothing else may be asked. */
const test = base.extend<{ typed: Set<string> }>({
  typed: async ({ context, baseURL }, provide) => {
    const typed = new Set<string>()
    const complaints = await watch(context, baseURL as string)
    await provide(typed)
    // What a browser writes into its console when nobody answers, or not for us, names no address.
    const expected = /^console: (Failed to load resource|Access to fetch at)/
    const strangers = complaints.filter(
      (words) =>
        ![...typed].some((address) => words.startsWith(`request: http://${address}/`)) && !expected.test(words),
    )
    expect(strangers).toEqual([])
  },
})

const STEADY = '{scenario=~"steady-.*"}'

let prometheus: Lent<string>
test.beforeAll(async () => {
  test.setTimeout(180_000)
  prometheus = await borrow<string>((work) => withPrometheus(monthOfSamples(), (server) => work(server.address)))
})
test.afterAll(() => prometheus.giveBack())

const iso = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ')

/** The dialog at its fields, with an address in them. */
const openLive = async (page: Page, typed: Set<string>, address: string): Promise<Locator> => {
  typed.add(address)
  await button(page, 'Import data').click()
  const dialog = importDialog(page)
  await dialog.getByRole('radio', { name: 'A Prometheus server, live' }).check()
  await dialog.getByRole('textbox', { name: 'Address' }).fill(`http://${address}`)
  return dialog
}

/** Bad and all events of the month, in the fields. */
const askForMonth = async (dialog: Locator): Promise<void> => {
  await dialog.getByRole('combobox', { name: 'The queries count' }).selectOption('bad-and-total')
  await dialog.getByRole('textbox', { name: 'Bad events' }).fill(`bad_total${STEADY}`)
  await dialog.getByRole('textbox', { name: 'All events' }).fill(`valid_total${STEADY}`)
  await dialog.getByRole('combobox', { name: 'Read', exact: true }).selectOption('own')
  await dialog.getByRole('textbox', { name: 'From, UTC' }).fill(iso(END - MONTH))
  await dialog.getByRole('textbox', { name: 'Until, UTC' }).fill(iso(END))
}

const read = async (dialog: Locator): Promise<void> => {
  await dialog.getByRole('button', { name: 'Read', exact: true }).click()
  await expect(dialog.getByRole('heading', { name: /^What was read from/ })).toBeVisible()
}

const putIntoNew = async (dialog: Locator, name: string): Promise<void> => {
  await dialog.getByRole('radio', { name: /^Make a new scenario/ }).check()
  await dialog.getByRole('textbox', { name: 'Name of the new scenario' }).fill(name)
  await dialog.getByRole('button', { name: 'Make the scenario' }).click()
  await expect(dialog).toBeHidden()
}

const live = (page: Page): Locator => page.getByRole('region', { name: 'Live measurements' })

test('a month read live gives the budget that the server works out itself, and a reload asks nothing', async ({
  page,
  typed,
}) => {
  const total = await serverSays(prometheus.value, `sum(increase(valid_total${STEADY}[30d]))`)
  const bad = await serverSays(prometheus.value, `sum(increase(bad_total${STEADY}[30d]))`)
  await open(page)
  const dialog = await openLive(page, typed, prometheus.value)
  await askForMonth(dialog)
  await dialog.getByRole('combobox', { name: 'One step' }).selectOption('1m')
  await expect(dialog).toContainText('43,200 steps of 1m, in 8 requests')
  await dialog.getByRole('button', { name: 'Test', exact: true }).click()
  await expect(dialog).toContainText(/Prometheus 2\.\S+ answers at http:\/\/127\.0\.0\.1:\d+\./)
  await expect(dialog).toContainText(/From 30 Jun 23:59 for 1m: \d[\d,.]* events, \d[\d,.]* of them good\./)
  await read(dialog)
  await expect(dialog).toContainText('1 time in the first query, 1 time in that of all events')
  await putIntoNew(dialog, 'Read live')
  const left = (1 - bad / total / 0.001) * 100
  await expect(figure(page, 'Error budget remaining')).toHaveText(new RegExp(`^${left.toPrecision(3)}\\s%$`))
  await expect(figure(page, 'Allowed bad events')).toHaveText(Math.floor(total / 1_000).toLocaleString('en'))
  await expect(live(page)).toContainText('measured up to 1 Jul 00:00 UTC')
  const before = await answers(page)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.reload()
  await expect(figure(page, 'Error budget remaining')).toHaveText(new RegExp(`^${left.toPrecision(3)}\\s%$`))
  expect(await answers(page)).toEqual(before)
  expect(asked.filter((url) => url.includes(prometheus.value))).toEqual([])
})

test('metric, label and value are picked from lists of the server by keyboard', async ({ page, typed }) => {
  await open(page, NAMED_LINK)
  const dialog = await openLive(page, typed, prometheus.value)
  await dialog.getByRole('button', { name: 'Choose all events from lists' }).click()
  await dialog.getByRole('combobox', { name: 'Metric' }).focus()
  await page.keyboard.type('valid')
  await expect(dialog.getByRole('listbox', { name: 'Metric' }).getByRole('option')).toHaveText(['valid_total'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await dialog.getByRole('combobox', { name: 'Label' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('listbox', { name: 'Label' }).getByRole('option')).toHaveText(['scenario'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog.getByRole('combobox', { name: 'Value' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('option', { name: 'steady-2' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('textbox', { name: 'All events' })).toHaveValue('valid_total{scenario="steady-2"}')
  await dialog.getByRole('combobox', { name: 'Value' }).click()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeVisible()
  await expectAccessible(page, 'lists of metric, label and value')
})

test('a query that the server refuses, or that gives several series, is said in its words and can be mended', async ({
  page,
  typed,
}) => {
  await open(page, NAMED_LINK)
  const dialog = await openLive(page, typed, prometheus.value)
  await askForMonth(dialog)
  const total = dialog.getByRole('textbox', { name: 'All events' })
  await total.fill('summ(increase(valid_total[$step]))')
  await dialog.getByRole('button', { name: 'Read', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText(
    /The query of all events was refused\. It says: “.*parse error: unknown function with name "summ"”/,
  )
  await total.fill('increase(valid_total{scenario=~"steady-.*"}[$step])')
  await dialog.getByRole('button', { name: 'Read', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('gave 2 series, and one is needed')
  await expect(dialog.getByRole('alert')).toContainText('They differ in scenario')
  await dialog.getByRole('button', { name: 'Use the sum' }).click()
  await read(dialog)
})

test('a scenario read live lives on when its server dies, says since when it stands, and can be worked with', async ({
  page,
  typed,
}) => {
  const mortal = await borrow<string>((work) =>
    withPrometheus(monthOfSamples().slice(0, 1), (server) => work(server.address)),
  )
  await open(page)
  const dialog = await openLive(page, typed, mortal.value)
  await askForMonth(dialog)
  await read(dialog)
  await putIntoNew(dialog, 'Orphan')
  await expect(live(page)).toContainText('measured up to 1 Jul 00:00 UTC')
  await mortal.giveBack()
  const before = await answers(page)
  await button(page, 'Refresh now').click()
  await expect(live(page)).toContainText('Not refreshed since 1 Jul 00:00 UTC.', { timeout: 30_000 })
  await expect(live(page)).toContainText('Nobody answers')
  expect(await answers(page)).toEqual(before)
  await page.reload()
  await expect(figure(page, 'Error budget remaining')).not.toBeEmpty()
  expect(await answers(page)).toEqual(before)
  await field(page, 'Target').fill('99')
  await expect(figure(page, 'Allowed downtime')).toHaveText('7h 12m')
})

test('a server where nobody answers is said to be one, and nothing that was typed is lost', async ({ page, typed }) => {
  await open(page, NAMED_LINK)
  const before = await answers(page)
  const dialog = await openLive(page, typed, '127.0.0.1:9')
  await askForMonth(dialog)
  await dialog.getByRole('button', { name: 'Read', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('Nobody answers at http://127.0.0.1:9.', { timeout: 30_000 })
  await expect(dialog.getByRole('textbox', { name: 'Bad events' })).toHaveValue(`bad_total${STEADY}`)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect(await answers(page)).toEqual(before)
})

const OPEN_TO_ALL = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }

const behaviours: Readonly<Record<string, readonly [behave: Behaviour, words: RegExp]>> = {
  'no page of ours may read': [
    (_, response) => response.end('{}'),
    /pages of http:\/\/127\.0\.0\.1:4174 are not allowed to \(CORS\)[\s\S]*--web\.cors\.origin='http:\/\/127\\\.0\\\.0\\\.1:4174'/,
  ],
  'wants a password': [
    (_, response) => {
      response.writeHead(401, OPEN_TO_ALL)
      response.end()
    },
    /wants to know who asks \(401\)/,
  ],
  'shows a page to sign in at': [
    (_, response) => {
      response.writeHead(200, { ...OPEN_TO_ALL, 'content-type': 'text/html' })
      response.end('<!doctype html><title>Sign in</title>')
    },
    /Expected JSON. Found a web page/,
  ],
  'sends on for ever': [
    ({ path }, response) => {
      response.writeHead(302, { ...OPEN_TO_ALL, location: path })
      response.end()
    },
    /on and on, without end/,
  ],
}

for (const [what, [behave, words]] of Object.entries(behaviours)) {
  test(`a server that ${what} is told from others, with what helps`, async ({ page, typed }) => {
    const server = await misbehavingServer(behave)
    await open(page, NAMED_LINK)
    const dialog = await openLive(page, typed, server.address)
    await dialog.getByRole('button', { name: 'Test', exact: true }).click()
    await expect(dialog.getByRole('alert')).toContainText(words, { timeout: 30_000 })
    await server.close()
  })
}

test('axe finds nothing in any step of reading live, and nothing runs off the page', async ({ page, typed }) => {
  test.slow()
  const look = async (where: string): Promise<void> => {
    for (const each of LOOKS) {
      await dress(page, each)
      await expectAccessible(page, `${where}, ${each.width} px`, each.colours)
      await expectNoSidewaysScroll(page, `${where}, ${each.width} px`)
    }
  }
  await open(page)
  const dialog = await openLive(page, typed, prometheus.value)
  await askForMonth(dialog)
  await dialog.getByRole('combobox', { name: 'Sign-in' }).selectOption('basic')
  await dialog.getByText('Tenant and time-out').click()
  await dialog.getByText(/recording rules/).click()
  await dialog.getByRole('button', { name: 'Test', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('user name')
  await look('fields in error')
  await dialog.getByRole('combobox', { name: 'Sign-in' }).selectOption('none')
  await dialog.getByRole('textbox', { name: 'All events' }).fill('increase(valid_total[$step])')
  await dialog.getByRole('button', { name: 'Read', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('series')
  await look('several series')
  await dialog.getByRole('button', { name: 'Use the sum' }).click()
  await read(dialog)
  await look('report')
  await putIntoNew(dialog, 'Looked at')
  await button(page, 'Refresh now').click()
  await expect(live(page)).toContainText('Not refreshed since')
  await look('live bar')
})
