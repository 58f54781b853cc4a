import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** Two incidents of a month worked through by hand: 20 m of everything and 3 h of 5 % are 29 m of 43 m 12 s. */
export const WORKED_LINK =
  '#/budget?target=99.9&window=30d&now=2026-11-22T00:00Z&incident=2026-11-04T14:02Z/20m/100%25&incident=2026-11-15T09:30Z/3h/5%25'

/** The same with names, traffic and a service. */
export const NAMED_LINK =
  '#/budget?service=Checkout&target=99.9&window=30d&rate=50&now=2026-11-22T00:00Z&incident=2026-11-04T14:02Z/20m/100%25/Bad%20deploy/change&incident=2026-11-15T09:30Z/3h/5%25/Brown-out'

/** Opens an address of the app and waits until the answer and the picture are there. */
export const open = async (page: Page, address = '/'): Promise<void> => {
  await page.goto(address.startsWith('#') ? `/${address}` : address)
  await expect(figure(page, 'Error budget remaining')).not.toBeEmpty()
  await expect(page.getByRole('slider', { name: 'Now' })).toBeVisible()
}

/** One of the outputs, by the name that stays. */
export const figure = (page: Page, name: string): Locator => page.getByRole('status', { name, exact: true })

export const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true })

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })

export const incidents = (page: Page): Locator => page.getByRole('table', { name: 'Incidents' })

/** The row of the ledger that is about an incident. */
export const incidentRow = (page: Page, name: string): Locator => incidents(page).getByRole('row', { name })

export const nowLine = (page: Page): Locator => page.getByRole('slider', { name: 'Now' })

/** The button that says which scenario is open. */
export const switcher = (page: Page): Locator => page.getByRole('button', { name: /^Scenario: / })

/** Opens the list of scenarios and hands it over. */
export const scenarioList = async (page: Page): Promise<Locator> => {
  await switcher(page).click()
  const list = page.getByRole('dialog', { name: 'Scenarios' })
  await expect(list.getByRole('button', { name: 'New scenario' })).toBeVisible()
  return list
}

/** What the outputs say, so that a test can hold them against what they say later. */
export const answers = async (page: Page): Promise<readonly string[]> => {
  const names = ['Error budget remaining', 'Budget left', 'Runs out', 'Allowed downtime', 'Allowed bad events']
  return Promise.all(names.map((name) => figure(page, name).innerText()))
}

/** The words that a field is described by. */
export const descriptionOf = (of: Locator): Promise<string> =>
  of.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  )
