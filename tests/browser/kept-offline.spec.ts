// Not the watched test: without a network the browser itself complains of what it cannot have.
import { expect, test } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'
import { field, figure } from './support/budget-page.ts'
import { serveDist } from './support/dist-server.ts'

test.use({ serviceWorkers: 'allow' })

/** One visit, to its end: the browser keeps the app. */
const visit = async (page: Page, address = './'): Promise<void> => {
  await page.goto(`${address}#/budget`)
  await expect(figure(page, 'Error budget remaining')).toHaveText(/^25\s%$/)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated')
}

const revisit = async (context: BrowserContext, address: string): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(address)
  return page
}

test('after one visit the app opens anew without a network', async ({ page, context }) => {
  await visit(page)
  await context.setOffline(true)
  await page.reload()
  await expect(figure(page, 'Error budget remaining')).toHaveText(/^25\s%$/)
  for (const view of ['Alerts', 'Delivery', 'System', 'Compare', 'Budget']) {
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view }).click()
    await expect(page.getByRole('main', { name: view }).getByRole('heading').first()).toBeAttached()
    await expect(page.getByText('could not be fetched')).toHaveCount(0)
  }
})

test('after one visit all of Learn opens without a network', async ({ page, context }) => {
  await visit(page)
  await page.close()
  await context.setOffline(true)
  const pages = [
    '',
    '/ideas',
    '/tour',
    '/lessons/promise',
    '/lessons/budget',
    '/lessons/ship-or-freeze',
    '/exercises/test-the-target',
    '/cards',
    '/game',
    '/workshop',
    '/handouts/cheat-sheet',
    '/glossary',
  ]
  for (const path of pages) {
    const learn = await revisit(context, `./#/learn${path}`)
    await expect(
      learn
        .getByRole('heading', { level: 1 })
        .or(learn.getByRole('heading', { level: 2 }))
        .first(),
    ).toBeVisible()
    await expect(learn.getByText('could not be fetched')).toHaveCount(0)
    await learn.close()
  }
})

test('the app can be installed: its manifest and icons are there', async ({ page, request }) => {
  await page.goto('./')
  const address = await page.locator('link[rel="manifest"]').getAttribute('href')
  const manifest = (await (await request.get(address ?? '')).json()) as {
    readonly icons: readonly { readonly src: string; readonly sizes: string }[]
    readonly display: string
  }
  expect(manifest.display).toBe('standalone')
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
  for (const { src } of manifest.icons) expect((await request.get(src)).ok()).toBe(true)
})

test('a newer version is told of, never in an exercise, and waits until it is asked for', async ({ page }) => {
  const host = await serveDist()
  try {
    await visit(page, host.address)
    host.publish()
    const notice = page.getByRole('status').filter({ hasText: 'A newer Burnline is ready' })
    await page.goto(`${host.address}#/learn/lessons/budget`)
    await page.reload()
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state))
      .toBe('installed')
    await expect(page.getByText('A newer Burnline is ready')).toHaveCount(0)
    await page.getByRole('link', { name: 'All of Learn' }).click()
    await expect(notice).toBeVisible()
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Budget' }).click()
    await expect(notice).toBeVisible()
    await field(page, 'Target').fill('99.5')
    await expect(figure(page, 'Allowed downtime')).toHaveText('3h 36m')
    const anew = page.waitForEvent('load')
    await notice.getByRole('button', { name: 'Load it now' }).click()
    await anew
    await expect(figure(page, 'Allowed downtime')).toHaveText('3h 36m')
    await expect(notice).toHaveCount(0)
    expect(
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null),
    ).toBeNull()
  } finally {
    host.close()
  }
})
