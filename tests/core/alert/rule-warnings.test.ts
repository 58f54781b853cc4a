import { describe, expect, it } from 'vitest'
import type { AlertObjective } from '../../../src/core/alert/alert-objective.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import { idealFirings } from '../../../src/core/alert/ideal-firings.ts'
import { eventsNeeded, ruleWarnings } from '../../../src/core/alert/rule-warnings.ts'
import type { RuleContext } from '../../../src/core/alert/rule-warnings.ts'
import { workbookRules } from '../../../src/core/alert/workbook-rules.ts'
import { seriesHistory } from '../../../src/core/measurement/series-history.ts'
import { DAY, HOUR, MINUTE, ppb, SECOND } from '../../../src/core/quantity/units.ts'
import { near } from '../../support/near.ts'
import { series } from '../build.ts'
import { rule } from './build-rule.ts'

const objective = (parts: number, days = 30): AlertObjective => ({ target: ppb(parts), sloWindow: days * DAY })
const threeNines = objective(999_000_000)
const plenty: RuleContext = { eventsPerMs: 1_000, step: null }

const codes = (one: AlertRule, held: AlertObjective, context: RuleContext = plenty): readonly string[] =>
  ruleWarnings(one, held, context).map(({ code }) => code)

describe('no warning', () => {
  it('is given for the workbook’s four rules where they belong', () => {
    const minutes: RuleContext = { eventsPerMs: 1, step: MINUTE }
    expect(workbookRules().flatMap((one) => ruleWarnings(one, threeNines, minutes))).toEqual([])
  })
})

describe('a rule that never fires', () => {
  it('has a burn rate at or above 1 / budget', () => {
    // 1 / 0.07 = 14.29, 1 / 0.0695 = 14.39, 1 / 0.069 = 14.49
    expect(codes(rule('1h/5m', '14.4x'), objective(930_000_000))).toEqual(['never-fires'])
    expect(codes(rule('1h/5m', '14.4x'), objective(930_500_000))).toEqual(['never-fires'])
    expect(codes(rule('1h/5m', '14.4x'), objective(931_000_000))).toEqual([])
  })

  it('is named at exactly the maximum, and with it', () => {
    expect(codes(rule('1h', '1000x'), threeNines)).toContain('never-fires')
    expect(codes(rule('1h', '999.999999x'), threeNines)).not.toContain('never-fires')
    const [warning] = ruleWarnings(rule('1h', '14.4x'), objective(930_000_000), plenty)
    near(warning?.code === 'never-fires' ? warning.maximumBurnRate : NaN, 100 / 7)
  })

  it('is not said to fire at a single failure', () => {
    const scarce = { eventsPerMs: 1 / HOUR, step: null }
    expect(codes(rule('1h/5m', '14.4x'), objective(930_000_000), scarce)).toEqual(['never-fires'])
  })
})

describe('a rule that fires while the objective is met', () => {
  it('burns below 1×, as the workbook’s slow ticket does in 28 days', () => {
    expect(ruleWarnings(rule('3d/6h', '10%'), objective(999_000_000, 28), plenty)).toEqual([
      { code: 'fires-while-met', burnRate: 14 / 15 },
    ])
  })

  it('is not one of exactly 1×', () => {
    expect(codes(rule('3d/6h', '10%'), threeNines)).toEqual([])
    expect(codes(rule('3d/6h', '1x'), threeNines)).toEqual([])
    expect(codes(rule('3d/6h', '0.999999x'), threeNines)).toEqual(['fires-while-met'])
  })
})

describe('a single failure', () => {
  it('needs 70 events at 14.4× and 99.9 %, and 7 at 99 %', () => {
    expect(eventsNeeded(rule('1h/5m', '14.4x'), threeNines)).toBe(70) // 1 / 0.0144 = 69.4
    expect(eventsNeeded(rule('1h/5m', '14.4x'), objective(990_000_000))).toBe(7) // 1 / 0.144 = 6.9
  })

  it('may be exactly as much as the threshold: 1 of 1,000 at 1× is no more than 0.1 %', () => {
    expect(eventsNeeded(rule('3d/6h', '1x'), threeNines)).toBe(1_000)
  })

  it('fires a rule whose long window has fewer events than that', () => {
    const perHour = (events: number): RuleContext => ({ eventsPerMs: events / HOUR, step: null })
    expect(ruleWarnings(rule('1h/5m', '14.4x'), threeNines, perHour(60))).toEqual([
      { code: 'one-failure-fires', events: (60 / HOUR) * HOUR, needed: 70, window: HOUR },
    ])
    expect(codes(rule('1h', '14.4x'), threeNines, perHour(69))).toEqual(['one-failure-fires'])
    expect(codes(rule('1h', '14.4x'), threeNines, perHour(70))).toEqual([])
  })

  it('fills the short window alone when only that has fewer, and does not fire then', () => {
    const context: RuleContext = { eventsPerMs: 10 / MINUTE, step: null }
    expect(ruleWarnings(rule('1h/5m', '14.4x'), threeNines, context)).toEqual([
      { code: 'one-failure-fills-short-window', events: (10 / MINUTE) * 5 * MINUTE, needed: 70, window: 5 * MINUTE },
    ])
    expect(codes(rule('1h/7m', '14.4x'), threeNines, context)).toEqual([])
  })

  it('is warned of just where the simulation fires for it', () => {
    for (const perMinute of [1, 2, 10]) {
      const steps = Array.from({ length: 240 }, (_, minute): [number, number] => [minute === 120 ? 1 : 0, perMinute])
      const history = seriesHistory(series(steps))
      const fired = idealFirings(history, rule('1h/5m', '14.4x'), threeNines, { from: 0, to: 240 * MINUTE }, 'healthy')
      const warned = codes(rule('1h/5m', '14.4x'), threeNines, { eventsPerMs: perMinute / MINUTE, step: null })
      expect(warned.includes('one-failure-fires')).toBe(fired.length > 0)
    }
  })

  it('is nothing to warn of where only time is known', () => {
    expect(codes(rule('1h/5m', '14.4x'), threeNines, { eventsPerMs: null, step: null })).toEqual([])
  })
})

describe('windows', () => {
  it('are finer than the data under two steps of it', () => {
    const every = (step: number): RuleContext => ({ eventsPerMs: null, step })
    expect(ruleWarnings(rule('1h/5m', '14.4x'), threeNines, every(5 * MINUTE))).toEqual([
      { code: 'finer-than-data', window: 5 * MINUTE, step: 5 * MINUTE },
    ])
    expect(codes(rule('1h/5m', '14.4x'), threeNines, every(150 * SECOND))).toEqual([])
    expect(codes(rule('1h', '14.4x'), threeNines, every(31 * MINUTE))).toEqual(['finer-than-data'])
  })

  it('are too long beyond the SLO window', () => {
    expect(ruleWarnings(rule('3d/6h', '1x'), objective(999_000_000, 2), plenty)).toEqual([
      { code: 'longer-than-slo-window', window: 3 * DAY, sloWindow: 2 * DAY },
      { code: 'fires-too-late', budgetShare: 1.5 },
    ])
    expect(codes(rule('3d/6h', '10%'), objective(999_000_000, 3))).not.toContain('longer-than-slo-window')
  })
})

describe('a rule that fires too late', () => {
  it('leaves nothing of the budget', () => {
    expect(codes(rule('3d/6h', '100%'), threeNines)).toEqual(['fires-too-late'])
    expect(codes(rule('3d/6h', '10x'), threeNines)).toEqual(['fires-too-late']) // 10 × 3 / 30
    expect(codes(rule('3d/6h', '9.999999x'), threeNines)).toEqual([])
  })
})
