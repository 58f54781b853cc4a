// Not the watched test: without a network the browser itself complains that it cannot have the icon.
import { expect, test } from '@playwright/test'
import { button, field, figure, NAMED_LINK, open } from './support/budget-page.ts'
import { fetches } from './support/fetches.ts'
import { chooseFile, csv, importAsRecognised, importDialog, makeScenario, minutes } from './support/import-dialog.ts'

test('who goes offline keeps the whole page: every view, every picture, an import', async ({ page, context }) => {
  const missed: string[] = []
  // The icon is asked for anew at every step of the history, and shown from memory when it cannot be had.
  page.on('requestfailed', (request) => {
    if (!request.url().endsWith('/favicon.svg')) missed.push(request.url())
  })
  const allFetched = fetches(page)
  await open(page, NAMED_LINK)
  await allFetched()
  await context.setOffline(true)
  await page.getByRole('link', { name: 'Compare' }).click()
  await expect(page.getByRole('table', { name: 'Scenarios compared' })).toBeVisible()
  await expect(page.getByRole('figure', { name: 'Burn-downs compared' }).locator('svg').first()).toBeVisible()
  await page.getByRole('link', { name: 'Alerts' }).click()
  await expect(page.getByRole('figure', { name: 'Detection time' }).locator('svg').first()).toBeVisible()
  await page.getByRole('link', { name: 'Budget' }).click()
  await field(page, 'Target').fill('99.5')
  await expect(figure(page, 'Allowed downtime')).toHaveText('3h 36m')
  await button(page, 'Import data').click()
  await expect(importDialog(page).getByRole('heading', { name: /Choose a file/ })).toBeVisible()
  expect(missed).toEqual([])
})

test('measurements that were imported are worked with offline', async ({ page, context }) => {
  const allFetched = fetches(page)
  await open(page, NAMED_LINK)
  await allFetched()
  await button(page, 'Import data').click()
  await chooseFile(
    importDialog(page),
    csv(
      'month.csv',
      minutes(2_000, '2026-11-22T00:00:00Z', 100, () => 0),
    ),
  )
  await importAsRecognised(importDialog(page))
  await makeScenario(importDialog(page))
  await allFetched()
  await context.setOffline(true)
  await field(page, 'Target').fill('99')
  await expect(figure(page, 'Allowed downtime')).toHaveText('7h 12m')
  await expect(figure(page, 'Error budget remaining')).toHaveText(/100\s%/)
})

test('a scenario is shared, and a link looked at, offline', async ({ page, context }) => {
  const allFetched = fetches(page)
  await open(page, NAMED_LINK)
  await allFetched()
  await context.setOffline(true)
  await button(page, 'Share').click()
  const dialog = page.getByRole('dialog', { name: 'Share', exact: true })
  await expect(dialog.getByRole('img', { name: 'QR code of the link to Checkout' })).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Link to share' })).toHaveValue(/#\/share\/1\//)
  await page.keyboard.press('Escape')
  await page.evaluate(() => {
    location.hash = '#/share/1/abc'
  })
  await expect(page.getByRole('dialog', { name: 'Open a link' }).getByRole('alert')).toContainText('damaged')
})

test('a part that cannot be fetched says so in its place and can be fetched again', async ({ page }) => {
  await page.route(/import-dialog.*\.js/, (route) => route.abort())
  await open(page, NAMED_LINK)
  await button(page, 'Import data').click()
  await expect(page.getByRole('alert')).toContainText('The import dialog could not be fetched')
  await expect(figure(page, 'Error budget remaining')).toHaveText(/32\.9\s%/)
  await page.unroute(/import-dialog.*\.js/)
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await expect(importDialog(page)).toBeVisible()
})

test('a format whose writer cannot be fetched says so beside the others, and can be fetched again', async ({
  page,
}) => {
  await page.route(/write-sloth.*\.js/, (route) => route.abort())
  await open(page, NAMED_LINK)
  await button(page, 'Export').click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: 'Sloth' }).check()
  await expect(dialog.getByRole('alert')).toContainText('What writes Sloth could not be fetched')
  await page.unroute(/write-sloth.*\.js/)
  await dialog.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await expect(dialog.getByRole('group', { name: /sloth\.yaml$/ })).toContainText('prometheus/v1')
})
