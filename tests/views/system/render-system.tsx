import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Component, SystemModel } from '../../../src/core/dependency/system-model.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import type { WorkspaceStore } from '../../../src/store/workspace-store.ts'
import { SystemView } from '../../../src/views/system/system-view.tsx'
import { renderOverScenarios, workshopScenario } from '../support/workshop.tsx'

/** Mounts the System view over a fresh store: the workshop's scenario, 99.9 % over 30 days, with this system. */
export const renderSystem = (system: SystemModel, others: readonly Scenario[] = []): WorkspaceStore =>
  renderOverScenarios(<SystemView outline={<p>The outline</p>} />, [{ ...workshopScenario, system }, ...others])

export const systemOf = (store: WorkspaceStore): SystemModel => (store.getState().scenarios[0] as Scenario).system

export const componentOf = (store: WorkspaceStore, name: string): Component | undefined =>
  systemOf(store).components.find((one) => one.name === name)

export const said = (element: HTMLElement): string => (element.textContent ?? '').replaceAll('\u00a0', ' ')

export const output = (name: string): string => said(screen.getByRole('status', { name }))

export const rowsOf = (name: string): readonly string[] =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row).queryAllByRole('rowheader').concat(within(row).queryAllByRole('cell')).map(said).join(' | '),
    )

export const field = (name: string): HTMLInputElement => screen.getByRole('textbox', { name })

/** Types into a field in place of what is in it. */
export const type = async (name: string, text: string): Promise<HTMLInputElement> => {
  const user = userEvent.setup()
  const typed = field(name)
  await user.clear(typed)
  if (text !== '') await user.type(typed, text)
  return typed
}

export const press = async (name: string): Promise<void> => {
  await userEvent.setup().click(screen.getByRole('button', { name }))
}

export const choose = async (name: string, option: string): Promise<void> => {
  await userEvent.setup().selectOptions(screen.getByRole('combobox', { name }), option)
}
