import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** How long nothing more is asked for once all is there, in milliseconds. */
const STILL = 1_500

/**
 * Watches what a page that is not open yet asks for.
 *
 * @returns waits until the parts that follow the page in peace have come, and everything that they asked for.
 */
export const fetches = (page: Page): (() => Promise<void>) => {
  let waiting = 0
  let latest = 0
  const count = (change: number) => () => {
    waiting += change
    latest = Date.now()
  }
  page.on('request', count(1))
  page.on('requestfinished', count(-1))
  page.on('requestfailed', count(-1))
  const rest = page.waitForResponse(/remaining-lines-chart.*\.js/)
  return async () => {
    await rest
    await expect.poll(() => waiting === 0 && Date.now() - latest > STILL, { timeout: 30_000 }).toBe(true)
  }
}
