import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

export const lesson = (page: Page): Locator => page.getByRole('complementary', { name: 'Lesson' })

/** Opens a page of Learn and waits until it is there. */
export const openLearn = async (page: Page, address: string): Promise<void> => {
  await page.goto(`/${address}`)
  await expect(page.getByRole('heading').first()).toBeVisible()
}

/** Opens a step of a course and waits until it can be answered. */
export const openStep = async (page: Page, address: string): Promise<void> => {
  await page.goto(`/${address}`)
  await expect(lesson(page).getByRole('radio').first()).toBeVisible()
}

/** Presses Tab until the element has the focus, as a person without a mouse does. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${String(target)}`)
}

/** Takes the open step by keyboard alone: a guess, the answer, the one thing, and on. */
export const takeStep = async (page: Page): Promise<void> => {
  const panel = lesson(page)
  const say = panel.getByRole('heading', { level: 2 })
  const before = await say.innerText()
  await tabTo(page, panel.getByRole('radio').first())
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(panel.getByText(/^(Right:|Not quite\.)/)).toBeVisible()
  await expect(page.getByText('Covered until you guess')).toHaveCount(0)
  await tabTo(page, panel.getByRole('button', { name: /^(Do it for me|I have looked)$/ }))
  await page.keyboard.press('Enter')
  await expect(panel.getByText('Done.')).toBeVisible()
  await tabTo(page, panel.getByRole('link', { name: /^(Next step|Finish)$/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: before, exact: true })).toHaveCount(0)
}
