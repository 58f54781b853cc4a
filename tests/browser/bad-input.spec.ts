import type { Locator, Page } from '@playwright/test'
import {
  answers,
  button,
  descriptionOf,
  field,
  figure,
  incidentRow,
  incidents,
  NAMED_LINK,
  open,
  scenarioList,
  WORKED_LINK,
} from './support/budget-page.ts'
import { expect, test } from './support/watch.ts'

type Refusals = readonly (readonly [text: string, message: RegExp])[]

/** Each text is refused beside its field, stays as typed, and leaves the answer alone; Escape brings the good text back. */
const expectRefused = async (page: Page, input: Locator, refusals: Refusals): Promise<void> => {
  const before = await answers(page)
  const good = await input.inputValue()
  for (const [text, message] of refusals) {
    await input.fill(text)
    await expect(input, text).toHaveAttribute('aria-invalid', 'true')
    expect(await descriptionOf(input), text).toMatch(message)
    await expect(input).toHaveValue(text)
    expect(await answers(page), text).toEqual(before)
  }
  await input.press('Escape')
  await expect(input).toHaveValue(good)
  await expect(input).not.toHaveAttribute('aria-invalid')
}

test('a target that is none is refused beside its field, and the last good answer stays', async ({ page }) => {
  await open(page, WORKED_LINK)
  await expectRefused(page, field(page, 'Target'), [
    ['abc', /Expected a target.*“abc”/],
    ['', /empty/],
    ['100', /100 % leaves no error budget/],
    ['0', /0 % or less/],
    ['-1', /0 % or less/],
    ['101', /more than 100 %/],
    ['99.99999999999', /at most 7 decimals.*“99.99999999999”/],
    ['31d', /shorter than the SLO window of 30d/],
    ['NaN', /Expected a target/],
    ['<b>99.9</b>', /Expected a target.*<b>99.9<\/b>/],
  ])
})

test('a window that is none is refused beside its field', async ({ page }) => {
  await open(page, WORKED_LINK)
  await button(page, 'SLO window').click()
  await expectRefused(page, field(page, 'Length'), [
    ['0', /more than 0/],
    ['400d', /too long: at most 366d.*“400d”/],
    ['1m', /too short: at least 1h/],
    ['', /empty/],
    ['soon', /Expected an SLO window/],
    ['month', /calendar period/],
  ])
})

test('an incident that lasts nothing, ends before it begins or fails 150 % is refused beside its field', async ({
  page,
}) => {
  await open(page, NAMED_LINK)
  await button(page, 'Edit Bad deploy').click()
  await expectRefused(page, field(page, 'Lasted'), [
    ['0', /more than 0/],
    ['0m', /more than 0/],
    ['-20m', /more than 0/],
    ['20', /with its unit/],
    ['', /empty/],
    ['400d', /at most 366d/],
  ])
  await expectRefused(page, field(page, 'Requests failing'), [
    ['150 %', /from 0 % to 100 %.*“150 %”/],
    ['0', /above 0 %/],
    ['-5', /from 0 % to 100 %/],
    ['lots', /share in percent/],
    ['5.00000000001', /at most 7 decimals/],
  ])
  await expectRefused(page, field(page, 'Began'), [
    ['yesterday', /Expected a date and time/],
    ['2026-02-30 10:00', /Expected a date and time/],
    ['2026-11-04 25:00', /Expected a date and time/],
    ['', /empty/],
  ])
  await expectRefused(page, field(page, 'What happened'), [['x'.repeat(201), /At most 200 characters/]])
})

test('an incident outside the window stays in the ledger, costs nothing and says so', async ({ page }) => {
  await open(page, NAMED_LINK)
  await button(page, 'Edit Bad deploy').click()
  await field(page, 'Began').fill('2026-09-01 10:00')
  // The row itself; under it stand its fields.
  const edited = incidentRow(page, 'Bad deploy').first()
  await expect(edited).toContainText('before the window: nothing spent')
  // Only the brown-out is left: 9 m of 43 m 12 s spent.
  await expect(figure(page, 'Budget left')).toHaveText('34m 12s')
  await field(page, 'Began').fill('2026-12-01 10:00')
  await expect(edited).toContainText('after “now”: not counted yet')
  await expect(figure(page, 'Budget left')).toHaveText('34m 12s')
})

test('traffic, moment and service that are none are refused beside their fields', async ({ page }) => {
  await open(page, NAMED_LINK)
  await expectRefused(page, field(page, 'Service'), [
    ['  ', /Give the service a name/],
    ['x'.repeat(201), /At most 200 characters/],
  ])
  await expectRefused(page, field(page, 'Seen at, UTC'), [['now-ish', /Expected a date and time/]])
  await button(page, 'Traffic').click()
  await expectRefused(page, field(page, 'Requests per second'), [
    ['many', /Expected a number/],
    ['0', /more than 0/],
    ['-3', /more than 0/],
    ['99999999999', /at most 1,000,000,000/],
  ])
  await expectRefused(page, field(page, 'Background failures'), [
    ['150', /from 0 % to 100 %/],
    ['some', /share in percent/],
  ])
})

const REFUSED_LINKS: readonly (readonly [query: string, message: RegExp])[] = [
  ['target=abc', /Target: Expected a target.*“abc”/],
  ['target=', /Target: This is empty/],
  ['target=100', /Target: 100 % leaves no error budget/],
  ['target=0', /Target: A target of 0 % or less/],
  ['target=-1', /Target: A target of 0 % or less/],
  ['target=99.99999999999', /Target: .*at most 7 decimals/],
  ['target=99.9&window=0', /SLO window: Expected more than 0/],
  ['target=99.9&window=400d', /SLO window: .*at most 366d/],
  ['target=99.9&window=month:Europe/Atlantis', /SLO window: Expected a time zone/],
  ['target=99.9&method=vibes', /Budgeting method: Expected one of: occurrences/],
  ['target=99.9&rate=fast', /Requests per second: Expected a number/],
  ['target=99.9&now=later', /Now: Expected a date and time/],
  ['target=99.9&incident=2026-11-04T14:02Z/-20m/100%25', /Incident 1, lasted: Expected more than 0/],
  ['target=99.9&incident=2026-11-04T14:02Z/0m/100%25', /Incident 1, lasted: Expected more than 0/],
  ['target=99.9&incident=2026-11-04T14:02Z/20m/150%25', /Incident 1, requests failing: .*0 % to 100 %/],
  ['target=99.9&incident=2026-11-04T14:02Z/20m&incident=soon/20m', /Incident 2, began: Expected a date/],
  ['target=99.9&incident=', /Incident 1, began: This is empty/],
]

test('a link with a value that cannot be read says where, and what was open stays', async ({ page }) => {
  await open(page, WORKED_LINK)
  const before = await answers(page)
  for (const [query, message] of REFUSED_LINKS) {
    await page.evaluate((hash) => {
      location.hash = hash
    }, `#/budget?${query}`)
    const notice = page.getByRole('alert').filter({ hasText: 'The link could not be opened' })
    await expect(notice, query).toHaveText(message)
    expect(await answers(page), query).toEqual(before)
  }
})

test('a link with a value that cannot be read opens the built-in scenario on a first visit, with the reason', async ({
  page,
}) => {
  await open(page, '#/budget?target=abc&window=30d')
  await expect(page.getByRole('alert')).toHaveText(/Target: Expected a target/)
  await expect(field(page, 'Service')).toHaveValue('Storefront checkout')
})

test('unknown and repeated keys of a link are named in a notice and never fatal', async ({ page }) => {
  await open(page, `${WORKED_LINK}&colour=green&target=50&__proto__=1`)
  await expect(figure(page, 'Error budget remaining')).toHaveText('32.9 %')
  const notice = page.getByRole('status').filter({ hasText: 'not all of it could be used' })
  await expect(notice).toContainText('“colour”')
  await expect(notice).toContainText('“__proto__”')
  await expect(notice).toContainText('“target” is given more than once')
  await notice.getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice).toHaveCount(0)
})

test('an incident outside the window in a link is kept and costs nothing', async ({ page }) => {
  await open(page, `${WORKED_LINK}&incident=2020-01-01T00:00Z/1h/100%25/Long%20ago`)
  await expect(incidentRow(page, 'Long ago')).toContainText('before the window: nothing spent')
  await expect(figure(page, 'Error budget remaining')).toHaveText('32.9 %')
})

const many = (count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const began = new Date(Date.UTC(2026, 10, 1) + index * 60_000).toISOString().slice(0, 16)
    return `&incident=${began}Z/30s/1%25/N${index}`
  }).join('')

test('twenty thousand incidents in a link are too many: it says how many are possible, and what was open stays', async ({
  page,
}) => {
  await open(page, WORKED_LINK)
  const before = await answers(page)
  await page.evaluate(
    (hash) => {
      location.hash = hash
    },
    `#/budget?target=99.9${many(20_000)}`,
  )
  await expect(page.getByRole('alert')).toContainText('too many: at most 2,000. Found 20,000')
  expect(await answers(page)).toEqual(before)
})

test('as many incidents as a scenario holds open from a link, and the page can still be used', async ({ page }) => {
  await open(page, `#/budget?target=99&window=30d&now=2026-11-22T00:00Z${many(2_000)}`)
  // 2,000 × 30 s × 1 % = 10 m of 7 h 12 m.
  await expect(figure(page, 'Budget left')).toHaveText('7h 2m')
  await field(page, 'Target').fill('99.9')
  await expect(figure(page, 'Budget left')).toHaveText('33m 12s')
})

const MARKUP = '<img src=x onerror="ran=1"><script>ran=1</script><svg onload="ran=1">'

const expectHarmless = async (page: Page): Promise<void> => {
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
  await expect(page.locator('#root :is(img, script, iframe, object, embed)')).toHaveCount(0)
}

test('markup in the names of a link is text and never runs', async ({ page }) => {
  const words = encodeURIComponent(MARKUP)
  await open(
    page,
    `${WORKED_LINK}&service=${words}&name=${words}&incident=2026-11-10T00:00Z/1m/1%25/${words}&${words}=1`,
  )
  await expect(field(page, 'Service')).toHaveValue(MARKUP)
  await expect(incidents(page)).toContainText(MARKUP)
  await expect(page).toHaveTitle(`${MARKUP} · Budget · Burnline`)
  await expect(page.getByRole('status').filter({ hasText: 'not all of it' })).toContainText(MARKUP.slice(0, 80))
  await expectHarmless(page)
})

test('markup typed as a name is text and never runs, after a reload neither', async ({ page }) => {
  await open(page, NAMED_LINK)
  await field(page, 'Service').fill(MARKUP)
  await button(page, 'Edit Bad deploy').click()
  await field(page, 'What happened').fill(MARKUP)
  await button(page, 'Done').click()
  const list = await scenarioList(page)
  await list.getByRole('textbox', { name: 'Name of this scenario' }).fill(MARKUP)
  await expect(list.getByRole('button', { name: MARKUP })).toBeVisible()
  await expectHarmless(page)
  await expect.poll(() => page.evaluate(() => localStorage.getItem('burnline-workspace') ?? '')).toContain('onerror')
  await page.reload()
  await expect(incidents(page)).toContainText(MARKUP)
  await expectHarmless(page)
})
