import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE, WHOLE, ppb } from '../../../src/core/quantity/units.ts'
import { storefrontCheckout } from '../../../src/core/scenario/storefront-checkout.ts'
import type { Importer } from '../../../src/views/exchange/importer.ts'
import { provideShowModal } from '../ui/show-modal.ts'
import { CLOCK, importerHere, showPage } from './a-page.tsx'

beforeEach(provideShowModal)

const START = Date.UTC(2026, 10, 4, 14)
const minutes = (count: number): string[] =>
  Array.from({ length: count }, (_, minute) => `${new Date(START + minute * MINUTE).toISOString()},${90 + minute},100`)
const MEASUREMENTS = ['time,good,total', ...minutes(5)].join('\n')
const OUTAGES = [
  'start,end,failing,what',
  '2026-11-04 14:02,2026-11-04 14:22,100 %,Bad deploy',
  '2026-11-15 09:30,2026-11-15 12:30:30,5 %,Brown-out',
].join('\n')

const openDialog = () => userEvent.click(screen.getByRole('button', { name: 'Import data' }))
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const atStep = (name: RegExp) => screen.findByRole('heading', { name })

/** Opens the dialog, pastes rows into the field and waits for the mapping. */
const paste = async (rows: string) => {
  await openDialog()
  await userEvent.click(screen.getByRole('textbox', { name: 'Paste rows' }))
  await userEvent.paste(rows)
  await press('Read these rows')
  await atStep(/Check how/)
}

it('takes measurements from pasted rows to the open scenario, as one step of undo', async () => {
  const page = showPage()
  await paste(MEASUREMENTS)
  expect(
    screen.getByText('Measurements: time in column 1, good events and total in columns 2 and 3, separated by commas.'),
  ).toBeVisible()
  await press('Import')
  await atStep(/What was read from pasted text/)
  await press('Use these measurements')
  const { measurements, now } = page.open()
  expect(measurements).toMatchObject({ source: 'pasted text', start: START, step: MINUTE, steps: 5, unit: 'requests' })
  expect(now).toBe(START + 5 * MINUTE)
  expect([...page.kept.values()].map(({ series }) => [...series.good])).toEqual([[90, 91, 92, 93, 94]])
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Import data' })).toHaveFocus()
  expect(screen.getByRole('status')).toHaveTextContent('5 rows of pasted text are now the measurements of “Checkout”.')
  page.store.getState().undo()
  expect(page.open()).toMatchObject({ measurements: null, now: null })
  await waitFor(() => expect(screen.queryByText(/5 rows of/)).not.toBeInTheDocument())
})

it('leaves the built-in scenario alone and makes a new one, named after the file, with its objective', async () => {
  const words = { service: 'Storefront checkout', story: '', badDeploy: 'Bad deploy', brownOut: 'Brown-out' }
  const builtIn = { ...storefrontCheckout('first', words, CLOCK), target: ppb(999_500_000) }
  const page = showPage(builtIn, new File([MEASUREMENTS], 'payments.csv'))
  await openDialog()
  await atStep(/Check how payments.csv is read/)
  await press('Import')
  await atStep(/What was read/)
  expect(screen.getByRole('textbox', { name: 'Name of the new scenario' })).toHaveValue('payments')
  await press('Make the scenario')
  expect(page.store.getState().scenarios[0]).toEqual(builtIn)
  expect(page.open()).toMatchObject({ service: 'payments', target: 999_500_000, incidents: [], story: '' })
})

it('asks whether incidents in the measured time are part of the measurements, and takes them as such', async () => {
  const incident = {
    id: 'i',
    label: '',
    began: START,
    lasted: MINUTE,
    failing: WHOLE,
    cause: 'own',
    measured: false,
  } as const
  const page = showPage({ incidents: [incident] })
  await paste(MEASUREMENTS)
  await press('Import')
  await atStep(/What was read/)
  expect(screen.getByRole('checkbox', { name: /is part of these measurements/ })).toBeChecked()
  await press('Use these measurements')
  expect(page.open().incidents).toEqual([{ ...incident, measured: true }])
})

it('adds a list of outages to the open scenario, as one step of undo', async () => {
  const page = showPage()
  await paste(OUTAGES)
  await press('Import')
  await atStep(/What was read/)
  await press('Add 2 incidents')
  expect(page.open().incidents.map(({ label, failing, measured }) => [label, failing, measured])).toEqual([
    ['Bad deploy', WHOLE, false],
    ['Brown-out', 50_000_000, false],
  ])
  page.store.getState().undo()
  expect(page.open().incidents).toEqual([])
})

it('makes a new scenario of a list of outages of late, looked at by the clock', async () => {
  const page = showPage()
  await paste(OUTAGES)
  await press('Import')
  await atStep(/What was read/)
  await userEvent.click(screen.getByRole('radio', { name: /Make a new scenario/ }))
  expect(screen.getByRole('radio', { name: /^The clock/ })).toBeChecked()
  await press('Make the scenario')
  expect(page.open().now).toBeNull()
})

it('makes a new scenario of outages of long ago, looked at from the minute after the last, and says so', async () => {
  // Five days before the clock: more than the window.
  const page = showPage({ sloWindow: { kind: 'rolling', duration: 5 * DAY } })
  await paste(OUTAGES)
  await press('Import')
  await atStep(/What was read/)
  await userEvent.click(screen.getByRole('radio', { name: /Make a new scenario/ }))
  expect(screen.getByRole('radio', { name: /The end of this data, 2026-11-15 12:31 UTC/ })).toBeChecked()
  await press('Make the scenario')
  expect(page.open().now).toBe(Date.UTC(2026, 10, 15, 12, 31))
  expect(page.open().incidents).toHaveLength(2)
})

it('refuses more outages than a scenario holds, and says how many those are', async () => {
  showPage()
  const day = (minute: number) => new Date(CLOCK - minute * 60 * MINUTE).toISOString()
  const rows = Array.from({ length: 2_001 }, (_, index) => `${day(index + 1)},5m`)
  await paste(['start,duration', ...rows].join('\n'))
  await press('Import')
  await atStep(/What was read/)
  expect(screen.getByRole('alert')).toHaveTextContent('One scenario holds at most 2,000 incidents. The list has 2,001')
  expect(screen.getByRole('button', { name: 'Add 2,001 incidents' })).toBeDisabled()
})

it('shows the role of each column in its head as soon as it is chosen, and imports only what is complete', async () => {
  showPage()
  await paste('when,a,b,note\n2026-11-04 14:00,x,y,z\n2026-11-04 14:01,x,y,z\n')
  const start = screen.getByRole('button', { name: 'Import' })
  expect(start).toBeDisabled()
  expect(start).toHaveAccessibleDescription('Still to choose: the column for “good events” and “total”.')
  const heads = () => screen.getAllByRole('columnheader').map((head) => head.textContent)
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Column: good events' }), '2: a (x)')
  expect(heads()).toEqual(['timewhen', 'good eventsa', 'not usedb', 'not usednote'])
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Column: total' }), '2: a (x)')
  expect(start).toHaveAccessibleDescription(/Column 2 is chosen for “good events” and “total”/)
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Column: total' }), '3: b (y)')
  expect(start).toBeEnabled()
})

it('says beside the field that the rows cannot be cut as the person chose, and keeps what it has', async () => {
  showPage()
  await paste(MEASUREMENTS)
  const field = screen.getByRole('combobox', { name: 'Separated by' })
  await userEvent.selectOptions(field, 'semicolons')
  await waitFor(() => expect(field).toHaveAccessibleDescription(/There is only one column/))
  expect(field).toHaveDisplayValue('commas')
  expect(field).toHaveFocus()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'The first row holds' }), 'data already')
  expect(await screen.findByRole('cell', { name: 'total' })).toBeVisible()
  expect(field).not.toHaveAccessibleDescription()
})

it('lists the rows that were left out, and says at the mapping when none could be used', async () => {
  showPage()
  await paste(`${MEASUREMENTS}\n2026-11-04T14:05Z,abc,100\n`)
  await press('Import')
  await atStep(/What was read/)
  const rows = within(screen.getByRole('table', { name: 'Rows left out' })).getAllByRole('row')
  expect(rows.slice(1).map((row) => row.textContent)).toEqual(['7gooda numberabc'])
  await press('Back')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Time is written as' }), 'seconds since 1970')
  await press('Import')
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Not one of 6 rows could be used.6 rows have a time that cannot be read: left out.',
  )
  expect(screen.getByRole('combobox', { name: 'Time is written as' })).toHaveDisplayValue('seconds since 1970')
})

it('refuses what is no table with what was expected and found, and keeps the text', async () => {
  showPage()
  await openDialog()
  await userEvent.click(screen.getByRole('textbox', { name: 'Paste rows' }))
  await userEvent.paste('just\nwords')
  await press('Read these rows')
  expect(await screen.findByRole('alert')).toHaveTextContent(/There is only one column.*Found “just”/)
  expect(screen.getByRole('textbox', { name: 'Paste rows' })).toHaveValue('just\nwords')
})

it('shows no older text in the field while it speaks of a page that is too large for the field', async () => {
  showPage()
  await openDialog()
  await userEvent.click(screen.getByRole('textbox', { name: 'Paste rows' }))
  await userEvent.paste('just\nwords')
  await press('Read these rows')
  expect(await screen.findByRole('alert')).toHaveTextContent(/There is only one column/)
  fireEvent.paste(document.body, {
    clipboardData: { files: [], getData: () => `<!doctype html><p>${'word '.repeat(20_000)}</p>` },
  })
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/This is a web page, not data/))
  expect(screen.getByRole('textbox', { name: 'Paste rows' })).toHaveValue('')
})

it('shows markup from a file as the text that it is', async () => {
  showPage()
  await paste('time,good,total,<img src=x onerror=alert(1)>\n2026-11-04 14:00,1,2,<b>bold</b>\n')
  expect(screen.getByText('<b>bold</b>')).toBeVisible()
  expect(document.querySelector('img, b')).toBeNull()
})

interface Held {
  readonly importer: Importer
  readonly signals: AbortSignal[]
  readonly progress: (share: number) => void
}

/** An importer that recognises, then imports for ever. */
const heldImporter = (): Held => {
  const signals: AbortSignal[] = []
  let onProgress: ((progress: { bytesRead: number; bytesTotal: number }) => void) | null = null
  const importer: Importer = {
    ...importerHere,
    importMeasurements: (_, __, run) => {
      if (run.signal) signals.push(run.signal)
      onProgress = run.onProgress
      return new Promise(() => undefined)
    },
  }
  return { importer, signals, progress: (share) => onProgress?.({ bytesRead: share * 1e6, bytesTotal: 1e6 }) }
}

const startHeld = async (): Promise<Held> => {
  const held = heldImporter()
  showPage({}, new File([MEASUREMENTS], 'checkout.csv'), held.importer)
  await openDialog()
  await atStep(/Check how/)
  await press('Import')
  return held
}

it('moves the progress bar and announces quarters, and ends the work on Cancel with the mapping kept', async () => {
  const held = await startHeld()
  held.progress(0.6)
  await waitFor(() => expect(screen.getByRole('progressbar')).toHaveAttribute('value', '0.6'))
  expect(screen.getByText('600 kB of 1 MB')).toBeVisible()
  expect(screen.getByRole('status')).toHaveTextContent('50 % read')
  await press('Cancel')
  expect(held.signals.map(({ aborted }) => aborted)).toEqual([true])
  expect(await atStep(/Check how checkout.csv/)).toHaveFocus()
})

it('ends the work when the dialog is closed, and offers the same file when it is opened again', async () => {
  const held = heldImporter()
  showPage({}, null, held.importer)
  await openDialog()
  await userEvent.upload(
    screen.getByLabelText('File to import', { selector: 'input' }),
    new File([MEASUREMENTS], 'checkout.csv'),
  )
  await atStep(/Check how/)
  await press('Import')
  await press('Close')
  expect(held.signals.map(({ aborted }) => aborted)).toEqual([true])
  await openDialog()
  expect(screen.getByRole('heading', { name: 'Choose a file, or paste rows' })).toBeVisible()
  await press('Go on with checkout.csv')
  await atStep(/Check how checkout.csv/)
})

it('says so when the worker breaks down, with everything kept', async () => {
  const importer: Importer = { ...importerHere, importMeasurements: () => Promise.reject(new Error('worker is gone')) }
  showPage({}, new File([MEASUREMENTS], 'checkout.csv'), importer)
  await openDialog()
  await atStep(/Check how/)
  await press('Import')
  expect(await screen.findByRole('alert')).toHaveTextContent('nothing was imported')
  expect(screen.getByRole('alert')).toHaveTextContent('worker is gone')
  expect(screen.getByRole('button', { name: 'Import' })).toBeEnabled()
})

it('does not replace measurements unless a person asks for it', async () => {
  const page = showPage({
    measurements: {
      kind: 'imported',
      seriesId: 'old',
      source: 'old.csv',
      start: START - DAY,
      step: HOUR,
      steps: 2,
      unit: 'requests',
    },
  })
  await paste(MEASUREMENTS)
  await press('Import')
  await atStep(/What was read/)
  expect(screen.getByRole('radio', { name: /Make a new scenario/ })).toBeChecked()
  await userEvent.click(screen.getByRole('radio', { name: /Replace the measurements/ }))
  await press('Use these measurements')
  expect(page.open().measurements).toMatchObject({ start: START, steps: 5 })
})

it('says that time slices are finer than the steps of the measurements, and hands them to a new scenario', async () => {
  const timeSlices = { length: MINUTE / 2, target: ppb(950_000_000), empty: 'good' } as const
  const page = showPage({ budgetingMethod: 'timeslices', timeSlices })
  await paste(MEASUREMENTS)
  await press('Import')
  await atStep(/What was read/)
  expect(
    screen.getByText(
      'Time slices of 30s are finer than these steps of 1m: each step is spread evenly over its slices.',
    ),
  ).toBeVisible()
  await userEvent.click(screen.getByRole('radio', { name: /Make a new scenario/ }))
  await press('Make the scenario')
  expect(page.open()).toMatchObject({ budgetingMethod: 'timeslices', timeSlices })
})
