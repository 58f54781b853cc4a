import type { Page } from '@playwright/test'
import { figure, open } from '../browser/support/budget-page.ts'
import { chooseFile, importAsRecognised, makeScenario, minutes, openImport } from '../browser/support/import-dialog.ts'
import { withApp } from './support/app-browser.ts'
import { percentile } from './support/keystrokes.ts'

const YEAR = 525_600
const ROUNDS = 7

/** What a load took, in milliseconds from its beginning. */
interface Load {
  readonly painted: number
  readonly longestTask: number
}

/** Runs in the page before anything else: notes the longest task, and when the burn-down's line is first painted. */
const watchLoad = (): void => {
  const found = { painted: Number.NaN, longestTask: 0 }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) found.longestTask = Math.max(found.longestTask, duration)
  }).observe({ type: 'longtask', buffered: true })
  const look = (): void => {
    const line = document.querySelector('figure svg path.recharts-line-curve')
    if (line === null) requestAnimationFrame(look)
    else requestAnimationFrame(() => (found.painted = performance.now()))
  }
  requestAnimationFrame(look)
  Object.assign(globalThis, { found })
}

const load = async (page: Page): Promise<Load> => {
  await page.reload()
  await page.waitForFunction(() => !Number.isNaN((globalThis as unknown as { found: Load }).found.painted))
  // Tasks that end after the picture count as well.
  await page.waitForTimeout(500)
  return page.evaluate(() => (globalThis as unknown as { found: Load }).found)
}

const measured = async (page: Page): Promise<readonly Load[]> => {
  const loads: Load[] = []
  for (let round = 0; round < ROUNDS; round += 1) loads.push(await load(page))
  return loads
}

const median = (loads: readonly Load[], of: (load: Load) => number): number => percentile(loads.map(of), 0.5)

await withApp(async (context) => {
  const page = await context.newPage()
  await page.addInitScript(watchLoad)
  await open(page)
  const builtIn = await measured(page)
  const dialog = await openImport(page)
  const text = minutes(YEAR, '2026-11-22T00:00:00Z', 1_000, (minute) =>
    minute % 40_000 < 9 ? 300 : minute % 7 === 0 ? 1 : 0,
  )
  await chooseFile(dialog, { name: 'year.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await importAsRecognised(dialog)
  await makeScenario(dialog)
  await figure(page, 'Error budget remaining').waitFor()
  const year = await measured(page)
  const [a, b] = [median(year, ({ painted }) => painted), median(builtIn, ({ painted }) => painted)]
  console.log(
    `A year by the minute (${YEAR} points, kept by the browser), from load to painted chart: ${a.toFixed(0)} ms; ` +
      `the built-in month ${b.toFixed(0)} ms; ratio ${(a / b).toFixed(2)}`,
  )
  const longest = (loads: readonly Load[]): string => median(loads, ({ longestTask }) => longestTask).toFixed(0)
  console.log(`Longest task on the main thread: year ${longest(year)} ms, built-in month ${longest(builtIn)} ms`)
})
