import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import Papa from 'papaparse'
import { dress, expectAccessible } from './support/axe.ts'
import { field, NAMED_LINK } from './support/budget-page.ts'
import { expect, test } from './support/watch.ts'

const SOURCE = 'Checkout: 99.9\u00a0% over 30 days, rolling · 22 November 2026, 00:00 UTC · Burnline'

/** What stands above a picture in its file, where it is not the name of the figure. */
const DRAWN_TITLES: Readonly<Record<string, string>> = {
  // 0.999 × 0.999
  System: 'Checkout can promise at best 99.8 %, if failures are independent',
}

/** Every figure of each view. */
const FIGURES: Readonly<Record<string, readonly string[]>> = {
  budget: ['Who spent the budget', 'Budget burn-down', 'Burn-down by each method'],
  alerts: ['Budget burn-down', 'Alert timeline', 'Detection time'],
  delivery: [
    'Budget spent by change',
    'Speed against reliability',
    'What buys most',
    'A quarter with and without the policy',
    'Cost of reliability',
  ],
  system: ['System', 'Where the budget goes'],
}

/** The view with all of it drawn: what lies far below is drawn when it comes near. */
const openWhole = async (page: Page, view: string): Promise<void> => {
  await page.goto(`/${NAMED_LINK.replace('#/budget', `#/${view}`)}`)
  if (view === 'system')
    await field(page, 'Outline').fill('Journey: Checkout\nCheckout 99.9 %\n  needs Database\nDatabase 99.9 %\n')
  if (view === 'delivery') {
    await field(page, 'A minute of full outage costs').fill('2000')
    await field(page, 'One more nine costs').fill('100000')
  }
  for (const title of FIGURES[view] as readonly string[]) {
    const save = page.getByRole('button', { name: `Save picture: ${title}` })
    await expect(async () => {
      await page.mouse.wheel(0, 600)
      await expect(save).toBeVisible({ timeout: 300 })
    }).toPass({ timeout: 60_000 })
  }
}

const contentOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path())

const saved = async (page: Page, title: string, kind: 'SVG' | 'PNG'): Promise<Download> => {
  await page.getByRole('button', { name: `Save picture: ${title}` }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Save ${kind}` }).click(),
  ])
  await expect(page.getByRole('dialog', { name: `Save picture: ${title}` })).toBeHidden()
  return download
}

/** What a browser makes of the document by itself: its parts, and how much of it, in parts of 1, is not white. */
const looked = (page: Page, svg: string) =>
  page.evaluate(async (text) => {
    // In the page's own document its policy would complain about the style that brings the font.
    const bare = text.replace(/<style>.*?<\/style>/s, '')
    const { documentElement: root } = new DOMParser().parseFromString(bare, 'image/svg+xml')
    const image = new Image()
    image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth
    canvas.height = image.naturalHeight
    const context = canvas.getContext('2d') as CanvasRenderingContext2D
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    let inked = 0
    for (let at = 0; at < data.length; at += 4) if (Math.min(...data.slice(at, at + 3)) < 250) inked += 1
    return {
      root: root.localName,
      role: root.getAttribute('role'),
      title: root.querySelector('title')?.textContent,
      summary: root.querySelector('desc')?.textContent,
      words: [...root.querySelectorAll('text')].map((one) => one.textContent).join(' | '),
      ground: root.querySelector(':scope > rect')?.getAttribute('fill'),
      ink: (4 * inked) / data.length,
      width: canvas.width,
      height: canvas.height,
    }
  }, svg)

for (const [view, titles] of Object.entries(FIGURES)) {
  test(`every figure of ${view} is saved light, with title and source, from a dark page on a phone`, async ({
    page,
  }) => {
    await dress(page, { width: 390, scheme: 'dark' })
    await openWhole(page, view)
    for (const title of titles) {
      const svg = await saved(page, title, 'SVG')
      expect(svg.suggestedFilename(), title).toMatch(/^checkout-[a-z-]+\.svg$/)
      const text = (await contentOf(svg)).toString('utf8')
      const found = await looked(page, text)
      const above = DRAWN_TITLES[title] ?? title
      expect(found, title).toMatchObject({ root: 'svg', role: 'img', title: above, ground: '#ffffff' })
      expect(found.summary, title).not.toBe('')
      expect(found.words, title).toContain(`${above} | `)
      expect(found.words.replaceAll(' | ', ' '), title).toContain(SOURCE)
      expect(found.width, title).toBeGreaterThanOrEqual(960)
      expect(found.ink, title).toBeGreaterThan(0.01)
      expect(found.ink, title).toBeLessThan(0.5)
      // The ink of the light theme, none of the dark one's, and nothing that has to be worked out or fetched.
      expect(text, title).toContain('#16202c')
      const drawn = text.replace(/<style>.*?<\/style>/s, '')
      expect(drawn, title).not.toMatch(
        /#e8ecf1|#12161c|var\(|light-dark|currentcolor|NaN|undefined|href|<script|foreignObject/,
      )
      expect(text.replaceAll(/url\((?:#|data:font)/g, ''), title).not.toContain('url(')

      const png = await contentOf(await saved(page, title, 'PNG'))
      expect(png.subarray(1, 4).toString(), title).toBe('PNG')
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], title).toEqual([2 * found.width, 2 * found.height])
    }
  })
}

test('a picture is saved and copied by keyboard, and the focus comes back', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL as string })
  await openWhole(page, 'budget')
  const open = page.getByRole('button', { name: 'Save picture: Budget burn-down' })
  await open.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Save SVG' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Copied.')).toBeVisible()
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => [...item.types]))
  expect(types).toContain('image/png')
  await page.keyboard.press('Escape')
  await expect(open).toBeFocused()
})

for (const view of Object.keys(FIGURES)) {
  test(`every table of ${view} is saved with its rows`, async ({ page }) => {
    await openWhole(page, view)
    const buttons = page.getByRole('button', { name: /^Save as CSV: / })
    const count = await buttons.count()
    expect(count).toBeGreaterThan(1)
    for (let index = 0; index < count; index += 1) {
      const caption = ((await buttons.nth(index).getAttribute('aria-label')) as string).replace('Save as CSV: ', '')
      const table = page.getByRole('table', { name: caption, exact: true })
      const rows = await table.locator('tr[data-row]').count()
      const [download] = await Promise.all([page.waitForEvent('download'), buttons.nth(index).click()])
      expect(download.suggestedFilename(), caption).toMatch(/^checkout-[a-z0-9-]+\.csv$/)
      const text = (await contentOf(download)).toString('utf8')
      expect(text.startsWith('\ufeff'), caption).toBe(true)
      const { data, errors } = Papa.parse<readonly string[]>(text, { skipEmptyLines: true })
      expect(errors, caption).toEqual([])
      expect(data.length - 1, caption).toBe(rows)
      const [header, ...lines] = data
      for (const line of lines) expect(line.length, caption).toBe(header?.length)
      expect(
        header?.every((words) => words !== '' && words !== 'Actions'),
        caption,
      ).toBe(true)
    }
  })
}

test('the ways to take a picture are usable by everybody, in both themes', async ({ page }) => {
  await openWhole(page, 'budget')
  for (const [width, scheme] of [
    [1440, 'light'],
    [1440, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const) {
    await dress(page, { width, scheme })
    await page.getByRole('button', { name: 'Save picture: Budget burn-down' }).click()
    await expect(page.getByRole('button', { name: 'Save PNG' })).toBeVisible()
    await expectAccessible(page, `${width} ${scheme}`)
    await page.keyboard.press('Escape')
  }
})
