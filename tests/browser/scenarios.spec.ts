import type { Page } from '@playwright/test'
import {
  answers,
  button,
  field,
  figure,
  incidents,
  NAMED_LINK,
  open,
  scenarioList,
  switcher,
} from './support/budget-page.ts'
import { expect, test } from './support/watch.ts'

const KEY = 'burnline-workspace'

const stored = (page: Page): Promise<string> => page.evaluate((key) => localStorage.getItem(key) ?? '', KEY)

const choose = async (page: Page, name: RegExp): Promise<void> => {
  const list = await scenarioList(page)
  await list.getByRole('button', { name }).click()
  await expect(list).toBeHidden()
}

test('scenarios are made, duplicated, renamed, switched and deleted, and undo brings a deleted one back', async ({
  page,
}) => {
  await open(page, NAMED_LINK)
  await expect(switcher(page)).toHaveText('Checkout')

  await choose(page, /^New scenario$/)
  await expect(field(page, 'Service')).toHaveValue('My service')
  await expect(incidents(page)).toContainText('No incidents yet')

  await choose(page, /^Checkout/)
  await expect(incidents(page)).toContainText('Bad deploy')
  await choose(page, /^Duplicate$/)
  await expect(switcher(page)).toHaveText('Checkout (2)')
  await field(page, 'Target').fill('99.5')

  const list = await scenarioList(page)
  await list.getByRole('textbox', { name: 'Name of this scenario' }).fill('With a looser promise')
  await expect(list.getByRole('button', { name: 'With a looser promise 99.5 %' })).toBeVisible()
  // The one it was copied from has not changed.
  await expect(list.getByRole('button', { name: /^Checkout 99.9 %/ })).toBeVisible()
  await list.getByRole('button', { name: 'Delete' }).click()
  await expect(switcher(page)).not.toHaveText('With a looser promise')

  await button(page, 'Undo').click()
  await expect(switcher(page)).toHaveText('With a looser promise')
  await expect(field(page, 'Target')).toHaveValue('99.5 %')
})

test('the last scenario can be deleted too: an empty one takes its place', async ({ page }) => {
  await open(page)
  await choose(page, /^Delete$/)
  await expect(field(page, 'Service')).toHaveValue('My service')
  await expect(figure(page, 'Error budget remaining')).toHaveText(/^100\s%$/)
})

test('every kind of edit is undone and redone, by button and by keyboard', async ({ page }) => {
  await open(page, NAMED_LINK)
  const before = await answers(page)
  await expect(button(page, 'Undo')).toBeDisabled()
  await expect(button(page, 'Redo')).toBeDisabled()

  await field(page, 'Target').fill('99.95')
  await button(page, 'Delete Brown-out').click()
  await button(page, 'Edit Bad deploy').click()
  await field(page, 'Lasted').fill('30m')
  await button(page, 'Done').click()
  // 30 m of 21 m 36 s.
  await expect(figure(page, 'Budget left')).toHaveText('−8m 24s')
  const after = await answers(page)

  await button(page, 'Undo').click()
  await expect(figure(page, 'Budget left')).toHaveText('1m 36s')
  await page.keyboard.press('Control+z')
  await expect(incidents(page)).toContainText('Brown-out')
  await page.keyboard.press('Control+z')
  expect(await answers(page)).toEqual(before)
  await expect(button(page, 'Undo')).toBeDisabled()

  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('Control+y')
  await button(page, 'Redo').click()
  expect(await answers(page)).toEqual(after)
  await expect(button(page, 'Redo')).toBeDisabled()
})

test('the letters of one word are one step of undo, also from inside the field', async ({ page }) => {
  await open(page, NAMED_LINK)
  await field(page, 'Service').press('End')
  await field(page, 'Service').pressSequentially(' in Berlin')
  await expect(field(page, 'Service')).toHaveValue('Checkout in Berlin')
  await field(page, 'Service').press('Control+z')
  await expect(field(page, 'Service')).toHaveValue('Checkout')
  await expect(button(page, 'Undo')).toBeDisabled()
})

test('a reload brings everything back as it was', async ({ page }) => {
  await open(page, NAMED_LINK)
  await field(page, 'Target').fill('99.95')
  await choose(page, /^Duplicate$/)
  await field(page, 'Service').fill('Search')
  const before = await answers(page)
  await expect.poll(() => stored(page)).toContain('"Search"')
  // Without the link: what is shown comes from this browser alone.
  await page.goto('about:blank')
  await open(page, '/')
  await expect(field(page, 'Service')).toHaveValue('Search')
  expect(await answers(page)).toEqual(before)
  const list = await scenarioList(page)
  await expect(list.getByRole('listitem')).toHaveCount(3)
})

test('an edit made just before the tab closes is kept', async ({ page }) => {
  await open(page, NAMED_LINK)
  await field(page, 'Service').fill('Last words')
  await page.goto('about:blank')
  await open(page, '/')
  await expect(field(page, 'Service')).toHaveValue('Last words')
})

test('edits in two tabs both survive, and both tabs show them', async ({ page, context }) => {
  await open(page, NAMED_LINK)
  await expect.poll(() => stored(page)).toContain('Checkout')
  const second = await context.newPage()
  await open(second)
  await expect(field(second, 'Service')).toHaveValue('Checkout')
  // One tab writes a second scenario, the other edits the first.
  await choose(second, /^New scenario$/)
  await field(second, 'Service').fill('Search')
  await expect.poll(() => stored(page)).toContain('Search')
  await field(page, 'Target').fill('99.5')
  await expect.poll(() => stored(second)).toContain('995000000')
  for (const tab of [page, second]) {
    const list = await scenarioList(tab)
    await expect(list.getByRole('button', { name: /^Search 99.9 %/ })).toBeVisible()
    await expect(list.getByRole('button', { name: /^Checkout 99.5 %/ })).toBeVisible()
    await tab.keyboard.press('Escape')
  }
  await expect(page.getByText('Another tab changed something.')).toBeVisible()
  await page.reload()
  const list = await scenarioList(page)
  await expect(list.getByRole('listitem')).toHaveCount(3)
})

/** Puts text into an empty storage before the page looks into it. */
const preset = (page: Page, text: string): Promise<unknown> =>
  page.addInitScript(
    ([key, value]) => {
      if (location.protocol !== 'about:' && localStorage.length === 0)
        localStorage.setItem(key as string, value as string)
    },
    [KEY, text],
  )

const NEWER = '{"format":"burnline-workspace","version":99,"openId":"x","scenarios":[{"future":true}]}'

for (const [what, text] of [
  ['rubbish', '\u0000 not a workspace {{{'],
  ['another program’s data', '{"format":"something-else","version":1}'],
  [
    'a workspace whose scenario is damaged',
    '{"format":"burnline-workspace","version":1,"openId":"a","scenarios":[{"id":"a","target":"high"}]}',
  ],
] as const) {
  test(`${what} in storage is told, can be downloaded as it was, and the page works on`, async ({ page }) => {
    await preset(page, text)
    await open(page, '/')
    const notice = page.getByRole('alert').filter({ hasText: /could not be read/ })
    await expect(notice).toContainText('The original is kept')
    const download = page.waitForEvent('download')
    await notice.getByRole('button', { name: 'Download' }).click()
    const stream = await (await download).createReadStream()
    expect(Buffer.concat(await stream.toArray()).toString('utf8')).toBe(text)
    await field(page, 'Target').fill('99.5')
    await expect.poll(() => stored(page)).toContain('995000000')
    // The original was put aside, not written over.
    expect(await page.evaluate(() => Object.values(localStorage))).toContain(text)
  })
}

test('what a newer Burnline saved is told, can be downloaded and is left untouched', async ({ page }) => {
  await preset(page, NEWER)
  await open(page, '/')
  const notice = page.getByRole('alert').filter({ hasText: 'newer Burnline' })
  const download = page.waitForEvent('download')
  await notice.getByRole('button', { name: 'Download' }).click()
  const stream = await (await download).createReadStream()
  expect(Buffer.concat(await stream.toArray()).toString('utf8')).toBe(NEWER)
  await field(page, 'Target').fill('99.5')
  await expect(figure(page, 'Allowed downtime')).toHaveText('3h 36m')
  // Longer than an edit waits before it is written.
  await page.waitForTimeout(600)
  expect(await stored(page)).toBe(NEWER)
})

test('a full disk is told, nothing on screen is lost, and freeing space saves again', async ({ page }) => {
  await open(page, NAMED_LINK)
  await expect.poll(() => stored(page)).toContain('Checkout')
  await page.evaluate(() => {
    for (let size = 1 << 20, number = 0; size >= 1; ) {
      try {
        localStorage.setItem(`filler-${number}`, 'x'.repeat(size))
        number += 1
      } catch {
        size >>= 1
      }
    }
  })
  await field(page, 'Service').fill('A name that is a good deal longer than the one before')
  const notice = page.getByRole('alert').filter({ hasText: 'storage is full' })
  await expect(notice).toBeVisible()
  await expect(field(page, 'Service')).toHaveValue(/good deal longer/)
  const download = page.waitForEvent('download')
  await notice.getByRole('button', { name: 'Download' }).click()
  const stream = await (await download).createReadStream()
  expect(Buffer.concat(await stream.toArray()).toString('utf8')).toContain('good deal longer')
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('filler')) localStorage.removeItem(key)
  })
  await field(page, 'Target').fill('99.5')
  await expect.poll(() => stored(page)).toContain('good deal longer')
  await expect(notice).toHaveCount(0)
})

test('a browser that lets nothing be saved is told of, and the page works all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await open(page, NAMED_LINK)
  await expect(page.getByRole('alert').filter({ hasText: 'does not let Burnline save' })).toBeVisible()
  await field(page, 'Target').fill('99.5')
  await expect(figure(page, 'Allowed downtime')).toHaveText('3h 36m')
})
