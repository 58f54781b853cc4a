import type { Locator, Page } from '@playwright/test'
import { button, field, figure, NAMED_LINK } from './support/budget-page.ts'
import { expect, test } from './support/watch.ts'

/**
 * Seven deploys a week, one in ten of which fails everything for as long as the whole budget lasts: 43 m 12 s. That is
 * three failures in 30 days, each of which takes exactly the budget, so the objective holds with none or one of them:
 * e⁻³ (1 + 3) = 19.91 %.
 */
const WORKED =
  '#/delivery?service=Checkout&target=99.9&window=30d&rate=50&now=2026-11-22T00:00Z&deploys=7&failure-rate=10%25&detect=0&restore=43m12s/even&elsewhere=0%25'

const open = async (page: Page, address: string): Promise<void> => {
  await page.goto(`/${address}`)
  await expect(figure(page, 'Verdict')).not.toBeEmpty()
}

const fact = (page: Page, name: string): Locator =>
  page.getByRole('main').getByRole('group', { name, exact: true }).or(figure(page, name))

test('the chance of a delivery worked out by hand, its spend and what the budget affords', async ({ page }) => {
  await open(page, WORKED)
  await expect(figure(page, 'Chance to stay inside the objective')).toHaveText(/^19\.9/)
  // Three failures of 100 % each; the deviation of a Poisson number of threes is √3.
  await expect(fact(page, 'Spent by change')).toContainText('300 %')
  await expect(page.getByRole('main')).toContainText('give or take 173.2 %')
  // 1 ÷ (10 % × 30 ÷ 7) = 2.33 a week.
  await expect(page.getByRole('main')).toContainText('2.3 a week')
  await expect(fact(page, 'One failed change costs')).toContainText('100 %')
})

test('an edit of the sentence is answered, one that cannot be read is told and keeps the last answer', async ({
  page,
}) => {
  await open(page, WORKED)
  await field(page, 'Deploys per week').fill('0')
  await expect(figure(page, 'Chance to stay inside the objective')).toHaveText(/^100/)
  await field(page, 'Deploys per week').fill('-2')
  await expect(field(page, 'Deploys per week')).toHaveAccessibleDescription(/0 or more/)
  await expect(figure(page, 'Chance to stay inside the objective')).toHaveText(/^100/)
  await field(page, 'Change failure rate').fill('150 %')
  await expect(field(page, 'Change failure rate')).toHaveAccessibleDescription(/150/)
  await field(page, 'Deploys per week').fill('7')
  await expect(figure(page, 'Chance to stay inside the objective')).toHaveText(/^19\.9/)
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('deploys=7')
})

test('the verdict follows what is left: ship, ship with care, freeze', async ({ page }) => {
  // 32.87 % of the budget are left; another 8 minutes leave 14.35 %; another hour overspends it.
  const link = NAMED_LINK.replace('#/budget', '#/delivery')
  await open(page, link)
  await expect(figure(page, 'Verdict')).toHaveText('Ship')
  await open(page, `${link}&incident=2026-11-20T00:00Z/8m/100%25`)
  await expect(figure(page, 'Verdict')).toHaveText('Ship with care')
  await open(page, `${link}&incident=2026-11-20T00:00Z/1h/100%25`)
  await expect(figure(page, 'Verdict')).toHaveText('Freeze')
})

test('100,000 windows are simulated in a worker, seen while they come, and agree with the formula', async ({
  page,
}) => {
  await open(page, WORKED)
  const picture = page.getByRole('figure', { name: 'Budget spent by change' })
  await picture.scrollIntoViewIfNeeded()
  const part = page.locator('[data-part="spend-by-change"]')
  await expect(part).toContainText(/100,000 simulated SLO windows/, { timeout: 60_000 })
  const said = await part.innerText()
  const [, mean, low, high] = /change spends ([\d.]+)\s%\s\(([\d.]+)(?:\s%)?\sto\s([\d.]+)\s%\)/.exec(said) ?? []
  // The mean of 100,000 windows of mean 300 % and deviation 173.2 % lies within 5 × 0.548 % of it.
  expect(Math.abs(Number(mean) - 300), said).toBeLessThan(2.8)
  expect(Number(high) - Number(low), said).toBeGreaterThan(1)
})

test('the policy is a page to take along, and the pictures have their tables', async ({ page }) => {
  await open(page, WORKED)
  // The page is put together when somebody comes near it.
  await page.locator('[data-part="policy"]').scrollIntoViewIfNeeded()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Download as Markdown/ }).click(),
  ])
  const text = await (await download.createReadStream()).toArray()
  expect(Buffer.concat(text).toString()).toContain('# Error-budget policy: Checkout')
  await button(page, 'Show trade-off data').click()
  await expect(page.getByRole('table', { name: 'Speed against reliability data' })).toBeVisible()
  await button(page, 'Show lever data').click()
  await expect(page.getByRole('table', { name: 'What buys most data' })).toBeVisible()
})

test('a quarter played forward is the same for everybody with the same seed', async ({ page, another }) => {
  const played = async (on: Page): Promise<string> => {
    await open(on, WORKED)
    const part = on.locator('[data-part="quarter"]')
    await part.scrollIntoViewIfNeeded()
    await part.getByRole('textbox', { name: 'Seed' }).fill('monday')
    await expect(part.getByRole('table').first()).toBeVisible()
    return part.getByRole('table').first().locator('tbody tr').first().innerText()
  }
  expect(await played(page)).toBe(await played(await another()))
})
