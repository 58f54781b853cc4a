import type { Locator, Page } from '@playwright/test'
import { dress, expectAccessible, expectNoSidewaysScroll, LOOKS } from './support/axe.ts'
import { button, field, figure, NAMED_LINK } from './support/budget-page.ts'
import { expect, test } from './support/watch.ts'

/** The rows of the comparison, each with the view that its one thing to do is done in. */
const VIEW_OF_ROW = {
  'reliability-focus': 'budget',
  'error-budgets': 'budget',
  'measurable-objectives': 'budget',
  'blame-free-post-mortems': 'budget',
  automation: 'alerts',
  'shared-responsibility': 'delivery',
  'small-changes': 'delivery',
  'infrastructure-as-code': 'alerts',
  'cross-functional-teams': 'delivery',
  collaboration: 'budget',
  'shared-automation': 'budget',
  'shared-goals': 'delivery',
  'e-commerce-team': 'system',
} as const

const ROWS = Object.keys(VIEW_OF_ROW)

const IDEAS = '#/learn/ideas'

const card = (page: Page, row: string): Locator => page.locator(`#idea-${row}`)

const openIdeas = async (page: Page, address = IDEAS): Promise<void> => {
  await page.goto(`/${address}`)
  await expect(page.getByRole('heading', { level: 1, name: 'SRE and DevOps' })).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(13)
}

const openWorked = (page: Page): Promise<void> => openIdeas(page, NAMED_LINK.replace('#/budget', IDEAS))

/** The sentences with the person's own numbers: the first of a card, for the story of this scenario is empty. */
const leads = async (page: Page): Promise<Readonly<Record<string, string>>> => {
  const told = await Promise.all(
    ROWS.map(async (row) => [row, await card(page, row).locator('p').first().innerText()] as const),
  )
  return Object.fromEntries(told)
}

const figures = (text: string): string => (text.match(/\d[\d.,]*/g) ?? []).join(' ')

/** Where the focus is: whose card, and on what there. */
const focusPlace = (page: Page): Promise<{ row: string; on: string }> =>
  page.evaluate(() => {
    const at = document.activeElement
    const folds = at?.hasAttribute('aria-expanded') === true ? `fold ${at.getAttribute('aria-expanded')}` : ''
    const tries = at?.hasAttribute('data-try') === true ? 'try' : ''
    const shows = at?.textContent === 'Show' ? 'show' : ''
    return { row: at?.closest('article')?.id.replace('idea-', '') ?? '', on: folds || tries || shows }
  })

test('every idea is unfolded, guessed at and tried by keyboard alone', async ({ page }) => {
  test.slow()
  await openWorked(page)
  const asked = new Set<string>()
  const answered = new Set<string>()
  const triable = new Set<string>()
  for (let presses = 0; presses < 400 && triable.size < ROWS.length; presses += 1) {
    await page.keyboard.press('Tab')
    const { row, on } = await focusPlace(page)
    if (row !== '' && on === 'fold false') {
      await page.keyboard.press('Enter')
      await expect(card(page, row).getByRole('heading', { name: 'Predict first' })).toBeVisible()
      await expect(card(page, row).getByRole('status')).toBeEmpty()
      asked.add(row)
    }
    if (on === 'show') {
      await page.keyboard.press('Enter')
      await expect(card(page, row).getByRole('status')).not.toBeEmpty()
      answered.add(row)
    }
    if (on === 'try') triable.add(row)
  }
  for (const seen of [asked, answered, triable]) expect([...seen].toSorted()).toEqual(ROWS.toSorted())
})

test('every idea says other numbers when the target and an incident change', async ({ page }) => {
  await openWorked(page)
  const before = await leads(page)
  await page.getByRole('link', { name: 'Budget', exact: true }).click()
  await field(page, 'Target').fill('99.5')
  await button(page, 'Edit Bad deploy').click()
  await field(page, 'Lasted').fill('45m')
  await expect(figure(page, 'Allowed downtime')).toHaveText('3h 36m')
  await page.evaluate((address) => {
    location.hash = address
  }, IDEAS)
  await expect(page.getByRole('article')).toHaveCount(13)
  // The sentences follow a moment after the page.
  await expect(card(page, 'error-budgets').locator('p').first()).not.toHaveText(before['error-budgets'] as string)
  const after = await leads(page)
  for (const row of ROWS) expect(figures(after[row] as string), row).not.toBe(figures(before[row] as string))
  // And on the page itself.
  await button(page, 'Undo').click()
  await expect(card(page, 'error-budgets').locator('p').first()).not.toHaveText(after['error-budgets'] as string)
})

test('each thing to try leads to its view, and from there back to the same button of the page as it was', async ({
  page,
}) => {
  test.slow()
  await openIdeas(page)
  await button(page, 'Unfold all').click()
  await field(page, 'Find in the ideas').fill('e')
  for (const [row, view] of Object.entries(VIEW_OF_ROW)) {
    await card(page, row).locator('[data-try]').click()
    await expect(page).toHaveURL(new RegExp(`#/${view}\\b`))
    const back = page.getByRole('navigation', { name: 'Way back' })
    await expect(back.getByRole('status')).toHaveText(/^You came here from SRE and DevOps: /)
    // What one came for has the focus, if only once its part is there.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-part]') !== null), { message: row })
      .toBe(true)
    await back.getByRole('link', { name: /^Back to SRE and DevOps: / }).press('Enter')
    await expect(card(page, row).locator('[data-try]'), row).toBeFocused()
    await expect(field(page, 'Find in the ideas')).toHaveValue('e')
    await expect(button(page, 'Fold all')).toBeVisible()
    await expect(back).toBeHidden()
  }
})

test('the browser’s own way back does the same, and the offered one can be dismissed', async ({ page }) => {
  await openIdeas(page, `${IDEAS}/error-budgets`)
  const trying = card(page, 'error-budgets').locator('[data-try]')
  await expect(card(page, 'error-budgets').getByRole('button', { expanded: true })).toBeFocused()
  await trying.click()
  const back = page.getByRole('navigation', { name: 'Way back' })
  await expect(back.getByRole('link', { name: 'Back to SRE and DevOps: Error budgets' })).toBeVisible()
  await page.goBack()
  await expect(trying).toBeFocused()
  await trying.click()
  await back.getByRole('button', { name: 'Dismiss the way back' }).click()
  await expect(back).toBeHidden()
  await expect(page.getByRole('main')).toBeFocused()
  await page.reload()
  await expect(figure(page, 'Error budget remaining')).not.toBeEmpty()
  await expect(back).toBeHidden()
})

test('the way back is the first thing in the page that can be reached', async ({ page }) => {
  await openIdeas(page, `${IDEAS}/reliability-focus`)
  await card(page, 'reliability-focus').locator('[data-try]').click()
  const back = page.getByRole('link', { name: 'Back to SRE and DevOps: Focus on reliability' })
  await expect(field(page, 'Target')).toBeFocused()
  await expect(back).toBeVisible()
  await page.getByRole('main').focus()
  await page.keyboard.press('Tab')
  await expect(back).toBeFocused()
})

test('ideas are found by side and by text, and counted', async ({ page }) => {
  await openIdeas(page)
  const count = page.getByText(/ of 13 ideas$/)
  await expect(count).toHaveText('13 of 13 ideas')
  await page.getByRole('radio', { name: 'SRE', exact: true }).check()
  await expect(count).toHaveText('5 of 13 ideas')
  await expect(page.getByRole('article')).toHaveCount(5)
  await field(page, 'Find in the ideas').fill('CULPRIT')
  await expect(page.getByText('No idea says that.')).toBeVisible()
  await field(page, 'Find in the ideas').fill('Who Did It')
  await expect(page.getByRole('article')).toHaveCount(1)
  await field(page, 'Find in the ideas').fill('nobody ever wrote this')
  await expect(count).toHaveText('0 of 13 ideas')
  await button(page, 'Show all of them').click()
  await expect(page.getByRole('article')).toHaveCount(13)
})

test('an address opens one idea, and one of an older version says so', async ({ page }) => {
  await openIdeas(page, `${IDEAS}/shared-goals`)
  await expect(card(page, 'shared-goals').getByRole('button', { expanded: true })).toBeFocused()
  await expect(page).toHaveTitle('SRE and DevOps · Learn · Burnline')
  await openIdeas(page, `${IDEAS}/no-such-idea`)
  await expect(page.getByText('There is no idea “no-such-idea” here.')).toBeVisible()
})

test('printed, all of it is there and nothing to press', async ({ page }) => {
  await openIdeas(page)
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 794, height: 1123 })
  await expect(page.getByText(/^Storefront checkout, \d+ \w+ \d{4}$/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Try it' })).toHaveCount(13)
  await expect(page.getByText(/^Sources: /)).toHaveCount(13)
  for (const source of await page.getByText(/^Sources: /).all()) await expect(source).toBeVisible()
  await expect(page.getByRole('main').getByRole('button').and(page.locator(':not([aria-expanded])'))).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
  await expectNoSidewaysScroll(page, 'as A4')
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  const sheets = Math.max(...[...pdf.matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)))
  expect(sheets).toBeGreaterThan(2)
  expect(sheets).toBeLessThan(9)
})

test('axe finds nothing on the page of ideas, unfolded, filtered and come from', async ({ page }) => {
  test.slow()
  await openIdeas(page)
  await button(page, 'Unfold all').click()
  await card(page, 'collaboration').getByRole('button', { name: 'Show' }).click()
  for (const look of LOOKS) {
    await dress(page, look)
    await expectAccessible(page, `ideas, ${look.width} px, ${look.scheme}`, look.colours)
    await expectNoSidewaysScroll(page, `ideas, ${look.width} px`)
  }
  await page.getByRole('radio', { name: 'DevOps', exact: true }).check()
  await expectAccessible(page, 'ideas of DevOps', false)
  await card(page, 'small-changes').locator('[data-try]').click()
  await expect(page.getByRole('navigation', { name: 'Way back' })).toBeVisible()
  for (const look of LOOKS.slice(0, 2)) {
    await dress(page, look)
    // What lies half under a header that stays is small only there.
    await page.evaluate(() => scrollTo(0, 0))
    await expectAccessible(page, `the way back, ${look.width} px`, look.colours)
  }
})
