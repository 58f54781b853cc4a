import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { ScenarioSwitcher } from '../../../src/views/app/scenario-switcher.tsx'
import { openOf, titles } from '../../store/support/a-store.ts'
import { renderPart } from './support/remembered.tsx'

const open = async (title: string) => {
  await userEvent.click(screen.getByRole('button', { name: `Scenario: ${title}` }))
  await screen.findByRole('button', { name: 'New scenario' }, { timeout: 10_000 })
  return screen.getByRole('dialog', { name: 'Scenarios' })
}

it('names the open scenario and lists all of them with what they promise', async () => {
  renderPart(<ScenarioSwitcher />)
  const panel = await open('Checkout')
  expect(within(panel).getByRole('button', { name: /^Checkout.*99\.9\s?%.*30/, current: true })).toBeVisible()
  expect(within(panel).getByRole('button', { name: /^Search/, current: false })).toBeVisible()
})

it('opens another one and closes', async () => {
  const store = renderPart(<ScenarioSwitcher />)
  const panel = await open('Checkout')
  await userEvent.click(within(panel).getByRole('button', { name: /^Search/ }))
  expect(openOf(store).service).toBe('Search')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Scenario: Search' })).toHaveFocus()
})

it('makes, duplicates and deletes scenarios', async () => {
  const store = renderPart(<ScenarioSwitcher />)
  await open('Checkout')
  await userEvent.click(screen.getByRole('button', { name: 'Duplicate' }))
  await open('Checkout (2)')
  await userEvent.click(screen.getByRole('button', { name: 'New scenario' }))
  expect(titles(store)).toEqual(['Checkout', 'Search', 'Checkout (2)', 'My service'])
  await open('My service')
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }))
  expect(titles(store)).toEqual(['Checkout', 'Search', 'Checkout (2)'])
  expect(screen.getByRole('button', { name: 'Scenario: Checkout (2)' })).toBeVisible()
})

it('renames while one types, in one step of undo, and an emptied name falls back to the service', async () => {
  const store = renderPart(<ScenarioSwitcher />)
  await open('Checkout')
  const name = screen.getByRole('textbox', { name: 'Name of this scenario' })
  await userEvent.type(name, 'Two regions ')
  expect(titles(store)).toEqual(['Two regions', 'Search'])
  expect(name).toHaveValue('Two regions ')
  expect(store.temporal.getState().pastStates).toHaveLength(1)
  await userEvent.clear(name)
  expect(titles(store)).toEqual(['Checkout', 'Search'])
})

it('keeps a name that is too long as typed, says so, and keeps the last good one', async () => {
  const store = renderPart(<ScenarioSwitcher />)
  await open('Checkout')
  const name = screen.getByRole('textbox', { name: 'Name of this scenario' })
  await userEvent.click(name)
  await userEvent.paste('n'.repeat(200))
  await userEvent.keyboard('n')
  expect(name).toHaveValue('n'.repeat(201))
  expect(name).toBeInvalid()
  expect(name).toHaveAccessibleDescription(/At most 200 characters/)
  expect(openOf(store).name).toBe('n'.repeat(200))
})

it('says whether the address holds the open scenario, and leads to Share', async () => {
  const store = renderPart(<ScenarioSwitcher />)
  const panel = await open('Checkout')
  expect(within(panel).getByText(/^The address of this page holds this scenario, to bookmark\./)).toBeVisible()
  act(() => store.getState().editScenario({ story: 'Once.' }, ''))
  expect(
    within(panel).getByText(
      'The address of this page cannot hold all of this scenario. “Share” makes a link that does.',
    ),
  ).toBeVisible()
})

it('shows markup in names as the letters it is', () => {
  renderPart(<ScenarioSwitcher />, ['<img src=x onerror=alert(1)>'])
  expect(screen.getByRole('button', { name: 'Scenario: <img src=x onerror=alert(1)>' })).toBeVisible()
  expect(document.querySelector('img')).toBeNull()
})
