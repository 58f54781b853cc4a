import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { figure } from './support/budget-page.ts'

const PAGES = [
  'budget',
  'alerts',
  'delivery',
  'system',
  'compare',
  'learn',
  'learn/ideas',
  'learn/tour',
  'learn/lessons/nines-and-windows',
  'learn/cards',
  'learn/game',
  'learn/workshop/90',
  'learn/handouts/cheat-sheet',
  'learn/glossary',
]

/**
 * Words in the page that match, but for what is written for machines, names of rules ("page 1h/5m"), and what belongs to a
 * word of English ("30 days", "one of 2023").
 */
const written = async (page: Page, match: RegExp): Promise<readonly string[]> =>
  page.evaluate((source) => {
    const sought = new RegExp(source, 'u')
    const places = document.querySelectorAll('output, td, svg text')
    return [...places]
      .filter((place) => place.closest('code, pre') === null && place.querySelector('input, textarea') === null)
      .map((place) => place.textContent)
      .filter(
        (text) => sought.test(text) && !/P0|such as|Until 2023|(?:page|ticket)?:? ?\d+[hdm](?:\/\d+[hdm])/.test(text),
      )
  }, match.source)

test.describe('in German', () => {
  test.use({ locale: 'de-DE' })

  test('numbers have a decimal comma, and thousands a point', async ({ page }) => {
    await page.goto(
      './#/budget?service=Kasse&target=99.95&rate=50&now=2026-11-22T00:00Z&incident=2026-11-04T14:02Z/5m/100%25/A',
    )
    // 30 d × 0.05 % = 21.6 minutes, of 129,600,000 requests 64,800.
    await expect(figure(page, 'Allowed downtime')).toHaveText('21m 36s')
    await expect(figure(page, 'Allowed bad events')).toHaveText('64.800')
    // 5 of 21.6 minutes.
    await expect(figure(page, 'Error budget remaining')).toHaveText(/^76,9\s%$/)
    await expect(page.getByRole('textbox', { name: 'Target' })).toHaveValue(/99[.,]95/)
  })

  for (const path of PAGES) {
    test(`${path} has no decimal point`, async ({ page }) => {
      await page.goto(`./#/${path}`)
      await expect(page.getByRole('heading').first()).toBeAttached()
      await page.waitForLoadState('networkidle')
      // A point before exactly three digits is of thousands.
      expect(await written(page, /(?<![\d.])\d+\.(?!\d{3}(?!\d))\d/)).toEqual([])
      await expect(page.getByRole('alert')).toHaveCount(0)
    })
  }
})

test.describe('in Arabic, with its own digits', () => {
  test.use({ locale: 'ar-EG' })

  test('the answer is written in them', async ({ page }) => {
    await page.goto(
      './#/budget?service=Checkout&target=99.9&now=2026-11-22T00:00Z&incident=2026-11-04T14:02Z/20m/100%25/A',
    )
    await expect(figure(page, 'Allowed downtime')).toHaveText(/^٤٣m ١٢s$/)
    // (43.2 − 20) / 43.2 = 53.7 %
    await expect(figure(page, 'Error budget remaining')).toHaveText(/٥٣٫٧/)
  })

  for (const path of PAGES) {
    test(`${path} has no other digits in its numbers`, async ({ page }) => {
      await page.goto(`./#/${path}`)
      await expect(page.getByRole('heading').first()).toBeAttached()
      await page.waitForLoadState('networkidle')
      expect(await written(page, /[0-9]/)).toEqual([])
      await expect(page.getByRole('alert')).toHaveCount(0)
    })
  }

  test('a target is typed in either digits', async ({ page }) => {
    await page.goto('./#/budget')
    await page.getByRole('textbox', { name: 'Target' }).fill('٩٩٫٥')
    await expect(figure(page, 'Allowed downtime')).toHaveText(/^٣h ٣٦m$/)
    await page.getByRole('textbox', { name: 'Target' }).fill('99.9')
    await expect(figure(page, 'Allowed downtime')).toHaveText(/^٤٣m ١٢s$/)
  })
})
