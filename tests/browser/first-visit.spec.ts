import type { Page } from '@playwright/test'
import { answers, field, figure, incidents, nowLine, open } from './support/budget-page.ts'
import { expect, test } from './support/watch.ts'

/** How far things moved about by themselves since the page began to load. */
const shiftOf = async (page: Page): Promise<number> => {
  await page.addInitScript(() => {
    const seen = { shift: 0 }
    Object.assign(globalThis, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await open(page)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => new Promise((resolve) => setTimeout(resolve, 300))))
  return page.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen.shift)
}

test('a first visit shows the built-in scenario, its story and the answer without a click', async ({ page }) => {
  await open(page)
  await expect(page).toHaveTitle('Storefront checkout · Budget · Burnline')
  await expect(field(page, 'Service')).toHaveValue('Storefront checkout')
  await expect(field(page, 'Target')).toHaveValue('99.9 %')
  await expect(figure(page, 'Error budget remaining')).toHaveText(/^\d{1,2}(\.\d)?\s%$/)
  await expect(figure(page, 'Allowed downtime')).toHaveText('43m 12s')
  await expect(incidents(page)).toContainText('Bad deploy of cart service')
  await expect(incidents(page)).toContainText('Payment provider brown-out')
  const story = page.getByRole('main').getByText(/^One team runs an online shop/)
  await expect(story).toContainText('DevOps')
  await expect(story).toContainText('SRE')
  const panel = page.getByRole('complementary', { name: 'In practice' })
  for (const side of ['SRE', 'DevOps', 'Try it']) {
    await expect(panel.getByRole('heading', { name: side, exact: true })).toBeVisible()
  }
})

test('the answer does not wait for the picture', async ({ page }) => {
  const held: (() => void)[] = []
  await page.route(/burn-down-chart.*\.js/, async (route) => {
    await new Promise<void>((resolve) => held.push(resolve))
    await route.continue()
  })
  await page.goto('/')
  await expect(figure(page, 'Error budget remaining')).toHaveText(/\d\s%$/)
  await expect(figure(page, 'Budget left')).toHaveText(/\ds$/)
  await expect.poll(() => held.length).toBeGreaterThan(0)
  await expect(page.getByText('Drawing the picture…').first()).toBeVisible()
  await expect(nowLine(page)).toHaveCount(0)
  for (const release of held) release()
  await expect(nowLine(page)).toBeVisible()
})

test('a page that loads does not jump about', async ({ page }) => {
  expect(await shiftOf(page)).toBeLessThan(0.02)
})

test('a page that loads on a phone does not jump about', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await shiftOf(page)).toBeLessThan(0.02)
})

test('the built-in scenario ends today and is the same for everybody', async ({ page, another }) => {
  await page.clock.setFixedTime('2026-11-22T10:30:00Z')
  await open(page)
  await expect(field(page, 'Seen at, UTC')).toHaveValue('2026-11-22 00:00')
  const second = await another()
  await second.clock.setFixedTime('2026-11-22T22:00:00Z')
  await open(second)
  expect(await answers(second)).toEqual(await answers(page))
})

test('a link with nothing but a moment is the built-in scenario seen then', async ({ page, another }) => {
  await page.clock.setFixedTime('2026-11-22T10:30:00Z')
  await open(page)
  const second = await another()
  await open(second, '#/budget?now=2026-11-22T00:00Z')
  await expect(field(second, 'Service')).toHaveValue('Storefront checkout')
  expect(await answers(second)).toEqual(await answers(page))
})
