import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { budgetShare } from '../../../src/core/alert/alert-rule.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import type { Incident } from '../../../src/core/incident/incident.ts'
import { MINUTE } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import type { WorkspaceStore } from '../../../src/store/workspace-store.ts'
import { AlertsView } from '../../../src/views/alerts/alerts-view.tsx'
import { renderOverStore, workshopScenario } from '../support/workshop.tsx'

const renderAlerts = (scenario?: Scenario): WorkspaceStore =>
  renderOverStore(<AlertsView rulesAsCode={<p>The rules as files</p>} />, scenario)

const words = (element: HTMLElement): string => (element.textContent ?? '').replaceAll('\u00a0', ' ')

const output = (name: string): string => words(screen.getByRole('status', { name }))

const rowsOf = (table: HTMLElement): readonly string[] => within(table).getAllByRole('row').slice(1).map(words)

const incidentTable = (): HTMLElement => screen.getByRole('table', { name: 'Incident alerts' })

const [deploy, brownOut] = workshopScenario.incidents as readonly [Incident, Incident]

describe('the question', () => {
  it('is asked of the objective at hand', () => {
    renderAlerts()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Which alert would have woken me, and when?')
    expect(screen.getByText(/promises/)).toHaveTextContent(/Checkout promises 99\.9.% over 30 days, rolling/)
  })

  it('says that alerts look at requests where the budget counts time slices', () => {
    renderAlerts({ ...workshopScenario, budgetingMethod: 'timeslices' })
    expect(screen.getByText(/promises/)).toHaveTextContent(
      /Its budget is counted in time slices; alerts look at every request all the same/,
    )
  })

  it('leaves the last word to the rules as code', () => {
    renderAlerts()
    expect(screen.getByText('The rules as files')).toBeVisible()
  })
})

describe('the answer', () => {
  it('is told for the costliest incident: 1 h × 14.4 × 0.1 % ÷ 100 % = 51.84 s', () => {
    renderAlerts()
    expect(output('First page')).toBe('51.84s')
    expect(screen.getByText(/^after “Bad deploy”, your costliest incident, began/)).toHaveTextContent('page 1h/5m')
    // 14.4 × 1 h ÷ 720 h
    expect(output('Budget spent by then')).toBe('2 %')
    expect(screen.getByText(/by this incident alone; of the whole budget 98.% was left/)).toBeVisible()
    // 5 m × (1 − 0.0144)
    expect(output('Cleared')).toBe('4m 55.68s')
    // Both incidents trip all four rules of the workbook.
    expect(output('Pages')).toBe('4')
    expect(output('Tickets')).toBe('4')
    expect(screen.getAllByText(/^for 2 incidents, in 30 days, rolling/)).toHaveLength(2)
  })

  it('is told of a firing without an incident that counts: what was spent until then, and when it cleared', () => {
    const { began, lasted } = deploy
    const deployLeftOut = { id: 'x', kind: 'maintenance', reason: '', began, lasted } as const
    renderAlerts({ ...workshopScenario, incidents: [deploy], exclusions: [deployLeftOut] })
    expect(output('First page')).toMatch(/^4 Nov/)
    expect(output('Budget spent by then')).toBe('0 %')
    // Fires 51.84 s after the beginning and clears 4m 55.68s after the 20 minutes: 24m 3.84s later.
    expect(output('Cleared')).toBe('24m 3.8s')
    expect(screen.getByText('after it fired')).toBeVisible()
    expect(screen.queryByText('nobody was told')).toBeNull()
  })

  it('is told for another incident when that is chosen', async () => {
    renderAlerts()
    const chooser = screen.getByRole('combobox', { name: 'Asked about' })
    expect(within(chooser).getAllByRole('option').map(words)).toEqual([
      'Bad deploy, 4 Nov 14:02, the costliest',
      'Brown-out, 15 Nov 09:30',
    ])
    await userEvent.selectOptions(chooser, 'Brown-out, 15 Nov 09:30')
    expect(output('First page')).toBe('17m 16.8s')
    expect(screen.getByText(/^after “Brown-out” began/)).toBeVisible()
  })

  it('is no ticket: nobody is woken by one, though it is named', () => {
    const [, , day, days] = workshopScenario.alertRules
    renderAlerts({ ...workshopScenario, incidents: [deploy], alertRules: [day as AlertRule, days as AlertRule] })
    expect(output('First page')).toBe('No page')
    // 24 h × 3 × 0.1 % = 72 h × 1 × 0.1 %
    expect(screen.getByText(/^Nobody was woken for “Bad deploy”, your costliest incident/)).toHaveTextContent(
      'ticket 1d/2h was opened after 4m 19.2s.',
    )
  })

  it('names the ticket that was opened before the page', () => {
    const [page, ...rest] = workshopScenario.alertRules as readonly [AlertRule, ...AlertRule[]]
    // A ticket at 1 % of the budget in the same hour: 7.2×, after half the 51.84 s.
    const sooner: AlertRule = { ...page, id: 'sooner', severity: 'ticket', threshold: budgetShare(1) }
    renderAlerts({ ...workshopScenario, alertRules: [page, ...rest, sooner] })
    expect(output('First page')).toBe('51.84s')
    expect(screen.getByText(/^Told of before, after 25\.92s, by/)).toHaveTextContent('ticket 1h/5m')
  })

  it('says that an earlier leak still filled the long window', () => {
    const leak: Incident = { ...brownOut, id: 'leak', label: 'Slow leak', began: deploy.began - 50 * MINUTE }
    // 30 minutes of 1 % do not page, and are half an hour of 1 % in the window of an hour when the outage begins.
    const small: Incident = { ...leak, lasted: 30 * MINUTE, failing: 10_000_000 as never }
    renderAlerts({
      ...workshopScenario,
      incidents: [small, deploy],
      alertRules: workshopScenario.alertRules.slice(0, 1),
    })
    // 18 s of failures are there already, 33.84 s of the outage are enough: 18 / 51.84 = 34.7 %.
    expect(output('First page')).toBe('33.84s')
    expect(
      screen.getByText(/Sooner than from calm, which takes 51\.84s: “Slow leak” still made up 34\.7.% of the failures/),
    ).toBeVisible()
  })

  it('explains scrapes and evaluations where it is read as Prometheus samples it', async () => {
    renderAlerts({
      ...workshopScenario,
      alertReading: { ...workshopScenario.alertReading, kind: 'prometheus' },
    })
    await userEvent.click(screen.getByRole('button', { name: 'How? First page' }))
    const note = await screen.findByRole('dialog', { name: /First page/ })
    expect(note).toHaveTextContent(
      'the counters are scraped every 1m and the rules evaluated every 1m, 15s after each full interval',
    )
    expect(note).toHaveTextContent('fires at the first evaluation whose scrapes show both windows above the threshold')
  })

  it('says how it came about, with the person’s own numbers', async () => {
    renderAlerts()
    await userEvent.click(screen.getByRole('button', { name: 'How? First page' }))
    const note = await screen.findByRole('dialog', { name: /First page/ })
    expect(words(note.querySelector('math') as unknown as HTMLElement)).toBe('fires after=1h×14.4×0.1 %100 %=51.84s')
    expect(within(note).getByRole('link', { name: /Alerting on SLOs/ })).toBeVisible()
  })

  it('says that nobody is told of anything where there is no rule', () => {
    renderAlerts({ ...workshopScenario, alertRules: [] })
    expect(output('First page')).toBe('No rule')
    expect(output('Pages')).toBe('0')
  })

  it('says that nothing would have fired where nothing happened', () => {
    renderAlerts({ ...workshopScenario, incidents: [] })
    expect(output('First page')).toBe('Nothing')
    expect(screen.getByText(/there is no incident in 30 days, rolling/)).toBeVisible()
  })

  it('says that no rule saw an incident that was too short for all of them', () => {
    renderAlerts({ ...workshopScenario, incidents: [{ ...deploy, lasted: 30_000 }] })
    expect(output('First page')).toBe('No alert')
    expect(output('Cleared')).toBe('–')
    expect(screen.getByText(/No rule fired for “Bad deploy”/)).toBeVisible()
  })

  it('says that an alert still fires', () => {
    renderAlerts({ ...workshopScenario, now: deploy.began + 10 * MINUTE })
    expect(output('Cleared')).toBe('Still firing')
  })

  it('names what was firing already', () => {
    const before: Incident = { ...brownOut, id: 'before', label: 'Small one', began: deploy.began - 120 * MINUTE }
    renderAlerts({
      ...workshopScenario,
      incidents: [before, deploy],
      alertRules: workshopScenario.alertRules.slice(0, 1),
    })
    expect(output('First page')).toBe('Already firing')
  })

  it('gives no answer without the measurements', async () => {
    renderAlerts({
      ...newScenario('gone', 'Checkout'),
      measurements: {
        kind: 'imported',
        seriesId: 'lost',
        source: 'month.csv',
        start: 0,
        step: 60_000,
        steps: 10,
        unit: 'requests',
      },
    })
    expect(await screen.findByText(/not in this browser, so there is no honest answer/)).toBeVisible()
    expect(screen.queryByRole('status', { name: 'First page' })).toBeNull()
  })
})

describe('the timeline', () => {
  it('stands under the burn-down', async () => {
    renderAlerts()
    const burnDown = screen.getByRole('figure', { name: 'Budget burn-down' })
    expect(await within(burnDown).findByRole('figure', { name: 'Alert timeline' })).toBeVisible()
  })

  it('follows an incident’s end as it is moved', async () => {
    renderAlerts({ ...workshopScenario, now: Date.UTC(2026, 10, 5) })
    const end = await screen.findByRole('slider', { name: 'End of Bad deploy' })
    // 19 minutes short of the whole leave one minute, which is still longer than 51.84 s.
    for (let minute = 0; minute < 19; minute += 1) fireEvent.keyDown(end, { key: 'ArrowLeft' })
    expect(rowsOf(incidentTable())[0]).toContain('1m, 100 % failing')
    expect(output('First page')).toBe('51.84s')
    // 6h/30m needs 129.6 s, so one page is left, and no ticket.
    expect(output('Pages')).toBe('1')
    expect(output('Tickets')).toBe('0')
  })
})

describe('the incidents', () => {
  it('have their first alert, its price and its end', () => {
    renderAlerts()
    const [first, , second] = rowsOf(incidentTable())
    expect(first).toMatch(/^Bad deploy4 Nov 14:02, 20m, 100 % failing page 1h\/5m/)
    expect(first).toMatch(/4 Nov 14:0251\.84s2 %98 %4m 55\.68safter the incident ended/)
    // 1 h × 0.0144 ÷ 0.05; 100 % − 46.3 % − 2 %; 5 m × (1 − 0.288)
    expect(second).toContain('page 1h/5m15 Nov 09:4717m 16.8s2 %51.7 %3m 33.6safter the incident ended')
  })

  it('tell what a slower rule would have done', async () => {
    renderAlerts()
    const list = screen.getByRole('list', { name: 'Every rule on Bad deploy' })
    const items = within(list).getAllByRole('listitem').map(words)
    expect(items).toHaveLength(4)
    // 6 h × 6 × 0.1 %, and 30 m × (1 − 0.006)
    expect(items[1]).toContain('page 6h/30m 6× fired after 2m 9.6s')
    expect(items[1]).toContain('5 % spent, 95 % left, cleared 29m 49.2s after the incident ended')
    const button = screen.getByRole('button', { name: 'Every rule on Bad deploy' })
    expect(button).toHaveAttribute('aria-expanded', 'true')
    await userEvent.click(button)
    expect(screen.queryByRole('list', { name: 'Every rule on Bad deploy' })).toBeNull()
  })

  it('say which rule did not fire', () => {
    renderAlerts({ ...workshopScenario, incidents: [{ ...deploy, lasted: MINUTE }] })
    expect(words(screen.getByRole('list', { name: 'Every rule on Bad deploy' }))).toContain(
      'page 6h/30m 6× did not fire',
    )
  })

  it('are edited in place, and a change of Lasted moves what fired', async () => {
    const store = renderAlerts()
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Edit Bad deploy' }))
    const lasted = screen.getByRole('textbox', { name: 'Lasted' })
    await user.clear(lasted)
    await user.type(lasted, '30s')
    expect(store.getState().scenarios[0]?.incidents[0]?.lasted).toBe(30_000)
    expect(rowsOf(incidentTable())[0]).toContain('none')
    // The costliest is another one now.
    expect(output('First page')).toBe('17m 16.8s')
    await user.click(screen.getByRole('button', { name: 'Done' }))
    expect(screen.queryByRole('textbox', { name: 'Lasted' })).toBeNull()
  })

  it('stay open while a text cannot be read', async () => {
    renderAlerts()
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Edit Bad deploy' }))
    const began = screen.getByRole('textbox', { name: 'Began' })
    await user.clear(began)
    await user.type(began, 'last Tuesday')
    await user.click(screen.getByRole('button', { name: 'Done' }))
    expect(began).toHaveValue('last Tuesday')
    expect(began).toHaveFocus()
  })

  it('say what lies ahead of now', () => {
    renderAlerts({ ...workshopScenario, now: Date.UTC(2026, 10, 10) })
    expect(rowsOf(incidentTable()).at(-1)).toContain('not yet: it begins after “now”')
  })

  it('point to where one can be added when there are none', () => {
    renderAlerts({ ...workshopScenario, incidents: [] })
    expect(within(incidentTable()).getByRole('link', { name: 'Add one in Budget' })).toHaveAttribute('href', '#/budget')
  })
})

describe('the strategies', () => {
  const table = async (): Promise<HTMLElement> => {
    const found = screen.getByRole('table', { name: 'Strategies' })
    await waitFor(() => expect(words(found)).not.toContain('…'))
    return found
  }

  it('stand side by side on the same incidents, the person’s own first', async () => {
    renderAlerts()
    const rows = rowsOf(await table())
    expect(rows[0]).toMatch(/^Your rules/)
    // 4 pages, 4 tickets, none missed, none false; the mean of 51.84 s and 17m 16.8s.
    expect(rows[0]).toContain('4 for 24 for 20 of 209m 4.32s2 %')
    expect(rows.filter((row) => /^[1-6]\./.test(row))).toHaveLength(6)
    expect(rows.some((row) => row.startsWith('Pyrra'))).toBe(true)
    expect(screen.getByText(/although the objective was met/)).toBeVisible()
  })

  it('count what one burn rate alone misses: 5 % in an hour needs more than 3.6 % failing', async () => {
    renderAlerts({ ...workshopScenario, incidents: [deploy, { ...brownOut, failing: 30_000_000 as never }] })
    const row = rowsOf(await table()).find((one) => one.startsWith('4.'))
    expect(row).toContain('1 of 2')
  })

  it('say why one minute’s rate is blind to scrapes a minute apart', async () => {
    renderAlerts({
      ...workshopScenario,
      alertReading: { ...workshopScenario.alertReading, kind: 'prometheus' },
    })
    const blind = rowsOf(await table()).filter((row) => row.includes('rate() needs two'))
    expect(blind).toHaveLength(1)
    expect(blind[0]).toMatch(/^3\..*Blind here: a window of 1m holds one scrape at most, as they are 1m apart/)
  })

  it('can be taken over, and given back', async () => {
    const store = renderAlerts()
    const user = userEvent.setup()
    const [button] = within(await table()).getAllByRole('button', { name: /Use these rules: 4\./ })
    await user.click(button as HTMLElement)
    expect(store.getState().scenarios[0]?.alertRules).toHaveLength(1)
    expect(output('Tickets')).toBe('0')
    act(() => store.getState().undo())
    expect(store.getState().scenarios[0]?.alertRules).toHaveLength(4)
  })
})

describe('the way to the parts', () => {
  it('has a link for every part, which moves the focus and leaves the address alone', async () => {
    renderAlerts()
    Element.prototype.scrollIntoView = vi.fn<() => void>()
    const address = location.hash
    const links = within(screen.getByRole('navigation', { name: 'On this page' })).getAllByRole('link')
    const user = userEvent.setup()
    const found: string[] = []
    for (const link of links.slice(0, -1)) {
      await user.click(link)
      found.push(document.activeElement?.tagName ?? '')
    }
    expect(found).toEqual(links.slice(0, -1).map(() => 'H2'))
    expect(location.hash).toBe(address)
  })
})

describe('a bad month', () => {
  const open = async (): Promise<HTMLElement> => {
    await userEvent.click(screen.getByRole('button', { name: 'Make a bad month' }))
    return screen.findByRole('dialog', { name: 'A bad month' })
  }
  const incidentsOf = (store: WorkspaceStore): readonly Incident[] => {
    const { scenarios, openId } = store.getState()
    return scenarios.find(({ id }) => id === openId)?.incidents ?? []
  }

  it('shows what comes, and adds it beside the open scenario with the same promise and rules', async () => {
    const store = renderAlerts({ ...workshopScenario, alertRules: workshopScenario.alertRules.slice(0, 2) })
    const dialog = await open()
    const user = userEvent.setup()
    const seed = within(dialog).getByRole('textbox', { name: 'Seed' })
    await user.clear(seed)
    await user.type(seed, 'class of 26')
    const preview = within(within(dialog).getByRole('list', { name: 'What comes' })).getAllByRole('listitem')
    await user.click(within(dialog).getByRole('button', { name: 'Add as a new scenario' }))
    const { scenarios, openId } = store.getState()
    expect(scenarios).toHaveLength(2)
    expect(scenarios[0]).toMatchObject({ id: 'workshop', incidents: workshopScenario.incidents })
    expect(scenarios[1]).toMatchObject({ id: openId, name: 'Checkout, bad month “class of 26”', target: 999_000_000 })
    expect(scenarios[1]?.alertRules).toHaveLength(2)
    expect(incidentsOf(store)).toHaveLength(preview.length)
    expect(new Set(incidentsOf(store).map(({ label }) => label)).size).toBe(preview.length)
  })

  it('is the same for the same seed, and asks for one', async () => {
    const first = renderAlerts()
    const dialog = await open()
    const user = userEvent.setup()
    const seed = within(dialog).getByRole('textbox', { name: 'Seed' })
    const list = (): string => words(within(dialog).getByRole('list', { name: 'What comes' }))
    const monday = list()
    await user.clear(seed)
    expect(seed).toBeInvalid()
    expect(within(dialog).getByRole('button', { name: 'Add as a new scenario' })).toBeDisabled()
    await user.type(seed, 'tuesday')
    expect(list()).not.toBe(monday)
    await user.clear(seed)
    await user.type(seed, ' Monday ')
    expect(list()).toBe(monday)
    expect(first.getState().scenarios).toHaveLength(1)
  })
})
