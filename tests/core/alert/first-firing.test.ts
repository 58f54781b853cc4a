import { describe, expect, it } from 'vitest'
import type { RuleFiring, RuleOutcome } from '../../../src/core/alert/alert-assessment.ts'
import type { Severity } from '../../../src/core/alert/alert-rule.ts'
import { firstFiring } from '../../../src/core/alert/first-firing.ts'
import { workbookRules } from '../../../src/core/alert/workbook-rules.ts'
import type { Instant } from '../../../src/core/quantity/units.ts'

const outcome = (severity: Severity, ...begins: readonly Instant[]): RuleOutcome => {
  const [rule] = workbookRules()
  if (rule === undefined) throw new Error('the workbook has rules')
  const firings = begins.map(
    (from): RuleFiring => ({
      from,
      to: from + 1,
      cleared: true,
      causes: new Set(),
      remaining: 1,
      spent: 0,
      objectiveMet: false,
    }),
  )
  return { rule: { ...rule, severity }, burnRate: 14.4, budgetShare: 0.02, errorRatio: 0.0144, warnings: [], firings }
}

describe('the first firing', () => {
  it('is the earliest of all rules that began in time', () => {
    expect(firstFiring([outcome('page', 5, 30), outcome('ticket', 20)], 10)).toMatchObject({
      rule: { severity: 'ticket' },
      firing: { from: 20 },
    })
  })

  it('is the more urgent of two at once', () => {
    expect(firstFiring([outcome('ticket', 20), outcome('page', 20)], 20)?.rule.severity).toBe('page')
  })

  it('is none where nothing fired in time', () => {
    expect(firstFiring([outcome('page', 5)], 10)).toBeNull()
    expect(firstFiring([], 0)).toBeNull()
  })
})
