import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import type { Instant } from '../../../src/core/quantity/units.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import type { Assessment } from '../../../src/core/scenario/assessment.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { likelyMeasured } from '../../../src/views/scenario/incident-draft.ts'
import { forecastOf } from '../../../src/views/scenario/forecast-of.ts'
import { foretoldCase, foretoldRecovery, forecastVerdict } from '../../../src/views/budget/forecast-words.ts'
import { ForecastPart } from '../../../src/views/budget/forecast-part.tsx'
import { ReturnFact, RunsOutFact } from '../../../src/views/budget/facts.tsx'
import { IncidentLedger } from '../../../src/views/budget/incident-ledger.tsx'
import { renderOverStore } from '../support/workshop.tsx'

beforeAll(async () => import('../../../src/views/budget/headline-math.tsx'), 60_000)

const now = Date.UTC(2026, 10, 22)
const HOURS = 30 * 24

/** Thirty days of 1,000 requests an hour up to now, one in 10,000 failing, and all of them in `outage` hours from `ago` on. */
const month = (ago: number, outage: number): { readonly scenario: Scenario; readonly known: Assessment } => {
  const valid = new Float64Array(HOURS).fill(1_000)
  const good = new Float64Array(HOURS).fill(999.9)
  good.fill(0, HOURS - ago * 24, HOURS - ago * 24 + outage)
  const start = now - HOURS * HOUR
  const scenario: Scenario = {
    ...newScenario('measured', 'Checkout'),
    now,
    measurements: {
      kind: 'imported',
      seriesId: 's',
      source: 'month.csv',
      start,
      step: HOUR,
      steps: HOURS,
      unit: 'requests',
    },
  }
  return {
    scenario,
    known: assessment(scenario, scenarioHistory(scenario, { start, step: HOUR, good, valid }, now), now),
  }
}

const plain = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ')

it('keeps an outage that nobody has named out of the calm rate, and says what each rate is', () => {
  const { known } = month(18, 2)
  const told = forecastOf(known)
  if (told === null) throw new Error('nothing was measured')
  // 2,071.8 of 720,000 are 2.88× of 0.1 %; since then one in 10,000 failed, 0.1×.
  expect(
    [foretoldCase('calm', told.basis), foretoldCase('trend', told.basis), foretoldCase('worst', told.basis)].map(plain),
  ).toEqual([
    'Calm: least of 6 h, 3 d and outside incidents',
    'Trend: over this window 2.88×, held to the worst rate',
    'Worst of 6 h and 3 d',
  ])
  expect(told.basis.unnamed).toBe(true)
})

it('asks for the names of incidents where most of the failures have none', () => {
  const { scenario, known } = month(18, 2)
  renderOverStore(<ForecastPart assessment={known} />, scenario)
  expect(screen.getByText(/Most of what is spent lies outside every named incident/)).toBeVisible()
  expect(screen.getByText('no incident is named in this window')).toBeVisible()
  expect(screen.queryByText('Nothing to recover')).toBeNull()
})

it('says when a budget that is above zero again falls below it once more', () => {
  const { known } = month(18, 3)
  const told = forecastOf(known)
  if (told === null) throw new Error('nothing was measured')
  const later = (at: Instant) => ({ ...told, worst: { ...told.worst, recovers: now + 12 * DAY, relapses: at } })
  expect(foretoldRecovery(known, later(now + 20 * DAY), 'worst')).toBe('4 Dec 00:00, until 12 Dec 00:00')
  expect(forecastVerdict(known, later(now + 20 * DAY))).toContain(
    'It falls below zero once more on 12 Dec 00:00 at the worst rate.',
  )
})

it('says when the first failures leave where none do within the day', () => {
  const start = now - HOURS * HOUR
  const { scenario } = month(18, 2)
  const valid = new Float64Array(HOURS).fill(1_000)
  const good = valid.slice()
  good.fill(0, 12 * 24, 12 * 24 + 2)
  const known = assessment(scenario, scenarioHistory(scenario, { start, step: HOUR, good, valid }, now), now)
  renderOverStore(<ReturnFact assessment={known} />, scenario)
  // 2,000 of 720 leave from 4 Dec on.
  expect(plain(screen.getByRole('status', { name: 'Next budget back' }).textContent)).toBe('+277.8 %')
  expect(screen.getByText('from 4 Dec 00:00, as old failures leave; nothing before')).toBeVisible()
})

it('takes a new incident for one of the imported measurements where it overlaps them, and not of generated ones', () => {
  const { scenario } = month(18, 2)
  const { measurements } = scenario
  expect(likelyMeasured({ began: now - HOUR, lasted: null }, measurements)).toBe(true)
  expect(likelyMeasured({ began: now, lasted: HOUR }, measurements)).toBe(false)
  expect(likelyMeasured({ began: now - 31 * DAY, lasted: 2 * DAY }, measurements)).toBe(true)
  expect(likelyMeasured({ began: now - 31 * DAY, lasted: DAY }, measurements)).toBe(false)
  expect(likelyMeasured({ began: now - HOUR, lasted: null }, null)).toBe(false)
  const generated = { kind: 'generated', generator: 'storefront-checkout', seed: 1, end: now } as const
  expect(likelyMeasured({ began: now - HOUR, lasted: null }, generated)).toBe(false)
})

it('adds an incident of the measurements ticked, follows where it is moved to, and leaves the box as it was set', async () => {
  const user = userEvent.setup()
  const { scenario, known } = month(18, 2)
  const store = renderOverStore(<IncidentLedger assessment={known} />, scenario)
  await user.click(screen.getByRole('button', { name: 'Add incident' }))
  const box = (): HTMLElement => screen.getByRole('checkbox', { name: /Already in the measurements/ })
  expect(box()).toBeChecked()
  expect(screen.queryByRole('textbox', { name: 'Requests failing' })).toBeNull()
  const began = screen.getByRole('textbox', { name: 'Began' })
  await user.clear(began)
  await user.type(began, '2026-11-23 10:00{Tab}')
  expect(box()).not.toBeChecked()
  await user.click(box())
  await user.clear(began)
  await user.type(began, '2026-11-24 10:00{Tab}')
  expect(box()).toBeChecked()
  await user.type(screen.getByRole('textbox', { name: 'Lasted' }), '20m{Tab}')
  expect(store.getState().scenarios[0]?.incidents).toMatchObject([{ lasted: 20 * MINUTE, measured: true }])
})

it('names the 3 d rate where it runs out at that alone, as the forecast does', () => {
  // Half an hour's worth 2 d ago: 500 of 72,000 are 6.9× over 3 d, and nothing failed in the last 6 h.
  const start = now - HOURS * HOUR
  const { scenario } = month(18, 2)
  const valid = new Float64Array(HOURS).fill(1_000)
  const good = valid.slice()
  good[HOURS - 48] = 500
  const known = assessment(scenario, scenarioHistory(scenario, { start, step: HOUR, good, valid }, now), now)
  renderOverStore(<RunsOutFact assessment={known} />, scenario)
  expect(plain(screen.getByRole('status', { name: 'Runs out' }).textContent)).toBe('Never at this rate')
  // 220 left at 500 in 3 d: 1 d 7 h 41 min.
  expect(screen.getByText('at the 3 d rate: 1d 8h')).toBeVisible()
  const told = forecastOf(known)
  expect(((told?.worst.runsOut ?? NaN) - now) / DAY).toBeGreaterThan(1.31)
  expect(((told?.worst.runsOut ?? NaN) - now) / DAY).toBeLessThan(1.33)
})
