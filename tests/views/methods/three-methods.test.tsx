import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ppb } from '../../../src/core/quantity/units.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { useAssessment } from '../../../src/store/use-store.ts'
import type { WorkspaceStore } from '../../../src/store/workspace-store.ts'
import { ThreeMethods } from '../../../src/views/methods/three-methods.tsx'
import { renderOverStore, workshopScenario } from '../support/workshop.tsx'

const Shown = () => {
  const assessment = useAssessment()
  return assessment === null ? null : <ThreeMethods assessment={assessment} />
}

const show = (changes: Partial<Scenario> = {}): WorkspaceStore =>
  renderOverStore(<Shown />, { ...workshopScenario, requestsPerSecond: 50, ...changes })

const cells = (table: HTMLElement): readonly (readonly string[])[] =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').replaceAll('\u00a0', ' ')))

/** A tenth of the requests fails for three hours: 18 minutes' worth, but 180 bad minutes. */
const brownOut = (percent: number): Partial<Scenario> => ({
  incidents: workshopScenario.incidents.map((one) =>
    one.id === 'brown-out' ? { ...one, failing: ppb(percent * 1e7) } : one,
  ),
})

describe('the three budgeting methods', () => {
  it('stand side by side, each with its verdict on the same data', () => {
    show(brownOut(10))
    // Bad: 20 m + 18 m of 43.2 m; 20 + 180 of 43.2 slices; and again 38 of 43.2.
    expect(screen.getAllByText(/this much of the budget/)[0]).toHaveTextContent(
      /12.% by Occurrences, −363.% by Timeslices, and 12.% by RatioTimeslices/,
    )
    expect(cells(screen.getByRole('table', { name: 'Three verdicts on the same data' }))).toEqual([
      ['Occurrences', 'requests', '99.912 %', '114,000 requests', '129,600 requests', '88 %', '12 %'],
      ['Timeslices', '1-minute time slices', '99.54 %', '200 time slices', '43 time slices', '463 %', '−363 %'],
      ['RatioTimeslices', 'the average 1-minute slice', '99.912 %', '38 time slices', '43 time slices', '88 %', '12 %'],
    ])
  })

  it('say why they differ here, as a sum that comes out', () => {
    show(brownOut(10))
    const rows = cells(screen.getByRole('table', { name: 'Why the methods differ' }))
    // 180 × 0.9 of 43.2 slices.
    expect(rows.map(([name, , share]) => [name, share])).toEqual([
      ['By Occurrences', '88 %'],
      ['By RatioTimeslices', '88 %'],
      ['Slices counted whole', '+375 %'],
      ['By Timeslices', '463 %'],
    ])
    expect(rows[2]?.[1]).toBe(
      '180 time slices missed the slice target of 95 % without failing altogether: Timeslices charge all of each.',
    )
  })

  it('say what slices forgive', () => {
    show() // the brown-out of 5 % is on the slice target
    const rows = cells(screen.getByRole('table', { name: 'Why the methods differ' }))
    expect(rows[2]?.[0]).toBe('Forgiven slices')
    expect(rows[2]?.[1]).toMatch(/^180 time slices had failures but kept the slice target of 95.%/)
    expect(rows[2]?.[2]).toBe('−20.8 %') // 9 of 43.2 minutes
  })

  it('say so when nothing differs', () => {
    show({ incidents: workshopScenario.incidents.filter(({ id }) => id === 'deploy') })
    expect(screen.getByText(/^They do not/)).toBeVisible()
    expect(screen.queryByRole('table', { name: 'Why the methods differ' })).toBeNull()
  })

  it('say that slices finer than the data are guesses', () => {
    const timeSlices = { ...workshopScenario.timeSlices, length: 30_000 }
    const end = workshopScenario.now as number
    show({ timeSlices, measurements: { kind: 'generated', generator: 'storefront-checkout', seed: 1, end } })
    expect(screen.getByText(/^Slices of 30s are finer than the data’s steps of 1m: each step is spread/)).toBeVisible()
  })

  it('show what each incident costs by each of them', () => {
    show(brownOut(10))
    expect(cells(screen.getByRole('table', { name: 'Budget spent by each method' }))).toEqual([
      ['Bad deploy', '46.3 %', '46.3 %', '46.3 %'],
      ['Brown-out', '41.7 %', '416.7 %', '41.7 %'],
    ])
  })

  it('let the method be changed, and mark the one that is open', async () => {
    const user = userEvent.setup()
    const store = show()
    await user.click(screen.getByRole('button', { name: 'RatioTimeslices' }))
    expect(store.getState().scenarios[0]?.budgetingMethod).toBe('ratio-timeslices')
    expect(screen.queryByRole('button', { name: 'RatioTimeslices' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Occurrences' })).toBeVisible()
  })

  it('are a figure with its numbers behind it', async () => {
    const user = userEvent.setup()
    show(brownOut(10))
    const figure = screen.getByRole('figure', { name: 'Burn-down by each method' })
    expect(figure).toHaveAccessibleDescription(/this much of the budget/)
    await user.click(within(figure).getByRole('button', { name: 'Show method data' }))
    const table = within(figure).getByRole('table', { name: 'Burn-down by each method data' })
    const rows = cells(table)
    expect(rows).toHaveLength(30)
    expect(rows.at(-1)?.slice(1, 4)).toEqual(['12 %', '−363 %', '12 %'])
    expect(within(table).getByRole('columnheader', { name: 'Slices counted whole' })).toBeVisible()
    expect(await within(figure).findByText(/^Slices counted whole, 375.%/)).toBeInTheDocument()
  })

  it.each([
    [{ requestsPerSecond: null }, /Occurrences is time-based uptime/],
    [{}, /constant traffic, which is what this scenario has/],
    [{ trafficProfile: { kind: 'evening-peak', timeZone: 'UTC' } }, /Take the measurements or the shape/],
  ] as const)('say what time-based uptime is', (changes, words) => {
    show(changes)
    expect(screen.getByText(words)).toBeVisible()
  })
})
