import type { Locator, Page } from '@playwright/test'
import { dress, expectAccessible, expectNoSidewaysScroll, LOOKS } from './support/axe.ts'
import { expect, test } from './support/watch.ts'

const title = (page: Page): Locator => page.getByRole('heading', { level: 2 }).first()

/** Moves the focus with the Tab key alone until it is on a control, and presses Enter there. */
const reach = async (page: Page, control: Locator, key = 'Enter'): Promise<void> => {
  for (let steps = 0; steps < 60; steps++) {
    if (await control.evaluate((element) => element === document.activeElement)) return page.keyboard.press(key)
    await page.keyboard.press('Tab')
  }
  throw new Error(`not reached: ${String(control)}`)
}

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name })

const start = async (page: Page): Promise<void> => {
  await page.goto('/#/learn/game')
  await expect(page.getByRole('heading', { level: 1, name: 'The budget game' })).toBeVisible()
}

const playWeek = async (page: Page, week: number): Promise<void> => {
  await expect(title(page)).toHaveText(`What do you choose for week ${week}?`)
  await reach(page, button(page, `Play week ${week}`))
  await expect(title(page)).toBeFocused()
  await reach(page, button(page, week < 13 ? `On to week ${week + 1}` : 'To the end of the quarter'))
}

const choose = (page: Page, question: RegExp, answer: string | RegExp): Promise<void> =>
  page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check()

const vote = async (page: Page, releases = '5'): Promise<void> => {
  await choose(page, /^How many releases/, releases)
  await choose(page, /^How much reliability work/, '2')
  await choose(page, /^How does a release go out/, 'To everybody at once')
  await button(page, 'Vote and hide').click()
}

test('a whole quarter is played with the keyboard, over a reload, and its link opens the same result', async ({
  page,
  another,
}) => {
  test.setTimeout(240_000)
  await start(page)
  const alone = page.getByRole('radio', { name: 'One person chooses for all' })
  await page.getByRole('radio', { name: /^Three roles/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(alone).toBeChecked()
  await reach(page, button(page, 'Begin the quarter'))
  for (let week = 1; week <= 6; week++) await playWeek(page, week)
  const line = await page.getByRole('region', { name: 'The quarter' }).innerText()
  await page.reload()
  await expect(title(page)).toHaveText('What do you choose for week 7?')
  expect(await page.getByRole('region', { name: 'The quarter' }).innerText()).toBe(line)
  for (let week = 7; week <= 13; week++) await playWeek(page, week)
  await expect(title(page)).toHaveText('The quarter is over')
  const result = page.getByRole('region', { name: 'The quarter is over' })
  const score = await result.getByText(/^\d+ points$/).innerText()
  const post = await page.getByRole('region', { name: 'Post-mortem' }).innerText()
  const link = await page.getByRole('link', { name: 'Open the result as a page' }).getAttribute('href')
  const other = await another()
  await other.goto(`/${link}`)
  await expect(other.getByText(score, { exact: true })).toBeVisible()
  expect(await other.getByRole('region', { name: 'Post-mortem' }).innerText()).toBe(post)
  await other.getByRole('link', { name: 'Play again with the same word' }).click()
  await expect(other.getByRole('textbox', { name: 'Word or number for chance' })).toHaveValue('harbour')
})

test('three votes stay hidden from each other until all are cast', async ({ page }) => {
  await start(page)
  await button(page, 'Begin the quarter').click()
  for (const [role, releases] of [
    ['product owner', '10'],
    ['developer', '2'],
    ['SRE', 'none'],
  ] as const) {
    await expect(title(page)).toHaveText(`Pass to the ${role}`)
    await expect(page.getByRole('radio')).toHaveCount(0)
    await button(page, `I am the ${role}: vote`).click()
    await vote(page, releases)
  }
  await expect(page.getByRole('row', { name: /^Decided 2 2 no/ })).toBeVisible()
  await button(page, 'Play week 1').click()
  await expect(title(page)).toHaveText('What happened in week 1')
})

test('a link that holds no game says so, and leads on', async ({ page }) => {
  await page.goto('/#/learn/game/run/1.harbour.b.zz')
  await expect(page.getByText('This link does not hold a game.')).toBeVisible()
  await page.getByRole('link', { name: 'To the start of the game' }).click()
  await expect(button(page, 'Begin the quarter')).toBeVisible()
})

test('on a projector the choice, what is known and the button fit the screen', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.goto('/#/present/learn/game')
  await button(page, 'Begin the quarter').click()
  await button(page, 'I am the product owner: vote').click()
  await expect(page.getByText('Everybody sees what is chosen on this screen.')).toBeVisible()
  await expect(page.getByText(/of the budget is left\. The policy says/)).toBeInViewport({ ratio: 1 })
  const bar = (await page.getByRole('button', { name: 'Leave' }).boundingBox())?.y ?? 0
  const box = await button(page, 'Vote and hide').boundingBox()
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(bar)
})

test('a changed link is found out, and another team’s run stands beside one that is whole', async ({ page }) => {
  const whole = '2.harbour.b.bbbb333333333.kpfu'
  await page.goto(`/#/learn/game/run/${whole.replace('harbour', 'harbor')}`)
  await expect(page.getByText('This link was changed or cut off')).toBeVisible()
  await page.goto(`/#/learn/game/run/${whole}`)
  await expect(page.getByRole('row', { name: /^This run/ })).toBeVisible()
  await page.getByRole('textbox', { name: 'Link of the other run' }).fill('/#/learn/game/run/1.harbour.b.3333333333333')
  await page.getByRole('textbox', { name: /^Name of that team/ }).fill('Blue')
  await button(page, 'Put it into the table').click()
  await expect(page.getByRole('row', { name: /^Blue/ })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('row', { name: /^Blue/ })).toBeVisible()
  await expectAccessible(page, 'runs side by side')
})

test('every page of the game is accessible and stays within its width', async ({ page }) => {
  test.setTimeout(240_000)
  const looked = async (where: string): Promise<void> => {
    for (const look of LOOKS) {
      await dress(page, look)
      await expectAccessible(page, `${where}, ${look.width}`, look.colours)
      await expectNoSidewaysScroll(page, `${where}, ${look.width}`)
    }
  }
  await start(page)
  await looked('start')
  await button(page, 'Begin the quarter').click()
  await looked('pass')
  await button(page, 'I am the product owner: vote').click()
  await looked('vote')
  await vote(page)
  for (const role of ['developer', 'SRE']) {
    await button(page, `I am the ${role}: vote`).click()
    await vote(page)
  }
  await looked('reveal')
  await button(page, 'Play week 1').click()
  await looked('told')
  await page.goto('/#/learn/game/run/1.harbour.b.3333333333333')
  await expect(page.getByRole('region', { name: 'Post-mortem' })).toBeVisible()
  await looked('result')
})
