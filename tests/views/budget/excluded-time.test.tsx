import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import type { WorkspaceStore } from '../../../src/store/workspace-store.ts'
import { useAssessment } from '../../../src/store/use-store.ts'
import { ExcludedTime } from '../../../src/views/budget/excluded-time.tsx'
import { renderOverStore, workshopScenario } from '../support/workshop.tsx'

const Part = () => {
  const assessment = useAssessment()
  return assessment === null ? null : <ExcludedTime assessment={assessment} />
}

const renderPart = (more: Partial<Scenario> = {}): WorkspaceStore =>
  renderOverStore(<Part />, { ...workshopScenario, ...more })

const deploy = {
  id: 'x',
  kind: 'maintenance',
  reason: 'New database',
  began: Date.UTC(2026, 10, 4, 14, 2),
  lasted: 1_200_000,
} as const

const text = (): string => (document.body.textContent ?? '').replaceAll('\u00a0', ' ')
const facts = (store: WorkspaceStore): Scenario => store.getState().scenarios[0] as Scenario

describe('excluded time', () => {
  it('shows both numbers: 9 bad minutes of 43.18 leave 79.2 %, with everything counted 32.9 % is left', () => {
    renderPart({ exclusions: [deploy] })
    expect(text()).toContain('With it left out, 99.979 % was good and 79.2 % of the budget is left.')
    expect(text()).toContain('With everything counted, 99.933 % was good and 32.9 % of the budget is left.')
    expect(within(screen.getByRole('table', { name: 'Excluded time' })).getByText('20m of 20m')).toBeVisible()
  })

  it('is counted after all with one click, and left out again by undo', async () => {
    const store = renderPart({ exclusions: [deploy] })
    await userEvent.click(screen.getByRole('checkbox', { name: /Leave it out/ }))
    expect(facts(store).exclusionsApply).toBe(false)
    store.getState().undo()
    expect(facts(store).exclusionsApply).toBe(true)
  })

  it('is added as an hour of maintenance, whose reason is asked at once, and counts for nothing before Done', async () => {
    const store = renderPart()
    await userEvent.click(screen.getByRole('button', { name: 'Exclude time' }))
    expect(screen.getByRole('textbox', { name: 'Why' })).toHaveFocus()
    await userEvent.keyboard('Patch day')
    const lasted = screen.getByRole('textbox', { name: 'For' })
    await userEvent.clear(lasted)
    await userEvent.type(lasted, '90m')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What is left out' }), 'reclaimed')
    expect(facts(store).exclusions).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Done' }))
    expect(facts(store).exclusions).toMatchObject([{ kind: 'reclaimed', reason: 'Patch day', lasted: 5_400_000 }])
    expect(screen.getByRole('button', { name: 'Exclude time' })).toHaveFocus()
  })

  it('is given up by Cancel while it is new, also with a wrong text in it', async () => {
    const store = renderPart()
    await userEvent.click(screen.getByRole('button', { name: 'Exclude time' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'For' }), ' or so')
    await userEvent.click(screen.getByRole('button', { name: 'Done' }))
    expect(screen.getByRole('textbox', { name: 'For' })).toHaveFocus()
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(facts(store).exclusions).toEqual([])
    expect(screen.queryByRole('table')).toBeNull()
    expect(screen.getByRole('button', { name: 'Exclude time' })).toHaveFocus()
  })

  it('keeps the last good length while a wrong one stands in the field, with a message', async () => {
    const store = renderPart({ exclusions: [deploy] })
    await userEvent.click(screen.getByRole('button', { name: 'Edit New database' }))
    const lasted = screen.getByRole('textbox', { name: 'For' })
    await userEvent.clear(lasted)
    await userEvent.type(lasted, 'a while')
    expect(lasted).toBeInvalid()
    expect(facts(store).exclusions[0]?.lasted).toBe(1_200_000)
    await userEvent.click(screen.getByRole('button', { name: 'Done' }))
    expect(lasted).toHaveFocus()
  })

  it('is deleted by its row’s button', async () => {
    const store = renderPart({ exclusions: [deploy] })
    await userEvent.click(screen.getByRole('button', { name: 'Delete New database' }))
    expect(facts(store).exclusions).toEqual([])
    expect(screen.queryByRole('table')).toBeNull()
  })
})
