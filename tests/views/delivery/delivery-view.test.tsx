import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import type { WorkspaceStore } from '../../../src/store/workspace-store.ts'
import { renderDelivery } from './render-delivery.tsx'

vi.mock('../../../src/work/simulation-client.ts', async () => (await import('./simulation-client.ts')).simulationClient)

const words = (element: HTMLElement | null): string => (element?.textContent ?? '').replaceAll('\u00a0', ' ')

const output = (name: string): string => words(screen.getByRole('status', { name }))

const part = (name: string): HTMLElement => document.querySelector<HTMLElement>(`[data-part="${name}"]`) as HTMLElement

const deliveryOf = (store: WorkspaceStore) => {
  const { scenarios, openId } = store.getState()
  return scenarios.find(({ id }) => id === openId)?.delivery
}

const type = (name: string, text: string): HTMLElement => {
  const field = screen.getByRole('textbox', { name })
  fireEvent.change(field, { target: { value: text } })
  return field
}

describe('the question and the sentence', () => {
  it('asks for a verdict and says how the team delivers', () => {
    renderDelivery()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('May we ship, and how often?')
    expect(screen.getByRole('textbox', { name: 'Deploys per week' })).toHaveValue('3')
    expect(screen.getByRole('textbox', { name: 'Change failure rate' })).toHaveValue('10 %')
    expect(screen.getByRole('textbox', { name: 'Time to restore' })).toHaveValue('30m')
    // 1 h × 14.4 × 0.1 %
    expect(screen.getByRole('button', { name: 'Time to detect' })).toHaveTextContent('after 51.84s by “page 1h/5m”')
    expect(screen.getByRole('button', { name: 'Deploy hours' })).toHaveTextContent('at any hour')
    expect(screen.getByRole('button', { name: 'Canary steps' })).toHaveTextContent('to everybody at once')
  })

  it('takes a typed time to detect in place of the alerts’', async () => {
    const store = renderDelivery()
    await userEvent.click(screen.getByRole('button', { name: 'Time to detect' }))
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'A failed change is found' }), 'typed')
    expect(deliveryOf(store)?.timeToDetect).toEqual({ kind: 'typed', time: 51_840 })
    type('Found after', '15m')
    expect(screen.getByRole('button', { name: 'Time to detect' })).toHaveTextContent('after 15m')
  })

  it('takes days and hours of deploys, and never none of a week', async () => {
    const store = renderDelivery()
    await userEvent.click(screen.getByRole('button', { name: 'Deploy hours' }))
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Deploys happen' }), 'some')
    expect(screen.getByRole('button', { name: 'Deploy hours' })).toHaveTextContent('Monday to Friday, 09:00 to 17:00')
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday']) {
      await userEvent.click(screen.getByRole('checkbox', { name: day }))
    }
    expect(screen.getByRole('checkbox', { name: 'Friday' })).toBeDisabled()
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'From' }), '16')
    expect(deliveryOf(store)?.deployHours).toEqual({ days: [5], from: 16, until: 17, timeZone: 'UTC' })
  })
})

describe('the answer', () => {
  it('of equal costs is a Poisson chance: 79.2 % left pay for one failure of 71.4 %, e^−1.2857 × 2.2857', () => {
    renderDelivery({ restoreTimes: 'even' })
    expect(output('Chance to stay inside the objective')).toBe('63.2 %')
    // 3 × 10 % × 30/7 weeks = 1.2857 failures of (51.84 s + 30 min) ÷ 43 min 12 s each
    expect(output('Spent by change')).toBe('91.9 %')
    // √1.2857 × 71.44 %
    expect(screen.getByText(/^39m 40\.9s of full outage on average, give or take 81.%/)).toBeVisible()
    expect(output('One failed change costs')).toBe('71.4 %')
    // The brown-out: 3 h × 5 % = 9 min of 43 min 12 s.
    expect(output('Spent elsewhere')).toBe('20.8 %')
    // 79.17 % ÷ 71.44 % ÷ (10 % × 30/7)
    expect(output('Deploys the budget affords')).toBe('2.6 a week')
    expect(screen.queryByText(/surely between/)).toBeNull()
    expect(screen.getByText(/Only failed changes vary here; everything else is taken to spend 20\.8.%/)).toBeVisible()
  })

  it('follows what is typed', async () => {
    renderDelivery({ restoreTimes: 'even' })
    // 51.84 s + 5 min are 13.57 % of the budget: five of them fit, six do not; P(N ≤ 5) with a mean of 1.2857.
    type('Time to restore', '5m')
    expect(output('One failed change costs')).toBe('13.6 %')
    expect(output('Chance to stay inside the objective')).toBe('99.8 %')
  })

  it.each([
    ['Deploys per week', '-2', 'Expected 0 or more. Found “-2”.'],
    ['Deploys per week', 'often', 'Expected a number, such as 50 or 0.5. Found “often”.'],
    ['Change failure rate', '120 %', 'This share is out of range. Expected 0 % to 100 %. Found “120 %”.'],
    ['Time to restore', 'soon', 'Expected a length of time with its unit'],
  ])('stays as it was beside a wrong %s of %j, with a message in place', async (name, text, message) => {
    renderDelivery({ restoreTimes: 'even' })
    const field = type(name, text)
    expect(field).toHaveAccessibleDescription(expect.stringContaining(message))
    expect(field).toHaveValue(text)
    expect(output('Chance to stay inside the objective')).toBe('63.2 %')
  })

  it('says that there is nothing to weigh without deploys', async () => {
    renderDelivery()
    const field = type('Deploys per week', '0')
    expect(field).toHaveAccessibleDescription(/Without deploys no change fails/)
    expect(output('Chance to stay inside the objective')).toBe('100 %')
  })

  it('takes a typed share for everything else, beginning with what it was', async () => {
    const store = renderDelivery({ restoreTimes: 'even' })
    await userEvent.click(screen.getByRole('button', { name: 'Spent elsewhere editor' }))
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Everything but change spends' }), 'typed')
    expect(deliveryOf(store)?.otherSpend).toEqual({ kind: 'typed', share: ppb(208_000_000) })
    type('Share of the budget', '50')
    // Half a budget pays for no failure of 71.4 %: e^−1.2857.
    expect(output('Chance to stay inside the objective')).toBe('27.6 %')
  })

  it('shows the formulas with the person’s numbers', async () => {
    renderDelivery({ restoreTimes: 'even' })
    await userEvent.click(screen.getByRole('button', { name: 'How? Spent by change' }))
    const math = screen.getByRole('dialog', { name: 'The math of Spent by change' })
    expect(words(math)).toContain('failures=3×10 %×4.286 weeks≈1.286')
    expect(words(math)).toContain('1.286×71.44 %≈91.86 %')
    const [glossary] = within(math).getAllByRole('link')
    expect(glossary).toHaveAttribute('href', '#/learn/glossary/deployment-frequency')
    expect(within(math).getAllByRole('link').at(-1)).toHaveAttribute('href', expect.stringContaining('https://'))
  })

  it('is none where no alert notices a failure, with a way out', async () => {
    const store = renderDelivery({}, { alertRules: [] })
    expect(screen.getByRole('button', { name: 'Time to detect' })).toHaveTextContent('by no alert')
    expect(screen.queryByRole('status', { name: 'Chance to stay inside the objective' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Say it takes 15m' }))
    expect(deliveryOf(store)?.timeToDetect).toEqual({ kind: 'typed', time: 15 * MINUTE })
    expect(output('One failed change costs')).toBe('104.2 %')
  })
})

describe('DORA’s four keys', () => {
  const row = (name: string): string => {
    const table = screen.getByRole('table', { name: 'DORA’s four keys' })
    return words(within(table).getByRole('rowheader', { name }).closest('tr'))
  }

  it('are named as DORA names them, with their source', () => {
    renderDelivery()
    expect(row('Deployment frequency')).toContain('3 a week12.9 in an SLO window.')
    expect(row('Lead time for changes')).toContain('then it is said what fixing forward would cost.')
    expect(row('Change failure rate')).toContain('10 %1.29 failed changes in an SLO window, on average.')
    expect(row('Failed deployment recovery time')).toMatch(
      /30m 51\.8s.*30m until users are well\. Until 2023 DORA called it time to restore service\./,
    )
    expect(within(part('four-keys')).getByRole('link')).toHaveAttribute('href', 'https://dora.dev/guides/dora-metrics/')
  })

  it('say what fixing forward would cost once the lead time is given', async () => {
    renderDelivery()
    type('Lead time for changes', '4h')
    // (51.84 s + 4 h) ÷ 43 min 12 s
    expect(row('Lead time for changes')).toContain('one failed change would cost 557.6 % of the budget, not 71.4 %.')
  })
})

describe('canary steps', () => {
  const table = (): HTMLElement => screen.getByRole('table', { name: 'Canary steps' })

  it('are added, changed and deleted in their table', async () => {
    const store = renderDelivery()
    expect(within(table()).getByText('No steps: everybody has a new version at once.')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Add step to canary steps' }))
    type('Share of users in step 1 of canary steps', '2 %')
    type('Length of step 1 of canary steps', '10m')
    expect(deliveryOf(store)?.canary).toEqual([{ exposed: ppb(20_000_000), lasts: 10 * MINUTE }])
    expect(screen.getByRole('button', { name: 'Canary steps' })).toHaveTextContent('to 2 % of users first')
    await userEvent.click(screen.getByRole('button', { name: 'Delete step 1 of canary steps' }))
    expect(deliveryOf(store)?.canary).toEqual([])
    expect(screen.getByRole('button', { name: 'Add step to canary steps' })).toHaveFocus()
  })

  it('keep the good value beside a wrong one', async () => {
    const store = renderDelivery({ canary: [{ exposed: ppb(50_000_000), lasts: 30 * MINUTE }] })
    const field = type('Length of step 1 of canary steps', '0')
    expect(field).toHaveAccessibleDescription(/Expected more than 0/)
    expect(deliveryOf(store)?.canary).toEqual([{ exposed: ppb(50_000_000), lasts: 30 * MINUTE }])
  })

  it('are where the sentence leads to', async () => {
    Element.prototype.scrollIntoView = vi.fn<() => void>()
    renderDelivery()
    await userEvent.click(screen.getByRole('button', { name: 'Canary steps' }))
    expect(screen.getByRole('heading', { name: 'Who gets a change first' })).toHaveFocus()
  })
})
