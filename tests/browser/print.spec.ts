import { answers, button, field, figure, incidents, NAMED_LINK, nowLine, open } from './support/budget-page.ts'
import { expect, test } from './support/watch.ts'

test('on paper the numbers stay, the picture too, and the controls are gone', async ({ page }) => {
  await open(page, NAMED_LINK)
  const before = await answers(page)
  await page.emulateMedia({ media: 'print' })
  for (const name of ['Undo', 'Redo', 'Import data', 'Add incident', 'Show data', 'Traffic', 'Edit Bad deploy']) {
    await expect(button(page, name), name).toBeHidden()
  }
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeHidden()
  await expect(page.getByRole('button', { name: /^How\?/ }).first()).toBeHidden()
  expect(await answers(page)).toEqual(before)
  for (const name of [
    'Error budget remaining',
    'Budget left',
    'Burn rate, last hour',
    'Runs out',
    'Allowed downtime',
  ]) {
    await expect(figure(page, name), name).toBeVisible()
  }
  await expect(field(page, 'Target')).toBeVisible()
  await expect(page.getByRole('img', { name: 'Budget burn-down' })).toBeVisible()
  await expect(incidents(page).getByText('Bad deploy')).toBeVisible()
  // What an incident cost is a number, though it is a button on screen.
  await expect(incidents(page).getByText('20m = 46.3 %')).toBeVisible()
  // So is a target in the table of allowed downtime.
  await expect(
    page.getByRole('table', { name: 'Allowed downtime by target and window' }).getByText('99.95 %'),
  ).toBeVisible()
})

test('printing at night gives black on white', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page, NAMED_LINK)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const ink = await page.getByRole('main').evaluate((element) => getComputedStyle(element).color)
  const [red = 255, green = 255, blue = 255] = (ink.match(/[\d.]+/g) ?? []).map(Number)
  expect(Math.max(red, green, blue)).toBeLessThan(100)
})

test('with reduced motion nothing moves, and everything works', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, NAMED_LINK)
  await button(page, 'SLO window').click()
  await expect(field(page, 'Length')).toBeVisible()
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element)
        const longest = Math.max(
          ...`${transitionDuration}, ${animationName === 'none' ? '0s' : animationDuration}`
            .split(', ')
            .map(Number.parseFloat),
        )
        return longest > 0.01
      })
      .map((element) => element.className),
  )
  expect(moving).toEqual([])
})

test('with forced colours the page is drawn, and what tells things apart is not colour alone', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await open(page, NAMED_LINK)
  await expect(figure(page, 'Error budget remaining')).toHaveText(/^32\.9\s%$/)
  await expect(page.getByRole('img', { name: 'Budget burn-down' })).toBeVisible()
  await expect(nowLine(page)).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Bad deploy, 46.3 %' })).toBeVisible()
})
