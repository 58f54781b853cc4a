import { act, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { withNeed } from '../../../src/core/dependency/edit-system.ts'
import { HOUR } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { deletionWords } from '../../../src/views/system/deletion-words.ts'
import { modelOf, part } from '../../core/dependency/build.ts'
import {
  choose,
  componentOf,
  field,
  output,
  press,
  renderSystem,
  rowsOf,
  said,
  systemOf,
  type,
} from './render-system.tsx'

// The graph library needs a browser: there it is tested.
vi.mock('../../../src/views/system/system-flow.tsx', () => ({ SystemFlow: () => <p>The picture</p> }))

const shop = modelOf(
  part('Checkout', 99.9, ['Database']),
  part('Database', 99.9),
  part('Payment A', 99),
  part('Payment B', 99),
)

describe('the table', () => {
  it('has what the picture shows, and what each fails by itself', () => {
    renderSystem(shop)
    const rows = rowsOf('Components')
    expect(rows).toHaveLength(4)
    expect(rows[0]).toContain('the journey')
    expect(rows[0]).toContain('Database')
    expect(rows[0]).toMatch(/43m 12s \| 50 %/)
    // Not needed: it takes nothing, and still fails 1 % of 720 hours.
    expect(rows[2]).toMatch(/7h 12m \| –/)
    expect(screen.getByRole('figure', { name: 'System' })).toHaveAccessibleDescription(
      /^4 components with 1 need: Checkout depends on 1 other; Checkout takes most of its failures, 50.%/,
    )
  })

  it('changes an availability, in any spelling, while typing', async () => {
    const store = renderSystem(shop)
    await type('Availability of Database', 'four nines')
    expect(componentOf(store, 'Database')?.availability).toEqual({ kind: 'target', share: 999_900_000 })
    // 0.999 × 0.9999
    expect(screen.getByText(/more exactly 99\.89001.%/)).toBeVisible()
  })

  it('keeps a text that is no availability, with the last good answer, and says why', async () => {
    const store = renderSystem(shop)
    const typed = await type('Availability of Database', '101')
    expect(typed).toHaveAccessibleDescription(/Nothing can succeed more than 100 %/)
    expect(typed).toHaveValue('101')
    expect(componentOf(store, 'Database')?.availability).toEqual({ kind: 'target', share: 999_000_000 })
    expect(output('Availability at best')).toBe('99.8 %')
  })

  it('keeps the share when only its kind changes, and takes failure and repair: 719 h and 1 h are 99.86 %', async () => {
    const store = renderSystem(shop)
    await choose('Kind of availability of Database', 'Measured')
    expect(componentOf(store, 'Database')?.availability).toEqual({ kind: 'measured', share: 999_000_000 })
    await choose('Kind of availability of Database', 'Failure and repair')
    expect(componentOf(store, 'Database')?.availability).toEqual({ kind: 'repair', mttf: 719 * HOUR, mttr: HOUR })
    await choose('Journey', 'Database')
    // 719 / 720
    expect(screen.getByText(/more exactly 99\.86111.%/)).toBeVisible()
    await type('Mean time to repair of Database', '2h')
    expect(componentOf(store, 'Database')?.availability).toMatchObject({ mttr: 2 * HOUR })
  })

  it('offers other scenarios only where there are some, and says when one is gone', async () => {
    const store = renderSystem(shop, [newScenario('cart', 'Cart')])
    await choose('Kind of availability of Database', 'As in scenario')
    expect(componentOf(store, 'Database')?.availability).toEqual({ kind: 'scenario', scenarioId: 'cart' })
    act(() => store.setState({ scenarios: store.getState().scenarios.filter(({ id }) => id !== 'cart') }))
    expect(screen.getByRole('combobox', { name: 'Scenario of Database' })).toHaveAccessibleDescription(
      /not in the workspace/,
    )
    expect(screen.getByText(/^A scenario that a component is measured by is not in the workspace/)).toBeVisible()
  })

  it('has replicas, of which no more can be needed than there are', async () => {
    const store = renderSystem(shop)
    await type('Replicas of Database', '3')
    // 1 − 0.001³ is as good as 1: 99.9 % is left.
    expect(output('Availability at best')).toBe('99.9 %')
    const needed = await type('Replicas needed of Database', '4')
    expect(needed).toHaveAccessibleDescription('There are only 3. Found “4”.')
    expect(componentOf(store, 'Database')).toMatchObject({ replicas: 3, neededReplicas: 1 })
    await type('Replicas needed of Database', '2')
    expect(componentOf(store, 'Database')?.neededReplicas).toBe(2)
    expect(await type('Replicas of Database', '1')).toHaveAccessibleDescription(
      /Expected a whole number from 2 to 1,000/,
    )
  })

  it('renames a component, but not to a name that is there', async () => {
    const store = renderSystem(shop)
    await userEvent.setup().type(field('Name of Payment A'), ' plus')
    expect(componentOf(store, 'Payment A plus')?.id).toBe('Payment A')
    const typed = await type('Name of Payment B', 'database')
    expect(typed).toHaveAccessibleDescription('Another component has this name.')
    expect(typed).toHaveValue('database')
  })

  it('adds and deletes components; whoever needed one needs it no longer', async () => {
    const store = renderSystem(shop)
    await press('Add component')
    expect(rowsOf('Components')).toHaveLength(5)
    // Whoever types on names it, instead of pressing the button again.
    expect(field('Name of New component')).toHaveFocus()
    await userEvent.setup().keyboard('Mail queue')
    expect(componentOf(store, 'Mail queue')).toBeDefined()
    await press('Delete Database')
    expect(componentOf(store, 'Checkout')?.needs).toEqual([])
    expect(screen.getByText('Database deleted; Checkout no longer needs it. Undo brings it back.')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Add component' })).toHaveFocus()
    act(() => store.getState().undo())
    expect(componentOf(store, 'Checkout')?.needs).toHaveLength(1)
    expect(screen.queryByText(/^Database deleted/)).toBeNull()
  })
})

describe('the words of a deletion', () => {
  it('name who needed it, a few by name', () => {
    expect(deletionWords('Cache', [])).toBe('Cache deleted. Nothing needed it. Undo brings it back.')
    expect(deletionWords('Cache', ['a', 'b', 'c'])).toBe(
      'Cache deleted; a, b, and c no longer need it. Undo brings it back.',
    )
    expect(deletionWords('Cache', ['a', 'b', 'c', 'd', 'e', 'f'])).toBe(
      'Cache deleted; a, b, c, d, and 2 others no longer need it. Undo brings it back.',
    )
  })
})

describe('the needs', () => {
  it('are chosen by keyboard alone: another one, alternatives, how many, and soft', async () => {
    const store = renderSystem(shop)
    await press('Needs of Checkout')
    const editor = screen.getByRole('dialog', { name: 'What Checkout needs' })
    const user = userEvent.setup()
    await user.selectOptions(within(editor).getByRole('combobox', { name: 'It also needs' }), 'Payment A')
    // A choice is gone through letter by letter: nothing happens before it is confirmed.
    expect(componentOf(store, 'Checkout')?.needs).toHaveLength(1)
    await user.click(within(editor).getByRole('button', { name: 'Add to “It also needs”' }))
    expect(within(editor).getByRole('combobox', { name: 'It also needs' })).toHaveFocus()
    const group = within(editor).getByRole('group', { name: 'Payment A' })
    await user.selectOptions(within(group).getByRole('combobox', { name: 'In its place also' }), 'Payment B')
    await user.click(within(group).getByRole('button', { name: 'Add to “In its place also”' }))
    expect(componentOf(store, 'Checkout')?.needs[1]).toEqual({
      on: ['Payment A', 'Payment B'],
      needed: 1,
      kind: 'hard',
    })
    // 0.999 × 0.999 × (1 − 0.01²) = 0.99790120
    expect(screen.getByText(/more exactly 99\.79012.%/)).toBeVisible()
    const needed = within(editor).getByRole('textbox', { name: 'Needed of 2' })
    await user.clear(needed)
    await user.type(needed, '3')
    expect(needed).toHaveAccessibleDescription('There are only 2. Found “3”.')
    await user.clear(needed)
    await user.type(needed, '2')
    expect(componentOf(store, 'Checkout')?.needs[1]?.needed).toBe(2)
    await user.selectOptions(
      within(within(editor).getByRole('group', { name: 'Payment A and Payment B' })).getByRole('combobox', {
        name: 'Without it',
      }),
      'Checkout goes on',
    )
    expect(output('Availability at best')).toBe('99.8 %')
    await user.click(within(editor).getByRole('button', { name: 'Leave out Payment B' }))
    expect(componentOf(store, 'Checkout')?.needs[1]).toEqual({ on: ['Payment A'], needed: 1, kind: 'soft' })
    await user.click(within(editor).getByRole('button', { name: 'Checkout no longer needs Database' }))
    expect(componentOf(store, 'Checkout')?.needs).toHaveLength(1)
    expect(said(screen.getByRole('button', { name: 'Needs of Checkout' }))).toBe('Payment A, if there')
  })

  it('may go in a circle for a while: the way round is named, and the last good answer stays', async () => {
    const store = renderSystem(shop)
    expect(screen.queryByText(/^As of the last system/)).toBeNull()
    act(() => store.getState().editScenario({ system: withNeed(shop, 'Database', 'Checkout') }, ''))
    const notice = screen.getByText(/^This system cannot be answered for yet\./).closest('[role=status]')
    expect(notice).toHaveTextContent(/The numbers are those of the last one that could\./)
    expect(notice).toHaveTextContent(/Checkout → Database → Checkout/)
    expect(output('Availability at best')).toBe('99.8 %')
    // Marked as old, and nothing to promise by.
    expect(screen.getAllByText(/^As of the last system that could be worked out/)[0]).toBeVisible()
    expect(screen.getByRole('button', { name: 'Use as the target' })).toBeDisabled()
    expect(rowsOf('Components')[0]).toMatch(/43m 12s \| –/)
    expect(rowsOf('Components').some((row) => row.includes('A component cannot need itself'))).toBe(true)
    act(() => store.getState().undo())
    expect(screen.queryByText(/^This system cannot be answered for yet\./)).toBeNull()
    expect(screen.getByRole('button', { name: 'Use as the target' })).toBeEnabled()
  })

  it('offer nothing that would go in a circle, and say so', async () => {
    renderSystem(shop)
    await press('Needs of Database')
    const choice = screen.getByRole('combobox', { name: 'It needs' })
    expect(within(choice).getAllByRole('option').map(said)).toEqual(['Choose a component…', 'Payment A', 'Payment B'])
    expect(choice).toHaveAccessibleDescription('What needs Database itself is not offered.')
  })

  it('lose the plain need of what becomes an alternative, and say so: one of two then is enough', async () => {
    const store = renderSystem(
      modelOf(part('Checkout', 100, ['Payment A', 'Payment B']), part('Payment A', 99), part('Payment B', 99)),
    )
    await press('Needs of Checkout')
    const user = userEvent.setup()
    const group = screen.getByRole('group', { name: 'Payment A' })
    await user.selectOptions(within(group).getByRole('combobox', { name: 'In its place also' }), 'Payment B')
    await user.click(within(group).getByRole('button', { name: 'Add to “In its place also”' }))
    expect(componentOf(store, 'Checkout')?.needs).toEqual([{ on: ['Payment A', 'Payment B'], needed: 1, kind: 'hard' }])
    expect(
      screen.getByText('Checkout no longer needs Payment B by itself: it stands in for another now.'),
    ).toBeVisible()
    // 1 − 0.01²
    expect(output('Availability at best')).toBe('99.99 %')
  })
})

describe('a thousand components', () => {
  const many = modelOf(
    part('Hub', 99.99, ['n0', 'n1']),
    ...Array.from({ length: 999 }, (_, index) => part(`n${index}`, 99.99)),
  )

  // Looked for in the page itself: to ask for roles among so many takes longer than all the rest.
  const shownRows = (): number => document.querySelectorAll('[data-part="system-table"] tbody tr').length

  it('come in pages of a hundred, too many to draw', async () => {
    const store = renderSystem(many)
    expect(shownRows()).toBe(100)
    expect(screen.getByText(/^1,000 components are too many to draw/)).toBeVisible()
    expect(screen.getByText('1 to 100 of 1,000')).toBeVisible()
    fireEvent.click(screen.getByText('Next 100'))
    expect(screen.getByText('101 to 200 of 1,000')).toBeVisible()
    fireEvent.click(screen.getByText('Add component'))
    expect(systemOf(store).components).toHaveLength(1_001)
    expect(shownRows()).toBe(1)
    expect(screen.getByLabelText('Name of New component')).toBeVisible()
    // 0.9999³, once the typing has paused.
    expect(await screen.findByText(/more exactly 99\.970003.%/, undefined, { timeout: 5_000 })).toBeVisible()
  })
})
