import { expect, it } from 'vitest'
import { DAY } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { ruleLosses } from '../../../src/interop/prometheus-rules/rule-losses.ts'

const plain = newScenario('a', 'Checkout')

const losses = (changes: Partial<Scenario>, days = 30): readonly (readonly [string, string])[] =>
  ruleLosses({ ...plain, ...changes }, { target: plain.target, sloWindow: days * DAY }).map(({ code, detail }) => [
    code,
    detail,
  ])

it('loses nothing of a plain scenario: its target, its rolling window and its rules are all said', () => {
  expect(losses({})).toEqual([])
})

it('says by which range a calendar window is written, and that every event counts alike', () => {
  expect(
    losses(
      {
        sloWindow: { kind: 'calendar', period: 'month', timeZone: 'Europe/Berlin' },
        budgetingMethod: 'timeslices',
        latencyThreshold: 300,
        story: 'Why.',
      },
      31,
    ),
  ).toEqual([
    ['calendar-window', 'calendar month, Europe/Berlin → 31d'],
    ['budgeting-method', 'timeslices'],
    ['latency-threshold', '300ms'],
    ['story', ''],
  ])
})
