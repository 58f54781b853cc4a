import type { AlertObjective } from '../../../src/core/alert/alert-objective.ts'
import { MILLIONTHS } from '../../../src/core/alert/alert-rule.ts'
import type { AlertRule, Threshold } from '../../../src/core/alert/alert-rule.ts'
import { errorBudget } from '../../../src/core/objective/error-budget.ts'
import { HOUR, MINUTE, ppb, SECOND, WHOLE } from '../../../src/core/quantity/units.ts'
import type { Milliseconds } from '../../../src/core/quantity/units.ts'
import type { Chance } from './chance.ts'
import type { Kind } from './random-history.ts'

/** Instants and windows of a scenario are on this grid, so that promtool's tests, which count intervals, can hold them. */
export const GRID = 5 * SECOND

export const onGrid = (duration: Milliseconds): Milliseconds => Math.max(GRID, Math.round(duration / GRID) * GRID)

/** A rule whose windows suit a month of hours. Ties need round burn rates; what flickers or is young needs short windows. */
export const randomRule = (
  kind: Kind,
  chance: Chance,
  index: number,
  { target, sloWindow }: AlertObjective,
  scrapeInterval: Milliseconds,
): AlertRule => {
  const [shortest, longest] = windowsFor(kind, scrapeInterval)
  const longWindow = onGrid(chance.log(shortest, longest))
  const shortWindow = onGrid(longWindow / chance.one([4, 12, 12, chance.log(1.5, 40)]))
  return {
    id: `rule-${index}`,
    severity: index < 2 ? 'page' : 'ticket',
    longWindow,
    shortWindow: chance.is(0.2) || shortWindow >= longWindow ? null : shortWindow,
    threshold: randomThreshold(kind, chance, longWindow / sloWindow, WHOLE / errorBudget(target)),
    for: chance.is(0.3) ? 0 : chance.one([MINUTE, 90 * SECOND, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE]),
  }
}

const windowsFor = (
  kind: Kind,
  scrapeInterval: Milliseconds,
): readonly [shortest: Milliseconds, longest: Milliseconds] => {
  if (kind === 'flicker') return [2 * MINUTE, 6 * MINUTE]
  return [4 * scrapeInterval, kind === 'young' ? 20 * scrapeInterval : 12 * HOUR]
}

const randomThreshold = (kind: Kind, chance: Chance, windowShare: number, maximumBurnRate: number): Threshold => {
  const rate = chance.log(0.5, maximumBurnRate * 0.9)
  const share = Math.round(rate * windowShare * WHOLE)
  return kind !== 'ties' && chance.is(0.5) && share > 0 && share <= WHOLE
    ? { kind: 'budget-share', share: ppb(chance.is(0.5) ? Math.ceil(share / 1e7) * 1e7 : share) }
    : { kind: 'burn-rate', millionths: Math.round(rate * 10) * (MILLIONTHS / 10) || MILLIONTHS }
}
