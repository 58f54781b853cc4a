import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ppb } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import type { WorkspaceStore } from '../../../src/store/workspace-store.ts'
import { BudgetView } from '../../../src/views/budget/budget-view.tsx'
import { renderOverStore, workshopScenario } from '../support/workshop.tsx'

const renderBudget = (scenario?: Scenario): WorkspaceStore => renderOverStore(<BudgetView />, scenario)

const output = (name: string): string =>
  (screen.getByRole('status', { name }).textContent ?? '').replaceAll('\u00a0', ' ')

const type = async (field: HTMLElement, text: string): Promise<void> => {
  const user = userEvent.setup()
  await user.clear(field)
  if (text !== '') await user.type(field, text)
}

describe('the answer', () => {
  it('is what remains of the budget, in every unit', () => {
    renderBudget()
    expect(output('Allowed downtime')).toBe('43m 12s')
    expect(output('Allowed bad events')).toBe('43')
    expect(output('Error budget remaining')).toBe('32.9 %')
    expect(output('Budget left')).toBe('14m 12s')
    expect(output('Burn rate, last hour')).toBe('0×')
    expect(output('Runs out')).toBe('Never at this rate')
    expect(output('Next budget back')).toBe('+46.3 %')
    expect(screen.getByText(/exactly 32\.87/)).toBeVisible()
  })

  it('says how long it lasts at an even burn: 0.3287… × 30 d = 9 d 20 h 40 m', () => {
    renderBudget()
    expect(screen.getByText(/at an even 1×: 9d 21h/)).toBeVisible()
  })

  it('shows an overspent budget below zero, and when it is over', () => {
    // 129m 36s of full outage against 43m 12s: 300 % spent, −200 % left.
    renderBudget({
      ...workshopScenario,
      incidents: [{ ...workshopScenario.incidents[0], lasted: 7_776_000 } as never],
    })
    expect(output('Error budget remaining')).toBe('−200 %')
    expect(output('Budget left')).toBe('−1h 26m 24s')
    expect(output('Runs out')).toBe('Already spent')
    // It recovers when two thirds of the outage have left the window: 86m 24s after 4 Dec 14:02, in 12 d 15 h 28 m.
    expect(screen.getByText(/above zero again in 12d 15h/)).toBeVisible()
    // 43m 12s after 14:02.
    expect(screen.getByText(/since 4 Nov 14:45/)).toBeVisible()
  })

  it('counts requests where the rate is known: 50 a second for 30 days are 129,600,000', () => {
    renderBudget({ ...workshopScenario, requestsPerSecond: 50 })
    expect(output('Allowed bad events')).toBe('129,600')
    expect(screen.getByText(/of 129\.6.M requests/)).toBeVisible()
  })

  it('says that there is no data rather than 0 % or 100 %', async () => {
    renderBudget({
      ...newScenario('gone', 'Checkout'),
      measurements: {
        kind: 'imported',
        seriesId: 'lost',
        source: 'month.csv',
        start: 0,
        step: 60_000,
        steps: 10,
        unit: 'requests',
      },
    })
    expect(await screen.findByText(/not in this browser, so there is no honest answer/)).toBeVisible()
    expect(screen.queryByRole('status', { name: 'Error budget remaining' })).toBeNull()
  })
})

describe('the picture', () => {
  it('survives a jump of now far beyond what it shows, as an import of later data makes', async () => {
    const store = renderBudget({ ...workshopScenario, requestsPerSecond: 50 })
    await screen.findByRole('figure', { name: 'Budget burn-down' })
    act(() => store.getState().editScenario({ now: Date.UTC(2027, 9, 31) }, ''))
    expect(await screen.findByRole('figure', { name: 'Budget burn-down' })).toBeVisible()
    expect(output('Error budget remaining')).toBe('100 %')
  })
})

describe('the sentence', () => {
  it('reflects a target while it is typed, in any spelling', async () => {
    const store = renderBudget()
    const target = screen.getByRole('textbox', { name: 'Target' })
    await type(target, '99.99')
    expect(output('Allowed downtime')).toBe('4m 19.2s')
    await type(target, 'three nines')
    expect(output('Allowed downtime')).toBe('43m 12s')
    expect(target).toHaveAccessibleDescription(/99\.9.%, read as nines/)
    expect(store.getState().scenarios[0]?.target).toBe(999_000_000)
  })

  it('keeps a wrong text, says what is wrong beside it, and keeps the last good answer', async () => {
    renderBudget()
    const target = screen.getByRole('textbox', { name: 'Target' })
    await type(target, '100')
    expect(target).toHaveValue('100')
    expect(target).toBeInvalid()
    expect(target).toHaveAccessibleDescription(/leaves no error budget/)
    // "10" was a good target, but only on the way to "100": what held before it holds again.
    expect(output('Allowed downtime')).toBe('43m 12s')
  })

  it('changes the SLO window, keeping 30 d for what is no window', async () => {
    renderBudget()
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'SLO window' }))
    const length = await screen.findByRole('textbox', { name: 'Length' })
    await type(length, '400d')
    expect(length).toHaveAccessibleDescription(/at most 366d/)
    await user.click(screen.getByRole('button', { name: '28d' }))
    expect(output('Allowed downtime')).toBe('40m 19.2s')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind of window' }), 'calendar')
    // November 2026 has 30 days of 24 hours in UTC.
    expect(output('Allowed downtime')).toBe('43m 12s')
    expect(output('Runs out')).toBe('Not before 1 Dec')
  })
})

describe('the ledger', () => {
  const rows = async (): Promise<readonly string[]> => {
    const table = await screen.findByRole('table', { name: 'Incidents' })
    return within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => (row.textContent ?? '').replaceAll('\u00a0', ' '))
  }

  it('gives every incident its own cost in time and percent', async () => {
    renderBudget()
    const [deploy, brownOut] = await rows()
    expect(deploy).toContain('20m = 46.3 %')
    expect(brownOut).toContain('9m = 20.8 %')
  })

  it('says which alert told of an incident first', async () => {
    renderBudget()
    const [deploy, brownOut] = await rows()
    // 1 h × 14.4 × 0.1 % of a full outage, and the same ÷ 5 %.
    expect(deploy).toContain('page after 51.84s')
    expect(brownOut).toContain('page after 17m 16.8s')
    expect(screen.getAllByTitle('page 1h/5m')).toHaveLength(2)
  })

  it('says of an incident that has not begun that nothing fired yet, and of one that no rule saw that none did', async () => {
    const [deploy, brownOut] = workshopScenario.incidents as [never, never]
    renderBudget({
      ...workshopScenario,
      now: Date.UTC(2026, 10, 10),
      incidents: [{ ...(deploy as object), lasted: 30_000 } as never, brownOut],
    })
    const [short, ahead] = await rows()
    expect(short).toContain('none')
    expect(ahead).toContain('not yet')
  })

  it('adds an incident as soon as it is whole, and not before', async () => {
    const store = renderBudget()
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Add incident' }))
    await user.type(screen.getByRole('textbox', { name: 'What happened' }), 'Disk full')
    await type(screen.getByRole('textbox', { name: 'Began' }), '2026-11-20 08:00')
    expect(store.getState().scenarios[0]?.incidents).toHaveLength(2)
    await type(screen.getByRole('textbox', { name: 'Lasted' }), '10m')
    await type(screen.getByRole('textbox', { name: 'Requests failing' }), '50 %')
    // 10 min × 50 % = 5 min of 43.2 min: 11.574 %.
    // Under the row stand its fields.
    expect((await rows()).at(-2)).toContain('5m = 11.6 %')
    await user.click(screen.getByRole('button', { name: 'Done' }))
    expect(store.getState().scenarios[0]?.incidents.at(-1)).toMatchObject({
      label: 'Disk full',
      began: Date.UTC(2026, 10, 20, 8),
      lasted: 600_000,
      failing: ppb(500_000_000),
    })
    expect(output('Budget left')).toBe('9m 12s')
  })

  it('edits in place and keeps the last good value of a field that cannot be read', async () => {
    const store = renderBudget()
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Edit Bad deploy' }))
    const lasted = screen.getByRole('textbox', { name: 'Lasted' })
    await type(lasted, '5m')
    expect(output('Budget left')).toBe('29m 12s')
    await type(lasted, '0')
    expect(lasted).toHaveAccessibleDescription(/more than 0/)
    await type(screen.getByRole('textbox', { name: 'Requests failing' }), '150')
    expect(screen.getByRole('textbox', { name: 'Requests failing' })).toBeInvalid()
    expect(store.getState().scenarios[0]?.incidents[0]).toMatchObject({ lasted: 300_000 })
  })

  it('does not lose an incident that is still being written when another is to be added', async () => {
    renderBudget()
    const user = userEvent.setup()
    const add = await screen.findByRole('button', { name: 'Add incident' })
    await user.click(add)
    await user.type(screen.getByRole('textbox', { name: 'What happened' }), 'Disk full')
    await user.click(add)
    expect(screen.getByRole('textbox', { name: 'What happened' })).toHaveValue('Disk full')
    expect(screen.getByRole('textbox', { name: 'Lasted' })).toHaveFocus()
    expect(screen.getByText('First say how long this one lasted, or cancel it.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Edit Bad deploy' }))
    expect(screen.getByRole('textbox', { name: 'What happened' })).toHaveValue('Disk full')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(screen.queryByRole('textbox', { name: 'What happened' })).toBeNull()
    expect(screen.queryByText('First say how long this one lasted, or cancel it.')).toBeNull()
  })

  it('goes on to the name of the next incident when one is added while another row is open', async () => {
    renderBudget()
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Edit Bad deploy' }))
    await user.click(screen.getByRole('button', { name: 'Add incident' }))
    const name = screen.getByRole('textbox', { name: 'What happened' })
    expect(name).toHaveValue('')
    expect(name).toHaveFocus()
  })

  it('finishes a row with Enter once it is whole, and goes to what is missing before', async () => {
    const store = renderBudget()
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Add incident' }))
    await user.keyboard('Disk full{Enter}')
    const lasted = screen.getByRole('textbox', { name: 'Lasted' })
    expect(lasted).toHaveFocus()
    await user.keyboard('ten{Enter}')
    expect(lasted).toHaveFocus()
    await user.clear(lasted)
    await user.keyboard('10m{Enter}')
    expect(store.getState().scenarios[0]?.incidents.at(-1)).toMatchObject({ label: 'Disk full', lasted: 600_000 })
    expect(screen.queryByRole('textbox', { name: 'Lasted' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Add incident' })).toHaveFocus()
  })

  it('keeps a row open while a text in it cannot be read', async () => {
    renderBudget()
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Edit Bad deploy' }))
    const began = screen.getByRole('textbox', { name: 'Began' })
    await type(began, 'last Tuesday')
    await user.click(screen.getByRole('button', { name: 'Done' }))
    expect(began).toHaveValue('last Tuesday')
    expect(began).toHaveFocus()
  })

  it('deletes, and undo brings the incident back', async () => {
    const store = renderBudget()
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Delete Bad deploy' }))
    expect(await rows()).toHaveLength(1)
    store.getState().undo()
    expect((await screen.findByRole('button', { name: 'Delete Bad deploy' })).isConnected).toBe(true)
  })

  it('says of an incident outside the window that it costs nothing', async () => {
    renderBudget({ ...workshopScenario, now: Date.UTC(2026, 10, 10) })
    const [, brownOut] = await rows()
    expect(brownOut).toContain('not counted yet')
  })
})

describe('the comparison', () => {
  it('shows the allowed downtime of neighbouring targets, and takes one over', async () => {
    const store = renderBudget()
    const table = await screen.findByRole('table', { name: /Allowed downtime/ })
    const row = within(table).getByRole('row', { name: /^99\.9.%/ })
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual([
      '1m 26.4s',
      '10m 4.8s',
      '40m 19.2s',
      '43m 12s',
      '43m 12s', // November 2026
      '2h 12m 28.8s', // 92 days
      '8h 45m 36s', // 365 days
    ])
    await userEvent.click(within(table).getByRole('button', { name: /^99\.95/ }))
    expect(store.getState().scenarios[0]?.target).toBe(999_500_000)
  })
})

describe('"How?"', () => {
  it('does not pass off what rolls off for a result of the formula', async () => {
    // 43m 12s − 20m are 53.70 %: 16d 2h 40m of 30 days. The 20 minutes leave 12 days and 14 hours from now.
    renderBudget({ ...workshopScenario, incidents: workshopScenario.incidents.slice(0, 1) })
    await userEvent.click(screen.getByRole('button', { name: 'How? Runs out' }))
    const note = await screen.findByRole('dialog', { name: /Runs out/ })
    const formula = (await within(note).findByText('at 1×')).closest('math')
    expect(formula?.textContent?.replaceAll('\u00a0', ' ')).toBe('at 1×:53.7 %×30d1≈16d 3h')
    expect(note).toHaveTextContent('Run forward with what rolls off: 30d.')
  })

  it('shows the formula with the person’s own numbers and its source', async () => {
    renderBudget()
    await userEvent.click(screen.getByRole('button', { name: 'How? Error budget remaining' }))
    const note = await screen.findByRole('dialog', { name: /Error budget remaining/ })
    const formula = await within(note).findByText('29m')
    expect(formula.closest('math')?.textContent?.replaceAll('\u00a0', ' ')).toBe('remaining=1−29m43m 12s≈32.87 %')
    expect(within(note).getByRole('link', { name: /Site Reliability Workbook/ })).toBeInTheDocument()
  })
})
