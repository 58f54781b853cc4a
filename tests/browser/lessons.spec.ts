import type { Page } from '@playwright/test'
import { homeOfPart } from '../../src/lessons/topic.ts'
import type { LearningView, PracticePart } from '../../src/lessons/topic.ts'
import { answers, button, field, figure, open, WORKED_LINK } from './support/budget-page.ts'
import { lesson, openLearn, openStep, tabTo, takeStep } from './support/lesson.ts'
import { dress, expectAccessible, expectNoSidewaysScroll, LOOKS } from './support/axe.ts'
import { expect, test } from './support/watch.ts'

const BUDGET = '#/learn/lessons/budget'

const row = (page: Page) => page.getByRole('listitem').filter({ has: page.locator(`a[href^="${BUDGET}"]`) })

test('a lesson is taken from the front door to its end by keyboard alone, and its progress outlives a reload', async ({
  page,
}) => {
  await openLearn(page, '#/learn')
  const first = row(page)
  await expect(first).toContainText('Not begun')
  await tabTo(page, first.getByRole('link'))
  await page.keyboard.press('Enter')
  const panel = lesson(page)
  await expect(panel.getByText(/step 1 of/)).toBeVisible()
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused()
  const steps = Number(/of (\d+)/.exec(await panel.getByText(/step 1 of/).innerText())?.[1])
  for (let step = 1; step <= steps; step += 1) {
    await expect(panel.getByText(`step ${step} of ${steps}`)).toBeVisible()
    await takeStep(page)
    if (step < steps) await expect(panel.getByRole('heading', { level: 2 })).toBeFocused()
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByText(/right at the first guess\./)).toBeVisible()
  const recap = page.getByRole('region', { name: 'What it was about' }).getByRole('listitem')
  await expect(recap).toHaveCount(steps)
  await expect(recap.filter({ hasText: 'Not guessed yet' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Delivery', exact: true })).toHaveAttribute('href', '#/delivery')
  await tabTo(page, page.getByRole('link', { name: 'To all lessons' }))
  await page.keyboard.press('Enter')
  await expect(row(page)).toContainText(`of ${steps} right at the first guess`)
  await page.reload()
  await expect(row(page)).toContainText(`of ${steps} right at the first guess`)
  await button(page, 'Forget my progress').click()
  await expect(row(page)).toContainText('Not begun')
  await button(page, 'Take that back').click()
  await expect(row(page)).toContainText(`of ${steps} right at the first guess`)
})

test('what is done in a lesson touches nothing of the person’s own', async ({ page }) => {
  await open(page, WORKED_LINK)
  const before = await answers(page)
  await page.goto(`/${BUDGET}`)
  const panel = lesson(page)
  await button(page, 'Do it for me').click()
  await expect(panel.getByText('Done.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.goBack()
  await expect(figure(page, 'Error budget remaining')).not.toBeEmpty()
  expect(await answers(page)).toEqual(before)
  await expect(button(page, 'Undo')).toBeDisabled()
  expect(page.url()).toContain('incident=')
})

test('the browser goes back and forth through the steps', async ({ page }) => {
  await openStep(page, BUDGET)
  const say = lesson(page).getByRole('heading', { level: 2 })
  const first = await say.innerText()
  await page.getByRole('link', { name: 'Next step' }).first().click()
  await expect(lesson(page).getByText(/step 2 of/)).toBeVisible()
  await page.goBack()
  await expect(say).toHaveText(first)
  await page.goForward()
  await expect(lesson(page).getByText(/step 2 of/)).toBeVisible()
})

test('the scenario of a lesson is kept beside the others when asked', async ({ page }) => {
  await openStep(page, BUDGET)
  await button(page, 'Do it for me').click()
  const target = await field(page, 'Target').inputValue()
  await button(page, 'Keep as my scenario').click()
  await page.getByRole('link', { name: 'Go to it' }).click()
  await expect(field(page, 'Target')).toHaveValue(target)
})

test('a link to a step or a lesson of an older version leads on, in words', async ({ page }) => {
  await openStep(page, `${BUDGET}/as-it-was-once-called`)
  await expect(lesson(page).getByText(/There is no step/)).toContainText('as-it-was-once-called')
  await expect(lesson(page).getByText(/step 1 of/)).toBeVisible()
  await page.goto('/#/learn/lessons/gone')
  await expect(page.getByRole('heading', { name: 'There is no such lesson' })).toBeVisible()
  await page.locator(`a[href="${BUDGET}"]`).click()
  await expect(lesson(page).getByText(/step 1 of/)).toBeVisible()
  await page.goto('/#/learn/nowhere/at/all')
  await expect(page.getByText(/There is no page/)).toContainText('nowhere/at/all')
})

test('where storage is refused, a lesson works, and the page says that progress is not kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await openStep(page, BUDGET)
  await expect(lesson(page).getByText(/This browser keeps nothing/)).toBeVisible()
  await takeStep(page)
  await page.getByRole('link', { name: 'All of Learn' }).click()
  await expect(row(page)).toContainText(/^.*1 of \d+ steps done/s)
  await expect(page.getByText(/This browser keeps nothing/)).toBeVisible()
})

for (const look of LOOKS) {
  test(`Learn and a lesson are accessible at ${look.width}, ${look.scheme}`, async ({ page }) => {
    await dress(page, look)
    await openLearn(page, '#/learn')
    await expect(row(page)).toBeVisible()
    await expectAccessible(page, 'front door', look.colours)
    await expectNoSidewaysScroll(page, 'front door')
    await openStep(page, BUDGET)
    await expectAccessible(page, 'a step', look.colours)
    await expectNoSidewaysScroll(page, 'a step')
    await lesson(page).getByRole('radio').first().check()
    await button(page, 'This is my guess').click()
    await button(page, 'Do it for me').click()
    await expect(lesson(page).getByText('Done.')).toBeVisible()
    await expectAccessible(page, 'a step that is done', look.colours)
    await expectNoSidewaysScroll(page, 'a step that is done')
    await page.goto(`/${BUDGET}/end`)
    await expect(page.getByRole('region', { name: 'What it was about' })).toBeVisible()
    await expectAccessible(page, 'the end', look.colours)
    await expectNoSidewaysScroll(page, 'the end')
  })
}

test('the guess and “Done” outlive a walk to the glossary and back, and a reload', async ({ page }) => {
  await openStep(page, BUDGET)
  const panel = lesson(page)
  await panel.getByRole('radio').last().check()
  await button(page, 'This is my guess').click()
  await button(page, 'Do it for me').click()
  const isThere = async (): Promise<void> => {
    await expect(panel.getByRole('radio', { name: /your guess$/ })).toBeChecked()
    await expect(panel.getByRole('radio', { name: /the answer$/ })).not.toBeChecked()
    await expect(panel.getByText('Done.')).toBeVisible()
    await expect(page.getByText('Covered until you guess')).toHaveCount(0)
  }
  await isThere()
  await panel.locator('a[href^="#/learn/glossary/"]').first().click()
  await expect(page.getByText('You asked for this term')).toBeInViewport()
  await page.getByRole('link', { name: 'Back to the lesson' }).click()
  await isThere()
  await page.reload()
  await isThere()
  await button(page, 'Restart this step').click()
  await expect(page.getByText('Covered until you guess').first()).toBeVisible()
})

test('the ring around what has the focus is whole in the panel', async ({ page }) => {
  await openStep(page, BUDGET)
  await tabTo(page, lesson(page).getByRole('radio').first())
  await tabTo(page, button(page, 'This is my guess'))
  const room = await page.evaluate(() => {
    const focused = document.activeElement as Element
    const panel = (focused.closest('aside') as Element).getBoundingClientRect()
    return focused.getBoundingClientRect().left - panel.left
  })
  // Two pixels of ring, two pixels away.
  expect(room).toBeGreaterThanOrEqual(4)
})

test('on a phone what the task has changed, and the way on, come to where it was done', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openStep(page, BUDGET)
  const panel = lesson(page)
  await panel.getByRole('radio').first().check()
  await page.keyboard.press('Enter')
  await panel.getByRole('button', { name: /^Take me to/ }).click()
  await page.keyboard.insertText('99.9')
  const below = page.getByRole('navigation', { name: 'Steps, below the view' })
  await expect(page.locator('main').getByText(/may fail, and .* before\.$|is left now, and/)).toBeInViewport()
  await expect(below.getByRole('link', { name: 'Next step' })).toBeInViewport({ ratio: 1 })
})

test('on a phone the sentence and the question come before the view', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openStep(page, BUDGET)
  await expect(lesson(page).getByRole('heading', { level: 2 })).toBeInViewport()
  await expect(lesson(page).getByRole('radio').first()).toBeInViewport()
})

/** So little traffic that every part of the Budget view has something to say. */
const QUIET = WORKED_LINK.replace('#/budget', '').concat('&rate=0.001')

const CONTROL = 'button:not(:disabled), input, select, textarea, [role="slider"]'

for (const view of ['budget', 'alerts', 'delivery', 'system'] satisfies readonly LearningView[]) {
  test(`every part that people are sent to is in the ${view} view, with something to press or to fill in`, async ({
    page,
  }) => {
    // The system and the delivery are those of a first visit.
    await page.goto(`/#/${view}${view === 'budget' ? QUIET : ''}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
    const here = (Object.keys(homeOfPart) as readonly PracticePart[]).filter((part) => homeOfPart[part] === view)
    for (const part of here.filter((one) => one !== 'new-scenario')) {
      const place = page.locator(`[data-part="${part}"]`).first()
      const opener = page.locator(`[data-opens="${part}"]`)
      await expect(place.or(opener).first(), part).toBeAttached({ timeout: 20_000 })
      if ((await opener.count()) > 0) await opener.click()
      await place.scrollIntoViewIfNeeded()
      await expect(place.locator(CONTROL).first(), part).toBeVisible()
    }
  })
}
