import type { Page } from '@playwright/test'

/** The smallest text that the last row of a room can read on a screen of 1080 lines, in pixels. */
const SMALLEST = 24

/** Every visible text of the page that is smaller, with its size; what is only spoken is left out. */
export const smallTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate((smallest) => {
    const isSpoken = (element: Element): boolean => {
      for (let one: Element | null = element; one !== null; one = one.parentElement) {
        const { position, clipPath, top } = getComputedStyle(one)
        const { width, height } = one.getBoundingClientRect()
        if (clipPath !== 'none' || (position === 'absolute' && width <= 4 && height <= 4)) return true
        // Where a library measures words.
        if (Number.parseFloat(top) < -9_000) return true
      }
      return false
    }
    const scaleOf = (element: Element): number => {
      let scale = element.currentCSSZoom
      for (let one: Element | null = element; one !== null; one = one.parentElement) {
        const { transform } = getComputedStyle(one)
        if (transform !== 'none') scale *= new DOMMatrix(transform).a
        if (one instanceof SVGSVGElement && one.viewBox.baseVal.width > 0)
          scale *= one.clientWidth > 0 ? one.clientWidth / one.viewBox.baseVal.width : 1
      }
      return scale
    }
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = (node as Text).data.trim()
      const element = node.parentElement
      if (text === '' || element === null || !element.checkVisibility({ visibilityProperty: true })) continue
      if (isSpoken(element)) continue
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scaleOf(element)
      // A hair is left for rounding.
      if (size < smallest - 0.01) found.add(`${size.toPrecision(3)} px: ${text.slice(0, 60)}`)
    }
    return [...found]
  }, SMALLEST)

/** Parts of the page that are wider than their place, but for those that scroll by themselves. */
export const wideParts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [document.documentElement, document.querySelector('#main')].flatMap((one) =>
      one !== null && one.scrollWidth > one.clientWidth + 1 ? [`${one.tagName} ${one.scrollWidth}`] : [],
    ),
  )
