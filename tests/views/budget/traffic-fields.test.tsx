import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import type { WorkspaceStore } from '../../../src/store/workspace-store.ts'
import { BudgetView } from '../../../src/views/budget/budget-view.tsx'
import { near } from '../../support/near.ts'
import { renderOverStore, workshopScenario } from '../support/workshop.tsx'

const openTraffic = async (changes: Partial<Scenario>): Promise<WorkspaceStore> => {
  const store = renderOverStore(<BudgetView />, { ...workshopScenario, ...changes })
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Traffic' }))
  await within(await screen.findByRole('dialog', { name: 'Traffic' })).findAllByRole('button')
  return store
}

const scenarioOf = (store: WorkspaceStore): Scenario => store.getState().scenarios[0] as Scenario
const spent = (): string => screen.getByRole('status', { name: 'Error budget remaining' }).textContent ?? ''

it('spreads the traffic over the week, on the clocks that are chosen', async () => {
  const store = renderOverStore(<BudgetView />, { ...workshopScenario, requestsPerSecond: 50 })
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Traffic' }))
  expect(screen.queryByRole('combobox', { name: 'Time zone' })).toBeNull()
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Over the week' }), 'Busy in office hours')
  expect(scenarioOf(store).trafficProfile).toEqual({ kind: 'office-hours', timeZone: 'UTC' })
  // 14:02 on a Wednesday is in office hours: the bad deploy alone takes 127.7 % of the budget.
  expect(spent()).toMatch(/^−/)
  await user.selectOptions(screen.getByRole('combobox', { name: 'Time zone' }), 'Asia/Tokyo')
  expect(scenarioOf(store).trafficProfile).toEqual({ kind: 'office-hours', timeZone: 'Asia/Tokyo' })
  // There it is 23:02, and what was lost a tenth of that.
  expect(spent()).toMatch(/^[78]/)
  await user.selectOptions(screen.getByRole('combobox', { name: 'Over the week' }), 'The same at every hour')
  expect(scenarioOf(store).trafficProfile).toEqual({ kind: 'flat' })
})

it('has nothing to spread where time is counted', async () => {
  renderOverStore(<BudgetView />)
  await userEvent.setup().click(screen.getByRole('button', { name: 'Traffic' }))
  const shape = await screen.findByRole('combobox', { name: 'Over the week' })
  expect(shape).toBeDisabled()
  expect(shape).toHaveAccessibleDescription(/Time has no busy hours/)
})

it('takes over the traffic of measurements, and nothing of what failed', async () => {
  const store = await openTraffic({
    incidents: [],
    measurements: { kind: 'generated', generator: 'storefront-checkout', seed: 1, end: Date.UTC(2026, 10, 22) },
  })
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Keep only their traffic' }))
  const { measurements, requestsPerSecond, trafficProfile } = scenarioOf(store)
  expect(measurements).toBeNull()
  near(requestsPerSecond ?? NaN, 50, 0.01) // 3,000 a minute, give or take the noise
  if (trafficProfile.kind !== 'hourly') throw new Error('not hourly')
  // The generated traffic peaks at 19:30 and is quietest at night.
  const tuesday = trafficProfile.weights.slice(24, 48)
  expect([18, 19, 20]).toContain(tuesday.indexOf(Math.max(...tuesday)))
  expect(screen.getByRole('combobox', { name: 'Over the week' })).toHaveDisplayValue('As it was measured, hour by hour')
  expect(spent()).toMatch(/^100/)
})
