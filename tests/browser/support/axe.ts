import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

interface Look {
  readonly width: number
  readonly scheme: 'light' | 'dark'
  /** Colours do not depend on the width, and their rule is the slow one: once in each scheme is enough. */
  readonly colours: boolean
}

export const LOOKS: readonly Look[] = [
  { width: 1440, scheme: 'light', colours: true },
  { width: 390, scheme: 'dark', colours: true },
  { width: 320, scheme: 'light', colours: false },
]

const HEIGHTS: Readonly<Record<number, number>> = { 1440: 960, 390: 844, 320: 640 }

export const dress = async (page: Page, { width, scheme }: Omit<Look, 'colours'>): Promise<void> => {
  await page.emulateMedia({ colorScheme: scheme })
  await page.setViewportSize({ width, height: HEIGHTS[width] as number })
  // A colour that is fading into another has the contrast of neither.
  // One whose element is taken off the page meanwhile may never finish, so the wait has an end.
  await page.evaluate((atMost) => {
    const finished = Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
    return Promise.race([finished.then(() => undefined), new Promise<void>((resolve) => setTimeout(resolve, atMost))])
  }, LONGEST_FADE)
}

/** Every rule that axe has on by default, and those of WCAG 2.2 AA that it has not. */
export const expectAccessible = async (page: Page, where: string, colours = true): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .options({
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: colours } },
    })
    .setLegacyMode()
    .analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${String(target)} ${failureSummary.replaceAll(/\s+/g, ' ')}`,
    ),
  )
  expect(found, where).toEqual([])
}

/** The page itself never scrolls sideways; tables and the picture may, inside their own frames. */
export const expectNoSidewaysScroll = async (page: Page, where: string): Promise<void> => {
  const { room, needed } = await page.evaluate(() => ({
    room: document.documentElement.clientWidth,
    needed: Math.max(document.documentElement.scrollWidth, document.body.scrollWidth),
  }))
  expect(needed, where).toBeLessThanOrEqual(room)
}
/** No motion of ours is longer, in milliseconds. */
const LONGEST_FADE = 1_000
