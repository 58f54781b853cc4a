import { expect, it } from 'vitest'
import { workbookRules } from '../../../src/core/alert/workbook-rules.ts'
import { DEFAULT_READING } from '../../../src/core/alert/sampling.ts'
import { withAlerts } from '../../../src/core/scenario/with-alerts.ts'

it('gives every scenario the four rules, the continuous reading and no counters, and keeps the rest', () => {
  const { scenarios, openId } = withAlerts({ openId: 'a', scenarios: [{ id: 'a', service: 'Cart' }, { id: 'b' }] })
  expect(openId).toBe('a')
  const alerts = { alertRules: workbookRules(), alertReading: DEFAULT_READING, metrics: null }
  expect(scenarios).toEqual([
    { id: 'a', service: 'Cart', ...alerts },
    { id: 'b', ...alerts },
  ])
})

it('replaces what version 1 did not know, should something stand there', () => {
  const { scenarios } = withAlerts({ scenarios: [{ id: 'a', alertRules: 'mine', metrics: 7 }] })
  expect(scenarios).toMatchObject([{ alertRules: [{}, {}, {}, {}], metrics: null }])
})

it('leaves what is no scenario, or no list of them, for the reader to refuse', () => {
  expect(withAlerts({ scenarios: [null, 7, 'text'] })).toEqual({ scenarios: [null, 7, 'text'] })
  expect(withAlerts({ scenarios: { length: 1 } })).toEqual({ scenarios: { length: 1 } })
  expect(withAlerts({})).toEqual({})
})

it('changes nothing of what it is given', () => {
  const data = { scenarios: [Object.freeze({ id: 'a' })] }
  withAlerts(Object.freeze(data))
  expect(data).toEqual({ scenarios: [{ id: 'a' }] })
})
