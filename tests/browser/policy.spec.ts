import { expect, type Page, test } from '@playwright/test'

const policyOf = (page: Page) => page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')

test('the page carries its own policy, so that any static host serves it', async ({ page }) => {
  await page.goto('/')
  const policy = await policyOf(page)
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain('unsafe')
  // Only what a person asks for by typing an address may be fetched from elsewhere; nothing else may come from there.
  const fromElsewhere = (policy ?? '').split('; ').filter((rule) => /https?:/.test(rule))
  expect(fromElsewhere).toEqual(["connect-src 'self' http: https:"])
})

test('the server sends the same policy, guesses no types and gives away no addresses', async ({ page }) => {
  const response = await page.goto('/')
  expect(await response?.allHeaders()).toMatchObject({
    'content-security-policy': await policyOf(page),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
})

test('a first visit breaks no policy, logs no error and asks no other host for anything', async ({ page, baseURL }) => {
  const complaints: string[] = []
  const strangers: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security.Policy/i.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== baseURL) strangers.push(request.url())
  })
  await page.goto('/')
  await expect(page.locator('#root')).not.toBeEmpty()
  await page.waitForLoadState('networkidle')
  expect(complaints).toEqual([])
  expect(strangers).toEqual([])
})

test('text cannot become code, even when a script of ours asks for it', async ({ page }) => {
  await page.goto('/')
  // The policy does not bind what the test runner itself evaluates, so a timer of the page does the asking.
  const outcome = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            // oxlint-disable-next-line typescript/no-implied-eval -- the very thing that must not work
            resolve(`ran: ${String(new Function('return 1')())}`)
          } catch (error) {
            resolve(error instanceof Error ? error.name : 'unknown')
          }
        })
      }),
  )
  expect(outcome).toBe('EvalError')
})
