import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { DAY, ppb } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { readSpecifications } from '../../../src/interop/specification/read-specifications.ts'
import { StoreProvider } from '../../../src/store/use-store.ts'
import { ExportDialog } from '../../../src/views/exchange/export-dialog.tsx'
import { WrittenFile } from '../../../src/views/exchange/written-file.tsx'
import { CODE_FORMATS } from '../../../src/views/exchange/code-formats.ts'
import { at, incident } from '../../core/build.ts'
import { OPENSLO } from '../../interop/specification/some-yaml.ts'
import { aStoreOf } from '../../store/support/a-store.ts'
import { noSeries } from '../app/support/remembered.tsx'
import { provideShowModal } from '../ui/show-modal.ts'

const now = at('2026-11-22T00:00')

const Page = () => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Export
      </button>
      <ExportDialog open={open} onClose={() => setOpen(false)} />
    </>
  )
}

const show = async (changes: Partial<Scenario> = {}) => {
  const { store } = aStoreOf([
    {
      ...newScenario('one', 'Checkout'),
      now,
      target: ppb(999_500_000),
      requestsPerSecond: 50,
      incidents: [incident(now - DAY, '20m')],
      ...changes,
    },
  ])
  render(
    <StoreProvider value={{ store, seriesStorage: noSeries }}>
      <Page />
    </StoreProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Export' }))
  return store
}

const choose = (name: string) => userEvent.click(screen.getByRole('radio', { name }))
const textOf = async (name: RegExp): Promise<string> => (await screen.findByRole('group', { name })).textContent ?? ''

/** What was saved last, under which name. */
let saved: { name: string; file: Blob | null } = { name: '', file: null }

beforeEach(() => {
  provideShowModal()
  saved = { name: '', file: null }
  URL.createObjectURL = (file: Blob) => {
    saved.file = file
    return 'blob:one'
  }
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.name = this.download
  })
})

it.each([
  ['OpenSLO', /openslo\.yaml$/, '99.95|0.9995'],
  ['Sloth', /sloth\.yaml$/, '99.95'],
  ['Pyrra', /yaml$/, '99.95'],
  ['Terraform, Google Cloud', /\.tf$/, '0.9995'],
  ['Terraform, Datadog', /\.tf$/, '99.95'],
  ['Terraform, Grafana', /\.tf$/, '0.9995'],
  ['Prometheus rules', /rules\.yaml$/, 'http_requests_total'],
])('writes the open scenario as %s, with its target to the last digit', async (name, file, target) => {
  await show()
  await choose(name)
  expect(await textOf(file)).toMatch(new RegExp(target))
  expect(within(screen.getByRole('region', { name })).getByRole('heading', { level: 3, name })).toBeVisible()
})

it.each(Object.values(CODE_FORMATS).map(({ name }) => name))(
  'says what %s cannot say, what to do with the file and where its docs are',
  async (name) => {
    await show()
    await choose(name)
    const losses = await screen.findByRole('region', { name: 'What this format cannot say' })
    expect(losses).toHaveTextContent('Your incident: the file says what is promised, not what happened.')
    const use = screen.getByRole('region', { name: 'What to do with it' })
    expect(within(use).getByRole('link')).toHaveAttribute('href', expect.stringMatching(/^https:/))
  },
)

it('goes through every choice by the arrow keys', async () => {
  await show()
  await userEvent.click(screen.getByRole('radio', { name: 'OpenSLO' }))
  const names = screen.getAllByRole('radio').map((radio) => radio.parentElement?.textContent)
  expect(names).toHaveLength(9)
  expect(new Set(screen.getAllByRole('radio').map((radio) => radio.getAttribute('name'))).size).toBe(1)
})

it('saves the whole text under a name of its own', async () => {
  await show()
  await choose('Sloth')
  await userEvent.click(await screen.findByRole('button', { name: /^Download .*sloth\.yaml$/ }))
  expect(saved.name).toMatch(/^checkout.*sloth\.yaml$/)
  expect(await saved.file?.text()).toContain('objective: 99.95')
})

it('follows the counters that a person puts in', async () => {
  const store = await show()
  await choose('Sloth')
  const field = await screen.findByRole('textbox', { name: 'All requests' })
  await userEvent.clear(field)
  await userEvent.click(field)
  await userEvent.paste('payments_total')
  await waitFor(async () => expect(await textOf(/sloth\.yaml$/)).toContain('rate(payments_total['))
  expect(store.getState().scenarios[0]?.metrics?.valid.metric).toBe('payments_total')
})

it('opens on the format that the scenario was read from, and writes into its text', async () => {
  const commented = OPENSLO.replace('kind: SLO', 'kind: SLO # ours')
  const { objectives } = await readSpecifications(commented, { clock: now, service: 'x' })
  await show({ ...objectives[0]!.scenario, id: 'one', target: ppb(990_000_000) })
  expect(screen.getByRole('radio', { name: 'OpenSLO' })).toBeChecked()
  expect(await screen.findByText(/was read from OpenSLO, and is written into that text/)).toBeVisible()
  const text = await textOf(/openslo\.yaml$/)
  expect(text).toContain('kind: SLO # ours')
  expect(text).toContain('target: 0.99')
  await choose('Sloth')
  await textOf(/sloth\.yaml$/)
  expect(screen.queryByText(/is written into that text/)).not.toBeInTheDocument()
})

it('says in words that a file could not be written, and writes it when asked again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { store } = aStoreOf([newScenario('one', 'Checkout')])
  let broken = true
  const write = () => {
    if (broken) throw new Error('too clever')
    return { fileName: 'x.yaml', language: 'yaml' as const, text: 'a: 1\n', losses: [] }
  }
  render(
    <StoreProvider value={{ store, seriesStorage: noSeries }}>
      <WrittenFile format={CODE_FORMATS.openslo} write={write} />
    </StoreProvider>,
  )
  expect(screen.getByRole('alert')).toHaveTextContent(/OpenSLO could not be written.*It said: “too clever”/)
  broken = false
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await textOf(/x\.yaml/)).toBe('a: 1\n')
  expect(screen.getByText('Nothing of this scenario gets lost.')).toBeVisible()
})

it('hands out the scenario itself, as the share dialog does', async () => {
  await show()
  await choose('Scenario file')
  await userEvent.click(await screen.findByRole('button', { name: /^Download .*\.burnline\.json$/ }))
  expect(JSON.parse((await saved.file?.text()) ?? '')).toMatchObject({ scenarios: [{ service: 'Checkout' }] })
})

it('colours the parts of the text and loses none of it', async () => {
  await show()
  await choose('OpenSLO')
  const group = await screen.findByRole('group', { name: /openslo\.yaml$/ })
  await waitFor(() => expect(group.querySelectorAll('span').length).toBeGreaterThan(10))
  await userEvent.click(screen.getByRole('button', { name: /^Download .*openslo\.yaml$/ }))
  expect(group.textContent).toBe(await saved.file?.text())
})
