import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { MINUTE } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { readShare } from '../../../src/interop/share-link/read-share.ts'
import type { StoredSeries } from '../../../src/store/series-library.ts'
import { ShareDialog } from '../../../src/views/exchange/share-dialog.tsx'
import { provideShowModal } from '../ui/show-modal.ts'
import { renderKept } from './a-page.tsx'

const START = Date.UTC(2026, 10, 1)
const STEPS = 6_000

const series = {
  start: START,
  step: MINUTE,
  good: new Float64Array(STEPS).fill(9),
  valid: new Float64Array(STEPS).fill(10),
}

const measurements = {
  kind: 'imported',
  seriesId: 'columns',
  source: 'month.csv',
  start: START,
  step: MINUTE,
  steps: STEPS,
  unit: 'requests',
} as const

beforeEach(() => {
  provideShowModal()
  history.replaceState(null, '', '#/alerts?service=Checkout')
})

const Page = () => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Share
      </button>
      <ShareDialog open={open} onClose={() => setOpen(false)} />
    </>
  )
}

const show = async (changes: Partial<Scenario> = {}) => {
  const page = renderKept(<Page />, changes, new Map<string, StoredSeries>([['columns', { savedAt: 0, series }]]))
  await userEvent.click(screen.getByRole('button', { name: 'Share' }))
  await screen.findByRole('textbox', { name: 'Link to share' })
  return page
}

/** jsdom has no clipboard; this brings one, and watches it. */
const copying = (writeText: (text: string) => Promise<void>) => {
  userEvent.setup()
  return vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText)
}

const link = (): string => screen.getByRole<HTMLInputElement>('textbox', { name: 'Link to share' }).value

const openedFrom = async (address: string) => {
  const read = await readShare(address)
  if (!read.ok) throw new Error(read.problem.code)
  return read.value
}

it('packs even what a readable link could hold, so that a link that was cut anywhere is noticed', async () => {
  await show()
  const whole = link()
  expect(whole).toMatch(/#\/share\/1\/[\w-]+$/)
  const start = whole.indexOf('#/share/1/') + '#/share/1/'.length
  const cuts = Array.from({ length: whole.length - start }, (_, index) => whole.slice(0, start + index))
  const read = await Promise.all(cuts.map((cut) => readShare(cut)))
  expect(read.filter(({ ok }) => ok)).toEqual([])
})

it('is opened in the same view with the same facts', async () => {
  const page = await show({ story: 'What happened.' })
  expect(link()).toMatch(/#\/share\/1\/[\w-]+$/)
  const opened = await openedFrom(link())
  expect(opened.view).toBe('alerts')
  expect(opened.scenarios[0]).toMatchObject({ story: 'What happened.', service: 'Checkout' })
  expect(page.open().story).toBe('What happened.')
  expect(screen.getByText(/^Also the story, word for word\.$/)).toBeVisible()
})

it('follows the choice between this scenario and all of them', async () => {
  const page = await show({ story: 'One.' })
  expect(screen.queryByRole('radio', { name: /All/ })).toBeNull()
  page.store.getState().receiveScenario(newScenario('x', 'Search'))
  await userEvent.click(await screen.findByRole('radio', { name: 'All 2 scenarios' }))
  await screen.findByRole('img', { name: 'QR code of the link to 2 scenarios' })
  await screen.findByText(/workspace\.burnline\.json/)
  expect((await openedFrom(link())).scenarios.map(({ service }) => service)).toEqual(['Checkout', 'Search'])
})

it('leaves measurements out of the link and says what that changes, until they are asked for thinned', async () => {
  await show({ measurements })
  const choice = within(screen.getByRole('group', { name: 'Measurements in the link' }))
  expect(choice.getByRole('radio', { name: 'Left out' })).toBeChecked()
  expect(choice.getByText(/“month.csv”: 6,000 steps stay here/)).toBeVisible()
  expect((await openedFrom(link())).series).toEqual([])
  await userEvent.click(choice.getByRole('radio', { name: 'Thinned to longer steps' }))
  expect(await choice.findByText(/“month.csv”: 6,000 steps of 1m become/)).toBeVisible()
  const [brought] = (await openedFrom(link())).series
  // 6,000 steps with 9 good of 10 each, whatever steps they are summed to.
  expect(brought!.series.good.reduce((sum, one) => sum + one, 0)).toBe(54_000)
  expect(brought!.series.valid.reduce((sum, one) => sum + one, 0)).toBe(60_000)
  expect(brought!.series.valid.length).toBeLessThanOrEqual(1_000)
})

it('writes every measurement into the file unless it is asked not to', async () => {
  await show({ measurements })
  const choice = within(screen.getByRole('group', { name: 'Measurements in the file' }))
  expect(choice.getByRole('radio', { name: 'Every step of them' })).toBeChecked()
  expect(choice.getByText('“month.csv”: all 6,000 steps of 1m.')).toBeVisible()
  await userEvent.click(choice.getByRole('radio', { name: 'Left out' }))
  expect(await choice.findByText(/6,000 steps stay here/)).toBeVisible()
})

it('copies the link and the file, and says so', async () => {
  await show({ story: 'One.' })
  const write = copying(() => Promise.resolve())
  await userEvent.click(screen.getByRole('button', { name: 'Copy link' }))
  expect(write).toHaveBeenLastCalledWith(link())
  expect(screen.getByText('Copied')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Copy checkout.burnline.json' }))
  const [text] = write.mock.lastCall!
  expect(JSON.parse(text)).toMatchObject({ format: 'burnline-workspace', scenarios: [{ service: 'Checkout' }] })
  expect(screen.getByRole('link', { name: 'JSON Schema' })).toHaveAttribute(
    'href',
    expect.stringMatching(/^\.\/schemas\/burnline-workspace-\d+\.schema\.json$/),
  )
})

it('tells what to do where the page may not copy', async () => {
  await show()
  copying(() => Promise.reject(new Error('denied')))
  await userEvent.click(screen.getByRole('button', { name: 'Copy link' }))
  expect(screen.getByText(/does not let the page copy: select the link/)).toBeVisible()
})

it('shows the link as a QR code, and large on request', async () => {
  await show()
  const code = await screen.findByRole('img', { name: 'QR code of the link to Checkout' })
  expect(code.querySelector('path')).toHaveAttribute('fill', '#000')
  await userEvent.click(screen.getByRole('button', { name: 'Show large' }))
  const large = within(await screen.findByRole('dialog', { name: 'Checkout' }))
  expect(large.getByRole('img', { name: 'QR code of the link to Checkout' })).toBeVisible()
  await userEvent.click(large.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('dialog', { name: 'Checkout' })).toBeNull()
})

it('says on an address of this computer alone that a phone cannot reach it, and keeps the code', async () => {
  await show()
  expect(await screen.findByRole('img', { name: 'QR code of the link to Checkout' })).toBeVisible()
  expect(screen.getByText(/This Burnline runs on this computer only/)).toBeVisible()
  expect(screen.getByText(/^A phone cannot reach this computer’s own address/)).toBeVisible()
  expect(screen.queryByText(/camera|hold the phone near/)).toBeNull()
})

it('says of a link that no QR code holds why, and what would help', async () => {
  const hashes = Array.from({ length: 900 }, (_, index) => ((index * 2_654_435_761) % 4_294_967_296).toString(36))
  await show({ story: hashes.join(' ') })
  expect(await screen.findByText(/No QR code can hold this link: at most 2,953 characters/)).toBeVisible()
})
