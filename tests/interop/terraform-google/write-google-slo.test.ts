import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { budgetShare, burnRateOf } from '../../../src/core/alert/alert-rule.ts'
import { DAY, HOUR, MINUTE, ppb, SECOND } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { rollingLength } from '../../../src/interop/specification/rolling-length.ts'
import type { WrittenSpecification } from '../../../src/interop/specification/written.ts'
import { writeGoogleSlo } from '../../../src/interop/terraform-google/write-google-slo.ts'
import { anyScenario } from '../../support/any-scenario.ts'
import { blocksOf, bodyOf, readHcl } from '../hcl/hcl-reader.ts'
import type { HclBody } from '../hcl/hcl-reader.ts'

const checkout = newScenario('checkout', 'Checkout')

const written = (change: Partial<Scenario> = {}): WrittenSpecification => {
  const scenario = { ...checkout, ...change }
  return writeGoogleSlo(scenario, { target: scenario.target, sloWindow: rollingLength(scenario.sloWindow) })
}

const sloOf = (change: Partial<Scenario>): HclBody => bodyOf(readHcl(written(change).text), 'google_monitoring_slo')

describe('writeGoogleSlo', () => {
  it('writes a service, its SLO over two counters, and a policy for each rule', () => {
    const { text, fileName, language, losses } = written({ alertRules: checkout.alertRules.slice(0, 1) })
    expect([fileName, language, losses]).toEqual(['checkout-google-slo.tf', 'hcl', []])
    expect(text).toBe(`# An SLO for Google Cloud Monitoring, with the provider hashicorp/google. Written by Burnline.
# Checkout, availability: 99.9% over 30d

# For a service that Cloud Monitoring knows already, name its service_id in the SLO instead.
resource "google_monitoring_custom_service" "checkout" {
  service_id   = "checkout"
  display_name = "Checkout"
}

resource "google_monitoring_slo" "checkout" {
  service             = google_monitoring_custom_service.checkout.service_id
  display_name        = "Checkout, availability"
  goal                = 0.999
  rolling_period_days = 30

  # The counters, as Managed Service for Prometheus keeps them.
  request_based_sli {
    good_total_ratio {
      total_service_filter = join(" AND ", [
        "resource.type = \\"prometheus_target\\"",
        "metric.type = \\"prometheus.googleapis.com/http_requests_total/counter\\"",
        "resource.labels.job = \\"checkout\\"",
      ])
      bad_service_filter = join(" AND ", [
        "resource.type = \\"prometheus_target\\"",
        "metric.type = \\"prometheus.googleapis.com/http_requests_total/counter\\"",
        "resource.labels.job = \\"checkout\\"",
        "metric.labels.code = monitoring.regex.full_match(\\"5..\\")",
      ])
    }
  }
}

variable "checkout_page_channels" {
  description = "Names of the notification channels that wake somebody."
  type        = list(string)
  default     = []
}

resource "google_monitoring_alert_policy" "checkout_page_1h_5m" {
  display_name          = "Checkout, availability: burning faster than 14.4× over 1h and 5m"
  combiner              = "AND"
  severity              = "CRITICAL"
  notification_channels = var.checkout_page_channels

  conditions {
    display_name = "Burn rate over 1h"

    condition_threshold {
      filter          = "select_slo_burn_rate(\\"\${google_monitoring_slo.checkout.name}\\", \\"3600s\\")"
      comparison      = "COMPARISON_GT"
      threshold_value = 14.4
      duration        = "0s"
    }
  }

  conditions {
    display_name = "Burn rate over 5m"

    condition_threshold {
      filter          = "select_slo_burn_rate(\\"\${google_monitoring_slo.checkout.name}\\", \\"300s\\")"
      comparison      = "COMPARISON_GT"
      threshold_value = 14.4
      duration        = "0s"
    }
  }
}
`)
  })

  test.each([
    [ppb(999_900_000), '0.9999', null],
    [ppb(1), '0.000000001', null],
    [ppb(999_900_001), '0.9999', '99.9900001 → 99.99'],
    [ppb(999_999_999), '0.9999', '99.9999999 → 99.99'],
  ])(
    'writes a target of %d parts per billion as %s, since Google takes no more than 99.99 %%',
    (target, goal, loss) => {
      expect(sloOf({ target }).attributes['goal']).toEqual({ number: goal })
      expect(written({ target }).losses).toEqual(loss === null ? [] : [{ code: 'target-digits', detail: loss }])
    },
  )

  test.each([
    [28 * DAY, '28', null],
    [90 * DAY, '30', '90d → 30d'],
    [12 * HOUR, '1', '12h → 1d'],
    [10 * DAY + 13 * HOUR, '11', '10d13h → 11d'],
  ])('writes %d ms as %s whole days from 1 to 30', (duration, days, loss) => {
    const sloWindow = { kind: 'rolling', duration } as const
    expect(sloOf({ sloWindow }).attributes['rolling_period_days']).toEqual({ number: days })
    expect(written({ sloWindow }).losses).toEqual(loss === null ? [] : [{ code: 'window-length', detail: loss }])
  })

  test.each([
    ['month', 'UTC', 'MONTH', []],
    ['week-monday', 'Europe/Berlin', 'WEEK', [{ code: 'time-zone', detail: 'Europe/Berlin' }]],
    [
      'week-sunday',
      'UTC',
      'WEEK',
      [{ code: 'calendar-window', detail: 'calendar week from Sunday, UTC → calendar week from Monday' }],
    ],
    ['quarter', 'UTC', 'MONTH', [{ code: 'calendar-window', detail: 'calendar quarter, UTC → calendar month' }]],
  ] as const)('writes a calendar %s in %s as %s', (period, timeZone, calendar, losses) => {
    const sloWindow = { kind: 'calendar', period, timeZone } as const
    expect(sloOf({ sloWindow }).attributes['calendar_period']).toBe(calendar)
    expect(written({ sloWindow }).losses).toEqual(losses)
  })

  test.each([
    [MINUTE, '60s', null],
    [30 * SECOND, '60s', '30s → 1m'],
    // 7 minutes do not divide a day: 432 s does (200 of them), 400 s too (216), and 432 s is nearer.
    [7 * MINUTE, '432s', '7m → 7m12s'],
    [DAY, '86400s', null],
  ])('judges slices of %d ms as windows of %s', (length, period, loss) => {
    const timeSlices = { length, target: ppb(950_000_000), empty: 'good' } as const
    const change = { budgetingMethod: 'timeslices', timeSlices } as const
    const sli = bodyOf(sloOf(change), 'windows_based_sli')
    expect(sli.attributes['window_period']).toBe(period)
    expect(bodyOf(sli, 'good_total_ratio_threshold').attributes['threshold']).toEqual({ number: '0.95' })
    expect(written(change).losses).toEqual(loss === null ? [] : [{ code: 'time-slices', detail: loss }])
  })

  it('says what it cannot: means of slices, slices without requests that are bad, latencies, waits that are no minutes, stories', () => {
    const rule = { ...checkout.alertRules[0]!, for: 90 * SECOND, shortWindow: null }
    const { losses, text } = written({
      budgetingMethod: 'ratio-timeslices',
      latencyThreshold: 300,
      story: 'Once',
      alertRules: [rule],
    })
    expect(losses).toEqual([
      { code: 'budgeting-method', detail: 'ratio-timeslices' },
      { code: 'latency-threshold', detail: '300ms' },
      { code: 'alert-for', detail: '1m30s' },
      { code: 'story', detail: '' },
    ])
    const policy = bodyOf(readHcl(text), 'google_monitoring_alert_policy')
    expect(blocksOf(policy, 'conditions')).toHaveLength(1)
    expect(bodyOf(policy, 'conditions', 'condition_threshold').attributes['duration']).toBe('120s')
    const timeSlices = { ...checkout.timeSlices, empty: 'bad' } as const
    expect(written({ budgetingMethod: 'timeslices', timeSlices }).losses).toEqual([
      { code: 'empty-slices', detail: 'bad' },
    ])
  })

  test.each([
    // 2 % of 90 days in an hour: 0.02 × 2,160.
    [budgetShare(2), 90 * DAY, '43.2'],
    // 10 % of 7 days in 3 days has no end: 7 / 30.
    [budgetShare(10), 7 * DAY, '0.23333333333333334'],
    [burnRateOf(0.000001), 30 * DAY, '0.000001'],
  ])('writes thresholds with all their digits', (threshold, duration, value) => {
    const longWindow = duration === 7 * DAY ? 3 * DAY : HOUR
    const rule = { ...checkout.alertRules[0]!, threshold, longWindow, shortWindow: null }
    const { text } = written({ alertRules: [rule], sloWindow: { kind: 'rolling', duration } })
    const policy = bodyOf(readHcl(text), 'google_monitoring_alert_policy', 'conditions', 'condition_threshold')
    expect(policy.attributes['threshold_value']).toEqual({ number: value })
  })

  it('negates and matches as Google does, and escapes twice: for the filter and for HCL', () => {
    const valid = {
      metric: 'x_total',
      matchers: [
        { label: 'cluster', operator: '!=', value: 'a"${b}' },
        { label: 'path', operator: '!~', value: String.raw`/v\d+` },
      ],
    } as const
    const filter = bodyOf(sloOf({ metrics: { valid, bad: valid } }), 'request_based_sli', 'good_total_ratio')
    expect(filter.attributes['total_service_filter']).toEqual([
      { code: 'join' },
      ' AND ',
      [
        'resource.type = "prometheus_target"',
        'metric.type = "prometheus.googleapis.com/x_total/counter"',
        String.raw`resource.labels.cluster != "a\"${'$'}{b}"`,
        String.raw`metric.labels.path != monitoring.regex.full_match("/v\\d+")`,
      ],
    ])
  })

  it('is well-formed for every scenario, with a policy for each rule and every resource named once', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const { text } = writeGoogleSlo(scenario, {
          target: scenario.target,
          sloWindow: rollingLength(scenario.sloWindow),
        })
        const file = readHcl(text)
        const names = file.blocks.map(({ type, labels }) => [type, ...labels].join(' '))
        expect(new Set(names).size).toBe(names.length)
        expect(blocksOf(file, 'google_monitoring_alert_policy')).toHaveLength(scenario.alertRules.length)
      }),
      { numRuns: 60 },
    )
  })
})
