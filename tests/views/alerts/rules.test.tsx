import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { burnRateOf } from '../../../src/core/alert/alert-rule.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import type { Incident } from '../../../src/core/incident/incident.ts'
import { DAY, HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import type { WorkspaceStore } from '../../../src/store/workspace-store.ts'
import { renderRules, workshopScenario } from './render-rules.tsx'

const rulesOf = (store: WorkspaceStore): readonly AlertRule[] => store.getState().scenarios[0]?.alertRules ?? []

const table = (): HTMLElement => screen.getByRole('table', { name: 'Alert rules' })
const field = (name: string): HTMLInputElement => screen.getByRole('textbox', { name })
const said = (element: HTMLElement): string => (element.textContent ?? '').replaceAll('\u00a0', ' ')

/** Types into a field, whose name may change with the rule. */
const type = async (name: string, text: string): Promise<HTMLInputElement> => {
  const user = userEvent.setup()
  const typed = field(name)
  await user.clear(typed)
  await user.type(typed, text)
  return typed
}

const press = async (name: string | RegExp): Promise<void> => {
  await userEvent.setup().click(screen.getByRole('button', { name }))
}

describe('the rule table', () => {
  it('shows every rule by its share and its burn rate, what it takes, and how soon a full outage is told of', () => {
    renderRules()
    const rows = within(table()).getAllByRole('row').slice(1)
    expect(rows).toHaveLength(4)
    expect(field('Budget share of page 1h/5m')).toHaveValue('2 %')
    expect(field('Burn rate of page 1h/5m')).toHaveValue('14.4×')
    expect(said(rows[0] as HTMLElement)).toMatch(/1\.44 %after 51\.84s/)
    // 72 h × 0.1 % = 4m 19.2s
    expect(said(rows[3] as HTMLElement)).toMatch(/0\.1 %after 4m 19\.2s/)
  })

  it('keeps a typed share, and the burn rate follows: 5 % of 30 days in 1 h is 36×', async () => {
    const store = renderRules()
    await type('Budget share of page 1h/5m', '5')
    expect(field('Burn rate of page 1h/5m')).toHaveValue('36×')
    expect(rulesOf(store)[0]?.threshold).toEqual({ kind: 'budget-share', share: 50_000_000 })
  })

  it('keeps a typed burn rate, and the share follows: 36× for 1 h of 30 days is 5 %', async () => {
    const store = renderRules()
    await type('Burn rate of page 1h/5m', '36x')
    expect(field('Budget share of page 1h/5m')).toHaveValue('5 %')
    expect(rulesOf(store)[0]?.threshold).toEqual(burnRateOf(36))
    act(() => store.getState().editScenario({ sloWindow: { kind: 'rolling', duration: 7 * DAY } }, ''))
    expect(rulesOf(store)[0]?.threshold).toEqual(burnRateOf(36))
    // What stayed a share means the same: 5 % in 6 h is 1.4× of 7 days.
    expect(field('Burn rate of page 6h/30m')).toHaveValue('1.4×')
  })

  it('refuses what could never fire, keeps the text and the rule, and says why beside the field', async () => {
    const store = renderRules()
    await type('Burn rate of page 1h/5m', '1000')
    expect(field('Burn rate of page 1h/5m')).toHaveValue('1000')
    expect(field('Burn rate of page 1h/5m')).toHaveAccessibleDescription(
      'This could never fire: when everything fails, the budget burns at 1,000×, and no faster. Found “1000”.',
    )
    expect(rulesOf(store)[0]?.threshold).toEqual(workshopScenario.alertRules[0]?.threshold)
  })

  it.each([
    ['Long window of page 1h/5m', '0', 'Expected more than 0. Found “0”.'],
    ['Long window of page 1h/5m', '5m', 'The short window must be shorter than the long one of 5m. Found 5m.'],
    ['Short window of page 1h/5m', '2h', 'The short window must be shorter than the long one of 1h. Found 2h.'],
    ['How long page 1h/5m must hold', '-1m', 'This is too short: at least 0s. Found “-1m”.'],
    ['Burn rate of page 1h/5m', '0', 'Expected more than 0. Found “0”.'],
    [
      'Budget share of page 1h/5m',
      '-1',
      'This share is out of range. Expected more than 0 %, and at most 100 %. Found “-1”.',
    ],
  ])('answers %s of “%s”', async (name, text, message) => {
    const store = renderRules()
    const before = rulesOf(store)
    const typed = await type(name, text)
    expect(typed).toHaveValue(text)
    expect(typed).toHaveAccessibleDescription(message)
    expect(rulesOf(store)).toEqual(before)
  })

  it('does without a short window when there is none', async () => {
    const store = renderRules()
    await type('Short window of page 1h/5m', 'none')
    expect(rulesOf(store)[0]?.shortWindow).toBe(null)
    expect(screen.getByRole('button', { name: 'Delete page 1h' })).toBeVisible()
  })

  it('adds a rule at the end, deletes one, and undoes both', async () => {
    const store = renderRules()
    await press('Add rule')
    expect(rulesOf(store)).toHaveLength(5)
    // None of the four looks at a week.
    expect(screen.getByRole('combobox', { name: 'Severity of ticket 7d/14h' })).toHaveFocus()
    await press('Delete ticket 3d/6h')
    expect(rulesOf(store).map(({ longWindow }) => longWindow)).toEqual([HOUR, 6 * HOUR, DAY, 7 * DAY])
    expect(screen.getByRole('button', { name: 'Add rule' })).toHaveFocus()
    act(() => store.getState().undo())
    act(() => store.getState().undo())
    expect(rulesOf(store)).toEqual(workshopScenario.alertRules)
  })

  it('takes no more than 100 rules', () => {
    const [first] = workshopScenario.alertRules
    renderRules({
      ...workshopScenario,
      alertRules: Array.from({ length: 100 }, (_, index) => ({ ...first, id: `r${index}` }) as AlertRule),
    })
    expect(screen.getByText('Add rule')).toBeDisabled()
    expect(screen.getByText('100 rules are as many as there may be.')).toBeVisible()
  })

  it('remarks on a rule that fires while the objective is kept, and mends it', async () => {
    const store = renderRules()
    await type('Burn rate of ticket 3d/6h', '0.9')
    const remarks = screen.getByRole('list', { name: 'Remarks on ticket 3d/6h' })
    expect(remarks).toHaveTextContent('It may fire while the objective is kept.')
    await press('Raise to 1×')
    expect(rulesOf(store)[3]?.threshold).toEqual(burnRateOf(1))
    expect(screen.queryByRole('list', { name: 'Remarks on ticket 3d/6h' })).toBeNull()
  })

  it('remarks on a rule that says what another says, and on a window longer than the SLO window', async () => {
    const [first] = workshopScenario.alertRules as readonly [AlertRule]
    renderRules({ ...workshopScenario, alertRules: [first, { ...first, id: 'again' }] })
    const remarks = screen.getAllByRole('list', { name: 'Remarks on page 1h/5m' })
    expect(remarks).toHaveLength(1)
    expect(remarks[0]).toHaveTextContent('Another rule says the same.')
    await userEvent
      .setup()
      .type(
        screen.getAllByRole('textbox', { name: 'Long window of page 1h/5m' })[1] as HTMLElement,
        '{Control>}a{/Control}40d',
      )
    expect(screen.getByRole('list', { name: 'Remarks on page 40d/5m' })).toHaveTextContent(
      'It looks back further than the SLO window.',
    )
  })

  it('says which times are ideal while the rest is read as Prometheus samples it', async () => {
    renderRules()
    await userEvent.setup().click(screen.getByRole('radio', { name: 'As Prometheus samples it' }))
    expect(said(table())).toContain('51.84s ideally')
    expect(screen.getAllByText(/^(“Full outage” says what is ideal\. )?Continuous, whatever the reading/)).toHaveLength(
      2,
    )
  })
})

describe('ready-made sets', () => {
  it('are named, and replace the rules in one step', async () => {
    const store = renderRules()
    expect(screen.getByRole('button', { name: 'Rule set' })).toHaveTextContent('Workbook, four rules')
    await press('Rule set')
    await press(/^4\. Burn rate/)
    expect(screen.getByRole('button', { name: 'Rule set' })).toHaveTextContent('4. Burn rate')
    expect(field('Burn rate of page 1h')).toHaveValue('36×')
    act(() => store.getState().undo())
    expect(rulesOf(store)).toEqual(workshopScenario.alertRules)
  })

  it('become custom as soon as a rule is changed', async () => {
    renderRules()
    await type('Budget share of page 1h/5m', '3')
    expect(screen.getByRole('button', { name: 'Rule set' })).toHaveTextContent('Custom')
  })

  it('scale with the SLO window: Pyrra’s hour of 28 days is 15 minutes of 7', async () => {
    const store = renderRules({ ...workshopScenario, sloWindow: { kind: 'rolling', duration: 7 * DAY } })
    await press('Rule set')
    await press(/^Pyrra/)
    expect(rulesOf(store)[0]?.longWindow).toBe(15 * MINUTE)
  })
})

describe('the story of a rule', () => {
  const story = (): HTMLElement => screen.getByRole('region', { name: 'Why this rule fires' })

  it('says in a sentence when it fires, why 14.4×, and what it takes', () => {
    renderRules()
    const words = said(story())
    expect(words).toContain(
      'fires while more than 1.44 % of requests fail, over the last hour and also over the last 5 minutes.',
    )
    expect(words).toContain('Why 14.4×')
    const rows = within(screen.getByRole('table', { name: 'What fires page 1h/5m' })).getAllByRole('row')
    expect(rows.slice(1).map(said)).toEqual([
      'all of them51.84s2 %4m 55.68s',
      '50 %1m 43.68s2 %4m 51.36s', // 1 h × 1.44 / 50; 5 min × (1 − 1.44 / 50)
      '10 %8m 38.4s2 %4m 16.8s',
      '5 %17m 16.8s2 %3m 33.6s',
      'just above 1.44 %up to 1h2 %at once',
      '1.44 % or lessnever––',
    ])
  })

  it('follows the chosen rule', async () => {
    renderRules()
    await press('Explain ticket 3d/6h')
    expect(screen.getByRole('button', { name: 'Explain ticket 3d/6h' })).toHaveAttribute('aria-pressed', 'true')
    expect(said(story())).toContain('Why 1×')
    await userEvent.setup().selectOptions(screen.getByRole('combobox', { name: 'Rule to explain' }), 'page 6h/30m')
    expect(said(story())).toContain('Why 6×')
  })

  it('says what would let one sleep through an incident, and does it', async () => {
    const store = renderRules()
    expect(said(story())).toContain('“Brown-out”, 3h with 5 % of requests failing, set it off after 17m 16.8s.')
    // 5 % of 0.1 % burns at 50×; 50× for an hour of 30 days is 6.94 %.
    await press(/^Raise to 50×, or 6\.94.% of the budget, for “Brown-out”$/)
    expect(rulesOf(store)[0]?.threshold).toEqual(burnRateOf(50))
    expect(said(story())).not.toContain('“Brown-out”, 3h')
    expect(screen.getByRole('heading', { name: 'How to sleep through it' })).toHaveFocus()
    act(() => store.getState().undo())
    expect(rulesOf(store)).toEqual(workshopScenario.alertRules)
  })

  it('makes a page a ticket', async () => {
    const store = renderRules()
    await press('Make page 1h/5m a ticket, for every incident')
    expect(rulesOf(store)[0]?.severity).toBe('ticket')
  })

  const way = async (name: RegExp): Promise<string> => {
    const item = screen.getByRole('button', { name }).closest('li') as HTMLElement
    await waitFor(() => expect(item).not.toHaveTextContent('Working out'))
    return said(item)
  }

  it('says what would still wake one, and what it costs elsewhere', async () => {
    renderRules()
    // 6 h × 6 × 0.1 % are 43m 12s of 5 %, and 2m 9.6s of everything.
    expect(await way(/^Raise to 50×/)).toContain(
      'Then page 6h/30m still wakes you, after 43m 12s. Elsewhere “Bad deploy” is paged after 2m 9.6s instead of 51.84s.',
    )
    expect(await way(/^Make page 1h\/5m a ticket/)).toContain('“Brown-out” is paged after 43m 12s instead of 17m 16.8s')
  })

  it('quiets every page for an incident in one step', async () => {
    const store = renderRules()
    // 3 h of 5 % in 6 h are 25×.
    const name = /^Quiet every page for it: page 1h\/5m at 50×, page 6h\/30m at 25×, for “Brown-out”$/
    expect(await way(name)).toContain('Then nobody is woken for it.')
    await press(name)
    expect(rulesOf(store).map(({ threshold }) => threshold)).toEqual([
      burnRateOf(50),
      burnRateOf(25),
      ...workshopScenario.alertRules.slice(2).map(({ threshold }) => threshold),
    ])
    act(() => store.getState().undo())
    expect(rulesOf(store)).toEqual(workshopScenario.alertRules)
  })

  it('says what would wake one in half the time, and for what else that would fire', async () => {
    const store = renderRules({
      ...workshopScenario,
      // 1 % burns at 10×: more than 7.2×, less than 14.4×.
      incidents: [
        ...workshopScenario.incidents,
        {
          ...(workshopScenario.incidents[1] as Incident),
          id: 'small',
          label: 'Small one',
          began: Date.UTC(2026, 10, 19),
          failing: ppb(10_000_000),
        },
      ],
    })
    const lower = /^Lower to 7\.2×, or 1.% of the budget, for “Bad deploy”$/
    const effect = await way(lower)
    expect(effect).toContain('Then “Bad deploy” is paged after 25.92s.')
    expect(effect).toContain('It then fires for “Small one” too. It fires 3 times in all, now twice.')
    expect(await way(/^Look at 30m instead of 1h, still at 14\.4×, for “Bad deploy”$/)).toContain(
      'fires as often as now',
    )
    await press(lower)
    expect(rulesOf(store)[0]?.threshold).toEqual(burnRateOf(7.2))
  })

  it('has no two buttons of the same name', () => {
    renderRules()
    const names = screen.getAllByRole('button').map((button) => button.getAttribute('aria-label') ?? said(button))
    expect(new Set(names).size).toBe(names.length)
  })

  it('says that nothing fires a rule that can never fire', () => {
    // 14.4× at 93 % would be 100.8 % of requests.
    renderRules({ ...workshopScenario, target: ppb(930_000_000) })
    expect(said(story())).toContain('Nothing does: not even a full outage is above 100.8 %.')
    expect(screen.getByRole('list', { name: 'Remarks on page 1h/5m' })).toHaveTextContent('It can never fire.')
  })
})

describe('the reading', () => {
  it('is switched, and its settings are kept while it is ideal', async () => {
    const store = renderRules()
    const reading = () => store.getState().scenarios[0]?.alertReading
    expect(screen.queryByRole('textbox', { name: 'Scrape interval' })).toBeNull()
    await userEvent.setup().click(screen.getByRole('radio', { name: 'As Prometheus samples it' }))
    await type('Scrape interval', '30s')
    await userEvent.setup().selectOptions(screen.getByRole('combobox', { name: 'Prometheus version' }), '2.x')
    await userEvent.setup().click(screen.getByRole('radio', { name: 'Ideal' }))
    expect(reading()).toMatchObject({ kind: 'ideal', sampling: { scrapeInterval: 30_000, version: 2 } })
  })

  it('shortens the offset with the evaluation interval, and refuses one that is not below it', async () => {
    const store = renderRules()
    await userEvent.setup().click(screen.getByRole('radio', { name: 'As Prometheus samples it' }))
    await type('Evaluation interval', '10s')
    expect(field('Evaluation offset')).toHaveValue('5s')
    await type('Evaluation offset', '10s')
    expect(field('Evaluation offset')).toHaveAccessibleDescription(/This is too long/)
    expect(store.getState().scenarios[0]?.alertReading.sampling.evaluationOffset).toBe(5_000)
  })

  it('lets one say that nothing came before the data', async () => {
    const store = renderRules()
    await userEvent
      .setup()
      .selectOptions(
        screen.getByRole('combobox', { name: 'What came before the data' }),
        'nothing: the service began there',
      )
    expect(store.getState().scenarios[0]?.alertReading.priorHistory).toBe('none')
  })
})
