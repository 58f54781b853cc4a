import { expect, it } from 'vitest'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import { furtherRule } from '../../../src/core/alert/further-rule.ts'
import { workbookRules } from '../../../src/core/alert/workbook-rules.ts'
import { DAY, HOUR } from '../../../src/core/quantity/units.ts'

it('is the first of the workbook’s rules that is not there yet', () => {
  expect(furtherRule([], 30 * DAY)).toMatchObject({ severity: 'page', longWindow: HOUR })
  expect(furtherRule(workbookRules().slice(0, 2), 30 * DAY)).toMatchObject({ severity: 'ticket', longWindow: DAY })
  expect(furtherRule([], 30 * DAY)).not.toHaveProperty('id')
})

it('never looks over the windows of another rule, nor beyond the SLO window, as long as there is another', () => {
  for (const sloWindow of [7 * DAY, 30 * DAY]) {
    const rules: AlertRule[] = []
    for (let index = 0; index < 8; index += 1) {
      rules.push({ ...furtherRule(rules, sloWindow), id: `${index}` })
    }
    expect(new Set(rules.map(({ longWindow }) => longWindow)).size).toBe(8)
    expect(Math.max(...rules.map(({ longWindow }) => longWindow))).toBeLessThanOrEqual(sloWindow)
  }
})

it('is the workbook’s first again when all are taken', () => {
  const all = Array.from({ length: 10 }).reduce<AlertRule[]>(
    (rules, _, index) => [...rules, { ...furtherRule(rules, 30 * DAY), id: `${index}` }],
    [],
  )
  expect(furtherRule(all, 30 * DAY)).toMatchObject({ severity: 'page', longWindow: HOUR })
})
