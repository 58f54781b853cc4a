import { act, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as fc from 'fast-check'
import type { Scenario } from '../../../../src/core/scenario/scenario.ts'
import { StoreProvider } from '../../../../src/store/use-store.ts'
import { BudgetView } from '../../../../src/views/budget/budget-view.tsx'
import type { Report } from '../../../../src/views/exchange/reports/report.ts'
import { ReportsSection } from '../../../../src/views/exchange/reports/reports-section.tsx'
import { PostMortemDoor } from '../../../../src/views/scenario/post-mortem-door.ts'
import { anyScenario } from '../../../support/any-scenario.ts'
import { aStoreOf } from '../../../store/support/a-store.ts'
import { noSeries } from '../../app/support/remembered.tsx'
import { NOW, plain, worked } from './a-report.ts'

const Held = ({ first }: { readonly first: Report }) => {
  const [open, setOpen] = useState(first)
  return <ReportsSection open={open} onOpen={setOpen} />
}

const show = (first: Report, scenario: Scenario = worked()) => {
  const { store } = aStoreOf([scenario])
  render(
    <StoreProvider value={{ store, seriesStorage: noSeries }}>
      <Held first={first} />
    </StoreProvider>,
  )
  return store
}

let saved: { name: string; file: Blob | null } = { name: '', file: null }

beforeEach(() => {
  saved = { name: '', file: null }
  URL.createObjectURL = (file: Blob) => {
    saved.file = file
    return 'blob:one'
  }
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.name = this.download
  })
})

const page = (name: string): HTMLElement => screen.getByRole('article', { name })
const words = (element: Element | null | undefined): string => plain(element?.textContent ?? '')

describe('the scenario on a page', () => {
  it('has the sentence, the numbers, the ledger, the alerts, the verdict and the formulas', () => {
    show({ kind: 'scenario' })
    const sheet = page('The scenario on a page')
    expect(within(sheet).getByRole('heading', { name: 'Error budget: Checkout' })).toBeVisible()
    expect(words(sheet)).toContain('Checkout succeeds for 99.9 % of requests over 30 days, rolling.')
    expect(words(sheet)).toContain('Error budget remaining32.9 %more exactly 32.87 %')
    expect(words(within(sheet).getByRole('row', { name: /^Bad deploy/ }))).toBe(
      'Bad deploy4 Nov 14:0220m100 %20m = 46.3 %page after 51.84s',
    )
    expect(within(within(sheet).getByRole('table', { name: 'What fired' })).getAllByRole('row').length).toBe(9)
    expect(words(sheet)).toContain('remaining = 1 − 87,000 ÷ 129,600 ≈ 32.87 %')
  })

  it('is copied and saved as the same Markdown, named after the service', async () => {
    const user = userEvent.setup()
    show({ kind: 'scenario' })
    await user.click(screen.getByRole('button', { name: 'Copy the report as Markdown' }))
    const copied = await navigator.clipboard.readText()
    expect(copied).toMatch(/^# Error budget: Checkout\n/)
    await user.click(screen.getByRole('button', { name: /^Download as Markdown/ }))
    expect(saved.name).toBe('checkout-error-budget.md')
    expect(await saved.file?.text()).toBe(copied)
  })

  it('is printed by the browser, whichever way it is asked', async () => {
    const asked = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    show({ kind: 'scenario' })
    expect(page('The scenario on a page')).toHaveAttribute('data-printed')
    await userEvent.setup().click(screen.getByRole('button', { name: 'Print the report' }))
    expect(asked).toHaveBeenCalledOnce()
  })

  it('changes with the scenario', () => {
    const store = show({ kind: 'scenario' })
    act(() => store.getState().editScenario({ service: 'Cart' }, ''))
    expect(words(page('The scenario on a page'))).toContain('Cart succeeds for')
  })
})

describe('a post-mortem', () => {
  it('is of the costliest incident, until another is chosen', async () => {
    show({ kind: 'post-mortem', incidentId: null })
    expect(
      within(page('The post-mortem as a page')).getByRole('heading', { name: 'Post-mortem: Bad deploy' }),
    ).toBeVisible()
    await userEvent.setup().selectOptions(screen.getByRole('combobox', { name: 'Incident' }), 'Brown-out, 15 Nov 09:30')
    expect(
      within(page('The post-mortem as a page')).getByRole('heading', { name: 'Post-mortem: Brown-out' }),
    ).toBeVisible()
    await userEvent.setup().click(screen.getByRole('button', { name: /^Download as Markdown/ }))
    expect(saved.name).toBe('checkout-15-nov-post-mortem.md')
  })

  it('leaves owner and due date of every action blank', () => {
    show({ kind: 'post-mortem', incidentId: 'deploy' })
    const rows = within(screen.getByRole('table', { name: 'Actions' }))
      .getAllByRole('row')
      .slice(1)
    expect(rows.map((row) => [...row.children].slice(1).map((cell) => cell.textContent))).toEqual(
      rows.map(() => ['', '', '', '']),
    )
  })

  it('without an incident says that there is nothing to look back at', () => {
    show({ kind: 'post-mortem', incidentId: null }, worked({ incidents: [] }))
    expect(screen.getByText('No incident has begun yet, so there is nothing to look back at.')).toBeVisible()
  })
})

it('the kinds of document are chosen from a list', async () => {
  const user = userEvent.setup()
  show({ kind: 'scenario' })
  await user.selectOptions(screen.getByRole('combobox', { name: 'Document' }), 'Error-budget policy')
  expect(page('The policy as a page')).toBeVisible()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Document' }), 'Post-mortem of an incident')
  expect(page('The post-mortem as a page')).toBeVisible()
})

it('what users type is text on the page, whatever it looks like', () => {
  const typed = '<img src=x onerror=alert(1)> | **b** ```mermaid'
  show({ kind: 'scenario' }, worked({ service: typed }))
  const sheet = page('The scenario on a page')
  expect(within(sheet).getByRole('heading', { name: `Error budget: ${typed}` })).toBeVisible()
  expect(sheet.querySelector('img')).toBeNull()
})

describe('beside the Budget view', () => {
  const figures = ['Budget left', 'Burn rate, last hour', 'Runs out', 'Allowed downtime', 'Next budget back'] as const

  it.each(fc.sample(anyScenario, { numRuns: 8, seed: 6 }).map((any, place) => [place, any] as const))(
    'every number is the same to the digit, whatever the scenario: %i',
    (_, any) => {
      const scenario: Scenario = { ...any, measurements: null, now: any.now ?? NOW }
      const { store } = aStoreOf([scenario])
      render(
        <StoreProvider value={{ store, seriesStorage: noSeries }}>
          <BudgetView />
          <Held first={{ kind: 'scenario' }} />
        </StoreProvider>,
      )
      const onPage = new Map(
        [...(page('The scenario on a page').querySelector('dl')?.children ?? [])].map((one) => [
          one.querySelector('dt')?.textContent,
          one.querySelector('dd')?.textContent,
        ]),
      )
      expect(figures.map((name) => onPage.get(name))).toEqual(
        figures.map((name) => screen.getByLabelText(name).textContent),
      )
      const [bare = '', sign = ''] = (onPage.get('Error budget remaining') ?? '').split('\u00a0')
      expect(screen.getByLabelText('Error budget remaining')).toHaveTextContent(sign === '' ? bare : `${bare} ${sign}`)
    },
  )

  it('a row of the ledger leads to its post-mortem where the page has a place for it', async () => {
    const { store } = aStoreOf([worked()])
    const asked = vi.fn<(incidentId: string) => void>()
    const { rerender } = render(
      <StoreProvider value={{ store, seriesStorage: noSeries }}>
        <BudgetView />
      </StoreProvider>,
    )
    await screen.findByRole('table', { name: 'Incidents' })
    expect(screen.queryByRole('button', { name: 'Post-mortem of Bad deploy' })).toBeNull()
    rerender(
      <StoreProvider value={{ store, seriesStorage: noSeries }}>
        <PostMortemDoor value={asked}>
          <BudgetView />
        </PostMortemDoor>
      </StoreProvider>,
    )
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Post-mortem of Bad deploy' }))
    expect(asked).toHaveBeenCalledWith('deploy')
  })
})
