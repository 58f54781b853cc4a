import { writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { Locator, Page } from '@playwright/test'
import { answers, button, figure, incidents, NAMED_LINK, open, switcher } from './support/budget-page.ts'
import {
  chooseFile,
  csv,
  importAsRecognised,
  importDialog,
  makeScenario,
  minutes,
  openImport,
  reportFact,
} from './support/import-dialog.ts'
import { expect, test } from './support/watch.ts'

const MONTH = 43_200
const YEAR = 525_600
const END = Date.parse('2026-11-22T00:00:00Z')
const BARE = '#/budget?target=99.9&window=30d&now=2026-11-22T00:00Z'

// 30 days by the minute at 1,000 requests, 20 minutes of which fail altogether and 180 at 5 %:
// 20,000 + 9,000 = 29,000 bad of 43,200,000, of which 43,200 may be: 14,200 / 43,200 = 32.87 % are left.
const badOf = (minute: number): number => (minute < 20_000 || minute >= 20_200 ? 0 : minute < 20_020 ? 1_000 : 50)

const json = (name: string, data: unknown): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof data === 'string' ? data : JSON.stringify(data)),
})

type Values = readonly (readonly [number, string])[]

const answer = (...series: readonly (readonly [metric: Record<string, string>, values: Values])[]): unknown => ({
  status: 'success',
  data: { resultType: 'matrix', result: series.map(([metric, values]) => ({ metric, values })) },
})

/** One value for each minute, at its end, as Prometheus answers. */
const byMinute = (count: number, value: (minute: number) => number): Values =>
  Array.from({ length: count }, (_, minute) => [(END - (count - minute - 1) * 60_000) / 1000, String(value(minute))])

/** What a counter shows, from before the first minute on; it begins anew in the middle. */
const counter = (count: number, added: (minute: number) => number): Values => {
  const values: (readonly [number, string])[] = [[END / 1000 - count * 60, '500']]
  let shown = 500
  for (let minute = 0; minute < count; minute += 1) {
    shown = minute === count / 2 ? added(minute) : shown + added(minute)
    values.push([END / 1000 - (count - minute - 1) * 60, String(shown)])
  }
  return values
}

const expectMonth = async (page: Page): Promise<void> => {
  await expect(figure(page, 'Error budget remaining')).toHaveText(/^32\.9\s%$/)
  await expect(page.getByText(/exactly 32\.87\s%/)).toBeVisible()
  await expect(figure(page, 'Budget left')).toHaveText('14m 12s')
  await expect(figure(page, 'Allowed bad events')).toHaveText('43,200')
}

const asSeries = async (dialog: Locator): Promise<void> => {
  await expect(dialog.getByRole('heading', { name: /^Say what the series/ })).toBeVisible()
  await importAsRecognised(dialog)
}

test('the same month as rows, as a saved range query, and as raw counters that began anew gives the same answers', async ({
  page,
}) => {
  test.slow()
  await open(page, BARE)
  const told: (readonly string[])[] = []
  const files = [
    csv('month.csv', minutes(MONTH, '2026-11-22T00:01:00Z', 1_000, badOf)),
    json(
      'month.json',
      answer([{}, byMinute(MONTH, (minute) => 1_000 - badOf(minute))], [{}, byMinute(MONTH, () => 1_000)]),
    ),
    json(
      'counters.json',
      answer(
        [{ __name__: 'http_errors_total' }, counter(MONTH, badOf)],
        [{ __name__: 'http_requests_total' }, counter(MONTH, () => 1_000)],
      ),
    ),
  ]
  for (const file of files) {
    const dialog = await openImport(page)
    await chooseFile(dialog, file)
    if (file.name.endsWith('.json')) await asSeries(dialog)
    else {
      // As Prometheus exports it, a time is the end of its step.
      await dialog.getByRole('combobox', { name: 'Each time is' }).selectOption('end')
      await importAsRecognised(dialog)
    }
    await expect(reportFact(dialog, 'Steps')).toHaveText('43,200')
    if (file.name === 'counters.json') await expect(dialog).toContainText('2 times a counter began anew')
    await makeScenario(dialog)
    await expectMonth(page)
    told.push(await answers(page))
  }
  expect(told[1]).toEqual(told[0])
  expect(told[2]).toEqual(told[0])
})

test('series by status code are proposed as good and bad, and one can be taken out', async ({ page }) => {
  await open(page, BARE)
  const dialog = await openImport(page)
  const codes = answer(
    [{ code: '200' }, byMinute(60, () => 900)],
    [{ code: '404' }, byMinute(60, () => 90)],
    [{ code: '503' }, byMinute(60, () => 10)],
  )
  await chooseFile(dialog, {
    name: 'codes.json.gz',
    mimeType: 'application/gzip',
    buffer: gzipSync(JSON.stringify(codes)),
  })
  await expect(dialog).toContainText('Counted: good events as the sum of 2 series and bad events.')
  await dialog.getByRole('combobox', { name: 'What series 2 counts' }).selectOption('not used')
  await asSeries(dialog)
  await expect(reportFact(dialog, 'Series used')).toHaveText('2')
  await makeScenario(dialog)
  // 910 a minute over 30 days are 39,312,000, of which 39,312 may be bad.
  await expect(figure(page, 'Allowed bad events')).toHaveText('39,312')
})

test('Upptime’s minutes down become time watched by day', async ({ page }) => {
  await open(page, BARE)
  const dialog = await openImport(page)
  const summary = [
    { name: 'Search', slug: 'search', status: 'up', uptime: '100.00%', dailyMinutesDown: {} },
    {
      name: 'Shop',
      slug: 'shop',
      status: 'up',
      uptime: '99.9%',
      dailyMinutesDown: { '2026-11-03': 20, '2026-11-12': 9 },
    },
  ]
  await chooseFile(dialog, json('summary.json', summary))
  await dialog.getByRole('combobox', { name: 'Site' }).selectOption({ index: 1 })
  await dialog.getByRole('textbox', { name: 'First day watched' }).fill('2026-10-23')
  await dialog.getByRole('textbox', { name: 'Last day watched' }).fill('2026-11-21')
  await dialog.getByRole('radio', { name: /^The end of this data, 2026-11-22 00:00 UTC/ }).check()
  await makeScenario(dialog)
  // 29 minutes of the 43.2 that 30 days allow.
  await expect(figure(page, 'Budget left')).toHaveText('14m 12s')
  await expect(switcher(page)).toContainText('Shop')
})

test('the incidents of a status page become incidents by shares that a person gives', async ({ page }) => {
  await open(page, BARE)
  const dialog = await openImport(page)
  const list = {
    page: { id: 'x', name: 'Shop <b>Status</b>' },
    incidents: [
      {
        name: '<img src=x onerror=alert(1)>',
        impact: 'critical',
        created_at: '2026-11-04T14:02:00Z',
        resolved_at: '2026-11-04T14:22:00Z',
      },
      { name: 'Slow', impact: 'minor', created_at: '2026-11-15T09:30:00Z', resolved_at: '2026-11-15T12:30:00Z' },
    ],
  }
  await chooseFile(dialog, json('incidents.json', list))
  await expect(dialog).toContainText('“Shop <b>Status</b>”, with 2 incidents')
  await expect(dialog.getByRole('table', { name: 'Its incidents' })).toContainText('<img src=x onerror=alert(1)>')
  await dialog.getByRole('textbox', { name: 'Failing while minor (1 incident)' }).fill('5 %')
  await dialog.getByRole('radio', { name: /^Add 2 incidents/ }).check()
  await dialog.getByRole('button', { name: 'Add 2 incidents' }).click()
  await expect(incidents(page)).toContainText('<img src=x onerror=alert(1)>')
  await expect(figure(page, 'Budget left')).toHaveText('14m 12s')
  await expect(page.locator('img[src="x"]')).toHaveCount(0)
  await button(page, 'Undo').click()
  await expect(incidents(page)).toContainText('No incidents yet')
})

test('scenarios of a file are added beside those that are there', async ({ page, another }) => {
  await open(page, NAMED_LINK)
  await expect.poll(() => page.evaluate(() => localStorage.getItem('burnline-workspace') ?? '')).toContain('Brown-out')
  const file = await page.evaluate(() => localStorage.getItem('burnline-workspace') ?? '')
  const before = await answers(page)
  const other = await another()
  await open(other, '#/budget?service=Mail&target=99&window=7d&now=2026-11-22T00:00Z')
  const dialog = await openImport(other)
  await chooseFile(dialog, json('burnline.json', file))
  await expect(dialog.getByRole('table', { name: 'Its scenarios' })).toContainText('Checkout')
  await dialog.getByRole('button', { name: /^Add \d scenarios?$/ }).click()
  await expect(dialog).toBeHidden()
  await expect(switcher(other)).toContainText('Checkout')
  expect(await answers(other)).toEqual(before)
  await button(other, 'Undo').click()
  await expect(switcher(other)).toContainText('Mail')
})

test('a threshold between two buckets is refused with both of them named', async ({ page }) => {
  await open(page, BARE)
  const dialog = await openImport(page)
  const rows = Array.from(
    { length: 60 },
    (_, minute) => `2026-11-21 23:${String(minute).padStart(2, '0')},500,900,990,1000`,
  )
  await chooseFile(dialog, csv('buckets.csv', `time,0.1,0.3,1,+Inf\n${rows.join('\n')}\n`))
  const threshold = dialog.getByRole('textbox', { name: 'A good request takes at most' })
  await threshold.fill('500ms')
  await expect(dialog).toContainText('the nearest ones end at 0.3s and 1s')
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled()
  await threshold.fill('1s')
  await importAsRecognised(dialog)
  await expect(reportFact(dialog, 'Good within')).toHaveText('1s')
  await makeScenario(dialog)
  // 10 of 1,000 are slower than a second: ten times what 99.9 % allows, for an hour of 720.
  await expect(figure(page, 'Allowed bad events')).toHaveText('43,200')
  await expect(figure(page, 'Error budget remaining')).toHaveText(/^98\.6\s%$/)
})

const month = answer([{}, byMinute(60, () => 1)], [{}, byMinute(60, () => 2)])
const REFUSED: readonly (readonly [what: string, text: string, message: RegExp])[] = [
  ['a truncated answer', JSON.stringify(month).slice(0, 900), /cut short: it ends at line 1, character 901/],
  [
    'an error of Prometheus',
    '{"status":"error","errorType":"bad_data","error":"<b>parse</b>"}',
    /bad_data: <b>parse<\/b>/,
  ],
  ['an empty answer', JSON.stringify(answer()), /is empty/],
  [
    'ten thousand series',
    JSON.stringify(answer(...Array.from({ length: 10_000 }, (_, i) => [{ i: String(i) }, [[1, '1']]] as const))),
    /10,000 series/,
  ],
  ['a web page', '<!DOCTYPE html><html><body>Log in</body></html>', /web page, not data/],
  ['JSON of another kind', '{"name":"burnline","version":"1"}', /no kind that Burnline knows/],
]

for (const [what, text, message] of REFUSED) {
  test(`${what} is refused with a reason, and the scenario stays as it was`, async ({ page }) => {
    await open(page, NAMED_LINK)
    const before = await answers(page)
    const dialog = await openImport(page)
    await chooseFile(dialog, json('answer.json', text))
    await expect(dialog.getByRole('alert')).toContainText(message)
    await page.keyboard.press('Escape')
    expect(await answers(page)).toEqual(before)
    await expect(button(page, 'Undo')).toBeDisabled()
  })
}

test('an answer pasted on the page in one line opens the import', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, NAMED_LINK)
  await page.evaluate((text) => navigator.clipboard.writeText(text), JSON.stringify(month))
  await page.getByRole('main').focus()
  await page.keyboard.press('Control+v')
  await expect(
    importDialog(page).getByRole('heading', { name: 'Say what the series of pasted text count' }),
  ).toBeVisible()
})

test('a year by the minute as JSON leaves the page alive while it is read', async ({ page }, info) => {
  test.slow()
  await open(page, BARE)
  await page.evaluate(() => {
    const seen = { longest: 0 }
    Object.assign(globalThis, { seen })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration)
    }).observe({ type: 'longtask' })
  })
  const dialog = await openImport(page)
  // From the disk: a file handed over in memory is unpacked on the page's own thread.
  const path = info.outputPath('year.json')
  const some = byMinute(YEAR, (minute) => (minute % 2_000 === 0 ? 0 : 1_000))
  await writeFile(path, JSON.stringify(answer([{}, some], [{}, byMinute(YEAR, () => 1_000)])))
  await chooseFile(dialog, path)
  await dialog.getByRole('button', { name: 'Import', exact: true }).click({ timeout: 30_000 })
  await expect(dialog.getByRole('heading', { name: /^What was read from/ })).toBeVisible({ timeout: 30_000 })
  await expect(reportFact(dialog, 'Steps')).toHaveText('525,600')
  const longest = await page.evaluate(() => (globalThis as unknown as { seen: { longest: number } }).seen.longest)
  info.annotations.push({ type: 'longest task while reading', description: `${Math.round(longest)} ms` })
  expect(longest).toBeLessThan(300)
  await makeScenario(dialog)
  // The window holds minutes 482,400 to 525,599; every 2,000th fails: 484,000 to 524,000 are 21 of them.
  await expect(figure(page, 'Budget left')).toHaveText('22m 12s')
})
