import { workbookRules } from '../../../src/core/alert/workbook-rules.ts'
import type { AlertSpan } from '../../../src/core/alert/firing.ts'
import type { Incident } from '../../../src/core/incident/incident.ts'
import { DAY, HOUR, MINUTE, ppb, SECOND, WHOLE } from '../../../src/core/quantity/units.ts'
import { chanceOf } from './chance.ts'
import type { Chance } from './chance.ts'
import { exactTies } from './exact-ties.ts'
import type { OracleScenario } from './oracle-scenario.ts'
import { randomHistory } from './random-history.ts'
import type { Kind } from './random-history.ts'
import { GRID, onGrid, randomRule } from './random-rule.ts'

const START = Date.UTC(2026, 10, 1)

const KINDS: readonly (Kind | 'exact ties')[] = [
  'ties',
  'constant',
  'series',
  'flicker',
  'series',
  'young',
  'exact ties',
]

/**
 * A scenario of a few hours to two days, the same for the same seed: any target from 90 % to 99.99 %, rules and SLO window
 * scaled to the short month, constant or varying traffic with silent stretches and gaps, overlapping partial failures, failures
 * that come and go by the minute, and a Prometheus of any scrape interval, evaluation offset, version and prior history.
 */
export const randomScenario = (seed: number): OracleScenario => {
  const chance = chanceOf(seed)
  const from = START + (chance.is(0.5) ? 0 : chance.whole(0, 40) * GRID)
  const length = chance.whole(8, 30) * HOUR
  const span = { from, to: from + length }
  const kind = KINDS[seed % KINDS.length]!
  if (kind === 'exact ties') return exactTies(`seed-${seed}`, chance, span)
  const scrapeInterval = chance.one([15 * SECOND, 30 * SECOND, MINUTE])
  const evaluationInterval = chance.one([MINUTE, MINUTE, 30 * SECOND])
  const objective = {
    target: ppb(chance.one([900, 950, 980, 990, 995, 999, 999.5, 999.9]) * 1_000_000),
    sloWindow: onGrid(chance.log(6 * HOUR, 4 * DAY)),
  }
  const rules = Array.from({ length: 4 }, (_, index) => randomRule(kind, chance, index, objective, scrapeInterval))
  const incidents = Array.from({ length: chance.whole(2, 8) }, (_, index) => randomIncident(chance, index, span))
  return {
    name: `seed-${seed}`,
    history: randomHistory(kind, chance, incidents, rules, objective, span),
    objective,
    rules,
    sampling: {
      scrapeInterval,
      evaluationInterval,
      evaluationOffset: chance.is(0.35) ? 0 : chance.whole(0, evaluationInterval / GRID) * GRID,
      version: chance.one([2, 3]),
    },
    prior: kind === 'young' ? 'none' : chance.one(['healthy', 'healthy', 'none']),
    span,
  }
}

const MONTH_SAMPLINGS = [
  { evaluationOffset: 0, version: 2 },
  { evaluationOffset: 17 * SECOND, version: 2 },
  { evaluationOffset: 45 * SECOND, version: 3 },
] as const

/** 30 days by the minute of measured traffic under the workbook's four rules, with a dozen incidents. */
export const randomMonth = (seed: number): OracleScenario => {
  const chance = chanceOf(seed)
  const span = { from: START, to: START + 30 * DAY }
  const objective = { target: ppb(chance.one([990, 999, 999.5]) * 1_000_000), sloWindow: 30 * DAY }
  const incidents = Array.from({ length: 12 }, (_, index) => ({
    ...randomIncident(chance, index, span),
    // Long and heavy enough that a rule of hours and days has something to say.
    lasted: Math.ceil(chance.log(2, 2 * 24 * 60)) * MINUTE,
    failing: chance.is(0.2) ? WHOLE : ppb(Math.round(chance.log(1e6, 5e8))),
  }))
  return {
    name: `month-${seed}`,
    history: randomHistory('series', chance, incidents, [], objective, span),
    objective,
    rules: workbookRules(),
    sampling: {
      scrapeInterval: MINUTE,
      evaluationInterval: MINUTE,
      ...MONTH_SAMPLINGS[seed % MONTH_SAMPLINGS.length]!,
    },
    prior: seed % 2 === 0 ? 'healthy' : 'none',
    span,
  }
}

const randomIncident = (chance: Chance, index: number, { from, to }: AlertSpan): Incident => ({
  id: `incident-${index}`,
  label: '',
  // To the minute as people write it down, or to the millisecond as a drag leaves it.
  began: from + (chance.is(0.5) ? chance.whole(0, (to - from) / MINUTE) * MINUTE : chance.whole(0, to - from)),
  lasted: chance.is(0.5) ? Math.ceil(chance.log(1, 300)) * MINUTE : Math.round(chance.log(5 * SECOND, 6 * HOUR)),
  failing: chance.is(0.25) ? WHOLE : ppb(Math.round(chance.log(1e5, 1e9))),
  cause: 'own',
  measured: false,
})
