import type { Locator, Page } from '@playwright/test'
import { button, field, figure, incidents, NAMED_LINK, nowLine, open } from './support/budget-page.ts'
import { expect, test } from './support/watch.ts'

/** Drags a handle of the picture sideways in small steps, as a hand does. */
const drag = async (page: Page, handle: Locator, by: number): Promise<void> => {
  await handle.scrollIntoViewIfNeeded()
  const box = await handle.boundingBox()
  if (box === null) throw new Error('the handle is not on screen')
  const x = box.x + box.width / 2
  const y = box.y + box.height - 10
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + by, y, { steps: 12 })
  await page.mouse.up()
}

test('dragging the now-line back before the second incident gives its budget back, in one step of undo', async ({
  page,
}) => {
  await open(page, NAMED_LINK)
  const start = Number(await nowLine(page).getAttribute('aria-valuenow'))
  await drag(page, nowLine(page), -200)
  const moved = Number(await nowLine(page).getAttribute('aria-valuenow'))
  expect(moved).toBeLessThan(start - 7 * 86_400_000)
  await expect(figure(page, 'Budget left')).toHaveText('23m 12s')
  await expect(field(page, 'Seen at, UTC')).not.toHaveValue('2026-11-22 00:00')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(nowLine(page)).toHaveAttribute('aria-valuenow', String(start))
  await expect(figure(page, 'Budget left')).toHaveText('14m 12s')
  await expect(button(page, 'Undo')).toBeDisabled()
})

test('the now-line follows the hand in both directions, and the number on it is the number of the headline', async ({
  page,
}) => {
  await open(page, NAMED_LINK)
  const picture = page.getByRole('figure', { name: 'Budget burn-down' })
  for (const by of [60, -300, 150]) {
    const before = Number(await nowLine(page).getAttribute('aria-valuenow'))
    await drag(page, nowLine(page), by)
    const after = Number(await nowLine(page).getAttribute('aria-valuenow'))
    expect(Math.sign(after - before)).toBe(Math.sign(by))
    const remaining = await figure(page, 'Error budget remaining').innerText()
    await expect(picture.getByText(/^now, /)).toHaveText(`now, ${remaining}`)
  }
})

test('dragging the end of an incident lengthens it and raises its cost, in one step of undo', async ({ page }) => {
  await open(page, NAMED_LINK)
  const end = page.getByRole('slider', { name: 'End of Bad deploy' })
  const start = Number(await end.getAttribute('aria-valuenow'))
  await drag(page, end, 12)
  const longer = (Number(await end.getAttribute('aria-valuenow')) - start) / 60_000
  expect(longer).toBeGreaterThan(60)
  await expect(incidents(page)).not.toContainText('20m = 46.3 %')
  // More than an hour of outage is more than the month allows.
  await expect(figure(page, 'Runs out')).toHaveText('Already spent')
  await button(page, 'Undo').click()
  await expect(incidents(page)).toContainText('20m = 46.3 %')
  await expect(button(page, 'Undo')).toBeDisabled()
})

test('an incident can be dragged shorter but never to nothing', async ({ page }) => {
  await open(page, NAMED_LINK)
  await drag(page, page.getByRole('slider', { name: 'End of Bad deploy' }), -200)
  await expect(incidents(page)).toContainText('1m = 2.3 %')
})

test('a finger on a phone drags the now-line too', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const page = await context.newPage()
  await page.goto(`${baseURL}/${NAMED_LINK}`)
  const line = nowLine(page)
  await line.scrollIntoViewIfNeeded()
  const start = Number(await line.getAttribute('aria-valuenow'))
  const box = await line.boundingBox()
  if (box === null) throw new Error('the now-line is not on screen')
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 20]
  const finger = await context.newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]): Promise<unknown> =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  await touch('touchStart', [{ x, y }])
  for (let step = 1; step <= 10; step += 1) await touch('touchMove', [{ x: x - 6 * step, y }])
  await touch('touchEnd', [])
  await expect.poll(async () => Number(await line.getAttribute('aria-valuenow'))).toBeLessThan(start)
  await context.close()
})
