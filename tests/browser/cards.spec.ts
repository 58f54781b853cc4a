import type { Page } from '@playwright/test'
import { CARD_KEYS } from '../../src/lessons/cards/card-keys.ts'
import { dress, expectAccessible, expectNoSidewaysScroll, LOOKS } from './support/axe.ts'
import { expect, test } from './support/watch.ts'

const question = (page: Page) => page.getByRole('heading', { level: 1 })

const toCard = async (page: Page, path: string): Promise<void> => {
  await page.goto(`/#/learn/cards/${path}`)
  await expect(page.getByRole('radio').first()).toBeVisible()
}

const answer = async (page: Page): Promise<void> => {
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Show the answer' }).click()
  await expect(page.getByText('What people say:')).toBeVisible()
}

/** Presses Tab until something has the focus that is called so. */
const tabTo = async (page: Page, name: string | RegExp, role: 'radio' | 'link' | 'slider'): Promise<void> => {
  const wanted = page.getByRole(role, { name })
  for (let pressed = 0; pressed < 40; pressed++) {
    if (await wanted.evaluateAll((all) => all.includes(document.activeElement as Element as never))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${String(name)}`)
}

test('three cards by keyboard alone: guess, see, move, go on', async ({ page }) => {
  await toCard(page, 'deal/7/1')
  for (const place of [1, 2, 3]) {
    await expect(page.getByText(`Card ${place} of 19`)).toBeVisible()
    const asked = await question(page).innerText()
    await tabTo(page, /./, 'radio')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByText('What people say:')).toBeVisible()
    await expect(question(page)).toHaveText(asked)
    // What is read out goes with what is moved.
    const told = page.getByRole('article').getByRole('status')
    const before = await told.innerText()
    const slider = page.getByRole('article').getByRole('slider')
    if ((await slider.count()) > 0) {
      await tabTo(page, /./, 'slider')
      await page.keyboard.press((await slider.inputValue()) === '0' ? 'ArrowRight' : 'ArrowLeft')
    } else {
      await tabTo(page, /./, 'radio')
      await page.keyboard.press('ArrowDown')
    }
    await expect(told).not.toHaveText(before)
    await tabTo(page, 'Next card', 'link')
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText('Card 4 of 19')).toBeVisible()
})

test('all nineteen open, ask first, explain every answer and show something to move', async ({ page }) => {
  test.slow()
  for (const key of CARD_KEYS) {
    await toCard(page, key)
    await expect(page.getByText('What people say:')).toBeHidden()
    const count = await page.getByRole('radio').count()
    expect(count).toBeGreaterThanOrEqual(3)
    await answer(page)
    await expect(page.getByRole('figure')).toBeVisible()
    await expect(page.getByText(/^Right(, and your answer)?:/)).toHaveCount(1)
    await expect(page.getByRole('article').getByRole('status')).not.toBeEmpty()
  }
  await page.getByRole('link', { name: 'All cards', exact: true }).click()
  await expect(page.getByText('Not asked yet')).toHaveCount(0)
  await expect(page.getByText(/of 19 right at first/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/of 19 right at first/)).toBeVisible()
})

test('a card speaks of the open scenario', async ({ page }) => {
  await page.goto('/#/budget?service=Search&target=99.5&window=7d&now=2026-11-22T00:00Z')
  await expect(page.getByRole('textbox', { name: 'Target' })).toHaveValue(/99\.5/)
  await page.evaluate(() => {
    location.hash = '#/learn/cards/perfect-target'
  })
  await expect(page.getByText(/Search promises 99\.5\s%\s*over 7 days/)).toBeVisible()
})

test('a link to a card of another version says so and leads on', async ({ page }) => {
  await page.goto('/#/learn/cards/gone')
  await expect(question(page)).toHaveText('There is no such card')
  await page.getByRole('link', { name: 'See all cards' }).click()
  await expect(page.getByRole('link', { name: 'Deal the cards' })).toBeVisible()
})

test('cards are accessible, and nothing scrolls sideways, on every screen', async ({ page }) => {
  test.slow()
  for (const look of LOOKS) {
    await page.goto('/#/learn/cards')
    await expect(page.getByRole('link', { name: 'Deal the cards' })).toBeVisible()
    await dress(page, look)
    await expectAccessible(page, `all cards at ${look.width}`, look.colours)
    await expectNoSidewaysScroll(page, `all cards at ${look.width}`)
    for (const key of ['page-means-broken', 'calm-refills', 'speed-and-brakes']) {
      await toCard(page, key)
      await expectAccessible(page, `${key} at ${look.width}`, look.colours)
      await answer(page)
      await expectAccessible(page, `${key}, answered, at ${look.width}`, look.colours)
      await expectNoSidewaysScroll(page, `${key} at ${look.width}`)
      await page.goto('about:blank')
    }
  }
})
