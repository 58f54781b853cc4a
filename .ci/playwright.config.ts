import { defineConfig } from '@playwright/test'

// Another port than `npm start` has, so that both can run at once.
const address = 'http://127.0.0.1:4174'

export default defineConfig({
  testDir: '../tests/browser',
  outputDir: '../.output/browser',
  workers: 1,
  forbidOnly: true,
  timeout: 90_000,
  // A second chance, and told as such: a busy machine is no fault of the code.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: '../.output/playwright.json' }]],
  use: {
    baseURL: address,
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Where a test wants the app kept in the browser, it says so: what is kept would answer before a test's own answers.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port 4174 --strictPort',
    cwd: '..',
    url: address,
    reuseExistingServer: false,
  },
})
