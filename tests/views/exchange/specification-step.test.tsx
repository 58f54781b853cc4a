import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { ppb } from '../../../src/core/quantity/units.ts'
import { DEPLOYMENT, OPENSLO, PYRRA, SLOTH, together } from '../../interop/specification/some-yaml.ts'
import { provideShowModal } from '../ui/show-modal.ts'
import { showPage } from './a-page.tsx'

beforeEach(provideShowModal)

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))

/** Opens the dialog with a file dropped on the page. */
const give = async (name: string, text: string) => {
  const page = showPage({}, new File([text], name))
  await press('Import data')
  return page
}

const rows = () =>
  within(screen.getByRole('table', { name: 'Its objectives' }))
    .getAllByRole('row')
    .slice(1)
const titles = (page: ReturnType<typeof showPage>) =>
  page.store.getState().scenarios.map(({ service, name }) => `${service}: ${name}`)

it('shows every objective of mixed documents before anything is added', async () => {
  const page = await give('slos.yaml', together(OPENSLO, DEPLOYMENT, SLOTH, PYRRA))
  await screen.findByRole('heading', { name: 'What is in slos.yaml' })
  expect(screen.getByText(/4 objectives of OpenSLO, Sloth, and Pyrra/)).toBeVisible()
  const [first] = rows()
  expect(within(first!).getByRole('checkbox', { name: /Search answers/ })).toBeChecked()
  expect(first).toHaveTextContent(/99\.95\s%/)
  expect(first).toHaveTextContent('28d rolling')
  expect(first).toHaveTextContent('Occurrences')
  expect(page.store.getState().scenarios).toHaveLength(1)
})

it('adds what was chosen beside what is there, as one step of undo', async () => {
  const page = await give('slos.yaml', SLOTH)
  await screen.findByRole('heading', { name: 'What is in slos.yaml' })
  const before = page.open()
  await userEvent.click(screen.getByRole('checkbox', { name: /refunds/ }))
  await press('Add 1 scenario')
  expect(titles(page)).toEqual(['Checkout: ', expect.stringMatching(/^payments: /)])
  expect(page.open()).toMatchObject({ target: 999_000_000, specification: { format: 'sloth' } })
  expect(await screen.findByText(/1 scenario of slos.yaml added. Undo takes it away again./)).toBeVisible()
  page.store.getState().undo()
  expect(page.store.getState().scenarios).toEqual([before])
})

it('lets a person choose all or none, and adds nothing when none is chosen', async () => {
  await give('slos.yaml', SLOTH)
  await screen.findByRole('heading', { name: 'What is in slos.yaml' })
  await press('Choose none')
  expect(screen.getByRole('button', { name: 'Add 0 scenarios' })).toBeDisabled()
  await press('Choose all')
  expect(screen.getByRole('button', { name: 'Add 2 scenarios' })).toBeEnabled()
})

it('names what was left out by document and line, and what is kept', async () => {
  const foreign = OPENSLO.replace('  service: search\n', '  service: search\n  colour: blue\n')
  await give('slos.yaml', together(DEPLOYMENT, foreign))
  await screen.findByRole('heading', { name: 'What is in slos.yaml' })
  const left = screen.getByRole('region', { name: 'Left out' })
  expect(left).toHaveTextContent(/Found “(apps\/v1 )?Deployment”/)
  expect(left).toHaveTextContent(/document 1, line \d/)
  expect(screen.getByRole('region', { name: /^Kept/ })).toHaveTextContent(/colour/)
})

it('says what stands in the way when no objective can be read, and offers nothing to add', async () => {
  await give('slos.yaml', OPENSLO.replace('target: 0.9995', 'target: lots'))
  await screen.findByRole('heading', { name: 'What is in slos.yaml' })
  expect(screen.getByRole('status')).toHaveTextContent(/no objective in it can become a scenario/)
  expect(screen.getByText(/Found “lots”/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Add/ })).not.toBeInTheDocument()
})

it('says what YAML of another kind is, and keeps it', async () => {
  await give('deploy.yaml', DEPLOYMENT)
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent(/This YAML is of no kind that Burnline knows.*Found Deployment \(apps\/v1\)/)
  expect(screen.getByRole('button', { name: 'Try deploy.yaml again' })).toBeVisible()
})

it('says at which line YAML cannot be read', async () => {
  await give('broken.yaml', 'kind: SLO\nspec: [1, 2\nmore: }\n')
  expect(await screen.findByRole('alert')).toHaveTextContent(/cannot be read as such at line \d/)
})

it('shows names of a file as text, never as markup', async () => {
  await give('slos.yaml', OPENSLO.replace('Search answers', '<img src=x onerror=alert(1)>'))
  await screen.findByRole('heading', { name: 'What is in slos.yaml' })
  expect(screen.getByRole('checkbox', { name: /<img src=x/ })).toBeVisible()
  expect(document.querySelector('dialog img')).toBeNull()
})

it('hands a link that a file holds to what opens links', async () => {
  const takeLink = vi.fn<(text: string) => boolean>(() => false)
  showPage({}, new File(['https://example.org/#/share/1/AAAA\n'], 'link.txt'), undefined, takeLink)
  await press('Import data')
  await screen.findByRole('heading', { name: 'What is in link.txt' })
  await press('See what it holds')
  expect(takeLink).toHaveBeenCalledWith('https://example.org/#/share/1/AAAA')
  expect(screen.getByRole('alert')).toHaveTextContent(/not one of Burnline’s/)
})

it('says first what is referred to in vain, and in the row of what refers to it', async () => {
  const vain = OPENSLO.replace('type: Prometheus', 'metricSourceRef: gone')
  await give('slos.yaml', vain.replace('  service: search\n', '  service: search\n  colour: blue\n'))
  await screen.findByRole('heading', { name: 'What is in slos.yaml' })
  expect(rows()[0]).toHaveTextContent('Refers to what is not in this text: DataSource “gone”.')
  const titlesShown = screen
    .getAllByRole('region')
    .map((region) => region.getAttribute('aria-label'))
    .filter((title) => title !== null)
  const order = ['Missing', 'Kept, though a scenario cannot say it']
  expect(titlesShown.filter((title) => order.includes(title))).toEqual(order)
})

it('says which alert rules are the tool’s own, and by which clock a calendar goes', async () => {
  const calendar = OPENSLO.replace(
    'isRolling: true',
    'isRolling: false\n      calendar:\n        startTime: 2024-01-01 00:00:00\n        timeZone: Europe/Berlin',
  ).replace('duration: 28d', 'duration: 1M')
  await give('slos.yaml', together(calendar, SLOTH))
  await screen.findByRole('heading', { name: 'What is in slos.yaml' })
  expect(rows()[0]).toHaveTextContent('calendar month, Europe/Berlin')
  expect(screen.getByRole('region', { name: 'Assumed' })).toHaveTextContent(
    '4 alert rules, which the text does not name: those that Sloth makes by itself for this SLO window.',
  )
})

it.each([
  [ppb(999_000_000), /Already here, with the same promise\./],
  [ppb(990_000_000), /Already here, with another promise: 99\s%, 30d rolling\./],
])('says in its row that an objective is here already, promising %d', async (target, words) => {
  const changes = { service: 'payments', name: 'requests-availability', target }
  showPage(changes, new File([SLOTH], 'slos.yaml'))
  await press('Import data')
  await screen.findByRole('heading', { name: 'What is in slos.yaml' })
  expect(rows()[0]).toHaveTextContent(words)
  expect(rows()[1]).not.toHaveTextContent('Already here')
})
