import type { Page } from '@playwright/test'
import { dress, expectAccessible, expectNoSidewaysScroll, LOOKS } from './support/axe.ts'
import { button, field, figure, NAMED_LINK, open, scenarioList } from './support/budget-page.ts'
import { chooseFile, csv, importAsRecognised, minutes, openImport } from './support/import-dialog.ts'
import { expect, test } from './support/watch.ts'

const editIncident = (page: Page): Promise<void> => button(page, 'Edit Bad deploy').click()

const openDelivery = async (page: Page, more = ''): Promise<void> => {
  await page.goto(`/${NAMED_LINK.replace('#/budget', '#/delivery')}${more}`)
  await expect(figure(page, 'Verdict')).not.toBeEmpty()
}

const toWindowEditor = async (page: Page): Promise<void> => {
  await button(page, 'SLO window').click()
  await expect(page.getByRole('combobox', { name: 'Kind of window' })).toBeVisible()
}

const pasted = async (page: Page, text: string): Promise<void> => {
  const dialog = await openImport(page)
  await chooseFile(dialog, csv('file.csv', text))
  await expect(dialog.getByRole('heading', { name: /^Check how|^Choose a file/ })).toBeVisible()
}

const ROWS = minutes(200, '2026-11-21T00:00:00Z', 100, (minute) => (minute % 50 === 0 ? 5 : 0))
const TROUBLED = `${ROWS}some day,1,2\n2026-11-20 23:59,many,100\n2026-11-20 23:50,3,100\n`

/** Every state of the page, and the way to it from the link with two named incidents unless it says otherwise. */
const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'a first visit': (page) => open(page),
  'a scenario from a link': (page) => open(page, NAMED_LINK),
  'an overspent budget': async (page) => {
    await open(page, NAMED_LINK)
    await field(page, 'Target').fill('99.99')
    await expect(figure(page, 'Runs out')).toHaveText('Already spent')
  },
  'a scenario without incidents': (page) => open(page, '#/budget?target=99.9&window=month:UTC&now=2026-11-22T00:00Z'),
  'sentence and moment in error': async (page) => {
    await open(page, NAMED_LINK)
    await field(page, 'Service').fill('')
    await field(page, 'Target').fill('abc')
    await field(page, 'Seen at, UTC').fill('soon')
  },
  'incident editor open': async (page) => {
    await open(page, NAMED_LINK)
    await editIncident(page)
  },
  'incident editor in error': async (page) => {
    await open(page, NAMED_LINK)
    await editIncident(page)
    await field(page, 'What happened').fill('x'.repeat(201))
    await field(page, 'Began').fill('soon')
    await field(page, 'Lasted').fill('0')
    await field(page, 'Requests failing').fill('150')
  },
  'a new incident': async (page) => {
    await open(page, NAMED_LINK)
    await button(page, 'Add incident').click()
  },
  'window editor, rolling and in error': async (page) => {
    await open(page, NAMED_LINK)
    await toWindowEditor(page)
    await field(page, 'Length').fill('400d')
  },
  'window editor, calendar': async (page) => {
    await open(page, NAMED_LINK)
    await toWindowEditor(page)
    await page.getByRole('combobox', { name: 'Kind of window' }).selectOption('calendar')
    await expect(page.getByRole('combobox', { name: 'Time zone' })).toBeVisible()
  },
  'traffic editor in error': async (page) => {
    await open(page, NAMED_LINK)
    await button(page, 'Traffic').click()
    await field(page, 'Requests per second').fill('many')
    await field(page, 'Background failures').fill('150')
  },
  'data of the picture': async (page) => {
    await open(page, NAMED_LINK)
    await button(page, 'Show data').click()
    await expect(page.getByRole('table', { name: 'Budget burn-down data' })).toBeVisible()
  },
  'excluded time being written, and in error': async (page) => {
    await open(page, `${NAMED_LINK}&exclude=2026-11-04T14:02Z/20m/maintenance/New%20database`)
    await button(page, 'Exclude time').click()
    await field(page, 'For').fill('a while')
  },
  'three budgeting methods, with their data': async (page) => {
    await open(page, `${NAMED_LINK}&method=timeslices`)
    await page.getByRole('heading', { name: 'Three budgeting methods' }).scrollIntoViewIfNeeded()
    await button(page, 'Show method data').click()
  },
  'low traffic': async (page) => {
    await open(page, '#/budget?target=99.9&window=30d&rate=0.0005&profile=office-hours&now=2026-11-22T00:00Z')
    await expect(page.getByRole('heading', { name: 'Low traffic' })).toBeVisible()
  },
  'scenarios compared': async (page) => {
    await open(page, NAMED_LINK)
    await page.getByRole('link', { name: 'Compare' }).click()
    await expect(page.getByRole('table', { name: 'Scenarios compared' })).toBeVisible()
    await button(page, 'Show data of burn-downs compared').click()
  },
  'the Delivery view, with its data': async (page) => {
    await openDelivery(page)
    for (const name of ['Show spend data', 'Show trade-off data', 'Show lever data']) await button(page, name).click()
  },
  'the Delivery view in error, with costs and an SLA': async (page) => {
    await openDelivery(page, '&canary=5%25/30m&deploy-hours=1,2,3,4/9-17/Europe/Berlin')
    await field(page, 'Deploys per week').fill('-1')
    await field(page, 'Change failure rate').fill('150 %')
    await field(page, 'A minute of full outage costs').fill('1000')
    await field(page, 'One more nine costs').fill('a lot')
  },
  'deploys whose failures no alert notices': (page) => openDelivery(page, '&failing=0.05%25'),
  'the System view of the built-in shop': async (page) => {
    await page.goto('/#/system')
    await expect(page.getByRole('table', { name: 'Components', exact: true })).toBeVisible()
    await expect(page.getByRole('figure', { name: 'System', exact: true })).toBeVisible()
  },
  'no system yet': async (page) => {
    await page.goto(`/${NAMED_LINK.replace('#/budget', '#/system')}`)
    await expect(page.getByRole('main', { name: 'System' }).getByRole('heading', { level: 1 })).toBeVisible()
  },
  'scenarios listed': async (page) => {
    await open(page, NAMED_LINK)
    await scenarioList(page)
  },
  'a notice about a link, and one about storage': async (page) => {
    await page.addInitScript(() => localStorage.setItem('burnline-workspace', 'rubbish'))
    await open(page, `${NAMED_LINK}&colour=green`)
    await expect(page.getByText('not all of it could be used')).toBeVisible()
    await expect(page.getByText('The original is kept')).toBeVisible()
  },
  'import: source': async (page) => {
    await open(page, NAMED_LINK)
    await openImport(page)
  },
  'import: refused': async (page) => {
    await open(page, NAMED_LINK)
    await pasted(page, 'only one column\n1\n2\n')
    await expect(page.getByRole('alert')).toBeVisible()
  },
  'import: preview': async (page) => {
    await open(page, NAMED_LINK)
    await pasted(page, TROUBLED)
  },
  'import: list of outages': async (page) => {
    await open(page, NAMED_LINK)
    await pasted(page, 'start,end\n2026-11-04 14:02,2026-11-04 14:22\n')
  },
  'import: report with trouble': async (page) => {
    await open(page, NAMED_LINK)
    await pasted(page, TROUBLED)
    await importAsRecognised(page.getByRole('dialog', { name: 'Import data' }))
  },
}

for (const [name, reach] of Object.entries(STATES)) {
  test(`axe finds nothing and nothing runs off the page: ${name}`, async ({ page }) => {
    await reach(page)
    for (const look of LOOKS) {
      const where = `${name}, ${look.width} px, ${look.scheme}`
      await dress(page, look)
      await expectAccessible(page, where, look.colours)
      await expectNoSidewaysScroll(page, where)
    }
  })
}

test('axe finds nothing in any explanation, light and dark, and none runs off a phone', async ({ page }) => {
  test.slow()
  await open(page, NAMED_LINK)
  const asks = page
    .getByRole('main')
    .locator('button[aria-haspopup="dialog"]')
    .filter({ hasText: /How\?|math|=/ })
  const count = await asks.count()
  for (let index = 0; index < count; index += 1) {
    const look = LOOKS[index % LOOKS.length] as (typeof LOOKS)[number]
    await dress(page, look)
    await asks.nth(index).click()
    const panel = page.getByRole('dialog', { name: /^The math of / })
    await expect(panel.locator('p').nth(1)).toBeVisible()
    await dress(page, { ...look, scheme: look.scheme === 'light' ? 'dark' : 'light' })
    const where = `${await panel.getAttribute('aria-label')}, ${look.width} px`
    await expectAccessible(page, where)
    await expectNoSidewaysScroll(page, where)
    const box = await panel.boundingBox()
    expect(box === null ? -1 : box.x, where).toBeGreaterThanOrEqual(0)
    expect(box === null ? Infinity : box.x + box.width, where).toBeLessThanOrEqual(look.width)
    await page.keyboard.press('Escape')
  }
})

test('the progress of an import is accessible', async ({ page }) => {
  await open(page, NAMED_LINK)
  const dialog = await openImport(page)
  // The worker is held back, so that the moment lasts.
  await page.route(/import-worker/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 4_000))
    await route.continue()
  })
  await chooseFile(dialog, csv('slow.csv', ROWS))
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  await dress(page, { width: 390, scheme: 'dark' })
  await expectAccessible(page, 'import: progress')
})

for (const width of [720, 390, 320]) {
  test(`nothing is cut off at ${width} px, as at 200 % zoom and on phones`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await open(page, `${NAMED_LINK}&incident=2026-11-10T00:00Z/1m/1%25/${'Averylongname'.repeat(10)}`)
    await expectNoSidewaysScroll(page, 'with a name that cannot be broken')
    await field(page, 'Service').fill('A service whose name is very long indeed and goes on and on'.repeat(2))
    await expectNoSidewaysScroll(page, 'with a long service')
    for (const name of ['Error budget remaining', 'Budget left', 'Runs out', 'Allowed downtime']) {
      const box = await figure(page, name).boundingBox()
      expect(box === null ? Infinity : box.x + box.width, name).toBeLessThanOrEqual(width)
    }
  })
}
