import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { DAY, ppb } from '../../../src/core/quantity/units.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { CompareView } from '../../../src/views/compare/compare-view.tsx'
import { renderOverScenarios, workshopScenario } from '../support/workshop.tsx'

const renderCompare = (scenarios: readonly Scenario[]) => renderOverScenarios(<CompareView />, scenarios)

const stricter: Scenario = { ...workshopScenario, id: 'b', name: 'Stricter', target: ppb(999_500_000) }
const shorter: Scenario = {
  ...workshopScenario,
  id: 'c',
  name: 'Shorter',
  sloWindow: { kind: 'rolling', duration: 7 * DAY },
  incidents: workshopScenario.incidents.slice(1),
}

const text = (element: Element): string => (element.textContent ?? '').replaceAll('\u00a0', ' ')

const cells = (fact: string): readonly string[] =>
  within(screen.getByRole('row', { name: new RegExp(`^${fact}`) }))
    .getAllByRole('cell')
    .map(text)

describe('scenarios side by side', () => {
  it('say in words what differs and what it makes of the budget: 29 minutes against 43.2 and against 21.6', () => {
    renderCompare([stricter, workshopScenario])
    const [difference] = screen.getAllByRole('listitem')
    expect(text(difference as Element)).toBe(
      'Beside “Checkout”, Stricter promises 99.95 % instead of 99.9 %.−34.3 % of its budget is left instead of 32.9 %.',
    )
  })

  it('stand in one table, the open one first, with no data of one hiding nothing of the others', () => {
    renderCompare([workshopScenario, stricter, shorter])
    expect(cells('Target')).toEqual(['99.9 %', '99.95 %', '99.9 %'])
    // 9 of 10.08 bad minutes in 7 days.
    expect(cells('Budget remaining')).toEqual(['32.9 %', '−34.3 %', '10.7 %'])
    expect(cells('Incidents')).toEqual(['2', '2', '1'])
    expect(screen.getAllByRole('listitem').map(text)[1]).toBe(
      'Beside “Checkout”, Shorter is judged over 7d rolling instead of 30d rolling and has 1 incident instead of 2.10.7 % of its budget is left instead of 32.9 %.',
    )
  })

  it('are chosen by check boxes; without a second one the page says what to do', async () => {
    renderCompare([workshopScenario, stricter, shorter])
    await userEvent.click(screen.getByRole('checkbox', { name: 'Shorter' }))
    expect(cells('Target')).toEqual(['99.9 %', '99.95 %'])
    await userEvent.click(screen.getByRole('checkbox', { name: 'Stricter' }))
    expect(screen.getByText('Choose at least one scenario to compare with.')).toBeVisible()
  })

  it('are only two until more are asked for, where there are more than three', async () => {
    const fourth = { ...stricter, id: 'd', name: 'Fourth' }
    renderCompare([workshopScenario, stricter, shorter, fourth])
    expect(screen.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).checked)).toEqual([
      true,
      false,
      false,
    ])
    expect(cells('Target')).toEqual(['99.9 %', '99.95 %'])
    await userEvent.click(screen.getByRole('checkbox', { name: 'Fourth' }))
    expect(cells('Target')).toEqual(['99.9 %', '99.95 %', '99.95 %'])
  })

  it('have one picture with a table behind it, a column for each', async () => {
    renderCompare([workshopScenario, stricter])
    await userEvent.click(screen.getByRole('button', { name: /Show data/ }))
    const table = screen.getByRole('table', { name: 'Burn-downs compared data' })
    expect(within(table).getAllByRole('columnheader').map(text)).toEqual(['When', 'Checkout', 'Stricter'])
    expect(within(table).getAllByRole('row')).toHaveLength(62)
  })

  it('need two: a person with one is told how to make another', () => {
    renderCompare([workshopScenario])
    expect(screen.getByText(/There is one scenario so far, “Checkout”/)).toBeVisible()
  })
})
