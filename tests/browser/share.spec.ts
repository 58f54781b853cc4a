import { deflateRawSync } from 'node:zlib'
import type { Locator, Page } from '@playwright/test'
import { crc32 } from '../../src/interop/share-link/crc32.ts'
import { qrPicture } from '../../src/views/exchange/qr-picture.ts'
import { dress, expectAccessible, expectNoSidewaysScroll, LOOKS } from './support/axe.ts'
import { answers, button, field, figure, NAMED_LINK, open, scenarioList, switcher } from './support/budget-page.ts'
import { chooseFile, csv, importAsRecognised, importDialog, makeScenario, minutes } from './support/import-dialog.ts'
import { expect, test } from './support/watch.ts'

const shareDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Share', exact: true })
const linkDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Open a link' })
const linkOf = (page: Page): Promise<string> =>
  shareDialog(page).getByRole('textbox', { name: 'Link to share' }).inputValue()

/** Opens Share and hands over its link. */
const share = async (page: Page): Promise<string> => {
  await button(page, 'Share').click()
  await expect(shareDialog(page).getByRole('img', { name: /^QR code/ })).toBeVisible()
  return linkOf(page)
}

const fragment = (link: string): string => link.slice(link.indexOf('#'))

const follow = (page: Page, to: string): Promise<void> =>
  page.evaluate((next) => {
    location.hash = next
  }, to)

test('a link made by keyboard gives another person the same numbers, beside their own, and Undo takes it away', async ({
  page,
  context,
  another,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  await field(page, 'Target').fill('99.8')
  await button(page, 'Share').focus()
  await page.keyboard.press('Enter')
  await expect(shareDialog(page).getByRole('textbox', { name: 'Link to share' })).toHaveValue(/#\/share\/1\//)
  const copy = shareDialog(page).getByRole('button', { name: 'Copy link' })
  for (let stops = 0; stops < 10; stops += 1) {
    await page.keyboard.press('Tab')
    if (await copy.evaluate((element) => element === document.activeElement)) break
  }
  await page.keyboard.press('Enter')
  await expect(shareDialog(page).getByText('Copied')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toBe(await linkOf(page))
  await page.keyboard.press('Escape')
  await expect(button(page, 'Share')).toBeFocused()

  const second = await another()
  await open(second, NAMED_LINK)
  const before = await answers(second)
  await follow(second, fragment(link))
  await expect(linkDialog(second).getByRole('row', { name: /^Storefront checkout .*99\.8 %/ })).toBeVisible()
  expect(await answers(second)).toEqual(before)
  await linkDialog(second).getByRole('button', { name: 'Add 1 scenario' }).click()
  await expect(switcher(second)).toHaveText('Storefront checkout')
  await expect.poll(() => answers(second)).toEqual(await answers(page))
  await expect.poll(() => second.evaluate(() => location.hash)).toBe('#/budget')
  await button(second, 'Undo').click()
  await expect(switcher(second)).toHaveText('Checkout')
  expect(await answers(second)).toEqual(before)
})

test('a link opened in a browser that has never seen the app shows first what is in it', async ({ page, another }) => {
  await open(page)
  await field(page, 'Target').fill('99.8')
  const link = await share(page)
  const second = await another()
  await second.goto(link)
  await expect(linkDialog(second).getByRole('row', { name: /99\.8 %/ })).toBeVisible()
  await linkDialog(second).getByRole('button', { name: 'Not now' }).click()
  await expect(linkDialog(second)).toBeHidden()
  expect(await (await scenarioList(second)).getByRole('listitem').count()).toBe(1)
})

test('a link of the simplest scenario says when its end was cut off, instead of showing other numbers', async ({
  page,
  another,
}) => {
  await open(page, NAMED_LINK)
  const link = await share(page)
  expect(link).toMatch(/#\/share\/1\//)
  await expect(shareDialog(page)).toContainText('A phone cannot reach this computer’s own address')
  const second = await another()
  await second.goto(link.slice(0, -75))
  await expect(linkDialog(second).getByRole('alert')).toContainText('damaged')
  await linkDialog(second).getByRole('button', { name: 'Close' }).last().click()
  await expect(switcher(second)).toHaveText('Storefront checkout')
})

test('measurements that were left out are said to be missing once, and never to be damaged', async ({
  page,
  another,
}) => {
  await open(page, NAMED_LINK)
  await button(page, 'Import data').click()
  await chooseFile(
    importDialog(page),
    csv(
      'month.csv',
      minutes(2_400, '2026-11-20T00:00:00Z', 100, () => 0),
    ),
  )
  await importAsRecognised(importDialog(page))
  await makeScenario(importDialog(page))
  const link = await share(page)
  const second = await another()
  await second.goto(link)
  await linkDialog(second).getByRole('button', { name: 'Add 1 scenario' }).click()
  const notice = second.getByRole('alert').filter({ hasText: 'measurements' })
  await expect(notice).toHaveCount(1)
  await expect(notice).toContainText('The measurements of this scenario (“month.csv”) are not in this browser')
  await expect(second.getByText('so there is no honest answer')).toBeVisible()
  await expect(second.getByText(/cannot be read/)).toBeHidden()
})

test('thinned measurements travel in a link, and every event is still counted', async ({ page, another }) => {
  await open(page, NAMED_LINK)
  await button(page, 'Import data').click()
  await chooseFile(
    importDialog(page),
    csv(
      'month.csv',
      minutes(2_400, '2026-11-20T00:00:00Z', 100, (minute) => (minute === 1_000 ? 60 : 0)),
    ),
  )
  await importAsRecognised(importDialog(page))
  await makeScenario(importDialog(page))
  const remaining = await figure(page, 'Error budget remaining').innerText()
  await share(page)
  const inLink = shareDialog(page).getByRole('group', { name: 'Measurements in the link' })
  await expect(inLink).toContainText('2,400 steps stay here')
  await inLink.getByRole('radio', { name: 'Thinned to longer steps' }).check()
  await expect(inLink).toContainText('2,400 steps of 1m become')
  const second = await another()
  await second.goto(await linkOf(page))
  await expect(linkDialog(second)).toContainText('thinned')
  await linkDialog(second).getByRole('button', { name: 'Add 1 scenario' }).click()
  await expect(figure(second, 'Error budget remaining')).toHaveText(remaining)
  await second.reload()
  await expect(figure(second, 'Error budget remaining')).toHaveText(remaining)
})

test('the QR code says the link, on white with four modules around it, in the dark too', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page)
  const link = await share(page)
  const code = shareDialog(page).getByRole('img', { name: 'QR code of the link to Storefront checkout' })
  const picture = qrPicture(link)
  await expect(code).toHaveAttribute('viewBox', `0 0 ${picture?.size} ${picture?.size}`)
  await expect(code.locator('path')).toHaveAttribute('d', picture?.path ?? '')
  await expect(code.locator('rect')).toHaveCSS('fill', 'rgb(255, 255, 255)')
  await expect(code.locator('path')).toHaveCSS('fill', 'rgb(0, 0, 0)')
  await button(page, 'Show large').click()
  const large = page.getByRole('dialog', { name: 'Storefront checkout' }).getByRole('img')
  await expect(large).toBeVisible()
  const room = await page.evaluate(() => Math.min(innerWidth, innerHeight))
  expect((await large.boundingBox())?.width).toBeGreaterThan(room * 0.8)
})

test('a link that unpacks to far too much is stopped, and stays in the address', async ({ page }) => {
  await open(page, NAMED_LINK)
  const before = await answers(page)
  const packed = deflateRawSync(Buffer.alloc(100_000_000, 'a'))
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(packed))
  const bomb = `#/share/1/${Buffer.concat([packed, check]).toString('base64url')}`
  await follow(page, bomb)
  await expect(linkDialog(page).getByRole('alert')).toContainText(/would unpack to more than 10\.?0?\sMB/)
  await linkDialog(page).getByRole('button', { name: 'Close' }).last().click()
  expect(await answers(page)).toEqual(before)
  expect(await page.evaluate(() => location.hash)).toBe(bomb)
})

test('a scenario file that was downloaded opens in another browser when it is dropped on the page', async ({
  page,
  another,
}) => {
  await open(page)
  await field(page, 'Target').fill('99.8')
  await share(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    shareDialog(page).getByRole('button', { name: 'Download storefront-checkout.burnline.json' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('storefront-checkout.burnline.json')
  const stream = await download.createReadStream()
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece as Buffer)
  const second = await another()
  await open(second)
  const transfer = await second.evaluateHandle((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'from-somebody.json'))
    return data
  }, Buffer.concat(pieces).toString())
  await second.getByRole('main').dispatchEvent('dragover', { dataTransfer: transfer })
  await expect(second.getByText('Drop it anywhere.')).toBeVisible()
  await second.getByRole('main').dispatchEvent('drop', { dataTransfer: transfer })
  await expect(second.getByText('Drop it anywhere.')).toBeHidden()
  await importDialog(second).getByRole('button', { name: 'Add 1 scenario' }).click()
  await expect.poll(() => answers(second)).toEqual(await answers(page))
})

test('a pasted link opens with a preview, a pasted page is refused with words, and a pasted word is left alone', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, NAMED_LINK)
  const paste = async (text: string): Promise<void> => {
    await page.evaluate((words) => navigator.clipboard.writeText(words), text)
    await page.getByRole('main').focus()
    await page.keyboard.press('Control+v')
  }
  await paste('Checkout')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await paste(`<!doctype html><title>Log in</title><p>${'word '.repeat(20_000)}</p>`)
  await expect(importDialog(page).getByRole('alert')).toContainText('This is a web page, not data')
  await expect(importDialog(page).getByRole('textbox', { name: 'Paste rows' })).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(importDialog(page)).toBeHidden()
  await paste('https://burnline.example.org/#/alerts?service=Mail&target=99&window=7d')
  await expect(linkDialog(page).getByRole('row', { name: /^Mail .*99 %/ })).toBeVisible()
  await linkDialog(page).getByRole('button', { name: 'Add 1 scenario' }).click()
  await expect(switcher(page)).toHaveText('Mail')
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#\/alerts\?service=Mail&target=99/)
})

test('axe finds nothing in Share, in its large code, and in what a link holds', async ({ page }) => {
  await open(page, NAMED_LINK)
  for (const { colours, ...look } of LOOKS) {
    const where = `${look.width} ${look.scheme}`
    await dress(page, look)
    await share(page)
    await expectAccessible(page, `share ${where}`, colours)
    await expectNoSidewaysScroll(page, `share ${where}`)
    await button(page, 'Show large').click()
    await expect(page.getByRole('dialog', { name: 'Checkout' })).toBeVisible()
    await expectAccessible(page, `large ${where}`, colours)
    await page.getByRole('dialog', { name: 'Checkout' }).getByRole('button', { name: 'Close' }).click()
    await page.keyboard.press('Escape')
    await expect(shareDialog(page)).toBeHidden()
    await follow(page, '#/share/1/abc')
    await expect(linkDialog(page).getByRole('alert')).toBeVisible()
    await expectAccessible(page, `broken link ${where}`, colours)
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Budget' }).click()
  }
})
