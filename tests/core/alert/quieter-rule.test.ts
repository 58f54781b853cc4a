import { describe, expect, it } from 'vitest'
import { budgetShare, burnRateOf } from '../../../src/core/alert/alert-rule.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import { lengthenedUntilQuiet, raisedUntilQuiet } from '../../../src/core/alert/quieter-rule.ts'
import { ruleFirings } from '../../../src/core/alert/rule-firings.ts'
import { DEFAULT_READING } from '../../../src/core/alert/sampling.ts'
import type { AlertReading } from '../../../src/core/alert/sampling.ts'
import { DAY, HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import { constantHistory } from '../../../src/core/scenario/scenario-history.ts'

const objective = { target: ppb(999_000_000), sloWindow: 30 * DAY }
const page: AlertRule = {
  id: 'page',
  severity: 'page',
  longWindow: HOUR,
  shortWindow: 5 * MINUTE,
  threshold: budgetShare(2),
  for: 0,
}

/** Whether a rule fires about an incident that begins on day 40. */
const firesAt = (lasted: number, failing: number, reading: AlertReading = DEFAULT_READING) => {
  const began = 40 * DAY
  const history = constantHistory(
    { requestsPerSecond: 100, backgroundFailing: ppb(0) },
    [{ id: 'i', label: '', began, lasted, failing: ppb(failing), cause: 'own', measured: false }],
    0,
    80 * DAY,
  )
  const span = { from: began, to: began + lasted + 6 * HOUR }
  return (rule: AlertRule): boolean => ruleFirings(history, [rule], objective, reading, span)[0]?.length !== 0
}

describe('a raised burn rate', () => {
  it('is what the incident burns: 5 % of 0.1 % for 3 h is 50×, and 50× is not above 50×', () => {
    expect(raisedUntilQuiet(page, objective, firesAt(3 * HOUR, 50_000_000))?.threshold).toEqual(burnRateOf(50))
  })

  it('is less for an incident that does not fill the long window: 20 min of 1 h at 5 % are 16.67×, so 16.7×', () => {
    expect(raisedUntilQuiet(page, objective, firesAt(20 * MINUTE, 50_000_000))?.threshold).toEqual(burnRateOf(16.7))
  })

  it('is none where everything failed for as long as the long window: nothing is above 1,000×', () => {
    expect(raisedUntilQuiet(page, objective, firesAt(2 * HOUR, 1_000_000_000))).toBe(null)
  })

  it('needs less where the condition must hold for a while', () => {
    // Above B from 60 min × B / 50 on until the end at 20 min: it holds for 5 min when 60 B / 50 ≤ 15, B ≤ 12.5. And over
    // the short window from 5 min × B / 50 on. At 12.6× it has held for less than 5 min when the incident ends; then the
    // short window keeps it up for 5 × (1 − B / 50) min more: 60 B / 50 + 5 ≤ 20 + 5 − 5 B / 50 means B ≤ 15.38.
    const held = { ...page, threshold: burnRateOf(10), for: 5 * MINUTE }
    expect(raisedUntilQuiet(held, objective, firesAt(20 * MINUTE, 50_000_000))?.threshold).toEqual(burnRateOf(15.4))
  })

  it('is worked out as Prometheus samples it where that is the reading', () => {
    // 59 min of the hour are seen at 1-minute scrapes: 20 of 59 at 5 % are 16.95×.
    const reading: AlertReading = { ...DEFAULT_READING, kind: 'prometheus' }
    expect(raisedUntilQuiet(page, objective, firesAt(20 * MINUTE, 50_000_000, reading))?.threshold).toEqual(
      burnRateOf(17),
    )
  })
})

describe('a longer window', () => {
  it('is the first usual one that an incident no longer fills: 50× for 20 min is 8.3× of 2 h', () => {
    const longer = lengthenedUntilQuiet(page, objective, firesAt(20 * MINUTE, 50_000_000))
    expect(longer).toEqual({ ...page, longWindow: 2 * HOUR, threshold: burnRateOf(14.4) })
  })

  it('is none where the incident outlasts them all', () => {
    expect(lengthenedUntilQuiet(page, { ...objective, sloWindow: DAY }, firesAt(2 * DAY, 500_000_000))).toBe(null)
  })
})
