import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import type { WorkspaceStore } from '../../../src/store/workspace-store.ts'
import { BudgetView } from '../../../src/views/budget/budget-view.tsx'
import { renderOverStore, workshopScenario } from '../support/workshop.tsx'

const openScenario = (store: WorkspaceStore): Scenario => store.getState().scenarios[0] as Scenario
const output = (name: string): string =>
  (screen.getByRole('status', { name }).textContent ?? '').replaceAll('\u00a0', ' ')

describe('the budgeting method in the sentence', () => {
  it('is requests, time slices or their average, and the budget follows', async () => {
    const user = userEvent.setup()
    const store = renderOverStore(<BudgetView />, { ...workshopScenario, requestsPerSecond: 50 })
    const method = screen.getByRole('combobox', { name: 'Budgeting method' })
    expect(
      within(method)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['requests', '1-minute time slices', 'the average 1-minute slice'])
    expect(screen.queryByRole('button', { name: 'Time slices' })).toBeNull()
    await user.selectOptions(method, '1-minute time slices')
    expect(openScenario(store).budgetingMethod).toBe('timeslices')
    // 30 days are 43,200 minutes, of which 43 may be bad; 20 were. The brown-out of 5 % is on the slice target: good.
    expect(output('Allowed bad events')).toBe('43')
    expect(screen.getByText(/of 43,200 time slices/)).toBeVisible()
    expect(output('Error budget remaining')).toBe('53.7 %') // 1 − 20 / 43.2
  })

  it('has an editor for length, target and empty slices, which keeps a wrong text beside its message', async () => {
    const user = userEvent.setup()
    const store = renderOverStore(<BudgetView />, { ...workshopScenario, budgetingMethod: 'timeslices' })
    await user.click(screen.getByRole('button', { name: 'Time slices' }))
    const editor = await screen.findByRole('dialog', { name: 'Time slices editor' })
    const length = await within(editor).findByRole('textbox', { name: 'Slice length' })
    await user.clear(length)
    await user.type(length, '5m')
    expect(openScenario(store).timeSlices.length).toBe(300_000)
    await user.clear(length)
    await user.type(length, '500ms')
    expect(length).toHaveValue('500ms')
    expect(length).toHaveAccessibleDescription(/at least 1s/)
    expect(openScenario(store).timeSlices.length).toBe(300_000)
    const target = within(editor).getByRole('textbox', { name: 'Slice target' })
    await user.clear(target)
    await user.type(target, '99')
    expect(openScenario(store).timeSlices.target).toBe(990_000_000)
    await user.selectOptions(within(editor).getByRole('combobox', { name: 'A slice without traffic is' }), 'left out')
    expect(openScenario(store).timeSlices.empty).toBe('left-out')
    await user.click(within(editor).getByRole('button', { name: '1m' }))
    expect(openScenario(store).timeSlices).toEqual({ length: 60_000, target: 990_000_000, empty: 'left-out' })
  })

  it('asks for no slice target where every slice weighs the same', async () => {
    const user = userEvent.setup()
    renderOverStore(<BudgetView />, { ...workshopScenario, budgetingMethod: 'ratio-timeslices' })
    await user.click(screen.getByRole('button', { name: 'Time slices' }))
    expect(await screen.findByRole('textbox', { name: 'Slice length' })).toBeVisible()
    expect(screen.queryByRole('textbox', { name: 'Slice target' })).toBeNull()
  })
})

describe('a budget of few events', () => {
  it('says that it is rounded down: 0.0005 a second are 1,296 in 30 days, of which 1.3 may fail', () => {
    renderOverStore(<BudgetView />, { ...workshopScenario, requestsPerSecond: 0.0005 })
    expect(output('Allowed bad events')).toBe('1')
    expect(screen.getByText(/\(1\.3 rounded down\) of 1,296 requests/)).toBeVisible()
  })
})

describe('what counts as good', () => {
  it('is the verb of the sentence: it succeeds, or it answers in time', async () => {
    const user = userEvent.setup()
    const store = renderOverStore(<BudgetView />)
    const verb = screen.getByRole('button', { name: 'What counts as good' })
    expect(verb).toHaveTextContent('succeeds')
    await user.click(verb)
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'A request is good when it is' }),
      'answered within a time',
    )
    expect(openScenario(store).latencyThreshold).toBe(300)
    const within300 = screen.getByRole('textbox', { name: 'Answered within' })
    await user.clear(within300)
    await user.type(within300, '2.5s')
    expect(openScenario(store).latencyThreshold).toBe(2_500)
    expect(verb).toHaveTextContent('answers within 2.5s')
    await user.clear(within300)
    await user.type(within300, '0')
    expect(within300).toHaveAccessibleDescription(/more than 0/)
    expect(openScenario(store).latencyThreshold).toBe(2_500)
  })

  it('takes a usual promise over in one press, target and threshold together, and Undo takes it back', async () => {
    const user = userEvent.setup()
    const store = renderOverStore(<BudgetView />)
    await user.click(screen.getByRole('button', { name: 'What counts as good' }))
    await user.click(await screen.findByRole('button', { name: /^High, slow: 99.% within 5s$/ }))
    expect(openScenario(store)).toMatchObject({ target: 990_000_000, latencyThreshold: 5_000 })
    store.temporal.getState().undo()
    expect(openScenario(store)).toMatchObject({ target: 999_000_000, latencyThreshold: null })
  })
})
