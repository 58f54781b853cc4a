import { chromium } from '@playwright/test'
import type { BrowserContext } from '@playwright/test'
import { preview } from 'vite'

/** Runs `work` with the production build on loopback and a Chromium to open it in; ends both. */
export const withApp = async (work: (context: BrowserContext) => Promise<void>): Promise<void> => {
  const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1', port: 4175, strictPort: true } })
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    await work(
      await browser.newContext({
        baseURL: 'http://127.0.0.1:4175',
        locale: 'en-GB',
        timezoneId: 'UTC',
        viewport: { width: 1440, height: 960 },
      }),
    )
  } finally {
    await browser.close()
    await server.close()
  }
}
