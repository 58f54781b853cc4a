import type { BrowserContext, Page } from '@playwright/test'
import { chooseFile, importAsRecognised, makeScenario, minutes, openImport } from '../browser/support/import-dialog.ts'
import { field, open } from '../browser/support/budget-page.ts'
import { withApp } from './support/app-browser.ts'
import { percentile, prepareProbe, startProbe, throttle, typeKeys } from './support/keystrokes.ts'
import type { Keystroke } from './support/keystrokes.ts'

const ROUNDS = 4
const KEYS_A_ROUND = 20
const FRAME = 16.7
const CHART_AIM = 50

const PLAIN = `<!doctype html><title>Plain</title><input value="99.9"><output>99.9</output><script>
  document.querySelector('input').addEventListener('input', (event) => {
    document.querySelector('output').textContent = event.target.value
  })
</script>`

/** The baseline: an input and an output of the browser's own, and nothing else, from the same host. */
const plainPage = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage()
  await prepareProbe(page)
  await page.route('**/plain', (route) => route.fulfill({ contentType: 'text/html', body: PLAIN }))
  await page.goto('/plain')
  await startProbe(page, 'output')
  return page
}

const appPage = async (context: BrowserContext, prepare: (page: Page) => Promise<void>): Promise<Page> => {
  const page = await context.newPage()
  await prepareProbe(page)
  await open(page)
  await prepare(page)
  await field(page, 'Target').fill('99.9')
  // What loads late must not be counted as what a key does.
  await page.waitForTimeout(1_000)
  await startProbe(page, 'output[aria-label="Allowed downtime"]')
  return page
}

const importMonth = async (page: Page): Promise<void> => {
  const dialog = await openImport(page)
  const text = minutes(43_200, '2026-11-22T00:00:00Z', 1_000, (minute) =>
    minute % 4_000 < 9 ? 300 : minute % 7 === 0 ? 1 : 0,
  )
  await chooseFile(dialog, { name: 'month.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await importAsRecognised(dialog)
  await makeScenario(dialog)
}

const type = async (page: Page): Promise<readonly Keystroke[]> => {
  await page.bringToFront()
  await page
    .locator('input')
    .nth((await page.title()) === 'Plain' ? 0 : 1)
    .focus()
  await page.keyboard.press('End')
  // The field of the app ends in a sign until it is typed into.
  await page.keyboard.press('Control+a')
  await page.keyboard.type('99.9')
  await page.waitForTimeout(300)
  return typeKeys(page, KEYS_A_ROUND)
}

const shown = (values: readonly number[]): string =>
  `p50 ${percentile(values, 0.5).toFixed(1)} ms, p95 ${percentile(values, 0.95).toFixed(1)} ms`

const over = (value: number, aim: number): string => (value <= aim ? '' : '  OVER THE AIM')

const measure = async (name: string, page: Page, plain: Page, rate: number): Promise<void> => {
  for (const each of [page, plain]) await throttle(await each.context().newCDPSession(each), rate)
  const baseline: Keystroke[] = []
  const subject: Keystroke[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    baseline.push(...(await type(plain)))
    subject.push(...(await type(page)))
  }
  for (const each of [page, plain]) await throttle(await each.context().newCDPSession(each), 1)
  const painted = [subject, baseline].map((keys) => keys.map((key) => key.painted))
  const worked = [subject, baseline].map((keys) => keys.map((key) => key.worked))
  const settled = subject.flatMap((key) => (key.settled === null ? [] : [key.settled]))
  const ratio = (of: readonly (readonly number[])[]): string =>
    (percentile(of[0] ?? [], 0.95) / percentile(of[1] ?? [], 0.95)).toFixed(2)
  const [aim, chartAim] = rate === 1 ? [FRAME, CHART_AIM] : [Infinity, Infinity]
  console.log(`${name}, ${subject.length} keys`)
  console.log(
    `  key to painted numbers: ${shown(painted[0] ?? [])}; baseline ${shown(painted[1] ?? [])}; ratio ${ratio(painted)}`,
  )
  console.log(
    `  of that work, not waiting for the frame: ${shown(worked[0] ?? [])}; baseline ${shown(worked[1] ?? [])}; ratio ${ratio(worked)}` +
      `${rate === 1 ? ` (aim: p95 <= ${FRAME} ms)` : ''}${over(percentile(worked[0] ?? [], 0.95), aim)}`,
  )
  console.log(
    `  key to settled picture: ${shown(settled)}${rate === 1 ? ` (aim: p95 <= ${CHART_AIM} ms)` : ''}` +
      over(percentile(settled, 0.95), chartAim),
  )
}

await withApp(async (context) => {
  console.log('Baseline: an input and an output of the browser alone, from the same host, in turn with the app.')
  const plain = await plainPage(context)
  const builtIn = await appPage(context, async () => undefined)
  const imported = await appPage(context, importMonth)
  for (const rate of [1, 4]) {
    const speed = rate === 1 ? '' : `, processor slowed ${rate} times`
    await measure(`Target, built-in scenario${speed}`, builtIn, plain, rate)
    await measure(`Target, 43,200 imported points${speed}`, imported, plain, rate)
  }
})
