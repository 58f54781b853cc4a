import type { CDPSession, Page } from '@playwright/test'

/** What one keystroke took, in milliseconds from the time stamp that the browser gave the key. */
export interface Keystroke {
  /** Until the end of the frame in which the numbers changed. */
  readonly painted: number
  /** What of that the page itself worked: from the key to the changed numbers, and through that frame. The rest is waiting. */
  readonly worked: number
  /** Until the end of the last frame in which the picture changed; null when there is none. */
  readonly settled: number | null
}

interface Probe {
  start(output: string): void
  take(): Keystroke | null
}

declare const scheduler: {
  postTask(task: () => void, options: { readonly priority: 'user-blocking' }): Promise<void>
}

/** Runs in the page: notes the key, the change of the output, the frame it is painted in, and the picture's last change. */
const installProbe = (): void => {
  let key = Number.NaN
  let changed = Number.NaN
  let keystroke: { painted: number; worked: number; settled: number | null } | null = null
  // A task asked for in a frame's callback runs once that frame is laid out, painted and handed over. It goes before
  // every other task: a message would queue behind what the app has put off until after the paint.
  const afterFrame = (then: (end: number, begin: number) => void): void => {
    requestAnimationFrame(() => {
      const begin = performance.now()
      void scheduler.postTask(() => then(performance.now(), begin), { priority: 'user-blocking' })
    })
  }
  const onOutput = (): void => {
    if (Number.isNaN(key) || !Number.isNaN(changed)) return
    changed = performance.now()
    const [pressed, at] = [key, changed]
    afterFrame((end, begin) => {
      keystroke = { painted: end - pressed, worked: at - pressed + (end - begin), settled: keystroke?.settled ?? null }
    })
  }
  const onPicture = (): void => {
    if (Number.isNaN(key)) return
    const pressed = key
    afterFrame((end) => {
      if (pressed !== key) return
      keystroke = { painted: Number.NaN, worked: Number.NaN, ...keystroke, settled: end - pressed }
    })
  }
  addEventListener(
    'keydown',
    (event) => {
      key = event.timeStamp
      changed = Number.NaN
      keystroke = null
    },
    true,
  )
  const probe: Probe = {
    start(output) {
      const watched = { childList: true, characterData: true, subtree: true }
      const place = document.querySelector(output)
      if (place === null) throw new Error(`no ${output}`)
      new MutationObserver(onOutput).observe(place, watched)
      const picture = document.querySelector('figure svg')
      if (picture !== null) new MutationObserver(onPicture).observe(picture, { ...watched, attributes: true })
    },
    take: () => keystroke,
  }
  Object.assign(globalThis, { probe })
}

/** Makes a page ready before it is opened. */
export const prepareProbe = (page: Page): Promise<unknown> => page.addInitScript(installProbe)

export const startProbe = (page: Page, output: string): Promise<void> =>
  page.evaluate((selector) => (globalThis as unknown as { probe: Probe }).probe.start(selector), output)

const SETTLED_AFTER = 300

/** Types into what has the focus: a digit more, a digit less, so that every key changes the number. */
export const typeKeys = async (page: Page, count: number): Promise<readonly Keystroke[]> => {
  const found: Keystroke[] = []
  for (let press = 0; press < count; press += 1) {
    await page.keyboard.press(press % 2 === 1 ? 'Backspace' : String(1 + (press % 8)))
    // Not in step with the screen, or every key would wait equally long for its frame.
    await page.waitForTimeout(SETTLED_AFTER + ((press * 37) % 17))
    const keystroke = await page.evaluate(() => (globalThis as unknown as { probe: Probe }).probe.take())
    if (keystroke === null || Number.isNaN(keystroke.painted)) throw new Error('a key changed no number')
    found.push(keystroke)
  }
  return found
}

export const throttle = (session: CDPSession, rate: number): Promise<unknown> =>
  session.send('Emulation.setCPUThrottlingRate', { rate })

/** The value that a share of all lie at or below. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}
