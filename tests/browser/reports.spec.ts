import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { dress, expectAccessible } from './support/axe.ts'
import { answers, button, NAMED_LINK, open } from './support/budget-page.ts'
import { expect, test } from './support/watch.ts'

const openReports = async (page: Page): Promise<Locator> => {
  await button(page, 'Export').click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: 'Reports' }).check()
  await expect(dialog.getByRole('combobox', { name: 'Document' })).toBeVisible()
  return dialog
}

const choose = (dialog: Locator, document: string): Promise<unknown> =>
  dialog.getByRole('combobox', { name: 'Document' }).selectOption({ label: document })

/** How many sheets a PDF has, from the root of its tree of pages. */
const sheets = (pdf: Buffer): number =>
  Math.max(...[...pdf.toString('latin1').matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)))

const THREE =
  '#/budget?service=Checkout&target=99.9&window=30d&rate=50&now=2026-11-22T00:00Z&incident=2026-11-04T14:02Z/20m/100%25/Bad%20deploy&incident=2026-11-10T14:02Z/5m/100%25/DNS&incident=2026-11-15T09:30Z/3h/5%25/Brown-out'

for (const [name, address] of [
  ['the built-in scenario', '/'],
  ['a scenario with three incidents', THREE],
] as const) {
  test(`${name} is one page of paper, on A4 and on Letter, at any width of the screen`, async ({ page }) => {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      await open(page, address)
      const dialog = await openReports(page)
      await expect(dialog.getByRole('img', { name: 'Budget burn-down' })).toBeVisible()
      for (const format of ['A4', 'Letter'] as const) {
        expect(sheets(await page.pdf({ format })), `${format} from ${width}`).toBe(1)
      }
      await dialog.getByRole('button', { name: 'Close' }).click()
    }
  })
}

test('on paper it is light, and nothing but the document', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page, NAMED_LINK)
  const dialog = await openReports(page)
  await expect(dialog.getByRole('article')).toBeVisible()
  // As the browser's own printing does, which knows nothing of our button.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const sheet = page.getByRole('article', { name: 'The scenario on a page' })
  await expect(sheet).toBeVisible()
  await expect(sheet.getByRole('img', { name: 'Budget burn-down' })).toBeVisible()
  await expect(dialog.getByRole('combobox', { name: 'Document' })).toBeHidden()
  await expect(page.locator('main')).toBeHidden()
  const ink = await sheet.evaluate((element) => getComputedStyle(element).color)
  expect(Math.max(...(ink.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number))).toBeLessThan(100)
  await expect(sheet).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
  // What it was before is back once the sheets are made.
  await page.emulateMedia({ media: 'screen' })
  await expect(dialog.getByRole('combobox', { name: 'Document' })).toBeVisible()
  // With the dialog closed, the page behind it is what is printed.
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('main')).toBeVisible()
})

test('our button prints what the browser itself prints', async ({ page }) => {
  await open(page, NAMED_LINK)
  const dialog = await openReports(page)
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-asked', '')
  })
  await dialog.getByRole('button', { name: 'Print the report' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-asked')
})

test('a long ledger goes on to further pages', async ({ page }) => {
  const many = Array.from({ length: 40 }, (_, day) => {
    const at = new Date(Date.UTC(2026, 9, 24) + day * 60_000_000).toISOString().replace('.000', '')
    return `&incident=${at}/2m/100%25/Incident%20${day}`
  }).join('')
  await open(page, `#/budget?target=99&window=30d&rate=50&now=2026-11-22T00:00Z${many}`)
  const dialog = await openReports(page)
  await expect(dialog.getByRole('article')).toBeVisible()
  expect(sheets(await page.pdf({ format: 'A4' }))).toBeGreaterThan(1)
})

test('the Markdown that is saved has the numbers of the screen', async ({ page }) => {
  await open(page, NAMED_LINK)
  const [remaining = '', ...others] = await answers(page)
  const dialog = await openReports(page)
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: /^Download as Markdown/ }).click()
  const file = await saving
  expect(file.suggestedFilename()).toBe('checkout-error-budget.md')
  const text = (await readFile(await file.path(), 'utf8')).replaceAll('\u00a0', ' ')
  for (const figure of [remaining.replace(/\s*%/, ' %'), ...others]) expect(text).toContain(`**${figure}**`)
  expect(text).toContain('```mermaid\nxychart-beta')
})

test('a post-mortem is of the chosen incident, with its alerts in the timeline', async ({ page }) => {
  await open(page, NAMED_LINK)
  const dialog = await openReports(page)
  await choose(dialog, 'Post-mortem of an incident')
  const sheet = dialog.getByRole('article', { name: 'The post-mortem as a page' })
  await expect(sheet.getByRole('heading', { name: 'Post-mortem: Bad deploy' })).toBeVisible()
  await expect(sheet.getByRole('table', { name: 'Timeline' })).toContainText('fired, 51.84s after it began.')
  await dialog.getByRole('combobox', { name: 'Incident' }).selectOption({ index: 0 })
  await expect(sheet.getByRole('heading', { name: 'Post-mortem: Brown-out' })).toBeVisible()
})

test('every document is accessible, by day and by night, on a desk and on a phone', async ({ page }) => {
  await open(page, NAMED_LINK)
  const dialog = await openReports(page)
  for (const [width, scheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    await dress(page, { width, scheme })
    for (const document of ['The scenario on a page', 'Post-mortem of an incident', 'Error-budget policy']) {
      await choose(dialog, document)
      await expect(dialog.getByRole('article')).toBeVisible()
      await expectAccessible(page, `${document} at ${width}, ${scheme}`)
    }
  }
})
