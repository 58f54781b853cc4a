import type { Page } from '@playwright/test'
import { CARD_KEYS } from '../../src/lessons/cards/card-keys.ts'
import { cards } from '../../src/lessons/cards/cards.ts'
import { VIEW_SLIDES } from '../../src/lessons/slides/slides.ts'
import { expectAccessible } from './support/axe.ts'
import { NAMED_LINK } from './support/budget-page.ts'
import { smallTexts, wideParts } from './support/projector.ts'
import { expect, test } from './support/watch.ts'

const SCREEN = { width: 1920, height: 1080 }
const QUERY = NAMED_LINK.slice(NAMED_LINK.indexOf('?'))

const slide = (page: Page, title: string | RegExp) => page.getByRole('heading', { level: 1, name: title })

/** What stands under the cover of that slide. */
const spenders = (page: Page) => page.locator('#main').getByRole('list', { name: 'Who spent the budget' })

const present = async (page: Page, path = 'budget', query = QUERY): Promise<void> => {
  await page.setViewportSize(SCREEN)
  await page.goto(`/#/present/${path}${query}`)
  await expect(page.getByRole('navigation', { name: 'Presentation' })).toBeVisible()
}

const show = async (page: Page, path: string): Promise<void> => {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/present/${path}`)
}

test('The keys of a presenter step, reveal, switch the unit, reset, blank and leave', async ({ page }) => {
  await present(page)
  await expect(slide(page, 'What is left of the budget?')).toBeVisible()
  const number = page.getByRole('status', { name: 'Error budget remaining', exact: true })
  await expect(number).toHaveText(/^32\.9/)
  for (const figure of [/^14m 12s$/, /^42,600$/]) {
    await page.keyboard.press('u')
    await expect(number).toHaveText(figure)
  }
  await page.keyboard.press('u')
  await expect(number).toBeHidden()
  await expect(page.getByText(/Not in money yet/)).toBeVisible()

  await page.keyboard.press('PageDown')
  await expect(slide(page, 'What do we promise?')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(slide(page, 'Who spent the budget?')).toBeVisible()
  await expect(page).toHaveURL(/#\/present\/budget\/spenders\?/)
  await page.reload()
  await expect(slide(page, 'Who spent the budget?')).toBeVisible()

  const asked = page.getByText('Which one thing spent the most?')
  await expect(asked).toBeVisible()
  await page.keyboard.press('h')
  await expect(asked).toBeHidden()
  await expect(spenders(page)).toBeVisible()
  await page.keyboard.press('h')
  await expect(asked).toBeVisible()
  await expect(spenders(page)).toBeHidden()
  await page.keyboard.press('h')
  await expect(asked).toBeHidden()
  await page.keyboard.press('r')
  await expect(asked).toBeVisible()

  await page.keyboard.press('b')
  const blank = page.getByRole('button', { name: /^The screen is blank/ })
  await expect(blank).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(blank).toBeHidden()
  await expect(slide(page, 'Who spent the budget?')).toBeVisible()

  await page.keyboard.press('End')
  await expect(slide(page, 'How did the two go?')).toBeVisible()
  await page.keyboard.press('Home')
  await expect(slide(page, 'What is left of the budget?')).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/#\/budget\?/)
  await expect(page.getByRole('table', { name: 'Incidents' })).toBeVisible()
})

test('Every key has a button, and no key fires where it is typed or moves something', async ({ page }) => {
  await present(page, 'budget/promise')
  const bar = page.getByRole('navigation', { name: 'Presentation' })
  for (const name of ['Back', 'Next', 'Reset', 'Unit: %', 'Blank', 'Start the timer', 'Notes', 'Link', 'Keys', 'Leave'])
    await expect(bar.getByRole('button', { name, exact: true })).toBeVisible()
  await page.getByRole('textbox', { name: 'Service', exact: true }).fill('')
  await page.keyboard.type('hub b')
  await expect(page.getByRole('textbox', { name: 'Service', exact: true })).toHaveValue('hub b')
  await expect(slide(page, 'What do we promise?')).toBeVisible()
  await show(page, 'budget/burn-down')
  await page.keyboard.press('h')
  const now = page.getByRole('slider', { name: 'Now' })
  await now.focus()
  const before = await now.getAttribute('aria-valuenow')
  await page.keyboard.press('ArrowLeft')
  await expect(now).not.toHaveAttribute('aria-valuenow', before ?? '')
  await expect(slide(page, 'How did it go?')).toBeVisible()
})

test('What is dragged on an enlarged page stays under the pointer', async ({ page }) => {
  await present(page, 'budget/burn-down')
  await page.keyboard.press('h')
  const now = page.getByRole('slider', { name: 'Now' })
  const box = await now.boundingBox()
  if (box === null) throw new Error('nothing to drag')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 200, y, { steps: 4 })
  await page.mouse.up()
  const moved = await now.boundingBox()
  expect(Math.abs((moved?.x ?? 0) - (box.x - 200))).toBeLessThan(12)
})

test('A swipe steps as the arrows do', async ({ page }) => {
  await present(page)
  const swipe = (from: number, to: number): Promise<void> =>
    page.evaluate(
      ([start, end]) => {
        const target = document.querySelector('#main h1') as Element
        const touch = (clientX: number) => new Touch({ identifier: 1, target, clientX, clientY: 300 })
        const fire = (type: string, touches: Touch[], changedTouches: Touch[]) =>
          target.dispatchEvent(new TouchEvent(type, { bubbles: true, touches, changedTouches }))
        fire('touchstart', [touch(start as number)], [touch(start as number)])
        fire('touchend', [], [touch(end as number)])
      },
      [from, to],
    )
  await swipe(900, 500)
  await expect(slide(page, 'What do we promise?')).toBeVisible()
  await swipe(500, 900)
  await expect(slide(page, 'What is left of the budget?')).toBeVisible()
})

test('The timer counts up, down from what was typed, and no slide touches it', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-22T12:00:00Z') })
  await present(page)
  const timer = page.getByRole('timer', { name: 'Timer' }).first()
  await expect(timer).toHaveText('0s')
  await page.keyboard.press('t')
  await page.clock.runFor(65_000)
  await expect(timer).toHaveText('1m 5s')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('r')
  await page.keyboard.press('t')
  await page.clock.runFor(30_000)
  await expect(timer).toHaveText('1m 5s')
  await page.getByRole('button', { name: 'Set', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Timer' })
  const minutes = dialog.getByRole('textbox', { name: 'Minutes to count down from' })
  await minutes.fill('soon')
  await expect(dialog.getByText(/^Expected a whole number of minutes/)).toBeVisible()
  await minutes.fill('2')
  await expect(dialog.getByRole('timer')).toHaveText('55s left')
  await dialog.getByRole('button', { name: 'Back to the beginning' }).click()
  await expect(dialog.getByRole('timer')).toHaveText('2m left')
})

test('The notes follow in a window of their own and step the slides; either may be closed', async ({
  page,
  context,
}) => {
  await present(page, 'budget/spenders')
  const opening = context.waitForEvent('page')
  await page.keyboard.press('n')
  const notes = await opening
  await expect(slide(notes, 'Who spent the budget?')).toBeVisible()
  await expect(notes.getByRole('region', { name: 'What to say' })).toContainText('Let everybody name one incident')
  await expect(notes.getByRole('region', { name: 'Next' })).toContainText('How did it go?')
  await expect(notes.getByRole('region', { name: 'The hidden answer' })).toContainText('Bad deploy')
  await notes.getByRole('button', { name: 'Show the answer' }).click()
  await expect(spenders(page)).toBeVisible()
  await notes.keyboard.press('ArrowRight')
  await expect(slide(page, 'How did it go?')).toBeVisible()
  await expect(slide(notes, 'How did it go?')).toBeVisible()
  // What somebody else says on the channel moves nothing.
  await page.evaluate(() => {
    const channel = new BroadcastChannel('burnline-present-1')
    const say = channel.postMessage.bind(channel)
    for (const message of [null, 'next', { kind: 'do', to: 'x', command: 'next' }, { kind: 'slide', from: 1 }])
      say(message)
  })
  await notes.reload()
  await expect(slide(notes, 'How did it go?')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(notes.getByText(/No presentation is open/)).toBeVisible()
  await page.getByRole('button', { name: 'Present', exact: true }).click()
  await expect(slide(notes, 'What is left of the budget?')).toBeVisible()
  await expectAccessible(notes, 'notes')
  await notes.close()
  await page.keyboard.press('ArrowRight')
  await expect(slide(page, 'What do we promise?')).toBeVisible()
})

test('A blocked second window is said in words, with a link to open it by hand', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null
  })
  await present(page)
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: 'The notes could not open' })
  await expect(dialog.getByRole('link', { name: 'Open the notes in a new tab' })).toHaveAttribute('href', '#/notes')
})

test('The notes of a lesson say what the next step will be about', async ({ page, context }) => {
  await present(page, 'learn/lessons/budget', '')
  const opening = context.waitForEvent('page')
  await page.keyboard.press('n')
  const next = (await opening).getByRole('region', { name: 'Next' })
  await page.keyboard.press('PageDown')
  const second = page.locator('[data-step-top]')
  await expect(page.getByText('2 / 5')).toBeVisible()
  const said = (await second.innerText()).replaceAll(/\s+/g, ' ')
  await page.keyboard.press('PageUp')
  await expect(page.getByText('1 / 5')).toBeVisible()
  await expect(next).toContainText(said)
  await page.keyboard.press('End')
  await expect(page).toHaveURL(/\/budget\/end$/)
  await expect(page.getByRole('navigation', { name: 'Presentation' }).getByText('The end')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeDisabled()
  await expect(next).toContainText('This is the last slide.')
  await page.keyboard.press('PageUp')
  await expect(page.getByText('5 / 5')).toBeVisible()
  await expect(next).toContainText('The end')
})

test('The link to what is on the screen is that of the plain page, and says that phones cannot reach it here', async ({
  page,
}) => {
  await present(page, 'learn/lessons/budget', '')
  await page.keyboard.press('q')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('img', { name: /^QR code/ })).toBeVisible()
  await expect(dialog.getByText(/\/#\/learn\/lessons\/budget$/)).toBeVisible()
  await expect(dialog.getByText(/A phone cannot reach this computer/)).toBeVisible()
})

test('The link to a scenario that its address cannot carry carries it, and leads to the view of the slide', async ({
  page,
  another,
}) => {
  await present(page, 'budget/promise', '')
  await page.getByRole('textbox', { name: 'Service', exact: true }).fill('Basket')
  await show(page, 'alerts/rules')
  await expect(slide(page, 'What are the rules?')).toBeVisible()
  await page.keyboard.press('q')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/^This link carries the scenario/)).toBeVisible()
  const address = await dialog.getByText(/#\/share\//).innerText()
  await expect(dialog.getByRole('img', { name: /^QR code/ })).toBeVisible()
  const second = await another()
  await second.goto(address)
  await second.getByRole('button', { name: 'Add 1 scenario' }).click({ timeout: 10_000 })
  await expect(second).toHaveURL(/#\/alerts/)
})

test('What cannot be done says so: a size below the usual, an answer where nothing is asked', async ({ page }) => {
  await present(page)
  const said = page.getByRole('status')
  await page.keyboard.press('-')
  await expect(said.filter({ hasText: 'It cannot be smaller' })).toHaveCount(1)
  await page.keyboard.press('h')
  await expect(said.filter({ hasText: 'This slide asks nothing' })).toHaveCount(1)
  await show(page, 'learn/game')
  await expect(page.locator('#main h1:visible').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Reset', exact: true })).toHaveCount(0)
})

test('Two scenarios stand side by side, in one unit, with their difference in words', async ({ page }) => {
  await present(page)
  await page.keyboard.press('End')
  await expect(page.getByRole('figure', { name: 'Burn-downs side by side' })).toBeVisible()
  await page.keyboard.press('PageUp')
  const sides = page.getByRole('region')
  await expect(sides.getByRole('status', { name: 'Error budget remaining', exact: true })).toHaveCount(2)
  await expect(page.getByText(/^Beside “.*of its budget is left instead of/).first()).toBeVisible()
  await page.keyboard.press('u')
  await expect(sides.getByText('14m 12s', { exact: true })).toBeVisible()
})

test('Leaving goes back to the agenda that was presented from, and the way back does not present again', async ({
  page,
}) => {
  await page.setViewportSize(SCREEN)
  await page.goto('/#/learn')
  await page.goto('/#/learn/workshop/90')
  await page.getByRole('link', { name: 'Present: “An SLO is an SLA”' }).click()
  const bar = page.getByRole('navigation', { name: 'Presentation' })
  await expect(bar).toBeVisible()
  await expect(bar.getByRole('button', { name: 'Next', exact: true })).toBeEnabled()
  await page.keyboard.press('PageDown')
  await expect(bar.getByText('3 / 19')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/#\/learn\/workshop\/90/)
  await expect(bar).toBeHidden()
  await page.goBack()
  await expect(page).toHaveURL(/#\/learn(\?|$)/)
})

test('Everything that a presented step says and asks is on the screen at once, also with its answer', async ({
  page,
}) => {
  for (const path of ['learn/lessons/budget', 'learn/lessons/nines-and-windows']) {
    await present(page, path, '')
    for (const key of ['Shift', 'h']) {
      await page.keyboard.press(key)
      for (const name of ['Guess first', 'Do this'])
        await expect(page.getByRole('heading', { name })).toBeInViewport({ ratio: 1 })
      expect(await wideParts(page), path).toEqual([])
      const cut = await page.evaluate(
        () =>
          [...document.querySelectorAll('#main table')].filter(
            (table) => table.getBoundingClientRect().right > innerWidth,
          ).length,
      )
      expect(cut, path).toBe(0)
    }
  }
})

test('Every card asks its question on the screen, above all of its answers', async ({ page }) => {
  await present(page, 'learn/cards/perfect-target', '')
  for (const key of CARD_KEYS) {
    await show(page, `learn/cards/${key}`)
    const card = page.getByRole('article')
    await expect(slide(page, cards[key].words.name)).toBeVisible()
    await expect(card.getByRole('heading', { level: 2 }), key).toBeInViewport({ ratio: 1 })
    await expect(card.getByRole('listitem').last(), key).toBeInViewport({ ratio: 1 })
  }
})

test('Whatever a step of an exercise shows, the page is no higher than the screen, and the task stays in sight', async ({
  page,
}) => {
  await present(page, 'learn/exercises/test-the-target', '')
  for (let step = 1; step <= 4; step += 1) {
    await expect(page.getByText(`${step} / 4`)).toBeVisible()
    await page.keyboard.press('h')
    await expect(page.getByRole('button', { name: 'Hide answer', exact: true })).toBeVisible()
    await expect(page.locator('[data-right="true"]').or(page.getByText('Right: ')).first()).toBeVisible()
    await expect(page.getByRole('region', { name: 'Do this' })).toBeInViewport({ ratio: 1 })
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(SCREEN.height)
    await page.keyboard.press('PageDown')
  }
})

test('A part that is longer than a screen is told on several slides, each of which fits', async ({ page }) => {
  await present(page, 'budget/methods', '')
  for (const path of [
    'budget/methods',
    'budget/verdicts',
    'budget/why-methods-differ',
    'budget/incident-costs',
    'alerts/why',
    'alerts/threshold',
    'alerts/quieter',
    'alerts/strategies',
  ]) {
    await show(page, path)
    const [, key = ''] = path.split('/')
    await expect(page.locator('#main [data-slide]')).toHaveAttribute('data-slide', key)
    const hidden = page.getByRole('button', { name: 'Show the answer', exact: true })
    const seen = page.locator('#main :is(table, figure, h3):visible').first()
    await expect(hidden.or(seen).first()).toBeVisible()
    if (await hidden.isVisible()) await hidden.click()
    await expect(seen, path).toBeVisible()
    await expect(page.locator('#main')).not.toContainText(/Fetching|Drawing/)
    const over = await page.locator('#main').evaluate((main) => main.scrollHeight - main.clientHeight)
    expect(over, path).toBeLessThanOrEqual(0)
  }
})

test('With one scenario alone no slide asks for another, but where it is asked for', async ({ page }) => {
  await present(page, 'budget', '')
  await page.keyboard.press('End')
  await expect(page).toHaveURL(/#\/present\/budget\/nines/)
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeDisabled()
  await show(page, 'budget/beside')
  await expect(slide(page, 'Two scenarios side by side')).toBeVisible()
})

test('An edit on a slide can be taken back from the bar, and nothing there saves a file', async ({ page }) => {
  await present(page, 'budget/promise')
  const undo = page.getByRole('button', { name: 'Undo', exact: true })
  const field = page.getByRole('textbox', { name: 'Service', exact: true })
  const before = await field.inputValue()
  await field.fill('Basket')
  await undo.click()
  await expect(field).toHaveValue(before)
  await show(page, 'budget/spenders')
  await page.keyboard.press('h')
  await expect(page.getByRole('button', { name: /^(Save|Download)/ })).toHaveCount(0)
})

/** Parts of a slide that are there and cannot be seen; the promise and the heading of the view stand in its head instead. */
const unseenParts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#main [data-topic]:not([data-promise])')]
      .filter((part) => !part.checkVisibility() && part.textContent.trim() !== '' && !part.querySelector(':scope > h1'))
      .filter((part) => part.closest('[data-promise], [hidden], [popover], dialog') === null)
      .map((part) => part.textContent.slice(0, 60)),
  )

const PAGES = ['learn', 'learn/cards/perfect-target', 'learn/lessons/budget', 'learn/game', 'learn/workshop', 'compare']
const SLIDES = Object.entries(VIEW_SLIDES).flatMap(([view, slides]) => slides.map(({ key }) => `${view}/${key}`))

test('At 1080p every text is at least 24 px high, and nothing runs out of the screen', async ({ page }) => {
  test.setTimeout(300_000)
  await page.setViewportSize(SCREEN)
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeVisible()
  for (const path of [...SLIDES, ...PAGES]) {
    await show(page, path)
    const hidden = page.getByRole('button', { name: 'Show the answer', exact: true })
    await expect(page.locator('#main h1:visible, #main h2:visible').first()).toBeVisible()
    if (await hidden.isVisible()) await page.keyboard.press('h')
    await expect(page.locator('#main')).not.toContainText(/Fetching|Drawing/)
    await page.waitForTimeout(150)
    expect(await smallTexts(page), path).toEqual([])
    expect(await wideParts(page), path).toEqual([])
    expect(await unseenParts(page), path).toEqual([])
  }
})

test('axe finds nothing on slides, in light and dark', async ({ page }) => {
  test.setTimeout(240_000)
  await page.setViewportSize(SCREEN)
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const path of [
      'budget/remaining',
      'budget/spenders',
      'budget/burn-down',
      'alerts/woken',
      'system/journey',
      'learn/lessons/budget',
    ]) {
      await show(page, path)
      await expect(page.locator('#main h1:visible, #main h2:visible').first()).toBeVisible()
      await page.waitForTimeout(300)
      await expectAccessible(page, `${path} ${colorScheme}`)
    }
  }
})
