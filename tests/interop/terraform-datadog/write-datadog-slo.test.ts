import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { burnRateOf } from '../../../src/core/alert/alert-rule.ts'
import type { LabelMatcher } from '../../../src/core/alert/service-metrics.ts'
import { DAY, HOUR, MINUTE, ppb, SECOND } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import type { SloWindow } from '../../../src/core/window/slo-window.ts'
import { rollingLength } from '../../../src/interop/specification/rolling-length.ts'
import type { WrittenSpecification } from '../../../src/interop/specification/written.ts'
import { datadogQuery } from '../../../src/interop/terraform-datadog/datadog-query.ts'
import { writeDatadogSlo } from '../../../src/interop/terraform-datadog/write-datadog-slo.ts'
import { anyScenario } from '../../support/any-scenario.ts'
import { blocksOf, bodyOf, readHcl } from '../hcl/hcl-reader.ts'
import type { HclBody } from '../hcl/hcl-reader.ts'

/** Three rules: the fourth of the workbook looks back longer than Datadog does. */
const checkout: Scenario = {
  ...newScenario('checkout', 'Checkout'),
  alertRules: newScenario('checkout', 'Checkout').alertRules.slice(0, 3),
}

const written = (change: Partial<Scenario> = {}): WrittenSpecification => {
  const scenario = { ...checkout, ...change }
  return writeDatadogSlo(scenario, { target: scenario.target, sloWindow: rollingLength(scenario.sloWindow) })
}

const sloOf = (change: Partial<Scenario>): HclBody =>
  bodyOf(readHcl(written(change).text), 'datadog_service_level_objective')

describe('writeDatadogSlo', () => {
  it('writes queries to be looked up, the SLO over them, and a monitor for each rule', () => {
    const { text, fileName, losses } = written({
      alertRules: checkout.alertRules.slice(0, 1),
      story: 'Pays the bills.',
    })
    expect([fileName, losses]).toEqual(['checkout-datadog-slo.tf', []])
    expect(text).toBe(`# An SLO for Datadog, with the provider DataDog/datadog. Written by Burnline.
# Checkout, availability: 99.9% over 30d

# Datadog may know these counters by other names than Prometheus does: look them up, then change the queries.
variable "checkout_valid_events" {
  description = "Datadog query that counts every valid request. In Prometheus: http_requests_total{job=\\"checkout\\"}"
  type        = string
  default     = "sum:http_requests_total{job:checkout}.as_count()"
}

variable "checkout_bad_events" {
  description = "Datadog query that counts the bad ones among them. In Prometheus: http_requests_total{job=\\"checkout\\",code=~\\"5..\\"}"
  type        = string
  default     = "sum:http_requests_total{job:checkout AND code:5*}.as_count()"
}

resource "datadog_service_level_objective" "checkout" {
  name        = "Checkout, availability"
  type        = "metric"
  description = "Pays the bills."
  tags        = ["service:checkout"]

  query {
    numerator   = "\${var.checkout_valid_events} - \${var.checkout_bad_events}"
    denominator = var.checkout_valid_events
  }

  thresholds {
    timeframe = "30d"
    target    = 99.9
  }
}

variable "checkout_page_to" {
  description = "Who is woken, as a Datadog handle such as @pagerduty-NAME."
  type        = string
  default     = ""
}

resource "datadog_monitor" "checkout_page_1h_5m" {
  name    = "Checkout, availability: burning faster than 14.4× over 1h and 5m"
  type    = "slo alert"
  query   = "burn_rate(\\"\${datadog_service_level_objective.checkout.id}\\").over(\\"30d\\").long_window(\\"1h\\").short_window(\\"5m\\") > 14.4"
  message = "The error budget burns faster than 14.4× over 1h and 5m. It spends 2% of the 30d error budget in 1h. \${var.checkout_page_to}"
  tags    = ["severity:page"]

  monitor_thresholds {
    critical = 14.4
  }
}
`)
  })

  test.each([
    [ppb(999_990_000), '99.999', null],
    // Three decimals, and never up: 100 % would be a promise without a budget.
    [ppb(999_999_999), '99.999', '99.9999999 → 99.999'],
    [ppb(123_456_789), '12.345', '12.3456789 → 12.345'],
    [ppb(1), '0.001', '0.0000001 → 0.001'],
  ])('writes a target of %d parts per billion as %s %%', (target, percent, loss) => {
    const change = { target, alertRules: [] }
    expect(bodyOf(sloOf(change), 'thresholds').attributes['target']).toEqual({ number: percent })
    expect(written(change).losses).toEqual(loss === null ? [] : [{ code: 'target-digits', detail: loss }])
  })

  test.each<readonly [SloWindow, string, string | null]>([
    [{ kind: 'rolling', duration: 7 * DAY }, '7d', null],
    [{ kind: 'rolling', duration: 90 * DAY }, '90d', null],
    [{ kind: 'rolling', duration: 28 * DAY }, '30d', '28d → 30d'],
    [{ kind: 'rolling', duration: HOUR }, '7d', '1h → 7d'],
    [{ kind: 'calendar', period: 'month', timeZone: 'UTC' }, '30d', 'calendar month, UTC → 30d'],
    [{ kind: 'calendar', period: 'year', timeZone: 'Asia/Tokyo' }, '90d', 'calendar year, Asia/Tokyo → 90d'],
  ])('writes %j as the nearest of 7, 30 and 90 days', (sloWindow, timeframe, loss) => {
    expect(bodyOf(sloOf({ sloWindow }), 'thresholds').attributes['timeframe']).toBe(timeframe)
    const code = sloWindow.kind === 'rolling' ? 'window-length' : 'calendar-window'
    expect(written({ sloWindow, alertRules: [] }).losses).toEqual(loss === null ? [] : [{ code, detail: loss }])
  })

  test.each([
    [MINUTE, '60', null],
    [5 * MINUTE, '300', null],
    [30 * SECOND, '60', '30s → 1m'],
    [HOUR, '300', '1h → 5m'],
  ])('judges slices of %d ms as slices of %s s', (length, seconds, loss) => {
    const change = {
      budgetingMethod: 'timeslices',
      timeSlices: { ...checkout.timeSlices, length, empty: loss === null ? 'good' : 'left-out' },
    } as const
    const slice = bodyOf(sloOf(change), 'sli_specification', 'time_slice')
    expect(sloOf(change).attributes['type']).toBe('time_slice')
    expect(slice.attributes).toEqual({
      comparator: '>=',
      threshold: { number: '0.95' },
      query_interval_seconds: { number: seconds },
    })
    expect(written(change).losses).toEqual(
      loss === null
        ? []
        : [
            { code: 'time-slices', detail: loss },
            { code: 'empty-slices', detail: 'left-out' },
          ],
    )
  })

  it('leaves rules out that Datadog refuses, and fills in the short window that it must have', () => {
    const [rule] = checkout.alertRules
    const alertRules = [
      { ...rule!, id: 'a', longWindow: 3 * DAY },
      { ...rule!, id: 'b', longWindow: 30 * MINUTE },
      { ...rule!, id: 'c', longWindow: HOUR + SECOND },
      // 1,000 times 0.1 % is everything: not even a full outage burns faster.
      { ...rule!, id: 'd', threshold: burnRateOf(1_000) },
      { ...rule!, id: 'e', longWindow: 90 * MINUTE, shortWindow: null, threshold: burnRateOf(2), for: 2 * MINUTE },
    ]
    const { text, losses } = written({ alertRules, service: 'A {{{b}} @all' })
    expect(losses).toEqual([
      {
        code: 'alert-rules',
        detail: 'page over 3d and 5m; page over 30m and 5m; page over 1h1s and 5m; page over 1h and 5m',
      },
      // A twelfth of 90 minutes is 7.5, up to a whole one.
      { code: 'alert-short-window', detail: 'none → 8m' },
      { code: 'alert-for', detail: '2m' },
    ])
    const monitor = bodyOf(readHcl(text), 'datadog_monitor')
    expect(monitor.attributes['query']).toBe(
      'burn_rate("\u0001datadog_service_level_objective.a_b_all.id\u0001").over("30d").long_window("90m").short_window("8m") > 2',
    )
    expect(monitor.attributes['name']).toBe('A { { {b}} @all, availability: burning faster than 2× over 1h30m')
    expect(monitor.attributes['message']).not.toContain('@all')
  })

  it('is well-formed for every scenario, with every resource named once', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const { text, losses } = writeDatadogSlo(scenario, {
          target: scenario.target,
          sloWindow: rollingLength(scenario.sloWindow),
        })
        const file = readHcl(text)
        const names = file.blocks.map(({ type, labels }) => [type, ...labels].join(' '))
        expect(new Set(names).size).toBe(names.length)
        const left = losses.find(({ code }) => code === 'alert-rules')?.detail.split('; ').length ?? 0
        expect(blocksOf(file, 'datadog_monitor')).toHaveLength(scenario.alertRules.length - left)
      }),
      { numRuns: 60 },
    )
  })
})

describe('datadogQuery', () => {
  const query = (...matchers: readonly LabelMatcher[]): string | null => datadogQuery({ metric: 'x', matchers })

  test.each<readonly [LabelMatcher['operator'], string, string | null]>([
    ['=', 'prod', 'code:prod'],
    ['!=', 'prod', 'NOT code:prod'],
    ['=~', '500|503', 'code IN (500,503)'],
    ['!~', '500|503', 'code NOT IN (500,503)'],
    ['=~', '5..', 'code:5*'],
    ['!~', '4.*', 'NOT code:4*'],
    ['=', 'Prod', null],
    ['=', 'a*', null],
    ['=', '', null],
    ['=~', '[45]..', null],
    ['=~', '.*', null],
  ])('says code%s"%s" as %s', (operator, value, condition) => {
    expect(query({ label: 'code', operator, value })).toBe(condition === null ? null : `sum:x{${condition}}.as_count()`)
  })

  it('asks for everything without conditions, and knows no colons in names', () => {
    expect(query()).toBe('sum:x{*}.as_count()')
    expect(datadogQuery({ metric: 'job:x:sum', matchers: [] })).toBe(null)
  })
})
