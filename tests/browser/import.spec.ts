import { gzipSync } from 'node:zlib'
import { open as openFile, truncate } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { answers, button, field, figure, incidents, NAMED_LINK, open } from './support/budget-page.ts'
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
const END = '2026-11-22T00:00:00Z'

// 30 days by the minute at 1,000 requests, 20 minutes of which fail altogether and 180 at 5 %:
// 20,000 + 9,000 = 29,000 bad of 43,200,000, of which 43,200 may be: 14,200 / 43,200 = 32.87 % are left.
const month = minutes(MONTH, END, 1_000, (minute) =>
  minute < 20_000 || minute >= 20_200 ? 0 : minute < 20_020 ? 1_000 : 50,
)

const expectMonth = async (page: Page): Promise<void> => {
  await expect(figure(page, 'Error budget remaining')).toHaveText(/^32\.9\s%$/)
  await expect(page.getByText(/exactly 32\.87\s%/)).toBeVisible()
  await expect(figure(page, 'Budget left')).toHaveText('14m 12s')
  await expect(figure(page, 'Allowed bad events')).toHaveText('43,200')
}

test('a CSV of good and total by the file chooser gives the numbers worked out by hand, and a reload keeps them', async ({
  page,
}) => {
  await open(page, NAMED_LINK)
  const dialog = await openImport(page)
  await chooseFile(dialog, csv('checkout-november.csv', month))
  await expect(dialog.getByRole('heading', { name: 'Check how checkout-november.csv is read' })).toBeVisible()
  await expect(dialog).toContainText('Measurements: time in column 1, good events and total in columns 2 and 3')
  await expect(dialog.getByRole('table')).toContainText('2026-10-23T00:00:00Z')
  await importAsRecognised(dialog)
  await expect(reportFact(dialog, 'Rows read')).toHaveText('43,200')
  await expect(reportFact(dialog, 'Rows left out')).toHaveText('0')
  await expect(reportFact(dialog, 'One step')).toHaveText('1m')
  await makeScenario(dialog)
  await expect(field(page, 'Service')).toHaveValue('checkout-november')
  await expectMonth(page)
  await expect(page.getByText(/are in the new scenario/)).toBeVisible()
  const before = await answers(page)

  // Out of localStorage and back again after a reload.
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('burnline-workspace') ?? ''))
    .toContain('checkout-november')
  const held = await page.evaluate(() =>
    Object.entries(localStorage).reduce((sum, [key, value]) => sum + key.length + value.length, 0),
  )
  expect(held).toBeLessThan(100_000)
  await page.reload()
  await expectMonth(page)
  expect(await answers(page)).toEqual(before)

  await button(page, 'Traffic').click()
  await expect(page.getByRole('dialog', { name: 'Traffic' })).toContainText('43,200 steps of 1m')
})

test('incidents that lie in imported measurements can name them without being counted twice', async ({ page }) => {
  await open(page, NAMED_LINK)
  const dialog = await openImport(page)
  await chooseFile(dialog, csv('month.csv', month))
  await importAsRecognised(dialog)
  await dialog.getByRole('radio', { name: /^Put them into/ }).check()
  await expect(dialog.getByRole('checkbox', { name: /not to be counted on top/ })).toBeChecked()
  await dialog.getByRole('button', { name: 'Use these measurements' }).click()
  await expectMonth(page)
  await expect(incidents(page)).toContainText('measured')
  await button(page, 'Undo').click()
  await expect(figure(page, 'Allowed bad events')).toHaveText('129,600')
})

test('a file dropped anywhere on the page opens the import with it', async ({ page }) => {
  await open(page, NAMED_LINK)
  const transfer = await page.evaluateHandle(
    (text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }))
      return data
    },
    month.slice(0, 30_000).replace(/\n[^\n]*$/, ''),
  )
  await page.getByRole('main').dispatchEvent('dragover', { dataTransfer: transfer })
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: transfer })
  const dialog = importDialog(page)
  await expect(dialog.getByRole('heading', { name: 'Check how dropped.csv is read' })).toBeVisible()
  await importAsRecognised(dialog)
  await expect(reportFact(dialog, 'Rows left out')).toHaveText('0')
})

test('rows pasted on the page, or into the field, are imported', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, NAMED_LINK)
  const rows = 'time\tbad\ttotal\n2026-11-21 22:00\t0\t100\n2026-11-21 23:00\t50\t100\n'
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows)
  await page.getByRole('main').focus()
  await page.keyboard.press('Control+v')
  const dialog = importDialog(page)
  await expect(dialog).toContainText('Measurements: time in column 1, bad events and total in columns 2 and 3')
  await expect(dialog).toContainText('separated by tabs')
  await page.keyboard.press('Escape')

  const again = await openImport(page)
  await again.getByRole('textbox', { name: 'Paste rows' }).fill(rows)
  await again.getByRole('button', { name: 'Read these rows' }).click()
  await importAsRecognised(again)
  await expect(reportFact(again, 'One step')).toHaveText('1h')
  await makeScenario(again)
  // 50 of 200 failed, and with the hours nobody measured at the same mean 0.1 % of 72,000 requests may fail.
  await expect(figure(page, 'Allowed bad events')).toHaveText('72')
})

test('gzip, semicolons, decimal commas, quotes, a byte order mark and CRLF are taken as they come', async ({
  page,
}) => {
  await open(page, NAMED_LINK)
  const dialog = await openImport(page)
  const rows = Array.from({ length: 24 }, (_, hour) => {
    const ratio = hour === 5 ? '0,5' : '0,0'
    return `"2026-11-21 ${String(hour).padStart(2, '0')}:00";"${ratio}";"1000,0"`
  })
  const text = `\uFEFF"Zeit";"error ratio";"total"\r\n${rows.join('\r\n')}\r\n`
  await chooseFile(dialog, { name: 'stunden.csv.gz', mimeType: 'application/gzip', buffer: gzipSync(text) })
  await expect(dialog).toContainText('separated by semicolons')
  await expect(dialog).toContainText('error ratio and total in columns 2 and 3')
  await importAsRecognised(dialog)
  await expect(reportFact(dialog, 'Rows used')).toHaveText('24')
  await expect(reportFact(dialog, 'One step')).toHaveText('1h')
  await makeScenario(dialog)
  await expect(field(page, 'Service')).toHaveValue('stunden')
  // 500 bad; a month at 1,000 an hour is 720,000, so 720 may be: 220 / 720 are left.
  await expect(figure(page, 'Allowed bad events')).toHaveText('720')
  await expect(figure(page, 'Error budget remaining')).toHaveText(/^30\.6\s%$/)
})

test('a list of outages becomes incidents with their own costs', async ({ page }) => {
  await open(page, '#/budget?service=Checkout&target=99.9&window=30d&now=2026-11-22T00:00Z')
  const dialog = await openImport(page)
  const list =
    'start,end,failing,what happened\n' +
    '2026-11-04 14:02,2026-11-04 14:22,100 %,<b>Bad deploy</b>\n' +
    '2026-11-15 09:30,2026-11-15 12:30,5 %,"Brown-out, payments"\n' +
    '2026-11-16 10:00,2026-11-16 09:00,5 %,Backwards\n'
  await chooseFile(dialog, csv('outages.csv', list))
  await expect(dialog).toContainText('A list of outages')
  await importAsRecognised(dialog)
  await expect(dialog).toContainText('1 row has an end before its beginning: left out. line 4')
  await dialog.getByRole('radio', { name: /^Add 2 incidents/ }).check()
  await dialog.getByRole('button', { name: 'Add 2 incidents' }).click()
  await expect(incidents(page)).toContainText('<b>Bad deploy</b>')
  await expect(incidents(page)).toContainText('20m = 46.3 %')
  await expect(incidents(page)).toContainText('9m = 20.8 %')
  await expect(figure(page, 'Budget left')).toHaveText('14m 12s')
  await button(page, 'Undo').click()
  await expect(incidents(page)).toContainText('No incidents yet')
})

test('bad, double, unsorted and missing rows are named by their lines, and none is dropped in silence', async ({
  page,
}) => {
  await open(page, NAMED_LINK)
  const dialog = await openImport(page)
  const text = [
    'time,good,total',
    '2026-11-20 00:00,100,100',
    '2026-11-20 00:01,many,100',
    '2026-11-20 00:02,101,100',
    '2026-11-20 00:03,100',
    'some day,100,100',
    '2026-11-20 00:05,-1,100',
    '2026-11-20 00:06,100,100',
    '2026-11-20 00:06,90,100',
    '2026-11-20 00:04,100,100',
    '2026-11-20 00:10,100,100',
  ].join('\n')
  await chooseFile(dialog, csv('troubled.csv', text))
  await importAsRecognised(dialog)
  await expect(reportFact(dialog, 'Rows read')).toHaveText('10')
  for (const note of [
    '1 row has something else where a number belongs: left out. line 3',
    '1 row has more good events than events in total: left out. line 4',
    '1 row has another number of columns than the rest: left out. line 5',
    '1 row has a time that cannot be read: left out. line 6',
    '1 row has a number below 0: left out. line 7',
    '1 row has the time of another row: of such rows the last one counts. line 8',
    '1 row is earlier than the row before: everything was sorted by time. line 10',
    'in 2 stretches: not measured, so it counts as healthy traffic at the mean rate',
    'name no zone: read as UTC',
  ]) {
    await expect(dialog).toContainText(note)
  }
  const left = dialog.getByRole('table', { name: 'Rows left out' })
  await expect(left.getByRole('row').filter({ hasText: 'many' })).toContainText('a number')
})

const REFUSED: readonly (readonly [what: string, text: string | Buffer, message: RegExp])[] = [
  ['an empty file', '', /There is nothing in it/],
  ['one column', 'time\n2026-11-20\n2026-11-21\n', /only one column/],
  ['random bytes', Buffer.from([0, 1, 2, 255, 254, 0, 7, 9, 0, 0, 1]), /This is not text/],
  ['a spreadsheet', Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000rest of it'), /spreadsheet/],
  ['damaged gzip', gzipSync(month).subarray(0, 900), /damaged or cut short/],
  ['words without a time', 'name,colour\nred,green\nblue,white\n', /No column holds times|could not be told/],
]

for (const [what, text, message] of REFUSED) {
  test(`${what} is refused with a reason, and the scenario stays as it was`, async ({ page }) => {
    await open(page, NAMED_LINK)
    const before = await answers(page)
    const dialog = await openImport(page)
    await chooseFile(dialog, { name: 'file.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await expect(dialog).toContainText(message)
    await page.keyboard.press('Escape')
    expect(await answers(page)).toEqual(before)
  })
}

test('letters in every row for numbers leave nothing to import, and it says why', async ({ page }) => {
  await open(page, NAMED_LINK)
  const dialog = await openImport(page)
  await chooseFile(dialog, csv('letters.csv', 'time,good,total\n2026-11-20 00:00,a,b\n2026-11-20 00:01,c,d\n'))
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('Not one of 2 rows could be used')
  await expect(dialog.getByRole('alert')).toContainText('something else where a number belongs')
})

test('a file without names of columns is understood by its values', async ({ page }) => {
  await open(page, NAMED_LINK)
  const dialog = await openImport(page)
  await chooseFile(dialog, csv('bare.csv', month.slice(month.indexOf('\n') + 1, 20_000).replace(/\n[^\n]*$/, '')))
  await expect(dialog.getByRole('combobox', { name: 'The first row holds' })).toHaveValue('data')
  await expect(dialog).toContainText('time in column 1')
})

test('a file of 2 GB is refused at once instead of filling the memory', async ({ page }, info) => {
  const path = info.outputPath('huge.csv')
  const file = await openFile(path, 'w')
  await file.write(month)
  await file.close()
  await truncate(path, 2 * 1024 ** 3)
  await open(page, NAMED_LINK)
  const dialog = await openImport(page)
  await chooseFile(dialog, path)
  await expect(dialog.getByRole('alert')).toContainText('more text than Burnline takes on')
  await expect(dialog.getByRole('alert')).toContainText('Found 2')
  await truncate(path, 0)
})

const YEAR = 525_600
const year = (): Buffer => Buffer.from(minutes(YEAR, END, 1_000, (minute) => (minute % 2_000 === 0 ? 1_000 : 0)))

/** Notes every position of the progress bar and the longest time between two frames, from now on. */
const watchProgress = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = { values: new Set<number>(), worst: 0, last: performance.now() }
    Object.assign(globalThis, { seen })
    const look = (): void => {
      const at = performance.now()
      seen.worst = Math.max(seen.worst, at - seen.last)
      seen.last = at
      const bar = document.querySelector('progress')
      if (bar?.hasAttribute('value')) seen.values.add(bar.value)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })

const progressSeen = (page: Page): Promise<{ positions: number; worst: number }> =>
  page.evaluate(() => {
    const { values, worst } = (globalThis as unknown as { seen: { values: Set<number>; worst: number } }).seen
    return { positions: values.size, worst }
  })

test('a year by the minute imports with a moving bar, the page stays alive, and the numbers are right', async ({
  page,
}, info) => {
  test.slow()
  await open(page, '#/budget?target=99.9&window=30d&now=2026-11-22T00:00Z')
  const dialog = await openImport(page)
  await chooseFile(dialog, { name: 'year.csv', mimeType: 'text/csv', buffer: year() })
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeVisible()
  await watchProgress(page)
  await importAsRecognised(dialog)
  const { positions, worst } = await progressSeen(page)
  info.annotations.push({ type: 'worst gap between frames', description: `${Math.round(worst)} ms` })
  expect(positions).toBeGreaterThanOrEqual(3)
  await expect(reportFact(dialog, 'Rows used')).toHaveText('525,600')
  await makeScenario(dialog)
  // The window holds the last 43,200 minutes, 482,400 to 525,599; every 2,000th fails: 484,000 to 524,000 are 21 of them.
  await expect(figure(page, 'Budget left')).toHaveText('22m 12s')
  await expect(figure(page, 'Allowed bad events')).toHaveText('43,200')
  await field(page, 'Target').fill('99.95')
  await expect(figure(page, 'Budget left')).toHaveText('36s')
})

test('an import can be cancelled while it runs, and leaves nothing behind', async ({ page }) => {
  await open(page, NAMED_LINK)
  const before = await answers(page)
  const dialog = await openImport(page)
  await chooseFile(dialog, { name: 'year.csv', mimeType: 'text/csv', buffer: year() })
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click({ timeout: 2_000 })
  await expect(dialog.getByRole('heading', { name: 'Check how year.csv is read' })).toBeVisible()
  await expect(dialog.getByRole('progressbar')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect(await answers(page)).toEqual(before)
  await expect(button(page, 'Undo')).toBeDisabled()
})
