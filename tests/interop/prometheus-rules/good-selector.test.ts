import { expect, it } from 'vitest'
import { defaultMetrics } from '../../../src/core/alert/service-metrics.ts'
import type { LabelMatcher } from '../../../src/core/alert/service-metrics.ts'
import { goodSelector } from '../../../src/interop/prometheus-rules/good-selector.ts'
import { selectorText } from '../../../src/interop/prometheus-rules/selector-text.ts'

const { valid, bad } = defaultMetrics('checkout')
const code: LabelMatcher = { label: 'code', operator: '=~', value: '5..' }

it('turns the one matcher round that the bad requests have more than the valid ones', () => {
  const good = goodSelector({ valid, bad })
  expect(good && selectorText(good)).toBe('http_requests_total{job="checkout",code!~"5.."}')
  const least = { metric: 'x', matchers: [] }
  const failed = { metric: 'x', matchers: [{ ...code, operator: '!=' as const, value: '200' }] }
  expect(goodSelector({ valid: least, bad: failed })?.matchers).toEqual([{ ...code, operator: '=', value: '200' }])
})

it('gives nothing where the two counters differ in anything else', () => {
  expect(goodSelector({ valid, bad: valid })).toBe(null)
  expect(goodSelector({ valid, bad: { ...bad, metric: 'other' } })).toBe(null)
  expect(goodSelector({ valid, bad: { ...bad, matchers: [...bad.matchers, { ...code, label: 'x' }] } })).toBe(null)
  expect(goodSelector({ valid, bad: { ...bad, matchers: [code] } })).toBe(null)
})
