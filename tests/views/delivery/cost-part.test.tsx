import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { NO_COST } from '../../../src/core/cost/cost.ts'
import type { Cost } from '../../../src/core/cost/cost.ts'
import { ppb } from '../../../src/core/quantity/units.ts'
import type { WorkspaceStore } from '../../../src/store/workspace-store.ts'
import { CostPart } from '../../../src/views/delivery/cost-part.tsx'
import { plain, renderWithAnswer } from './with-answer.tsx'

const show = (cost: Partial<Cost> = {}) =>
  renderWithAnswer((assessment, answer) => <CostPart assessment={assessment} answer={answer} />, {
    cost: { ...NO_COST, ...cost },
  })

const costOf = (store: WorkspaceStore): Cost => store.getState().scenarios[0]?.cost ?? NO_COST
const part = (): HTMLElement => screen.getByRole('region', { name: 'What reliability costs' })
const figure = (name: string): string => plain(screen.getByRole('status', { name }))
const rows = (name: string): readonly string[] =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => Array.from(row.children, (cell) => plain(cell)).join(' | '))
const retype = async (name: string, text: string): Promise<HTMLElement> => {
  const user = userEvent.setup()
  const box = screen.getByRole('textbox', { name })
  await user.clear(box)
  if (text !== '') await user.type(box, text)
  return box
}

describe('the budget in money', () => {
  it('asks for an estimate first', () => {
    show()
    expect(part()).toHaveTextContent('Say what a minute of full outage costs')
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
  })

  it('is the whole of it, what is spent, what is left, and one failed change', async () => {
    const store = show()
    await retype('A minute of full outage costs', '1,000')
    expect(costOf(store).outagePerMinute).toBe(1_000)
    // 43.2, 29 and 14.2 minutes, and 1,851.84 s.
    expect(figure('The whole budget')).toBe('€43,200')
    expect(figure('Spent so far, in money')).toBe('€29,000')
    expect(figure('Left, in money')).toBe('€14,200')
    expect(figure('One failed change, in money')).toBe('€30,864')
    expect(rows('Incidents in money')).toEqual([
      'Bad deploy | 20m | 46.3 % | €20,000',
      'Brown-out | 9m | 20.8 % | €9,000',
    ])
  })

  it.each([
    ['A minute of full outage costs', '-5', 'Expected 0 or more. Found “-5”.'],
    ['One more nine costs', 'much', 'Expected a number, such as 50 or 0.5. Found “much”.'],
    ['Each nine after it', '0.5', 'Expected at least 1. Found “0.5”.'],
    ['Currency', '€', 'Expected a currency by its three letters, such as “EUR” or “USD”. Found “€”.'],
  ])('says what is wrong with %s of “%s”', async (name, text, message) => {
    const store = show()
    const box = await retype(name, text)
    expect(box).toHaveValue(text)
    expect(box).toHaveAccessibleDescription(expect.stringContaining(message))
    expect(costOf(store)).toEqual(NO_COST)
  })

  it('is in another currency as soon as that is typed', async () => {
    const store = show({ outagePerMinute: 1_000 })
    await retype('Currency', 'usd')
    expect(costOf(store).currency).toBe('USD')
    expect(figure('The whole budget')).toBe('US$43,200')
  })
})

describe('the cost of a year over the target', () => {
  it('says where it is least and what it is now', async () => {
    // At 99.9 % 525.6 min: €525,600. The nines more n with 100ⁿ = 525,600 × ln 10 × 9 ÷ (100,000 × ln 10) = 47.304 are
    // 0.8375: 3.8375 nines, 99.985 %. There 525,600 ÷ 6.878 + 100,000 × (6.878 − 1) ÷ 9 = €141,730.
    show({ outagePerMinute: 1_000, nextNine: 100_000 })
    expect(plain(part())).toContain(
      'A year costs least at a target of 99.985 %: €141.7 k. At your 99.9 % it costs €525.6 k.',
    )
    const picture = screen.getByRole('figure', { name: 'Cost of reliability' })
    expect(picture).toHaveAccessibleDescription(/A year costs least at a target of 99\.985/)
    await userEvent.setup().click(within(picture).getByRole('button', { name: /Show data/ }))
    const data = rows('Cost of reliability data')
    // 90 % of a year is 52,560 min down; two nines fewer save 100,000 × (1 − 0.01) ÷ 9.
    expect(data[0]).toBe('90 % | €52,560,000 | −€11,000 | €52,549,000')
    expect(data[2]).toBe('99.9 %, now | €525,600 | €0 | €525,600')
    expect(data[3]).toMatch(/^99\.985 %, cheapest \| €76,4\d\d \| €65,3\d\d \| €141,7\d\d$/)
    expect(data[4]).toBe('99.99 % | €52,560 | €100,000 | €152,560')
  })

  it('says when more nines always pay, and when none does', () => {
    const store = show({ outagePerMinute: 1_000, nextNine: 0 })
    expect(plain(part())).toContain('each nine more pays for itself, up to 99.9999 % and beyond')
    act(() => store.getState().editScenario({ cost: { ...NO_COST, outagePerMinute: 0, nextNine: 5 } }, ''))
    expect(plain(part())).toContain('fewer nines would cost less, down to 90 % and below')
    act(() => store.getState().editScenario({ cost: { ...NO_COST, outagePerMinute: 0, nextNine: 0 } }, ''))
    expect(plain(part())).toContain('every target costs the same')
  })

  it('shows the math', async () => {
    show({ outagePerMinute: 1_000, nextNine: 100_000 })
    await userEvent.setup().click(screen.getByRole('button', { name: 'How? the cost of reliability' }))
    expect(await screen.findByText(/all of its budget is spent/)).toBeVisible()
  })
})

describe('the SLA beside the SLO', () => {
  it('is off until asked for, and can be taken away again', async () => {
    const user = userEvent.setup()
    const store = show()
    expect(screen.queryByRole('textbox', { name: 'SLA' })).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Add an SLA' }))
    expect(screen.getByRole('textbox', { name: 'SLA' })).toHaveValue('99.5 %')
    await user.click(screen.getByRole('button', { name: 'Remove the SLA' }))
    expect(costOf(store).sla).toBe(null)
  })

  const sla = {
    target: ppb(995_000_000),
    bands: [
      { below: ppb(995_000_000), credit: ppb(100_000_000) },
      { below: ppb(990_000_000), credit: ppb(250_000_000) },
    ],
    monthlyFee: 80_000,
  }

  it('says what lies between, how far it is from breaking, and what that would cost', () => {
    show({ sla })
    // Of the 43,200 min of November 0.5 % are 216 and 0.1 % are 43.2; 29 are bad so far.
    expect(figure('Buffer')).toBe('2h 52m 48s')
    expect(figure('Until the SLA breaks')).toBe('3h 7m')
    expect(figure('The SLA breaks at')).toBe('500 %')
    expect(figure('A breach costs')).toBe('€8,000')
    expect(part()).toHaveTextContent('a month, up to €20,000; nothing is due so far')
    expect(rows('Credit bands').map((row) => row.split(' | ')[2])).toEqual(['€8,000', '€20,000'])
  })

  it('says that it does not know what a breach costs until somebody says what customers pay', async () => {
    const store = show({ sla: { ...sla, monthlyFee: 0 } })
    expect(screen.getByRole('textbox', { name: 'Its customers pay' })).toHaveValue('')
    expect(figure('A breach costs')).toBe('Unknown')
    expect(part()).toHaveTextContent('10 % to 25 % of a month’s fee: say what its customers pay')
    expect(rows('Credit bands').map((row) => row.split(' | ')[2])).toEqual(['–', '–'])
    const box = await retype('Its customers pay', '80,000')
    expect(figure('A breach costs')).toBe('€8,000')
    await userEvent.setup().clear(box)
    expect(costOf(store).sla?.monthlyFee).toBe(0)
    expect(figure('A breach costs')).toBe('Unknown')
  })

  it('warns where it leaves no room', async () => {
    show({ sla })
    await retype('SLA', '99.95')
    expect(screen.getByRole('note')).toHaveTextContent('The SLA is stricter than your objective')
    expect(screen.queryByRole('status', { name: 'Buffer' })).not.toBeInTheDocument()
    await retype('SLA', '99.9')
    expect(screen.getByRole('note')).toHaveTextContent('The SLA is the same as your objective')
  })

  it('keeps its bands in order, and says so in place', async () => {
    const store = show({ sla })
    const box = await retype('Band 2: a month below', '99.6')
    expect(box).toHaveAccessibleDescription(
      'This share is out of range. Expected more than 0 %, and less than 99.5 %. Found “99.6”.',
    )
    expect(costOf(store).sla).toEqual(sla)
    await userEvent.setup().click(screen.getByRole('button', { name: 'Add band' }))
    expect(costOf(store).sla?.bands[2]).toEqual({ below: 980_000_000, credit: 625_000_000 })
    await userEvent.setup().click(screen.getByRole('button', { name: 'Delete band 1' }))
    expect(costOf(store).sla?.bands.map(({ below }) => below)).toEqual([990_000_000, 980_000_000])
  })
})
