import type { Locator, Page } from '@playwright/test'
import { dress, expectAccessible, expectNoSidewaysScroll, LOOKS } from './support/axe.ts'
import { button, field, figure } from './support/budget-page.ts'
import { expect, test } from './support/watch.ts'

const START = '#/system?service=Checkout&target=99.9&window=30d&now=2026-11-22T00:00Z'

const picture = (page: Page): Locator => page.getByRole('figure', { name: 'System', exact: true })

/** A component of the picture, by its name. */
const node = (page: Page, name: string): Locator =>
  picture(page).getByRole('button', { name: new RegExp(`^${name}, `) })

const rows = (page: Page): Locator => page.getByRole('table', { name: 'Components', exact: true }).locator('tbody tr')

const outline = (page: Page): Locator => field(page, 'Outline')

const openSystem = async (page: Page): Promise<void> => {
  await page.goto(`/${START}`)
  await expect(outline(page)).toBeVisible()
}

/** Two of 99.9 % in series, and one beside them. */
const PAIR = 'Checkout 99.9 %\n  needs Database\nDatabase 99.9 %\nCache 99.5 %\n'

const openPair = async (page: Page): Promise<void> => {
  await openSystem(page)
  await outline(page).fill(`Journey: Checkout\n${PAIR}`)
  await expect(figure(page, 'Availability at best')).toHaveText(/99\.8\s%/)
  await expect(node(page, 'Cache')).toBeVisible()
}

/** Draws a need, let go of near the far corner of what is needed: anywhere on it will do. */
const connect = async (page: Page, from: string, to: string): Promise<void> => {
  await node(page, from).scrollIntoViewIfNeeded()
  await node(page, from).locator('.react-flow__handle.source').hover()
  await page.mouse.down()
  const box = await node(page, to).boundingBox()
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * 0.85, (box?.y ?? 0) + (box?.height ?? 0) * 0.8, {
    steps: 8,
  })
  await page.mouse.up()
}

test('the shop is drawn with all its needs, and its answer is exact', async ({ page }) => {
  await openSystem(page)
  await button(page, 'Begin with a web shop').click()
  await expect(node(page, 'Payment provider')).toBeVisible()
  await expect(picture(page).locator('.react-flow__edge')).toHaveCount(14)
  await expect(picture(page).locator('.react-flow__node-component')).toHaveCount(9)
  await expect(rows(page)).toHaveCount(9)
  await expect(page.getByText(/^Exact over all states of 8 components/)).toBeVisible()
  // All of it lies within the picture.
  const frame = await picture(page).locator('.react-flow').boundingBox()
  for (const box of await Promise.all(
    (await picture(page).locator('.react-flow__node-component').all()).map((one) => one.boundingBox()),
  )) {
    expect(box?.x).toBeGreaterThanOrEqual(frame?.x ?? Infinity)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0))
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((frame?.y ?? 0) + (frame?.height ?? 0))
  }
})

test('a need is drawn from one component to another, and undone', async ({ page }) => {
  await openPair(page)
  await connect(page, 'Database', 'Cache')
  await expect(button(page, 'Needs of Database')).toHaveText('Cache')
  // 0.999 × 0.999 × 0.995
  await expect(page.getByText(/more exactly 99\.301\d*\s%/)).toBeVisible()
  await button(page, 'Undo').click()
  await expect(button(page, 'Needs of Database')).toHaveText('nothing')
})

test('the picture is worked by keyboard alone: open, change, connect, close, delete', async ({ page }) => {
  await openPair(page)
  await node(page, 'Database').focus()
  await page.keyboard.press('Enter')
  const editor = page.getByRole('group', { name: 'Edit Database' })
  await expect(editor.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused()
  await editor.getByRole('textbox', { name: 'Availability', exact: true }).fill('99.5')
  await expect(node(page, 'Database')).toHaveAccessibleName(/^Database, 99\.5\s%/)
  await editor.getByRole('combobox', { name: 'It needs' }).selectOption('Cache')
  await button(page, 'Add to “It needs”').click()
  await expect(button(page, 'Needs of Database')).toHaveText('Cache')
  // The first Escape gives up what was typed in a field, the next one closes.
  await editor.getByRole('combobox', { name: 'It also needs' }).focus()
  await page.keyboard.press('Escape')
  await expect(editor).toBeHidden()
  await expect(node(page, 'Database')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(rows(page)).toHaveCount(2)
  await expect(node(page, 'Database')).toHaveCount(0)
  await button(page, 'Undo').click()
  await expect(rows(page)).toHaveCount(3)
})

test('a need is picked by a press on its line, and deleted', async ({ page }) => {
  await openPair(page)
  const line = picture(page).locator('.react-flow__edge-interaction').first()
  await line.scrollIntoViewIfNeeded()
  const box = await line.boundingBox()
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2)
  await expect(page.getByRole('group', { name: 'Checkout needs Database' })).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(figure(page, 'Availability at best')).toHaveText(/99\.9\s%/)
})

test('the answer becomes the target, and the Budget view has it', async ({ page }) => {
  await openPair(page)
  await button(page, 'Use as the target').click()
  await expect(page.getByText(/^99\.8\s% is the target already/)).toBeVisible()
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Budget' }).click()
  await expect(field(page, 'Target')).toHaveValue(/^99\.8(?!\d)/)
})

test('a thousand lines at once leave the page at work, in pages, with no picture', async ({ page }) => {
  test.slow()
  await openSystem(page)
  const lines = Array.from(
    { length: 1_000 },
    (_, index) => `Service a${index} 99.99 %${index < 999 ? `\n  needs Service a${index + 1}` : ''}`,
  )
  await outline(page).fill(`Journey: Service a0\n${lines.join('\n')}`)
  await expect(page.getByText('1 to 100 of 1,000').first()).toBeVisible()
  await expect(page.getByText('1,000 components are too many to draw', { exact: false })).toBeVisible()
  // 0.9999^1000 = 90.483 %
  await expect(figure(page, 'Availability at best')).toHaveText(/90\.48\s%|90\.5\s%/, { timeout: 15_000 })
  await field(page, 'Availability of Service a0').fill('99.9')
  await expect(figure(page, 'Availability at best')).toHaveText(/90\.4\s%/, { timeout: 15_000 })
})

test('what is too large for the exact method is simulated, and says so with its interval', async ({ page }) => {
  await openSystem(page)
  const needs = Array.from({ length: 60 }, (_, need) => {
    const places = [0, 1, 2].map((which) => need * 17 + which * (7 + (need % 5)) + ((need * need) % 13))
    return `  needs 1 of ${[...new Set(places.map((place) => `Part p${place % 40}`))].join(', ')}`
  })
  const parts = Array.from({ length: 40 }, (_, index) => `Part p${index} 99 %`)
  await outline(page).fill(['Journey: Hub', 'Hub 99.99 %', ...needs, ...parts].join('\n'))
  const words = page.getByText(/^Too large for the exact method, so simulated: between/)
  await expect(words).toBeVisible({ timeout: 30_000 })
  await expect(words).toContainText('with 95 % confidence, after 1,000,000 draws. For certain', { timeout: 30_000 })
})

test('a circle is named where it stands, and the last good answer stays', async ({ page }) => {
  await openPair(page)
  const text = `Journey: Checkout\nCheckout 99.9 %\n  needs Database\nDatabase 99.9 %\n  needs Checkout\n`
  await outline(page).fill(text)
  await expect(page.getByRole('list', { name: 'What is wrong with the outline' })).toContainText(
    'Checkout → Database → Checkout',
  )
  await expect(outline(page)).toHaveValue(text)
  await expect(figure(page, 'Availability at best')).toHaveText(/99\.8\s%/)
})

test('on a phone the table comes before the picture', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openPair(page)
  const table = await page.locator('[data-part="system-table"]').boundingBox()
  const drawn = await page.locator('[data-part="system-graph"]').boundingBox()
  expect(table?.y).toBeLessThan(drawn?.y ?? 0)
  await expect(page.getByText(/^The picture needs a wider screen to be worked in/)).toBeVisible()
})

const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'nothing yet': openSystem,
  'the shop, with a component open': async (page) => {
    await openSystem(page)
    await button(page, 'Begin with a web shop').click()
    await node(page, 'Checkout').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('group', { name: 'Edit Checkout' })).toBeVisible()
    await button(page, 'Show budget data').click()
  },
  'everything in error': async (page) => {
    await openPair(page)
    await field(page, 'Availability of Cache').fill('101')
    await field(page, 'Replicas needed of Cache').fill('4')
    await field(page, 'Weight of Cache').fill('-1')
    await connect(page, 'Database', 'Checkout')
    await expect(page.getByText('This system cannot be answered for yet.', { exact: false })).toBeVisible()
    await outline(page).fill('Checkout 101 %\n  needs nobody')
  },
}

for (const [name, reach] of Object.entries(STATES)) {
  test(`axe finds nothing in the System view and nothing runs off it: ${name}`, async ({ page }) => {
    await reach(page)
    for (const look of LOOKS) {
      const where = `${name}, ${look.width} px, ${look.scheme}`
      await dress(page, look)
      await expectAccessible(page, where, look.colours)
      await expectNoSidewaysScroll(page, where)
    }
  })
}
