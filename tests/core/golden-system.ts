import { expect } from 'vitest'
import { extraNine, keepsExtraNine } from '../../src/core/dependency/extra-nine.ts'
import { splitBudget } from '../../src/core/dependency/split-budget.ts'
import { systemBounds } from '../../src/core/dependency/system-bounds.ts'
import type { System } from '../../src/core/dependency/system.ts'
import { MINUTES_OF_A_YEAR, yearlyOutageCost } from '../../src/core/cost/outage-cost.ts'
import { errorBudget } from '../../src/core/objective/error-budget.ts'
import { DAY, ratioOf, SECOND } from '../../src/core/quantity/units.ts'
import type { Ratio } from '../../src/core/quantity/units.ts'
import { near } from '../support/near.ts'
import { exactly, inParallel, inSeries, kOfN, part, systemOf } from './dependency/build.ts'
import { byName, numberIn, percent, PRECISE } from './golden-case.ts'
import type { Check } from './golden-case.ts'

const percentsIn = (value: unknown): readonly string[] => value as readonly string[]

/** 1 − "0.997002999", digit by digit, so that the test does not lose what the core keeps. */
const failingOf = (exact: string): Ratio => {
  const digits = exact.slice('0.'.length)
  const missing = (10n ** BigInt(digits.length) - BigInt(digits)).toString()
  return Number(`${missing}e-${digits.length}`)
}

const checkExact = (system: System, { expected, exact = '' }: Parameters<Check>[0]): void => {
  const { availability, unavailability } = exactly(system)
  near(unavailability, failingOf(exact), PRECISE)
  near(availability, Number(exact), PRECISE)
  near(availability * 100, numberIn(expected['availability_percent']), PRECISE)
  if (expected['downtime_seconds_30d'] === undefined) return
  near((unavailability * 30 * DAY) / SECOND, numberIn(expected['downtime_seconds_30d']), PRECISE)
}

/** "99.99 . (99.9||99.9)": factors of one part, or of several any of which will do. */
const mixed = (expression: string): System => {
  const factors = expression.split(' . ').map((factor) => factor.replaceAll(/[()]/g, '').split('||'))
  const groups = factors.map((percents, index) => percents.map((one, place) => part(`part ${index} ${place}`, one)))
  return systemOf(
    part(
      'journey',
      100,
      groups.map((group) => group.map(({ id }) => id)),
    ),
    ...groups.flat(),
  )
}

const BUDGETS: Readonly<Record<string, Check>> = {
  'calculus/99.99-five-deps': ({ inputs, expected }) => {
    expect(MINUTES_OF_A_YEAR).toBe(inputs['year_minutes'])
    const target = percent(inputs['slo_percent'])
    const dependencies = Array.from({ length: numberIn(inputs['deps']) }, () => String(inputs['dep_percent']))
    const split = splitBudget(inSeries(dependencies), ratioOf(errorBudget(target)), 'equal')
    near(yearlyOutageCost(target, 1), numberIn(expected['total_minutes']), PRECISE)
    near((split?.takenNow ?? NaN) * MINUTES_OF_A_YEAR, numberIn(expected['deps_minutes']), PRECISE)
    near((split?.leftNow ?? NaN) * MINUTES_OF_A_YEAR, numberIn(expected['left_minutes']), PRECISE)
  },
  'calculus/extra-nine': ({ inputs, expected }) => {
    const target = percent(inputs['service_percent'])
    const dependency = percent(expected['dependency_percent'])
    expect(extraNine(target)).toBe(dependency)
    expect(keepsExtraNine(ratioOf(errorBudget(dependency)), ratioOf(errorBudget(target)))).toBe(true)
  },
  // Budgets of a mean of ratios add up: what each of two may fail, both together fail.
  'openslo/ratiotimeslices-additive': ({ inputs, expected }) => {
    const split = splitBudget(inSeries([String(inputs['a']), String(inputs['b'])]), 1, 'equal')
    near(100 * (1 - (split?.takenNow ?? NaN)), numberIn(expected['composite_percent']), PRECISE)
  },
}

/** What a system of components can promise. */
export const SYSTEM_CHECKS: Readonly<Record<string, Check>> = {
  composite_serial: (one) => checkExact(inSeries(percentsIn(one.inputs['components_percent'])), one),
  composite_parallel: (one) => checkExact(inParallel(percentsIn(one.inputs['components_percent'])), one),
  composite_mixed: (one) => checkExact(mixed(String(one.inputs['expr'])), one),
  composite_k_of_n: (one) => {
    const { k, n, component_percent } = one.inputs
    checkExact(kOfN(numberIn(k), numberIn(n), String(component_percent)), one)
    // Replicas of a component, or as many components: the same.
    const apart = Array.from({ length: numberIn(n) }, (_, index) => part(`part ${index}`, String(component_percent)))
    const group = { needed: numberIn(k), on: apart.map(({ id }) => id) }
    checkExact(systemOf(part('journey', 100, [group]), ...apart), one)
  },
  composite_bounds: ({ inputs, expected }) => {
    const system = inParallel([String(inputs['a']), String(inputs['b'])])
    const { low, high } = systemBounds(system)
    near(100 * (1 - high), numberIn(expected['lower_percent']), PRECISE)
    near(100 * (1 - low), numberIn(expected['upper_percent']), PRECISE)
    near(100 * exactly(system).availability, numberIn(expected['independent_percent']), PRECISE)
  },
  dependency_budget: byName(BUDGETS),
}
