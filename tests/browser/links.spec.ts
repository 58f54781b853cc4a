import type { Page } from '@playwright/test'
import {
  answers,
  button,
  field,
  figure,
  incidentRow,
  incidents,
  NAMED_LINK,
  open,
  scenarioList,
  switcher,
} from './support/budget-page.ts'
import { expect, test } from './support/watch.ts'

const hash = (page: Page): Promise<string> => page.evaluate(() => location.hash)

const follow = (page: Page, to: string): Promise<void> =>
  page.evaluate((next) => {
    location.hash = next
  }, to)

test('a link sets service, target, window, traffic, moment and incidents with their causes', async ({ page }) => {
  await open(page, NAMED_LINK)
  await expect(field(page, 'Service')).toHaveValue('Checkout')
  await expect(field(page, 'Target')).toHaveValue('99.9 %')
  await expect(button(page, 'SLO window')).toHaveText('30 days, rolling')
  await expect(page.getByRole('combobox', { name: 'Budgeting method' })).toHaveValue('occurrences')
  await expect(field(page, 'Seen at, UTC')).toHaveValue('2026-11-22 00:00')
  // 50 requests a second are 129,600,000 in 30 days, of which a thousandth may fail.
  await expect(figure(page, 'Allowed bad events')).toHaveText('129,600')
  await expect(page.getByText('of 129.6 M requests.')).toBeVisible()
  await expect(incidentRow(page, 'Bad deploy')).toContainText('20m')
  await expect(incidentRow(page, 'Brown-out')).toContainText('5 %')
  await button(page, 'Edit Bad deploy').click()
  await expect(page.getByRole('combobox', { name: 'Set off by' })).toHaveValue('change')
})

const WINDOWS: readonly (readonly [text: string, shown: string, allowed: string])[] = [
  // One in ten of the whole window may fail: 28 d, 12 h, November, the fourth quarter, a week and 2026.
  ['28d', '28 days, rolling', '2d 19h 12m'],
  ['12h', '12 hours, rolling', '1h 12m'],
  ['month:Europe/Berlin', 'November 2026, Europe/Berlin', '3d'],
  ['quarter:UTC', 'Q4 2026', '9d 4h 48m'],
  ['week-monday:Asia/Tokyo', 'Monday 16 November 2026', '16h 48m'],
  ['week-sunday:UTC', 'Sunday 15 November 2026', '16h 48m'],
  ['year:UTC', '2026', '36d 12h'],
]

test('every kind of window in a link is understood', async ({ page }) => {
  await open(page, '#/budget?target=90&window=30d&now=2026-11-20T00:00Z')
  for (const [text, shown, allowed] of WINDOWS) {
    await follow(page, `#/budget?target=90&window=${text}&now=2026-11-20T00:00Z`)
    await expect(figure(page, 'Allowed downtime'), text).toHaveText(allowed)
    await expect(button(page, 'SLO window'), text).toContainText(shown)
  }
})

test('the address follows every edit that a link can express, and the history is not filled with them', async ({
  page,
}) => {
  await open(page, NAMED_LINK)
  const length = await page.evaluate(() => history.length)
  await field(page, 'Service').fill('Search & find')
  await field(page, 'Target').fill('99.95')
  await button(page, 'Delete Brown-out').click()
  await field(page, 'Seen at, UTC').fill('2026-11-20 12:30')
  await button(page, 'SLO window').click()
  await field(page, 'Length').fill('28d')
  await expect
    .poll(() => hash(page))
    .toBe(
      '#/budget?service=Search%20%26%20find&target=99.95&window=28d&rate=50&now=2026-11-20T12:30Z' +
        '&incident=2026-11-04T14:02Z/20m/100%25/Bad%20deploy/change',
    )
  expect(await page.evaluate(() => history.length)).toBe(length)
})

test('typing letter by letter leaves no trace in the history', async ({ page }) => {
  await open(page, NAMED_LINK)
  const length = await page.evaluate(() => history.length)
  await field(page, 'Service').pressSequentially(' of the whole shop', { delay: 20 })
  await expect.poll(() => hash(page)).toContain('shop')
  expect(await page.evaluate(() => history.length)).toBe(length)
})

test('a scenario that no link can express leaves the address bare instead of wrong', async ({ page }) => {
  await open(page)
  await expect.poll(() => hash(page)).toBe('#/budget')
})

test('the address in another person’s browser shows the same', async ({ page, another }) => {
  await open(page, NAMED_LINK)
  await field(page, 'Target').fill('99.95')
  await button(page, 'Edit Brown-out').click()
  await field(page, 'What happened').fill('50 % slower / “brown-out” & more + 1')
  await field(page, 'Requests failing').fill('0.25 %')
  await button(page, 'Done').click()
  await expect.poll(() => hash(page)).toContain('0.25%25')
  const second = await another()
  await open(second, await hash(page))
  expect(await answers(second)).toEqual(await answers(page))
  expect(await incidents(second).innerText()).toBe(await incidents(page).innerText())
  expect(await hash(second)).toBe(await hash(page))
})

test('a link followed while the page is open adds a scenario and writes over none', async ({ page }) => {
  await open(page, NAMED_LINK)
  await follow(page, '#/budget?service=Search&target=99&window=7d&now=2026-11-22T00:00Z')
  await expect(switcher(page)).toHaveText('Search')
  await expect(figure(page, 'Allowed downtime')).toHaveText('1h 40m 48s')
  const list = await scenarioList(page)
  await expect(list.getByRole('button', { name: /^Checkout 99.9 %/ })).toBeVisible()
})

test('opening a link twice does not make two scenarios of it, and going back opens the one before', async ({
  page,
}) => {
  await open(page, NAMED_LINK)
  const other = '#/budget?service=Search&target=99&window=7d&now=2026-11-22T00:00Z'
  await follow(page, other)
  await expect(switcher(page)).toHaveText('Search')
  await page.goBack()
  await expect(switcher(page)).toHaveText('Checkout')
  // Longer than the address waits before it follows what is open.
  await page.waitForTimeout(300)
  await page.goForward()
  await expect(switcher(page)).toHaveText('Search')
  const list = await scenarioList(page)
  await expect(list.getByRole('listitem')).toHaveCount(3)
})

test('the title names the scenario that is open', async ({ page }) => {
  await open(page, NAMED_LINK)
  await expect(page).toHaveTitle('Checkout · Budget · Burnline')
  await field(page, 'Service').fill('Search')
  await expect(page).toHaveTitle('Search · Budget · Burnline')
})
