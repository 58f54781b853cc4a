import type { GeneratedIncident, GeneratedKind } from '../../core/incident/bad-month.ts'
import { seedFromText } from '../../core/quantity/seed-from-text.ts'
import type { Instant, PartsPerBillion, Ratio } from '../../core/quantity/units.ts'
import { ppb } from '../../core/quantity/units.ts'
import { badMonthFor, badMonthScenario } from '../../core/scenario/bad-month-scenario.ts'
import { retargeted } from '../../core/scenario/retargeted.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { Look } from '../course/course.ts'
import { words } from './month-words.ts'

/** Words that stand for bad months: typed as a seed in the Alerts view they make the same month there. */
export const MONTH_SEEDS = ['harbour', 'north', 'lantern', 'pebble', 'raven', 'cedar'] as const

export type MonthSeed = (typeof MONTH_SEEDS)[number]

/** Targets that groups choose from, loosest first. */
export const TARGETS: readonly PartsPerBillion[] = [
  990_000_000, 995_000_000, 998_000_000, 999_000_000, 999_500_000, 999_900_000,
].map(ppb)

/** As much traffic as the built-in scenario has on average. */
const REQUESTS_PER_SECOND = 50

/** Each kind has its names in turn, so that no two incidents of the months above are called the same. */
const labelsOf = (incidents: readonly GeneratedIncident[]): readonly string[] => {
  const seen = new Map<GeneratedKind, number>()
  return incidents.map(({ kind }) => {
    const place = seen.get(kind) ?? 0
    seen.set(kind, place + 1)
    const names = words[kind]
    return names[place % names.length] ?? ''
  })
}

/**
 * The scenario's promise with nothing but a bad month: the same incidents for everybody, on the same days before `midnight`.
 */
export const monthOf = (scenario: Scenario, seed: MonthSeed, midnight: Instant): Scenario => {
  const month = badMonthFor(scenario, midnight, seedFromText(seed))
  const made = badMonthScenario({ ...scenario, requestsPerSecond: REQUESTS_PER_SECOND }, month, {
    name: words.name.replace('{seed}', seed),
    labels: labelsOf(month.incidents),
  })
  return { ...made, id: scenario.id }
}

/** A bad month held against several targets. */
export interface TestedMonth {
  readonly seed: MonthSeed
  readonly month: Scenario
  /** Part of each target's budget that the month spends; may pass 1. */
  readonly consumed: readonly Ratio[]
}

/** Holds every month against every target. */
export const testedMonths = (
  scenario: Scenario,
  midnight: Instant,
  look: Look,
  seeds: readonly MonthSeed[] = MONTH_SEEDS,
): readonly TestedMonth[] =>
  seeds.map((seed) => {
    const month = monthOf(scenario, seed, midnight)
    const { assessment } = look(month)
    return { seed, month, consumed: TARGETS.map((target) => retargeted(assessment, target).consumed ?? 0) }
  })

/** The strictest target that every one of the months keeps; null: not even the loosest. A budget spent to the last is kept. */
export const strictestKept = (months: readonly TestedMonth[]): PartsPerBillion | null =>
  TARGETS.findLast((_, place) => months.every(({ consumed }) => (consumed[place] ?? Infinity) <= 1)) ?? null
