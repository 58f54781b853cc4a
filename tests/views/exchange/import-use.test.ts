import { expect, it } from 'vitest'
import type { Incident } from '../../../src/core/incident/incident.ts'
import { DAY, HOUR, MINUTE, WHOLE } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Measurements } from '../../../src/core/scenario/scenario.ts'
import {
  importedScenario,
  measuredSpan,
  minuteAfter,
  outageIncidents,
  overlapping,
  scenarioNameOf,
  scenarioProblem,
  withMeasurements,
} from '../../../src/views/exchange/import-use.ts'

const START = Date.UTC(2026, 10, 1)

const measurements: Measurements = {
  kind: 'imported',
  seriesId: 'one',
  source: 'checkout.csv',
  start: START,
  step: MINUTE,
  steps: 1_440,
  unit: 'requests',
}
const span = { start: START, end: START + DAY }

const incident = (id: string, began: number, lasted: number): Incident => ({
  id,
  label: id,
  began,
  lasted,
  failing: WHOLE,
  cause: 'own',
  measured: false,
})

const incidents = [
  incident('ends as it starts', START - HOUR, HOUR),
  incident('reaches into it', START - HOUR, HOUR + 1),
  incident('within', START + HOUR, HOUR),
  incident('begins as it ends', START + DAY, HOUR),
]

it('marks exactly the incidents that touch the measured time as part of it, and looks from its end', () => {
  const facts = withMeasurements({ incidents }, measurements, span, true)
  expect(facts.now).toBe(START + DAY)
  expect(facts.incidents.filter(({ measured }) => measured).map(({ id }) => id)).toEqual(['reaches into it', 'within'])
  expect(overlapping(incidents, span)).toBe(2)
})

it('puts incidents back on top of the measurements when they are not part of them', () => {
  const marked = incidents.map((one) => ({ ...one, measured: true }))
  const facts = withMeasurements({ incidents: marked }, measurements, span, false)
  expect(facts.incidents.filter(({ measured }) => !measured).map(({ id }) => id)).toEqual(['reaches into it', 'within'])
})

it('takes outages as part of measurements only where there are measurements', () => {
  const outages = incidents.map(({ label, began, lasted, failing }) => ({ label, began, lasted, failing }))
  expect(outageIncidents(outages, span).incidents.map(({ measured }) => measured)).toEqual([false, true, true, false])
  expect(outageIncidents(outages, null).incidents.some(({ measured }) => measured)).toBe(false)
  expect(measuredSpan({ measurements })).toEqual(span)
  expect(measuredSpan({ measurements: null })).toBeNull()
})

it('counts the outages that a scenario cannot hold, and the words that it must cut', () => {
  const outage = { label: '', began: START, lasted: HOUR, failing: WHOLE }
  const result = outageIncidents(
    [outage, { ...outage, lasted: 367 * DAY }, { ...outage, label: 'x'.repeat(201) }],
    null,
  )
  expect(result).toMatchObject({ tooLong: 1, cut: 1 })
  expect(result.incidents.map(({ label }) => label.length)).toEqual([0, 200])
})

it('looks at a list of outages from the first whole minute at which all are over', () => {
  expect(minuteAfter([incident('a', START, 90_000), incident('b', START + 1, 30_000)])).toBe(START + 2 * MINUTE)
  expect(minuteAfter([incident('a', START, HOUR)])).toBe(START + HOUR)
})

it('names a scenario after its file, without the endings', () => {
  expect(scenarioNameOf(new File([], 'checkout.2026.csv.gz'))).toBe('checkout.2026')
  expect(scenarioNameOf('a,b')).toBe('Pasted data')
})

it('finds what could not be read back, before it is kept', () => {
  const open = newScenario('open', 'Checkout')
  expect(scenarioProblem(importedScenario(open, 'New', { measurements, now: START }))).toBeNull()
  const years = importedScenario(open, 'New', { measurements: { ...measurements, step: 400 * DAY }, now: START })
  expect(scenarioProblem(years)?.path).toMatch(/step/)
})
