import type { Page } from '@playwright/test'

/**
 * Every piece of text that the page holds, seen or only spoken: text, values of fields, names and descriptions, and
 * the title. `openAll` also opens every explanation, one after another, and takes in what it says.
 */
export const pageTexts = (page: Page, openAll = true): Promise<readonly string[]> =>
  page.evaluate(async (all) => {
    const found = new Set<string>([document.title])
    const spoken = ['title', 'alt', 'placeholder', 'value', 'label', 'aria-label', 'aria-description', 'aria-valuetext']
    const collect = (): void => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node instanceof Text) found.add(node.data)
        else if (node instanceof Element) {
          for (const name of [...spoken, 'aria-valuenow', 'aria-valuemin', 'aria-valuemax']) {
            const text = node.getAttribute(name)
            if (text !== null) found.add(text)
          }
          if (node instanceof HTMLInputElement) found.add(node.value)
        }
      }
    }
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))
    collect()
    const asks = all ? [...document.querySelectorAll<HTMLElement>('button[aria-haspopup="dialog"]')] : []
    for (const ask of asks.filter((each) => /math|How|=/.test(each.textContent))) {
      ask.click()
      const panel = document.getElementById(ask.getAttribute('popovertarget') ?? '')
      for (let tries = 0; tries < 60 && (panel?.querySelector('p') ?? null) === null; tries += 1) await frame()
      collect()
      ask.click()
      await frame()
    }
    return [...found]
  }, openAll)

/** What no text may hold: the dust of floating-point arithmetic, and values that are none. */
export const blemishes = (texts: readonly string[], exactly: ReadonlySet<string>): readonly string[] =>
  texts.filter((text) => {
    if (/NaN|Infinity|undefined|\[object|\de[-+]?\d/.test(text)) return true
    return (text.match(/\d[\d,]*\.\d+/g) ?? []).some(
      (number) => !exactly.has(number) && /\.\d*(0{6,}|9{6,})\d|\.\d{10,}/.test(number),
    )
  })
