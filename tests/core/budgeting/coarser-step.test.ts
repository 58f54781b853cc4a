import { expect, it } from 'vitest'
import { coarserStep } from '../../../src/core/budgeting/coarser-step.ts'
import { MINUTE, SECOND } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Measurements, Scenario } from '../../../src/core/scenario/scenario.ts'

const imported: Measurements = {
  kind: 'imported',
  seriesId: 's',
  source: 'a.csv',
  start: 0,
  step: 5 * MINUTE,
  steps: 12,
  unit: 'requests',
}
const generated: Measurements = { kind: 'generated', generator: 'storefront-checkout', seed: 1, end: 0 }

const of = (measurements: Measurements | null, length: number): Scenario => ({
  ...newScenario('one', 'Checkout'),
  measurements,
  timeSlices: { ...newScenario('one', 'Checkout').timeSlices, length },
})

it('is the step of the data where slices are shorter than it', () => {
  expect(coarserStep(of(imported, MINUTE))).toBe(5 * MINUTE)
  expect(coarserStep(of(generated, 30 * SECOND))).toBe(MINUTE)
})

it('is nothing where slices are as long as a step, or nothing was measured', () => {
  expect(coarserStep(of(imported, 5 * MINUTE))).toBeNull()
  expect(coarserStep(of(generated, MINUTE))).toBeNull()
  expect(coarserStep(of(null, SECOND))).toBeNull()
})
