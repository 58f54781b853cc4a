import { test as base, expect } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'

export { expect }

/**
 * Notes everything that must not happen in any page of a context: an error in the console, an error nobody caught, a
 * breach of the content security policy, a request or a socket to another host.
 */
export const watch = async (context: BrowserContext, origin: string): Promise<readonly string[]> => {
  const complaints: string[] = []
  const host = new URL(origin).host
  const note = (kind: string, words: string): void => {
    complaints.push(`${kind}: ${words}`)
  }
  const look = (kind: string, address: string): void => {
    const url = new URL(address)
    if (!['data:', 'blob:'].includes(url.protocol) && url.host !== host) note(kind, address)
  }
  context.on('console', (message) => {
    const words = message.text()
    if (message.type() === 'error' || /Content.Security.Policy/i.test(words)) note('console', words)
  })
  context.on('weberror', (error) => note('uncaught', error.error().message))
  context.on('request', (request) => look('request', request.url()))
  context.on('page', (page) => page.on('websocket', (socket) => look('socket', socket.url())))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      // oxlint-disable-next-line eslint/no-console -- the console is what is watched
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  return complaints
}

/** Playwright's test with every page watched. `another` opens a page of a fresh context: another person's browser. */
export const test = base.extend<{ another: () => Promise<Page> }>({
  context: async ({ context, baseURL }, provide) => {
    const complaints = await watch(context, baseURL as string)
    await provide(context)
    expect(complaints).toEqual([])
  },
  another: async ({ browser, baseURL }, provide) => {
    const opened: { readonly context: BrowserContext; readonly complaints: readonly string[] }[] = []
    await provide(async () => {
      const context = await browser.newContext()
      opened.push({ context, complaints: await watch(context, baseURL as string) })
      return context.newPage()
    })
    for (const { context, complaints } of opened) {
      await context.close()
      expect(complaints).toEqual([])
    }
  },
})
