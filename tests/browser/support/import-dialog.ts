import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { button } from './budget-page.ts'

/** The import dialog, opened by its button. */
export const openImport = async (page: Page): Promise<Locator> => {
  await button(page, 'Import data').click()
  const dialog = importDialog(page)
  await expect(dialog.getByRole('heading', { name: 'Choose a file, or paste rows' })).toBeVisible()
  return dialog
}

export const importDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Import data' })

/** Hands a file over as the file chooser does. */
export const chooseFile = (
  dialog: Locator,
  file: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> => dialog.locator('input[type=file]').setInputFiles(file)

export const csv = (name: string, text: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
})

/** From the mapping as it was recognised through the import into a scenario of its own. */
export const importAsRecognised = async (dialog: Locator): Promise<void> => {
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(dialog.getByRole('heading', { name: /^What was read from/ })).toBeVisible()
}

export const makeScenario = async (dialog: Locator): Promise<void> => {
  await dialog.getByRole('radio', { name: /^Make a new scenario/ }).check()
  await dialog.getByRole('button', { name: 'Make the scenario' }).click()
  await expect(dialog).toBeHidden()
}

/** A fact of the report: "Rows read". */
export const reportFact = (dialog: Locator, name: string): Locator =>
  dialog
    .locator('dl > div')
    .filter({ has: dialog.page().locator('dt', { hasText: new RegExp(`^${name}$`) }) })
    .locator('dd')

const iso = (at: number): string => new Date(at).toISOString().replace('.000', '')

/** Rows by the minute: `bad` says how many of `total` requests fail in each. */
export const minutes = (
  count: number,
  end: string,
  total: number,
  bad: (minute: number) => number,
  header = 'time,good,total',
): string => {
  const start = Date.parse(end) - count * 60_000
  const rows = Array.from(
    { length: count },
    (_, minute) => `${iso(start + minute * 60_000)},${total - bad(minute)},${total}`,
  )
  return `${header}\n${rows.join('\n')}\n`
}
