import { describe, expect, it } from 'vitest'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import { pyrraWindows } from '../../../src/core/alert/pyrra-rules.ts'
import type { RuleSetKey } from '../../../src/core/alert/rule-set.ts'
import { RULE_SETS, ruleSetOf } from '../../../src/core/alert/rule-sets.ts'
import { thresholdBurnRate } from '../../../src/core/alert/threshold.ts'
import { workbookRules } from '../../../src/core/alert/workbook-rules.ts'
import { fractionText } from '../../../src/core/quantity/fraction.ts'
import { durationText } from '../../../src/core/quantity/duration.ts'
import { DAY, HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import { LONGEST_ALERT_WINDOW, SHORTEST_ALERT_WINDOW } from '../../../src/core/scenario/limits.ts'
import { LONGEST_SLO_WINDOW } from '../../../src/core/window/slo-window.ts'
import { rule } from './build-rule.ts'

const rulesOf = (key: RuleSetKey, days: number): readonly AlertRule[] =>
  RULE_SETS.find((set) => set.key === key)?.rules(days * DAY) ?? []

/** "page 1h/5m 14.4×", with what it waits for where it waits. */
const inWords = (key: RuleSetKey, days: number): readonly string[] =>
  rulesOf(key, days).map((one) => {
    const short = one.shortWindow === null ? '' : `/${durationText(one.shortWindow)}`
    const rate = fractionText(thresholdBurnRate(one, days * DAY))
    const holds = one.for === 0 ? '' : ` for ${durationText(one.for)}`
    return `${one.severity} ${durationText(one.longWindow)}${short} ${rate}×${holds}`
  })

describe('the ready-made rules', () => {
  it('of the workbook are four, and the same without short windows', () => {
    expect(inWords('workbook', 30)).toEqual([
      'page 1h/5m 14.4×',
      'page 6h/30m 6×',
      'ticket 1d/2h 3×',
      'ticket 3d/6h 1×',
    ])
    expect(inWords('single-window', 30)).toEqual(['page 1h 14.4×', 'page 6h 6×', 'ticket 1d 3×', 'ticket 3d 1×'])
  })

  it('of the workbook’s six approaches are as it prints them', () => {
    expect(inWords('strategy-1', 30)).toEqual(['page 10m 1×'])
    expect(inWords('strategy-2', 30)).toEqual(['page 1d12h 1×'])
    expect(inWords('strategy-3', 30)).toEqual(['page 1m 1× for 1h'])
    expect(inWords('strategy-4', 30)).toEqual(['page 1h 36×'])
    expect(inWords('strategy-5', 30)).toEqual(['page 1h 14.4×', 'page 6h 6×', 'ticket 3d 1×'])
    expect(inWords('strategy-6', 30)).toEqual(inWords('workbook', 30))
  })

  it('that compare with the error budget stay at 1× in every SLO window', () => {
    expect(inWords('strategy-1', 7)).toEqual(['page 10m 1×'])
    expect(inWords('strategy-2', 90)).toEqual(['page 1d12h 1×'])
    expect(inWords('strategy-3', 7)).toEqual(['page 1m 1× for 1h'])
  })

  it('of Sloth burn at its factors in 28 days', () => {
    const last = '0.9333333333333333'
    const rates = ['page 1h/5m 13.44×', 'page 6h/30m 5.6×', 'ticket 1d/2h 2.8×', `ticket 3d/6h ${last}×`]
    expect(inWords('sloth-28d', 28)).toEqual(rates)
    expect(inWords('sloth-30d', 30)).toEqual(inWords('workbook', 30))
  })

  it('of Pyrra are scaled by the SLO window and wait', () => {
    expect(inWords('pyrra', 28)).toEqual([
      'page 1h/5m 14× for 2m',
      'page 6h/30m 7× for 15m',
      'ticket 1d/2h 2× for 1h',
      'ticket 4d/6h 1× for 3h',
    ])
    // × 30 / 28: 64.3 / 5.4 / 2.1 min, 385.7 / 32.1 / 16.1, 1542.9 / 128.6 / 64.3, 6171.4 / 385.7 / 192.9
    expect(inWords('pyrra', 30)).toEqual([
      'page 1h4m/5m 14× for 2m',
      'page 6h26m/32m 7× for 16m',
      'ticket 1d1h43m/2h9m 2× for 1h4m',
      'ticket 4d6h51m/6h26m 1× for 3h13m',
    ])
  })

  it('of Pyrra leave a short window out that its rounding makes nothing', () => {
    // A day: 5 min / 28 = 10.7 s.
    expect(pyrraWindows(DAY)[0]).toMatchObject({ longWindow: 2 * MINUTE, shortWindow: 0 })
    expect(rulesOf('pyrra', 1)[0]).toMatchObject({ longWindow: 2 * MINUTE, shortWindow: null })
    // An hour: the long windows are 5.4 s, 32 s, 2.1 min and 8.6 min.
    const hour = RULE_SETS.find(({ key }) => key === 'pyrra')?.rules(HOUR) ?? []
    expect(hour.map(({ longWindow }) => longWindow / MINUTE)).toEqual([1, 1, 2, 9])
  })

  it('of Datadog are its three tables, whose short windows are a twelfth', () => {
    expect(inWords('datadog-7d', 7)).toEqual(['page 1h/5m 16.8×', 'page 6h/30m 5.6×', 'ticket 1d/2h 2.8×'])
    expect(inWords('datadog-30d', 30)).toEqual(['page 1h/5m 14.4×', 'page 6h/30m 6×', 'ticket 1d/2h 3×'])
    expect(inWords('datadog-90d', 90)).toEqual(['page 1h/5m 21.6×', 'page 6h/30m 10.8×', 'ticket 1d/2h 4.5×'])
  })

  it('are rules that may be saved, in every SLO window, with ids of their own', () => {
    for (const sloWindow of [
      HOUR,
      7 * HOUR,
      DAY,
      7 * DAY,
      28 * DAY,
      30 * DAY,
      31 * DAY,
      90 * DAY,
      LONGEST_SLO_WINDOW,
    ]) {
      for (const set of RULE_SETS) {
        const rules = set.rules(sloWindow)
        expect(rules.length).toBeGreaterThan(0)
        expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
        for (const { longWindow, shortWindow, for: holds } of rules) {
          const windows = shortWindow === null ? [longWindow] : [shortWindow, longWindow]
          expect(windows.every((one) => Number.isInteger(one) && one >= SHORTEST_ALERT_WINDOW)).toBe(true)
          expect(Math.max(...windows)).toBeLessThanOrEqual(LONGEST_ALERT_WINDOW)
          expect(windows).toEqual([...new Set(windows)].sort((a, b) => a - b))
          expect(Number.isInteger(holds) && holds >= 0).toBe(true)
        }
      }
    }
  })

  it('come group by group, each under one key', () => {
    const groups = RULE_SETS.map(({ group }) => group)
    expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual(['workbook', 'strategies', 'vendors'])
    expect(new Set(RULE_SETS.map(({ key }) => key)).size).toBe(RULE_SETS.length)
  })
})

describe('which ready-made rules some rules are', () => {
  it('is told for every set, at any SLO window, when it is asked for first', () => {
    for (const days of [7, 28, 30, 90]) {
      for (const { key, rules } of RULE_SETS) expect(ruleSetOf(rules(days * DAY), days * DAY, key)).toBe(key)
    }
  })

  it('is the first in the list where several are alike', () => {
    expect(ruleSetOf(rulesOf('sloth-28d', 28), 28 * DAY)).toBe('workbook')
    expect(ruleSetOf(rulesOf('strategy-6', 30), 30 * DAY)).toBe('workbook')
    expect(ruleSetOf(rulesOf('sloth-28d', 28), 28 * DAY, 'pyrra')).toBe('workbook')
  })

  it('does not mind ids, order or how thresholds are stated', () => {
    const stated = [rule('3d/6h', '1x'), rule('6h/30m', '6x'), rule('1d/2h', '3x'), rule('1h/5m', '14.4x')].map(
      (one, index): AlertRule => ({ ...one, severity: index % 2 === 0 ? 'ticket' : 'page' }),
    )
    expect(ruleSetOf(stated, 30 * DAY)).toBe('workbook')
    // The factors of 30 days are other shares in 7.
    expect(ruleSetOf(stated, 7 * DAY)).toBeNull()
  })

  it('is none once anything differs', () => {
    const [first, ...rest] = workbookRules() as [AlertRule, ...AlertRule[]]
    const changed: readonly Partial<AlertRule>[] = [
      { severity: 'ticket' },
      { longWindow: 2 * HOUR },
      { shortWindow: null },
      { for: 1 },
      { threshold: rule('1h', '14.400001x').threshold },
    ]
    for (const change of changed) expect(ruleSetOf([{ ...first, ...change }, ...rest], 30 * DAY)).toBeNull()
    expect(ruleSetOf([first, first, ...rest.slice(1)], 30 * DAY)).toBeNull()
    expect(ruleSetOf([...workbookRules(), first], 30 * DAY)).toBeNull()
    expect(ruleSetOf([], 30 * DAY)).toBeNull()
  })
})
