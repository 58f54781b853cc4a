import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it } from 'vitest'
import { HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { BudgetView } from '../../../src/views/budget/budget-view.tsx'
import { renderOverStore, workshopScenario } from '../support/workshop.tsx'

// On a busy machine the first compilation of what comes late takes longer than a test may.
beforeAll(async () => {
  await import('../../../src/views/budget/budget-details.tsx')
  await import('../../../src/views/budget/budget-records.tsx')
}, 60_000)

/** The part of the outlook under a heading, once its code is there. */
const part = async (heading: string, changes: Partial<Scenario> = {}): Promise<HTMLElement> => {
  renderOverStore(<BudgetView />, { ...workshopScenario, ...changes })
  return screen.findByRole('region', { name: heading }, { timeout: 5_000 })
}

const plain = (element: HTMLElement | null): string => (element?.textContent ?? '').replaceAll('\u00a0', ' ')

const rows = (inside: HTMLElement): readonly string[] =>
  within(inside)
    .getAllByRole('row')
    .slice(1)
    .map((row) => Array.from(row.children, (cell) => plain(cell as HTMLElement)).join(' | '))

const figure = (inside: HTMLElement, name: string): string => plain(within(inside).getByRole('status', { name }))

// Half an hour after the brown-out: 3 h of 5 % in the last 6 are 25×, and 1,740 s of 2,592 s are spent.
const afterBrownOut: Partial<Scenario> = { now: Date.UTC(2026, 10, 15, 13), requestsPerSecond: 50 }

describe('the forecast', () => {
  it('tells when the budget runs out at each rate, or that it does not', async () => {
    const forecast = await part('Forecast', afterBrownOut)
    // 852 s are left: at 25 × 0.1 % they last 9 h 28 min, at 1,740 / 2,592 of 0.1 % 14 d 16 h 33 min.
    expect(forecast).toHaveTextContent(
      'The budget runs out on 15 Nov 22:28 at the worst rate, on 30 Nov 05:33 at the trend, and never at the calm rate.',
    )
    expect(rows(forecast)).toEqual([
      'Calm: no incident | 0× | never | 100 %',
      'Trend: as over this window | 0.671× | 30 Nov 05:33 | 32.9 %',
      'Worst of 6 h and 3 d | 25× | 15 Nov 22:28 | −2,400 %',
    ])
  })

  it('tells when all is back and how many more incidents the rest pays for', async () => {
    const forecast = await part('Forecast', afterBrownOut)
    expect(figure(forecast, 'Fully recovered')).toBe('15 Dec 12:30')
    // 32.9 % are left: less than the 46.3 % of the one, once the 20.8 % of the other.
    expect(figure(forecast, 'More like “Bad deploy”')).toBe('Not one')
    expect(figure(forecast, 'More like “Brown-out”')).toBe('1')
  })

  it('says when an overspent budget is above zero again', async () => {
    const [deploy] = workshopScenario.incidents
    const forecast = await part('Forecast', { incidents: [{ ...deploy, lasted: 129.6 * MINUTE } as never] })
    // Two thirds of 129 min 36 s must have left: 86 min 24 s after 4 Dec 14:02.
    expect(forecast).toHaveTextContent('Nothing is left. It is above zero again on 4 Dec 15:28, at any of these rates.')
    expect(within(forecast).getByRole('columnheader', { name: 'Above zero again' })).toBeVisible()
  })

  it('ends with a calendar period', async () => {
    const forecast = await part('Forecast', { sloWindow: { kind: 'calendar', period: 'month', timeZone: 'UTC' } })
    expect(forecast).toHaveTextContent('The budget lasts until a new period starts on 1 Dec 00:00')
    expect(within(forecast).getByRole('columnheader', { name: 'Left on 1 Dec' })).toBeVisible()
    expect(figure(forecast, 'Fully recovered')).toBe('1 Dec 00:00')
  })

  it('shows its math', async () => {
    const forecast = await part('Forecast', afterBrownOut)
    await userEvent.setup().click(within(forecast).getByRole('button', { name: /Show the math the forecast/ }))
    expect(
      await screen.findByText(/Worst is the larger burn rate of the last 6 hours and the last 3 days/),
    ).toBeVisible()
  })

  it('is a band in the picture and a sentence for those who do not see it', async () => {
    renderOverStore(<BudgetView />, { ...workshopScenario, ...afterBrownOut })
    const picture = await screen.findByRole('figure', { name: 'Budget burn-down' }, { timeout: 5_000 })
    expect(picture).toHaveAccessibleDescription(
      /The forecast for 15 Dec is between −2,400.% at the worst rate and 100.% at the calm one; at the worst rate nothing is left from 15 Nov 22:28 on/,
    )
  })
})

describe('low traffic', () => {
  const tenAnHour: Partial<Scenario> = { requestsPerSecond: 10 / 3_600, incidents: [] }

  it('says what one failed request does to the budget and to the alerts', async () => {
    const low = await part('Low traffic', tenAnHour)
    expect(plain(low)).toContain(
      'About 7,200 requests are expected in this window, so the budget is 7.2 failed requests: each one spends 13.9 % of it.',
    )
    expect(low).toHaveTextContent('A single failed request fires page 1h/5m, page 6h/30m, ticket 1d/2h, ticket 3d/6h.')
  })

  it('computes the ways out', async () => {
    const low = await part('Low traffic', tenAnHour)
    expect(rows(low)).toEqual([
      'A budget of 10 failed requests | 10,000 in 30d, not 7,200 | 42d | 99.86 % | 3.9 an hour | 2 like this',
      'One failure does not fire page 1h/5m | 70 in 1h, not 10 | 7h at the same burn rate | 99.3 % | 1 a minute | 7 like this',
    ])
  })

  it('has a first aim where the budget is under one request', async () => {
    const low = await part('Low traffic', { ...tenAnHour, requestsPerSecond: 1 / 3_600, alertRules: [] })
    expect(low).toHaveTextContent('not even one failed request (0.72): the first one breaks the objective.')
    // 30 × 10,000 / 720 = 416.7
    expect(rows(low).map((row) => row.split(' | ').slice(0, 3))).toEqual([
      ['A budget of 1 failed request', '1,000 in 30d, not 720', '42d'],
      ['A budget of 10 failed requests', '10,000 in 30d, not 720', '417d: beyond 366d'],
    ])
  })

  it('gives the SLI with Wilson’s interval', async () => {
    const low = await part('Low traffic', tenAnHour)
    expect(figure(low, 'SLI so far')).toBe('100 %')
    // 7,200 / (7,200 + 1.96²) = 0.999467
    expect(plain(low)).toContain('95 % confidence by Wilson’s interval: 99.947 % to 100 %')
  })

  it('is not there where traffic is enough, nor where time is counted', async () => {
    await part('Forecast', { requestsPerSecond: 50 })
    expect(screen.queryByRole('region', { name: 'Low traffic' })).toBeNull()
  })
})

describe('the same outage at peak and at night', () => {
  const officeHours: Partial<Scenario> = {
    requestsPerSecond: 50,
    trafficProfile: { kind: 'office-hours', timeZone: 'UTC' },
  }
  const heading = 'The same outage at peak and at night'

  it('costs ten times as much of the budget in office hours', async () => {
    const outage = await part(heading, officeHours)
    // 60,000 × 168 / 61.8 of the 129,600 × 0.9854 that 30 d from a Friday to a Saturday allow (261 / 264.86 of the mean).
    expect(figure(outage, 'At the peak')).toBe('127.7 %')
    expect(figure(outage, 'When it is quietest')).toBe('12.8 %')
    expect(figure(outage, 'As it was')).toBe('127.7 %')
    expect(outage).toHaveTextContent('163,107 failed requests, from Monday 09:00 on')
  })

  it('is asked of the incident that is chosen', async () => {
    const outage = await part(heading, officeHours)
    await userEvent.setup().selectOptions(within(outage).getByRole('combobox', { name: 'Incident' }), 'Brown-out')
    // 3 h of 5 % are 9 minutes: 0.45 of the other's.
    expect(figure(outage, 'At the peak')).toBe('57.5 %')
    expect(plain(outage)).toContain('5 % of all requests failing for 3h')
  })

  it('is no question where traffic is the same at any hour', async () => {
    await part('Forecast', { requestsPerSecond: 50 })
    expect(screen.queryByRole('region', { name: heading })).toBeNull()
  })

  it('goes by what was measured where there are measurements', async () => {
    const incidents = workshopScenario.incidents.map((one) => ({ ...one, began: one.began - HOUR, failing: ppb(5e8) }))
    const outage = await part(heading, {
      incidents,
      measurements: { kind: 'generated', generator: 'storefront-checkout', seed: 1, end: Date.UTC(2026, 10, 22) },
    })
    expect(outage).toHaveTextContent(/At the peak.*from \w+day (18|19):\d\d on/)
    expect(outage).toHaveTextContent(/When it is quietest.*from \w+day 0[2-4]:\d\d on/)
  })
})
