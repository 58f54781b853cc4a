import type { Locator, Page } from '@playwright/test'
import { dress, expectAccessible, expectNoSidewaysScroll, LOOKS } from './support/axe.ts'
import { button, field, figure, NAMED_LINK, open, switcher } from './support/budget-page.ts'
import { expect, test } from './support/watch.ts'

const ALERTS_LINK = NAMED_LINK.replace('#/budget', '#/alerts')

const viewLink = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name, exact: true })

const rules = (page: Page): Locator => page.getByRole('table', { name: 'Alert rules' })

const hash = (page: Page): Promise<string> => page.evaluate(() => location.hash)

/** Opens an address of the Alerts view and waits until its table and its curve are there. */
const openAlerts = async (page: Page, address = ALERTS_LINK): Promise<void> => {
  await page.goto(`/${address}`)
  await expect(rules(page)).toBeVisible()
  await expect(page.getByRole('figure', { name: 'Detection time' })).toBeVisible()
}

test('the navigation leads from view to view and says which one is open', async ({ page }) => {
  await open(page, NAMED_LINK)
  await expect(viewLink(page, 'Budget')).toHaveAttribute('aria-current', 'page')
  await viewLink(page, 'Alerts').click()
  await expect(rules(page)).toBeVisible()
  await expect(viewLink(page, 'Alerts')).toHaveAttribute('aria-current', 'page')
  await expect(viewLink(page, 'Budget')).not.toHaveAttribute('aria-current')
  await expect(page).toHaveTitle('Checkout · Alerts · Burnline')
  await expect(field(page, 'Target')).toBeHidden()
  await viewLink(page, 'Budget').click()
  await expect(field(page, 'Target')).toBeVisible()
  await expect(page).toHaveTitle('Checkout · Budget · Burnline')
})

test('a link opens the Alerts view with its scenario, its rules and how they are looked at', async ({ page }) => {
  await openAlerts(page, `${ALERTS_LINK}&alert=page/1h/5m/14.4x&alert=ticket/3d/-/10%25/1h&reading=prometheus`)
  await expect(page).toHaveTitle('Checkout · Alerts · Burnline')
  await expect(switcher(page)).toHaveText('Checkout')
  // A header and two rules.
  await expect(
    rules(page)
      .locator('tbody tr')
      .filter({ hasText: /page|ticket/i }),
  ).toHaveCount(2)
  expect(await hash(page)).toContain('&alert=page/1h/5m/14.4x&alert=ticket/3d/-/10%25/1h&reading=prometheus')
  expect(await hash(page)).toMatch(/^#\/alerts\?service=Checkout&target=99\.9&/)
})

test('on arrival nothing takes the focus; going to another view begins at its top', async ({ page }) => {
  await openAlerts(page)
  await expect(page.locator('body')).toBeFocused()
  await page.mouse.wheel(0, 2_000)
  await viewLink(page, 'Budget').focus()
  await page.keyboard.press('Enter')
  const main = page.getByRole('main', { name: 'Budget' })
  await expect(main).toBeFocused()
  expect(await page.evaluate(() => scrollY)).toBe(0)
  // The next stop of the keyboard is the view's first control, not the header again.
  await page.keyboard.press('Tab')
  await expect(main.locator(':focus')).toHaveCount(1)
})

test('the browser’s Back goes from view to view, and undoes no edit', async ({ page }) => {
  await open(page, NAMED_LINK)
  const length = await page.evaluate(() => history.length)
  await viewLink(page, 'Alerts').click()
  await expect(rules(page)).toBeVisible()
  expect(await page.evaluate(() => history.length)).toBe(length + 1)
  await viewLink(page, 'Budget').click()
  await field(page, 'Target').fill('99.95')
  await expect.poll(() => hash(page)).toContain('target=99.95')
  await page.goBack()
  await expect(rules(page)).toBeVisible()
  await expect.poll(() => hash(page)).toMatch(/^#\/alerts\?service=Checkout&target=99\.95&/)
  await page.goBack()
  await expect(field(page, 'Target')).toHaveValue('99.95 %')
  await page.goForward()
  await expect(rules(page)).toBeVisible()
  await switcher(page).click()
  const list = page.getByRole('dialog', { name: 'Scenarios' })
  await expect(list.getByRole('button', { name: 'New scenario' })).toBeVisible()
  // The built-in one and the link's: going to and fro made no third.
  await expect(list.getByRole('listitem')).toHaveCount(2)
})

test('a view opens in another tab with the same scenario', async ({ page, context }) => {
  await open(page, NAMED_LINK)
  await field(page, 'Target').fill('99.95')
  await expect(viewLink(page, 'Alerts')).toHaveAttribute('href', /^#\/alerts\?service=Checkout&target=99\.95&/)
  const opened = context.waitForEvent('page')
  await viewLink(page, 'Alerts').click({ modifiers: ['ControlOrMeta'] })
  const tab = await opened
  await expect(rules(tab)).toBeVisible()
  await expect(tab).toHaveTitle('Checkout · Alerts · Burnline')
  await expect(viewLink(page, 'Budget')).toHaveAttribute('aria-current', 'page')
})

test('a page that is not there opens the Budget view and says so', async ({ page }) => {
  await open(page, '#/elsewhere')
  await expect(page.getByText('names a page that Burnline does not have')).toBeVisible()
  await expect(viewLink(page, 'Budget')).toHaveAttribute('aria-current', 'page')
  await viewLink(page, 'Alerts').click()
  await expect(rules(page)).toBeVisible()
})

test('the panel has the view’s own ideas, and leads to the part it speaks of', async ({ page }) => {
  await openAlerts(page)
  const panel = page.getByRole('complementary', { name: 'In practice' })
  await expect(panel.getByText('In practice: burn rates')).toBeVisible()
  await panel.getByRole('radio', { name: '2h 5m' }).check()
  await panel.getByRole('button', { name: 'Show', exact: true }).click()
  // 30 d / 14.4 are 50 h.
  await expect(panel.getByText(/^Not quite\. 2d 2h: /)).toBeVisible()
  await panel.getByRole('button', { name: 'Take me to the rules' }).click()
  await expect(page.locator('[data-part="alert-rules"] :focus')).toHaveCount(1)
  await viewLink(page, 'Budget').click()
  await expect(panel.getByText('In practice: error budgets')).toBeVisible()
})

test('a new scenario made in the Alerts view begins with its service', async ({ page }) => {
  await openAlerts(page)
  await switcher(page).click()
  await button(page, 'New scenario').click()
  await expect(field(page, 'Service')).toBeFocused()
  await expect(page).toHaveTitle('My service · Budget · Burnline')
  await expect(figure(page, 'Error budget remaining')).toBeVisible()
})

for (const [name, address] of [
  ['with two incidents', ALERTS_LINK],
  ['without incidents', '#/alerts?target=99.9&window=30d&now=2026-11-22T00:00Z'],
  ['without rules', `${ALERTS_LINK}&alert=none`],
  [
    'as Prometheus samples it, with odd rules',
    `${ALERTS_LINK}&reading=prometheus&alert=page/1d/2h/2x&alert=ticket/40d/-/0.5x`,
  ],
] as const) {
  test(`axe finds nothing in the Alerts view and nothing runs off it: ${name}`, async ({ page }) => {
    await page.goto(`/${address}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('complementary', { name: 'In practice' })).toBeVisible()
    if (name !== 'without rules') await expect(page.getByRole('figure', { name: 'Detection time' })).toBeVisible()
    for (const look of LOOKS) {
      const where = `${name}, ${look.width} px, ${look.scheme}`
      await dress(page, look)
      await expectAccessible(page, where, look.colours)
      await expectNoSidewaysScroll(page, where)
    }
  })
}
