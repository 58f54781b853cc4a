import { button, field, figure, incidents, NAMED_LINK, open, scenarioList } from './support/budget-page.ts'
import { chooseFile, csv, importAsRecognised, makeScenario, minutes, openImport } from './support/import-dialog.ts'
import { expect, test, watch } from './support/watch.ts'

test('the whole job makes no request to another host and sends nothing to its own', async ({ page, baseURL }) => {
  const sent: string[] = []
  page.on('request', (request) => {
    const { origin, search } = new URL(request.url())
    const own = origin === baseURL || request.url().startsWith('blob:') || request.url().startsWith('data:')
    if (!own || request.method() !== 'GET' || request.postData() !== null || search !== '') sent.push(request.url())
  })
  await open(page, NAMED_LINK)
  await field(page, 'Target').fill('99.95')
  await button(page, 'Show data').click()
  await button(page, 'How? Budget left').click()
  await page.keyboard.press('Escape')
  await button(page, 'Edit Bad deploy').click()
  await field(page, 'Lasted').fill('25m')
  await button(page, 'Done').click()
  const dialog = await openImport(page)
  await chooseFile(
    dialog,
    csv(
      'private.csv',
      minutes(120, '2026-11-21T00:00:00Z', 100, () => 1),
    ),
  )
  await importAsRecognised(dialog)
  await makeScenario(dialog)
  const list = await scenarioList(page)
  await list.getByRole('button', { name: /^Duplicate$/ }).click()
  await page.reload()
  await expect(figure(page, 'Error budget remaining')).not.toBeEmpty()
  await expect(incidents(page)).toBeVisible()
  expect(sent).toEqual([])
  expect(await page.context().cookies()).toEqual([])
})

test('everything the page is made of comes with the policy that forbids inline scripts and eval', async ({ page }) => {
  const policies = new Map<string, string>()
  page.on('response', async (response) => {
    policies.set(response.url(), (await response.allHeaders())['content-security-policy'] ?? 'none')
  })
  await open(page, NAMED_LINK)
  const dialog = await openImport(page)
  await chooseFile(
    dialog,
    csv(
      'rows.csv',
      minutes(10, '2026-11-21T00:00:00Z', 100, () => 1),
    ),
  )
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeVisible()
  expect([...policies.keys()].filter((url) => /import-worker/.test(url))).toHaveLength(1)
  for (const [url, policy] of policies) {
    expect(policy, url).toMatch(/script-src 'self'/)
    expect(policy, url).not.toMatch(/unsafe-inline|unsafe-eval|\*/)
    expect(policy.replace("connect-src 'self' http: https:", ''), url).not.toMatch(/https?:/)
  }
  expect(await page.locator('script:not([src])').count()).toBe(0)
  expect(await page.locator('[onclick], [onload], [onerror], [style*="url("]').count()).toBe(0)
})

test('the watch that every test stands under notices errors, breaches and strangers', async ({ browser, baseURL }) => {
  const context = await browser.newContext()
  const complaints = await watch(context, baseURL as string)
  const page = await context.newPage()
  await page.goto('/')
  await page.evaluate(() => {
    // oxlint-disable-next-line eslint/no-console -- what is to be noticed
    console.error('an error on purpose')
    setTimeout(() => {
      throw new Error('thrown on purpose')
    })
    const image = document.createElement('img')
    image.src = 'http://127.0.0.1:9/elsewhere.png'
    const script = document.createElement('script')
    script.textContent = 'globalThis.ran = true'
    document.body.append(image, script)
  })
  await expect.poll(() => complaints.join('\n')).toMatch(/on purpose[\s\S]*/)
  for (const expected of [
    /console: an error on purpose/,
    /uncaught: thrown on purpose/,
    /policy: img-src/,
    /policy: script-src/,
  ]) {
    await expect.poll(() => complaints.join('\n')).toMatch(expected)
  }
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
  await context.close()
})

test('an address that came with a scenario is asked nothing until somebody asks for it by hand', async ({
  page,
  context,
  baseURL,
}) => {
  await open(page, NAMED_LINK)
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('burnline-workspace')))
    .toContain('"service":"Checkout"')
  // As a workspace from somebody else would be: a source that is to be read every minute.
  await page.evaluate(() => {
    const workspace = JSON.parse(localStorage.getItem('burnline-workspace') ?? '{}')
    const source = { counts: 'bad-and-total', events: 'bad_total', total: 'valid_total', refreshEvery: 60_000 }
    for (const scenario of workspace.scenarios)
      scenario.prometheus = { ...source, baseUrl: 'http://127.0.0.1:9/elsewhere' }
    localStorage.setItem('burnline-workspace', JSON.stringify(workspace))
  })
  const strangers: string[] = []
  context.on('request', (request) => {
    if (!request.url().startsWith(baseURL as string)) strangers.push(request.url())
  })
  await page.clock.install()
  await page.goto('about:blank')
  await page.goto('/')
  const bar = page.getByRole('region', { name: 'Live measurements' })
  await expect(bar).toContainText('nothing is asked of it until you press')
  await page.clock.runFor('10:00')
  await expect(bar).toContainText('nothing is asked of it')
  expect(strangers).toEqual([])
})
