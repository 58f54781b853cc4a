import type { Page } from '@playwright/test'
import { answers, button, field, figure, incidentRow, open, WORKED_LINK } from './support/budget-page.ts'
import { agrees, allowance, budgetOf, nanoseconds, percentDigits, printed } from './support/exact.ts'
import { blemishes, pageTexts } from './support/page-text.ts'
import { expect, test } from './support/watch.ts'

const THIRTY_DAYS = 30 * 86_400

test('the link with two incidents shows 43m 12s allowed, 29m spent, 14m 12s left, 32.9 % and +46.3 % on 4 December', async ({
  page,
}) => {
  await open(page, WORKED_LINK)
  await expect(figure(page, 'Allowed downtime')).toHaveText('43m 12s')
  await expect(figure(page, 'Budget left')).toHaveText('14m 12s')
  await expect(figure(page, 'Error budget remaining')).toHaveText('32.9 %')
  await expect(page.getByText('exactly 32.87 %')).toBeVisible()
  await expect(incidentRow(page, 'Incident of 4 Nov 14:02')).toContainText('20m = 46.3 %')
  await expect(incidentRow(page, 'Incident of 15 Nov 09:30')).toContainText('9m = 20.8 %')
  await expect(figure(page, 'Next budget back')).toHaveText('+46.3 %')
  await expect(page.getByText(/^on 4 Dec, as .+ rolls off/)).toBeVisible()
  // 20 m and 3 h × 5 % = 9 m: 29 m spent of 43 m 12 s.
  await button(page, 'How? Error budget remaining').click()
  await expect(page.getByRole('dialog', { name: 'The math of Error budget remaining' })).toContainText('29m')
})

test('43,200 minutes at 99.9 % allow 43 bad ones, not 44', async ({ page }) => {
  await open(page, WORKED_LINK)
  await expect(figure(page, 'Allowed bad events')).toHaveText('43')
  await expect(page.getByText('of 43,200 minutes.')).toBeVisible()
})

test('five nines allow 25.92s in 30 days', async ({ page }) => {
  await open(page, '#/budget?target=99.999&window=30d&now=2026-11-22T00:00Z')
  await expect(figure(page, 'Allowed downtime')).toHaveText('25.92s')
})

test('March 2026 in Berlin has an hour less, so three nines allow 44m 34.8s there', async ({ page }) => {
  await open(page, '#/budget?target=99.9&window=month:Europe/Berlin&now=2026-03-15T12:00Z')
  await expect(button(page, 'SLO window')).toHaveText('March 2026, Europe/Berlin')
  await expect(figure(page, 'Allowed downtime')).toHaveText('44m 34.8s')
})

const TARGETS =
  '50 55 60 62.5 65 66.6666667 70 75 77.7 80 83.3333333 85 87.5 90 91.1111111 92.5 93.7 95 96.25 97 97.3 98 98.7654321 99 ' +
  '99.3 99.5 99.7 99.8 99.85 99.9 99.93 99.95 99.97 99.98 99.99 99.993 99.995 99.997 99.999 99.9993 99.9995 99.9999 ' +
  '99.99993 99.99995 99.99999 99.999993 99.999995 99.999999 99.9999993 99.9999999'

/** Every number on the page that follows from the target, checked with whole numbers. */
const expectRight = async (page: Page, target: string): Promise<void> => {
  const budget = budgetOf(target)
  const allowed = allowance(budget, THIRTY_DAYS)
  const left = allowed - 29n * 60_000_000_000n
  const seen = await answers(page)
  const [remaining = '', leftText = '', , allowedText = '', events = ''] = seen
  expect(nanoseconds(allowedText), `allowed downtime at ${target}`).toBe(allowed)
  expect(events.replaceAll(',', ''), `allowed minutes at ${target}`).toBe(String((budget * 43_200n) / 1_000_000_000n))
  const share = printed(remaining.replace(/\s*%$/, ''))
  expect(agrees(share, left * 100n, allowed), `${remaining} remaining at ${target}`).toBe(true)
  // A span is rounded: to tenths of a second below an hour, to seconds below a day, to hours from there on.
  const size = left < 0n ? -left : left
  const grain =
    size < 3_600_000_000_000n ? 100_000_000n : size < 86_400_000_000_000n ? 1_000_000_000n : 3_600_000_000_000n
  const off = nanoseconds(leftText) - left
  expect(2n * (off < 0n ? -off : off), `${leftText} left at ${target}`).toBeLessThanOrEqual(grain)
}

const DAYS = [1, 7, 28, 30, 30, 92, 365]

/** The table of allowed downtime: a day, a week, 28 and 30 days, November, the fourth quarter and 2026. */
const readComparison = async (page: Page): Promise<readonly (readonly string[])[]> =>
  page
    .getByRole('table', { name: 'Allowed downtime by target and window' })
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)))

test('fifty targets from 50 % to 99.9999999 % are right to the last digit and leave no floating-point dust', async ({
  page,
}) => {
  test.slow()
  const targets = TARGETS.split(' ')
  expect(new Set(targets).size).toBe(50)
  await open(page, WORKED_LINK)
  await button(page, 'Show data').click()
  const input = field(page, 'Target')
  for (const [index, target] of targets.entries()) {
    await input.fill(target)
    await expect(input).not.toHaveAttribute('aria-invalid')
    await expectRight(page, target)
    const rows = await readComparison(page)
    expect(rows.map(([head = '']) => head.replace(/\s*%$/, ''))).toContain(target)
    // One nine more is what the panel beside may speak of.
    const stricter = 1_000_000_000n - (budgetOf(target) + 9n) / 10n
    const exactly = new Set([percentDigits(stricter), percentDigits(1_000_000_000n - stricter)])
    for (const [head = '', ...cells] of rows) {
      const digits = head.replace(/\s*%$/, '')
      exactly.add(digits).add(percentDigits(budgetOf(digits)))
      for (const [column, cell] of cells.entries()) {
        expect(nanoseconds(cell), `${head} over ${DAYS[column]} d`).toBe(
          allowance(budgetOf(digits), (DAYS[column] as number) * 86_400),
        )
      }
    }
    // Opening every explanation takes a while: every seventh target, and the two ends.
    const openAll = index % 7 === 0 || index === targets.length - 1
    expect(blemishes(await pageTexts(page, openAll), exactly), `at ${target}`).toEqual([])
  }
})

const SPELLINGS: readonly (readonly [string, string])[] = [
  ['99,95', '99.95'],
  ['99.95%', '99.95'],
  [' 99.95 % ', '99.95'],
  ['0.9995', '99.95'],
  ['three nines', '99.9'],
  ['5 nines', '99.999'],
  // 1 − 10^−3.5 = 0.99968377…
  ['3.5 nines', '99.9683772'],
  ['43m 12s', '99.9'],
  // 1 h of 720 h.
  ['1h', '99.8611111'],
  ['25.92s', '99.999'],
]

test('a target may be spelled as a percentage, a ratio, nines or the downtime it allows, and gives the same numbers', async ({
  page,
}) => {
  await open(page, WORKED_LINK)
  const input = field(page, 'Target')
  for (const [spelling, target] of SPELLINGS) {
    await input.fill(spelling)
    await expect(input).toHaveValue(spelling)
    await expectRight(page, target)
    const exactly = new Set([target, percentDigits(budgetOf(target))])
    expect(blemishes(await pageTexts(page, false), exactly), spelling).toEqual([])
  }
})

test('a target chosen in the table of allowed downtime is the same as one that is typed', async ({ page }) => {
  await open(page, WORKED_LINK)
  for (const target of ['99.99', '99.999', '99.9999', '99.99999', '99.999999', '99.9999999']) {
    await button(page, `${target} %`).click()
    await expect(field(page, 'Target')).toHaveValue(`${target} %`)
    await expectRight(page, target)
  }
})
