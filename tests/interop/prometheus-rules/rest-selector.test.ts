import { expect, it } from 'vitest'
import { defaultMetrics } from '../../../src/core/alert/service-metrics.ts'
import type { LabelMatcher } from '../../../src/core/alert/service-metrics.ts'
import { restSelector } from '../../../src/interop/prometheus-rules/rest-selector.ts'
import { selectorText } from '../../../src/interop/prometheus-rules/selector-text.ts'

const { valid, bad } = defaultMetrics('checkout')
const code: LabelMatcher = { label: 'code', operator: '=~', value: '5..' }

it('turns the one matcher round that the bad requests have more than the valid ones', () => {
  const good = restSelector(valid, bad)
  expect(good && selectorText(good)).toBe('http_requests_total{job="checkout",code!~"5.."}')
  expect(good && restSelector(valid, good)).toEqual(bad)
  const least = { metric: 'x', matchers: [] }
  const failed = { metric: 'x', matchers: [{ ...code, operator: '!=' as const, value: '200' }] }
  expect(restSelector(least, failed)?.matchers).toEqual([{ ...code, operator: '=', value: '200' }])
})

it('gives nothing where the two counters differ in anything else', () => {
  expect(restSelector(valid, valid)).toBe(null)
  expect(restSelector(valid, { ...bad, metric: 'other' })).toBe(null)
  expect(restSelector(valid, { ...bad, matchers: [...bad.matchers, { ...code, label: 'x' }] })).toBe(null)
  expect(restSelector(valid, { ...bad, matchers: [code] })).toBe(null)
})
