import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { parseAllDocuments } from 'yaml'
import { dress, expectAccessible, expectNoSidewaysScroll, LOOKS } from './support/axe.ts'
import { button, figure, NAMED_LINK, open, switcher } from './support/budget-page.ts'
import { chooseFile, openImport } from './support/import-dialog.ts'
import { expect, test } from './support/watch.ts'

const exportDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Export' })

const openExport = async (page: Page): Promise<Locator> => {
  await button(page, 'Export').click()
  const dialog = exportDialog(page)
  await expect(dialog.getByRole('group', { name: /\.yaml$/ })).toBeVisible()
  return dialog
}

const choose = async (dialog: Locator, name: string, file: RegExp): Promise<Locator> => {
  await dialog.getByRole('radio', { name, exact: true }).check()
  const shown = dialog.getByRole('group', { name: file })
  await expect(shown).toBeVisible()
  return shown
}

const download = async (page: Page, dialog: Locator): Promise<{ readonly name: string; readonly text: string }> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: /^Download / }).click(),
  ])
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

const SLOTH = `version: "prometheus/v1"
service: "payments"
slos:
  - name: "requests-availability" # agreed in spring
    objective: 99.95
    sli:
      events:
        error_query: sum(rate(payments_total{result="error"}[{{.window}}]))
        total_query: sum(rate(payments_total[{{.window}}]))
    alerting:
      name: PaymentsFail
  - name: "refunds-availability"
    objective: 99
    colour: blue
    sli:
      events:
        error_query: sum(rate(refunds_total{result="error"}[{{.window}}]))
        total_query: sum(rate(refunds_total[{{.window}}]))
    alerting:
      name: RefundsFail
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: payments
`

const file = (name: string, text: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'application/yaml',
  buffer: Buffer.from(text),
})

const openSpecification = async (page: Page): Promise<Locator> => {
  const dialog = await openImport(page)
  await chooseFile(dialog, file('slos.yaml', SLOTH))
  await expect(dialog.getByRole('heading', { name: 'What is in slos.yaml' })).toBeVisible()
  return dialog
}

test('the export is gone through by the keyboard alone, from the button to every format and back', async ({ page }) => {
  await open(page, NAMED_LINK)
  await button(page, 'Export').focus()
  await page.keyboard.press('Enter')
  const dialog = exportDialog(page)
  await dialog.getByRole('radio', { name: 'OpenSLO' }).focus()
  const formats: readonly (readonly [string, RegExp])[] = [
    ['Sloth', /sloth\.yaml$/],
    ['Pyrra', /pyrra.*\.yaml$/],
    ['Terraform, Google Cloud', /google.*\.tf$/],
    ['Terraform, Datadog', /datadog.*\.tf$/],
    ['Terraform, Grafana', /grafana.*\.tf$/],
    ['Prometheus rules', /rules\.yaml$/],
  ]
  for (const [name, shown] of formats) {
    await page.keyboard.press('ArrowDown')
    await expect(dialog.getByRole('radio', { name, exact: true })).toBeFocused()
    await expect(dialog.getByRole('group', { name: shown })).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(button(page, 'Export')).toBeFocused()
})

test('what is shown, what is copied and what is downloaded are the same text, and YAML is YAML', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, NAMED_LINK)
  const dialog = await openExport(page)
  const formats: readonly (readonly [string, RegExp, RegExp])[] = [
    ['OpenSLO', /openslo\.yaml$/, /target: 0\.999\n/],
    ['Sloth', /sloth\.yaml$/, /objective: 99\.9\n/],
    ['Pyrra', /pyrra.*\.yaml$/, /target: ["']99\.9["']\n/],
    ['Terraform, Google Cloud', /google.*\.tf$/, /= 0\.999\n/],
    ['Terraform, Datadog', /datadog.*\.tf$/, /= 99\.9\n/],
    ['Terraform, Grafana', /grafana.*\.tf$/, /= 0\.999\n/],
  ]
  for (const [name, shown, target] of formats) {
    const group = await choose(dialog, name, shown)
    // Coloured, which lies in wait for what it would change.
    await expect(group.locator('span').first()).toBeVisible()
    const saved = await download(page, dialog)
    expect(saved.text).toMatch(target)
    expect(await group.locator('code').textContent()).toBe(saved.text)
    await dialog.getByRole('button', { name: /^Copy / }).click()
    await expect(dialog.getByText('Copied')).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(saved.text)
    if (saved.name.endsWith('.yaml')) {
      for (const document of parseAllDocuments(saved.text)) expect(document.errors).toEqual([])
    }
  }
})

test('a specification is shown before it is added, is added beside what was there, and Undo takes it away', async ({
  page,
}) => {
  await open(page, NAMED_LINK)
  const dialog = await openSpecification(page)
  const table = dialog.getByRole('table', { name: 'Its objectives' })
  await expect(table.getByRole('row')).toHaveCount(3)
  await expect(table.getByRole('row', { name: /requests-availability/ })).toContainText(/99\.95\s%/)
  await expect(dialog.getByRole('region', { name: 'Left out' })).toContainText('Deployment')
  await expect(dialog.getByRole('region', { name: /^Kept/ })).toContainText(/colour.*line 14/s)
  await table.getByRole('checkbox', { name: /refunds/ }).uncheck()
  await dialog.getByRole('button', { name: 'Add 1 scenario' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('1 scenario of slos.yaml added. Undo takes it away again.')).toBeVisible()
  await expect(figure(page, 'Allowed downtime')).toHaveText('21m 36s')
  const exported = await openExport(page)
  await expect(exported.getByRole('radio', { name: 'Sloth' })).toBeChecked()
  const saved = await download(page, exported)
  expect(saved.text).toContain('- name: "requests-availability" # agreed in spring')
  await page.keyboard.press('Escape')
  await button(page, 'Undo').click()
  await expect(switcher(page)).toHaveText('Checkout')
  await expect(figure(page, 'Allowed downtime')).toHaveText('43m 12s')
})

/** The states of export and import of specifications, and the way to each. */
const STATES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  OpenSLO: openExport,
  'Prometheus rules': async (page) => choose(await openExport(page), 'Prometheus rules', /rules\.yaml$/),
  Terraform: async (page) => choose(await openExport(page), 'Terraform, Datadog', /\.tf$/),
  'a specification found': openSpecification,
  'YAML of another kind': async (page) => {
    const dialog = await openImport(page)
    await chooseFile(dialog, file('deploy.yaml', 'apiVersion: apps/v1\nkind: Deployment\n'))
    await expect(dialog.getByRole('alert')).toContainText('Found Deployment (apps/v1)')
  },
}

for (const [name, reach] of Object.entries(STATES)) {
  test(`axe finds nothing: ${name}`, async ({ page }) => {
    await open(page, NAMED_LINK)
    await reach(page)
    for (const look of [...LOOKS, { width: 1440, scheme: 'dark', colours: true } as const]) {
      await dress(page, look)
      await expectNoSidewaysScroll(page, `${name} at ${look.width}`)
      await expectAccessible(page, `${name} at ${look.width}, ${look.scheme}`, look.colours)
    }
  })
}
