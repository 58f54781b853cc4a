import { act, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { withChanges } from '../../../src/core/dependency/edit-system.ts'
import { NO_SYSTEM } from '../../../src/core/dependency/system-model.ts'
import type { SystemModel } from '../../../src/core/dependency/system-model.ts'
import type { WorkspaceStore } from '../../../src/store/workspace-store.ts'
import { SystemOutline } from '../../../src/views/exchange/system-outline.tsx'
import { modelOf, part } from '../../core/dependency/build.ts'
import { renderOverStore, workshopScenario } from '../support/workshop.tsx'

const renderOutline = (system: SystemModel): WorkspaceStore =>
  renderOverStore(<SystemOutline />, { ...workshopScenario, system })

/** The outline, which another view can take the place of. */
const AmongViews = () => {
  const [here, setHere] = useState(true)
  return (
    <>
      <button type="button" onClick={() => setHere(!here)}>
        Switch view
      </button>
      {here && <SystemOutline />}
    </>
  )
}

const renderAmongViews = (system: SystemModel): WorkspaceStore =>
  renderOverStore(<AmongViews />, { ...workshopScenario, system })

const switchView = (): void => {
  fireEvent.click(screen.getByText('Switch view'))
}

const systemOf = (store: WorkspaceStore): SystemModel => store.getState().scenarios[0]?.system ?? NO_SYSTEM

const area = (): HTMLElement => screen.getByRole('textbox', { name: 'Outline' })

/** As a paste does: all of it at once. */
const put = (text: string): void => {
  fireEvent.change(area(), { target: { value: text } })
}

const problems = (): readonly (string | null)[] =>
  within(screen.getByRole('list', { name: 'What is wrong with the outline' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent)

const pair = modelOf(part('Checkout', 99.95, ['Database']), part('Database', 99.9))

describe('the outline', () => {
  it('is the system as text', () => {
    renderOutline(pair)
    expect(area()).toHaveValue('Journey: Checkout\n\nCheckout 99.95 %\n  needs Database\nDatabase 99.9 %\n')
  })

  it('becomes the system as it is typed, and stays as typed', () => {
    const store = renderOutline(NO_SYSTEM)
    const text = 'Checkout 99.9%\n needs Cart\nCart 99.5% x2'
    put(text)
    const { components, journey } = systemOf(store)
    expect(components.map(({ name, replicas }) => [name, replicas])).toEqual([
      ['Checkout', 1],
      ['Cart', 2],
    ])
    expect(components[0]?.needs).toEqual([{ on: [components[1]?.id], needed: 1, kind: 'hard' }])
    expect(journey).toBe(components[0]?.id)
    expect(area()).toHaveValue(text)
  })

  it('keeps what cannot be read, says where it is wrong, and leaves the system as it was', () => {
    const store = renderOutline(pair)
    const text = 'Checkout 99.95 %\n  needs Databas\nDatabase 101 %'
    put(text)
    expect(area()).toHaveValue(text)
    expect(area()).toHaveAccessibleDescription('Not used yet, for 2 things are not right. The system stays as it was.')
    expect(problems()[0]).toMatch(
      /Expected the name of a component of this system\. Found “Databas”\. line 2, character 9/,
    )
    expect(problems()[1]).toMatch(/line 3, character 10/)
    expect(systemOf(store)).toBe(pair)
  })

  it('leads from each thing that is wrong to its place in the text', async () => {
    renderOutline(pair)
    put('Checkout 99.95 %\n  needs Databas\nDatabase 101 %')
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Go to line 2, character 9' }))
    expect(area()).toHaveFocus()
    // 16 letters and the end of the line, then 8.
    expect((area() as HTMLTextAreaElement).selectionStart).toBe(25)
    await user.click(screen.getByRole('button', { name: 'Go to line 3, character 10' }))
    expect((area() as HTMLTextAreaElement).selectionStart).toBe(17 + 16 + 9)
  })

  it('keeps what is not right yet while another view is looked at, until it is right or given up', async () => {
    const store = renderAmongViews(pair)
    const leaveAndComeBack = (): void => {
      switchView()
      expect(screen.queryByRole('textbox', { name: 'Outline' })).toBeNull()
      switchView()
    }
    const text = 'Checkout 99.95 %\nDatabase 99.9 %\nCache 99.9 %\n  needs Redis'
    put(text)
    leaveAndComeBack()
    expect(area()).toHaveValue(text)
    expect(problems()[0]).toMatch(/Found “Redis”/)
    await userEvent.setup().click(screen.getByRole('button', { name: 'Write it as the system is now' }))
    leaveAndComeBack()
    expect(area()).toHaveValue('Journey: Checkout\n\nCheckout 99.95 %\n  needs Database\nDatabase 99.9 %\n')
    put(text)
    put(`${text}\nRedis 99 %`)
    leaveAndComeBack()
    expect(screen.queryByRole('list', { name: 'What is wrong with the outline' })).toBeNull()
    expect(systemOf(store).components).toHaveLength(4)
  })

  it('lets a system that changed meanwhile win over what was left behind', () => {
    const store = renderAmongViews(pair)
    put('Checkout 99.95 %\n  needs Redis')
    switchView()
    act(() => store.getState().editScenario({ system: withChanges(pair, 'Database', { replicas: 2 }) }, ''))
    switchView()
    expect(area()).toHaveValue(
      'Journey: Checkout\n\nCheckout 99.95 %\n  needs Database\nDatabase 99.9 % x2, 1 needed\n',
    )
  })

  it('names the way round when needs go in a circle', () => {
    const store = renderOutline(pair)
    put('Checkout 99.95 %\n  needs Database\nDatabase 99.9 %\n  needs Checkout')
    expect(problems()[0]).toMatch(/Found Checkout → Database → Checkout\. line 3/)
    expect(systemOf(store)).toBe(pair)
  })

  it('uses what could be read when it is told to, and can be written anew', async () => {
    const store = renderOutline(pair)
    const user = userEvent.setup()
    put('Journey: Checkout\nCheckout 99.95 %\n  needs Databas\nDatabase 99.5 %')
    await user.click(screen.getByRole('button', { name: 'Use what could be read' }))
    expect(systemOf(store).components[1]?.availability).toEqual({ kind: 'target', share: 995_000_000 })
    expect(systemOf(store).components[0]?.needs).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Write it as the system is now' }))
    expect(area()).toHaveValue('Journey: Checkout\n\nCheckout 99.95 %\nDatabase 99.5 %\n')
    expect(screen.queryByRole('list', { name: 'What is wrong with the outline' })).toBeNull()
  })

  it('follows what is changed elsewhere, and undo', () => {
    const store = renderOutline(pair)
    put('Checkout 99.95 %\n  needs Database\nDatabase 99.5 %')
    act(() => store.getState().editScenario({ system: withChanges(systemOf(store), 'Database', { replicas: 2 }) }, ''))
    expect(area()).toHaveValue(
      'Journey: Checkout\n\nCheckout 99.95 %\n  needs Database\nDatabase 99.5 % x2, 1 needed\n',
    )
    act(() => store.getState().undo())
    act(() => store.getState().undo())
    expect(area()).toHaveValue('Journey: Checkout\n\nCheckout 99.95 %\n  needs Database\nDatabase 99.9 %\n')
  })

  it('takes a thousand lines at once, and refuses more components than there may be', () => {
    const store = renderOutline(NO_SYSTEM)
    put(Array.from({ length: 1_000 }, (_, index) => `Service ${index + 1}a 99.9 %`).join('\n'))
    expect(systemOf(store).components).toHaveLength(1_000)
    put(Array.from({ length: 2_001 }, (_, index) => `Service ${index + 1}a 99.9 %`).join('\n'))
    expect(problems()[0]).toMatch(/There are too many: at most 2,000\. Found 2,001/)
    expect(systemOf(store).components).toHaveLength(1_000)
  })
})
