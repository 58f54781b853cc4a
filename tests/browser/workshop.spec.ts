import type { Page } from '@playwright/test'
import { dress, expectAccessible, expectNoSidewaysScroll, LOOKS } from './support/axe.ts'
import { expect, test } from './support/watch.ts'

const EXERCISES = ['choose-an-sli', 'test-the-target', 'night-watch', 'vote-on-the-budget', 'promise-of-a-chain']

const HANDOUTS = ['cheat-sheet', ...EXERCISES, ...EXERCISES.map((key) => `${key}/results`)]

const openHandout = async (page: Page, name: string): Promise<void> => {
  await page.goto(`/#/learn/handouts/${name}`)
  await expect(page.locator('[data-handout] table').first()).toBeVisible()
}

const openAgenda = async (page: Page, minutes: number): Promise<void> => {
  await page.goto(`/#/learn/workshop/${minutes}`)
  await expect(page.getByRole('table', { name: 'Which target survives which month' })).toBeVisible()
  await expect(page.getByText('Fetching the title…')).toHaveCount(0)
}

/** How many pages of paper it takes. */
const pagesOn = async (page: Page, format: 'A4' | 'Letter'): Promise<number> => {
  const paper = await page.pdf({ format })
  return paper.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0
}

test('every handout is exactly one page, on A4 and on US Letter, with nothing else on it', async ({ page }) => {
  for (const name of HANDOUTS) {
    await openHandout(page, name)
    expect(await pagesOn(page, 'A4'), name).toBe(1)
    expect(await pagesOn(page, 'Letter'), name).toBe(1)
  }
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a handout fills its page without losing anything at its edge', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  for (const name of HANDOUTS) {
    await openHandout(page, name)
    // 186 mm of A4 less its margins are 703 px.
    const lost = await page.locator('[data-handout]').evaluate((sheet) => {
      // The frames of tables reach 4 px beyond, for the rings of focus.
      const edge = sheet.getBoundingClientRect().right + 5
      return [...sheet.querySelectorAll('*')].filter((part) => part.getBoundingClientRect().right > edge).length
    })
    expect(lost, name).toBe(0)
  }
})

test('at night a handout is black on white, on screen and on paper', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await openHandout(page, 'cheat-sheet')
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media, colorScheme: 'dark' })
    const ink = await page.locator('[data-handout]').evaluate((sheet) => getComputedStyle(sheet).color)
    expect(Math.max(...(ink.match(/[\d.]+/g) ?? ['255']).slice(0, 3).map(Number)), media).toBeLessThan(100)
  }
})

test('an agenda is one or two pages', async ({ page }) => {
  for (const minutes of [30, 90, 180]) {
    await openAgenda(page, minutes)
    expect(await pagesOn(page, 'A4'), `${minutes}`).toBeLessThanOrEqual(2)
    expect(await pagesOn(page, 'Letter'), `${minutes}`).toBeLessThanOrEqual(2)
  }
})

test('the plan is made by keyboard alone: choose an agenda, type the time, open an item', async ({ page }) => {
  await openAgenda(page, 90)
  await page.getByRole('link', { name: /^90 minutes|1 hour 30 minutes/ }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/learn\/workshop\/180$/)
  await page.getByRole('textbox', { name: 'Begins at' }).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('13:15')
  await expect(page.getByText('13:15–13:21')).toBeVisible()
  await expect(page.getByText('Ends at 16:15.')).toBeVisible()
  const item = page.getByRole('link', { name: 'Choose what to count', exact: true }).first()
  await item.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/learn\/exercises\/choose-an-sli/)
})

test('a link to an agenda of another version offers the nearest', async ({ page }) => {
  await page.goto('/#/learn/workshop/45')
  await expect(page.getByText(/There is no agenda “45”/)).toBeVisible()
  await expect(page.getByRole('link', { name: /^30 minutes/ })).toHaveAttribute('aria-current', 'page')
})

for (const look of LOOKS) {
  test(`the workshop's pages are accessible at ${look.width} px, ${look.scheme}`, async ({ page }) => {
    await openAgenda(page, 90)
    await dress(page, look)
    await expectAccessible(page, 'workshop', look.colours)
    await expectNoSidewaysScroll(page, 'workshop')
    for (const name of ['', 'cheat-sheet', 'vote-on-the-budget', 'night-watch/results']) {
      await page.goto(`/#/learn/handouts/${name}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page, name, look.colours)
      await expectNoSidewaysScroll(page, name)
    }
  })
}
