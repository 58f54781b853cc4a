import type { Page } from '@playwright/test'
import { answers, button, field, figure, incidents, NAMED_LINK, nowLine, open } from './support/budget-page.ts'
import { expect, test } from './support/watch.ts'

const DAY = 86_400_000

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return ''
    const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : ''
    return element.getAttribute('aria-label') ?? (label || (element.textContent ?? ''))
  })

/** Presses Tab until a control has the focus, as a person without a mouse does. */
const tabTo = async (page: Page, name: string, key = 'Tab'): Promise<void> => {
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await focused(page)) === name) return
    await page.keyboard.press(key)
  }
  throw new Error(`the keyboard does not reach ${name}`)
}

const retype = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

test('the first Tab is the way past the header, straight to the answer', async ({ page }) => {
  await open(page, NAMED_LINK)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the answer' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(field(page, 'Service')).toBeFocused()
  expect(await page.evaluate(() => location.hash)).toContain('#/budget?')
})

test('everything that takes the focus shows that it has it', async ({ page }) => {
  await open(page, NAMED_LINK)
  const unseen: string[] = []
  const stops = new Set<string>()
  for (let presses = 0; presses < 70; presses += 1) {
    await page.keyboard.press('Tab')
    const { name, seen } = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      const marked = (each: Element | null, pseudo?: string): boolean => {
        if (each === null) return false
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each, pseudo)
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
      }
      const seen = marked(element) || marked(element, '::before') || marked(element, '::after')
      return { name: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`, seen }
    })
    if (stops.has(name) && name.startsWith('A Skip')) break
    stops.add(name)
    if (!seen && !name.startsWith('BODY')) unseen.push(name)
  }
  expect(unseen).toEqual([])
  expect(stops.size).toBeGreaterThan(25)
})

test('objective and window are set without a mouse', async ({ page }) => {
  await open(page, NAMED_LINK)
  await tabTo(page, 'Service')
  await retype(page, 'Search')
  await tabTo(page, 'Target')
  await retype(page, '99.5')
  await expect(figure(page, 'Allowed downtime')).toHaveText('3h 36m')

  await tabTo(page, 'SLO window')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'SLO window editor' })).toBeVisible()
  await tabTo(page, 'Length')
  await retype(page, '28d')
  await expect(figure(page, 'Allowed downtime')).toHaveText('3h 21m 36s')
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('combobox', { name: 'Kind of window' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('combobox', { name: 'Period' })).toBeVisible()
  // November 2026 has 720 h, of which one in two hundred may fail.
  await expect(figure(page, 'Allowed downtime')).toHaveText('3h 36m')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'SLO window editor' })).toBeHidden()
  await expect(button(page, 'SLO window')).toBeFocused()
})

test('an incident is added, edited and deleted without a mouse, and the focus is never lost', async ({ page }) => {
  await open(page, NAMED_LINK)
  await tabTo(page, 'Add incident')
  await page.keyboard.press('Enter')
  await expect(field(page, 'What happened')).toBeFocused()
  await page.keyboard.type('Cache gone')
  await tabTo(page, 'Began')
  await retype(page, '2026-11-21 10:00')
  await tabTo(page, 'Lasted')
  await page.keyboard.type('10m')
  await tabTo(page, 'Requests failing')
  await retype(page, '50 %')
  // 14m 12s were left; half of 10 m are 5 m.
  await expect(figure(page, 'Budget left')).toHaveText('9m 12s')
  await tabTo(page, 'Done')
  await page.keyboard.press('Enter')
  await expect(button(page, 'Add incident')).toBeFocused()
  await expect(incidents(page)).toContainText('5m = 11.6 %')

  await tabTo(page, 'Edit Cache gone', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(field(page, 'What happened')).toBeFocused()
  await tabTo(page, 'Lasted')
  await retype(page, '20m')
  await expect(figure(page, 'Budget left')).toHaveText('4m 12s')
  await tabTo(page, 'Done')
  await page.keyboard.press('Space')

  await tabTo(page, 'Delete Cache gone', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(incidents(page)).not.toContainText('Cache gone')
  await expect(button(page, 'Add incident')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(incidents(page)).toContainText('Cache gone')
})

test('the now-line moves by arrows, Page keys, Home and End, and says where it is', async ({ page }) => {
  await open(page, NAMED_LINK)
  await tabTo(page, 'Now')
  const line = nowLine(page)
  const at = async (): Promise<number> => Number(await line.getAttribute('aria-valuenow'))
  await expect(line).toHaveAttribute('aria-valuetext', '22 Nov 00:00')
  const start = await at()
  await page.keyboard.press('ArrowLeft')
  const step = start - (await at())
  expect(step).toBeGreaterThan(0)
  await page.keyboard.press('ArrowRight')
  expect(await at()).toBe(start)
  await page.keyboard.press('Shift+ArrowLeft')
  expect(start - (await at())).toBe(10 * step)
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('PageDown')
  expect(await at()).toBe(start - DAY)
  await expect(field(page, 'Seen at, UTC')).toHaveValue('2026-11-21 00:00')
  for (let presses = 0; presses < 7; presses += 1) await page.keyboard.press('PageDown')
  // On 14 November only the bad deploy has happened: 23m 12s of 43m 12s are left.
  await expect(line).toHaveAttribute('aria-valuetext', '14 Nov 00:00')
  await expect(figure(page, 'Budget left')).toHaveText('23m 12s')
  await page.keyboard.press('PageUp')
  await expect(line).toHaveAttribute('aria-valuetext', '15 Nov 00:00')
  await page.keyboard.press('Home')
  expect(await at()).toBe(start - 30 * DAY)
  await expect(figure(page, 'Error budget remaining')).toHaveText(/^100\s%$/)
  await page.keyboard.press('End')
  expect(await at()).toBeGreaterThan(start - 30 * DAY)
  await expect(line).toBeFocused()
})

test('the end of an incident moves by keyboard, and its cost with it', async ({ page }) => {
  await open(page, NAMED_LINK)
  await tabTo(page, 'End of Bad deploy')
  await page.keyboard.press('ArrowRight')
  await expect(incidents(page)).toContainText('21m = 48.6 %')
  // At once, as a key held down does: no step may be lost.
  await page.keyboard.press('Shift+ArrowRight')
  await expect(incidents(page)).toContainText('31m = 71.8 %')
  await page.keyboard.press('Home')
  await expect(incidents(page)).toContainText('1m = 2.3 %')
  await page.keyboard.press('PageUp')
  await expect(incidents(page)).toContainText('1h 1m = 141.2 %')
  await page.keyboard.press('Control+z')
  await expect(incidents(page)).toContainText('20m = 46.3 %')
})

test('the data of the picture opens and closes as a table', async ({ page }) => {
  await open(page, NAMED_LINK)
  await tabTo(page, 'Show data')
  await page.keyboard.press('Enter')
  const table = page.getByRole('table', { name: 'Budget burn-down data' })
  await expect(table).toContainText('22 Nov 00:00')
  await expect(table).toContainText('32.9 %')
  await expect(button(page, 'Show data')).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Enter')
  await expect(table).toHaveCount(0)
})

test('every explanation opens and closes by keyboard, holds a formula and a source, and gives the focus back', async ({
  page,
}) => {
  await open(page, NAMED_LINK)
  const asks = page
    .getByRole('main')
    .locator('button[aria-haspopup="dialog"]')
    .filter({ hasText: /How\?|math|=/ })
  // Budget, five figures, who spent what, two incidents, the table of allowed downtime; the forecast and two repeats.
  await expect(asks).toHaveCount(13)
  for (let index = 0; index < 13; index += 1) {
    const ask = asks.nth(index)
    await ask.focus()
    await page.keyboard.press(index % 2 === 0 ? 'Enter' : 'Space')
    const panel = page.getByRole('dialog', { name: /^The math of / })
    await expect(panel.getByRole('link', { name: /Site Reliability Workbook/ })).toBeVisible()
    // Two are told in words alone.
    const worded = /who spent what|allowed downtime/.test((await ask.getAttribute('aria-label')) ?? '')
    await expect(panel.locator(worded ? 'p' : 'math').first()).toBeVisible()
    await expect(panel.locator('p').first()).not.toBeEmpty()
    expect(await panel.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await expect(ask).toBeFocused()
  }
})

test('scenarios are made and switched without a mouse', async ({ page }) => {
  await open(page, NAMED_LINK)
  await tabTo(page, 'Scenario: Checkout')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Scenarios' })).toBeVisible()
  await tabTo(page, 'New scenario')
  await page.keyboard.press('Enter')
  await expect(field(page, 'Service')).toHaveValue('My service')
  // A new scenario begins with its service.
  await expect(field(page, 'Service')).toBeFocused()
  await button(page, 'Scenario: My service').focus()
  await page.keyboard.press('Enter')
  const list = page.getByRole('dialog', { name: 'Scenarios' })
  await expect(list).toBeVisible()
  await list.getByRole('button', { name: /^Checkout/ }).focus()
  await page.keyboard.press('Enter')
  await expect(field(page, 'Service')).toHaveValue('Checkout')
  await expect(button(page, 'Scenario: Checkout')).toBeFocused()
})

test('the import dialog keeps the focus inside, closes by Escape and gives the focus back', async ({ page }) => {
  await open(page, NAMED_LINK)
  await tabTo(page, 'Import data')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Import data' })
  await expect(dialog).toBeVisible()
  const inside = (): Promise<boolean> =>
    dialog.evaluate((element) => element.contains(document.activeElement) || document.activeElement === document.body)
  for (let presses = 0; presses < 12; presses += 1) {
    expect(await inside()).toBe(true)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(button(page, 'Import data')).toBeFocused()
})

test('a wrong text in a field goes back by Escape, and the dialog around it stays open', async ({ page }) => {
  await open(page, NAMED_LINK)
  const before = await answers(page)
  await button(page, 'SLO window').click()
  await field(page, 'Length').fill('nonsense')
  await page.keyboard.press('Escape')
  await expect(field(page, 'Length')).toHaveValue('30d')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'SLO window editor' })).toBeHidden()
  expect(await answers(page)).toEqual(before)
})
