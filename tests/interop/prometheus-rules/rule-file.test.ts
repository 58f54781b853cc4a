import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { budgetShare, burnRateOf } from '../../../src/core/alert/alert-rule.ts'
import { workbookRules } from '../../../src/core/alert/workbook-rules.ts'
import { DAY, HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { prometheusRule } from '../../../src/interop/prometheus-rules/prometheus-rule.ts'
import { alertRuleFile, budgetRuleFile } from '../../../src/interop/prometheus-rules/rule-file.ts'
import { serviceSlug } from '../../../src/interop/prometheus-rules/service-slug.ts'
import { templateText } from '../../../src/interop/prometheus-rules/template-text.ts'
import { checkout } from './exported.ts'

interface ReadRule {
  readonly record?: string
  readonly alert?: string
  readonly expr: string
  readonly for?: string
  readonly labels: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
}

interface ReadGroups {
  readonly groups: readonly { readonly name: string; readonly interval: string; readonly rules: readonly ReadRule[] }[]
}

const objective = { target: checkout.target, sloWindow: 30 * DAY }
const alertsOf = (scenario: Scenario, sloWindow = objective.sloWindow): readonly ReadRule[] =>
  (parse(alertRuleFile(scenario, { target: scenario.target, sloWindow })) as ReadGroups).groups[0]?.rules ?? []
const workbook = { ...checkout, alertRules: workbookRules() }

describe('alertRuleFile', () => {
  it('records every window once, the shortest first, and then alerts on what it recorded', () => {
    expect(alertsOf(workbook).map(({ record, alert }) => record ?? alert)).toEqual([
      'slo:error_ratio:rate5m',
      'slo:error_ratio:rate30m',
      'slo:error_ratio:rate1h',
      'slo:error_ratio:rate2h',
      'slo:error_ratio:rate6h',
      'slo:error_ratio:rate1d',
      'slo:error_ratio:rate3d',
      'ErrorBudgetBurnPage_1h_5m',
      'ErrorBudgetBurnPage_6h_30m',
      'ErrorBudgetBurnTicket_1d_2h',
      'ErrorBudgetBurnTicket_3d_6h',
    ])
  })

  it('divides the rate of the bad by the rate of the valid, and compares it with an exact threshold', () => {
    const rules = alertsOf(workbook)
    expect(rules[0]).toEqual({
      record: 'slo:error_ratio:rate5m',
      expr: [
        'sum(rate(http_requests_total{job="checkout",code=~"5.."}[5m]))',
        '/',
        'sum(rate(http_requests_total{job="checkout"}[5m]))',
      ].join('\n'),
      labels: { service: 'Checkout', slo: 'availability' },
    })
    expect(rules[7]).toEqual({
      alert: 'ErrorBudgetBurnPage_1h_5m',
      expr: [
        'slo:error_ratio:rate1h{service="Checkout",slo="availability"} > 0.0144',
        'and',
        'slo:error_ratio:rate5m{service="Checkout",slo="availability"} > 0.0144',
      ].join('\n'),
      labels: { severity: 'page' },
      annotations: {
        summary: 'Checkout: error budget burning faster than 14.4× over 1h and 5m',
        description:
          'More than 1.44% of the requests failed over the last 1h, and more than that over the last 5m too, so it is ' +
          'still going on. A burn rate of 14.4× spends 2% of the 30d error budget (0.1% of the requests) in 1h.',
      },
    })
  })

  test.each([
    // 2 % of 30 days in an hour is 14.4×.
    ['99.9 %', ppb(999_000_000), budgetShare(2), 30 * DAY, '0.0144'],
    // 13.44 × 0.0005
    ['28 days', ppb(999_500_000), budgetShare(2), 28 * DAY, '0.00672'],
    // 7 d × 10 % / 1 h × 10⁻⁹
    ['nine nines', ppb(999_999_999), budgetShare(10), 7 * DAY, '0.0000000168'],
  ])('writes the threshold of %s without a grain of floating-point dust', (_, target, threshold, sloWindow, text) => {
    const alertRules = [{ id: 'a', severity: 'page' as const, longWindow: HOUR, shortWindow: null, threshold, for: 0 }]
    expect(alertsOf({ ...checkout, target, alertRules }, sloWindow)[1]?.expr).toMatch(new RegExp(`> ${text}$`))
  })

  it('writes a threshold without an end as the nearest double, which Prometheus reads back as the same', () => {
    // 10 % of 7 days in 3 days is 7/30×, of 0.1 %.
    const alertRules = [
      {
        id: 'a',
        severity: 'ticket' as const,
        longWindow: 3 * DAY,
        shortWindow: null,
        threshold: budgetShare(10),
        for: 0,
      },
    ]
    expect(alertsOf({ ...checkout, alertRules }, 7 * DAY)[1]?.expr).toMatch(/> 0\.00023333333333333333$/)
  })

  it('holds back an alert for as long as its rule says', () => {
    const alertRules = [
      {
        id: 'a',
        severity: 'page' as const,
        longWindow: HOUR,
        shortWindow: null,
        threshold: burnRateOf(2),
        for: 90_000,
      },
    ]
    expect(alertsOf({ ...checkout, alertRules })[1]).toMatchObject({ for: '1m30s' })
    expect(alertsOf(workbook)[7]).not.toHaveProperty('for')
  })

  it('evaluates as often as the scenario does', () => {
    const sampling = { ...checkout.alertReading.sampling, evaluationInterval: 30_000, evaluationOffset: 0 }
    const text = alertRuleFile({ ...checkout, alertReading: { ...checkout.alertReading, sampling } }, objective)
    expect(text).toContain('interval: 30s')
  })

  it('says so beside a rule that can never fire', () => {
    const alertRules = [
      { id: 'a', severity: 'page' as const, longWindow: HOUR, shortWindow: null, threshold: burnRateOf(1_000), for: 0 },
    ]
    expect(alertRuleFile({ ...checkout, alertRules }, objective)).toContain('# It can never fire')
    expect(alertRuleFile(workbook, objective)).not.toContain('never fire')
  })

  it('names a service that has no name, and an objective by what the scenario is called', () => {
    const [recording] = alertsOf({ ...workbook, service: ' ', name: 'latency' })
    expect(recording?.labels).toEqual({ service: 'service', slo: 'latency' })
  })
})

describe('budgetRuleFile', () => {
  it('records the objective, its budget and what is left of it over the whole SLO window', () => {
    const [group] = (parse(budgetRuleFile(workbook, objective)) as ReadGroups).groups
    expect(group).toMatchObject({ name: 'checkout-error-budget', interval: '2m' })
    expect(group?.rules.map(({ record, expr }) => [record, expr.replaceAll(/\s+/g, ' ')])).toEqual([
      ['slo:objective:ratio', 'vector(0.999)'],
      ['slo:error_budget:ratio', 'vector(0.001)'],
      [
        'slo:error_budget_remaining:ratio',
        '1 - ( (sum(increase(http_requests_total{job="checkout",code=~"5.."}[30d])) or vector(0)) / ' +
          'sum(increase(http_requests_total{job="checkout"}[30d])) ) / 0.001',
      ],
    ])
  })

  it('owns up that a range cannot follow the calendar', () => {
    const calendar = { kind: 'calendar' as const, period: 'month' as const, timeZone: 'Europe/Berlin' }
    const text = budgetRuleFile({ ...workbook, sloWindow: calendar }, { ...objective, sloWindow: 743 * HOUR })
    expect(text).toContain('The SLO window is the calendar month, Europe/Berlin, which')
    // March 2026 in Berlin has 743 hours.
    expect(text).toContain('[30d23h]')
    expect(budgetRuleFile(workbook, objective)).not.toContain('calendar')
  })
})

describe('prometheusRule', () => {
  it('is a resource with both groups, under a name that Kubernetes takes', () => {
    const resource = parse(prometheusRule({ ...workbook, service: 'Größe & Preis, 注文!' }, objective)) as {
      apiVersion: string
      kind: string
      metadata: { name: string }
      spec: ReadGroups
    }
    expect(resource).toMatchObject({ apiVersion: 'monitoring.coreos.com/v1', kind: 'PrometheusRule' })
    expect(resource.metadata.name).toMatch(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/)
    expect(resource.spec.groups.map(({ rules }) => rules.length)).toEqual([11, 3])
  })
})

test.each([
  ['Storefront checkout', 'storefront-checkout'],
  ['  Crème brûlée (v2)! ', 'creme-brulee-v2'],
  ['注文', 'u6ce8u6587'],
  ['Straße', 'strasse'],
  ['…', 'service'],
  ['x'.repeat(80), 'x'.repeat(50)],
  [`${'x'.repeat(49)} y`, 'x'.repeat(49)],
])('makes a plain name of %s', (service, slug) => {
  expect(serviceSlug(service)).toBe(slug)
})

test.each([
  ['plain { text }', 'plain { text }'],
  ['a {{ b }}', 'a {{ "{{" }} b }}'],
  ['{{{', '{{ "{{{" }}'],
  ['end {', 'end {{ "{" }}'],
])('writes %s so that a template of Go gives it back', (text, template) => {
  expect(templateText(text)).toBe(template)
})

it('keeps every number of minutes in the names of recordings', () => {
  const alertRules = [
    {
      id: 'a',
      severity: 'page' as const,
      longWindow: 90 * MINUTE,
      shortWindow: 1_500,
      threshold: burnRateOf(2),
      for: 0,
    },
  ]
  expect(alertsOf({ ...checkout, alertRules }).map(({ record, alert }) => record ?? alert)).toEqual([
    'slo:error_ratio:rate1s500ms',
    'slo:error_ratio:rate1h30m',
    'ErrorBudgetBurnPage_1h30m_1s500ms',
  ])
})
