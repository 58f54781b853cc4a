import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { DAY, HOUR, ppb, SECOND } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import type { SloWindow } from '../../../src/core/window/slo-window.ts'
import { soundText } from '../../../src/interop/prometheus-rules/promql-text.ts'
import { rollingLength } from '../../../src/interop/specification/rolling-length.ts'
import type { WrittenSpecification } from '../../../src/interop/specification/written.ts'
import { writeGrafanaSlo } from '../../../src/interop/terraform-grafana/write-grafana-slo.ts'
import { anyScenario } from '../../support/any-scenario.ts'
import { blocksOf, bodyOf, readHcl } from '../hcl/hcl-reader.ts'
import type { HclBody } from '../hcl/hcl-reader.ts'

const checkout = newScenario('checkout', 'Checkout')

const written = (change: Partial<Scenario> = {}): WrittenSpecification => {
  const scenario = { ...checkout, ...change }
  return writeGrafanaSlo(scenario, { target: scenario.target, sloWindow: rollingLength(scenario.sloWindow) })
}

const sloOf = (change: Partial<Scenario>): HclBody => bodyOf(readHcl(written(change).text), 'grafana_slo')

describe('writeGrafanaSlo', () => {
  it("writes two counters, the promise and Grafana's own alerts, which over 30 days are the workbook's", () => {
    const { text, fileName, losses } = written({ target: ppb(999_999_999) })
    expect([fileName, losses]).toEqual(['checkout-grafana-slo.tf', []])
    expect(text).toBe(`# An SLO for Grafana Cloud, with the provider grafana/grafana. Written by Burnline.
# Checkout, availability: 99.9999999% over 30d

variable "checkout_datasource_uid" {
  description = "Uid of the data source that has the counters and keeps what is recorded, such as grafanacloud-prom."
  type        = string
}

resource "grafana_slo" "checkout" {
  name        = "Checkout, availability"
  description = "Checkout, availability: 99.9999999% over 30d"

  query {
    type = "ratio"

    ratio {
      success_metric = "http_requests_total{job=\\"checkout\\",code!~\\"5..\\"}"
      total_metric   = "http_requests_total{job=\\"checkout\\"}"
    }
  }

  objectives {
    value  = 0.999999999
    window = "30d"
  }

  destination_datasource {
    uid = var.checkout_datasource_uid
  }

  label {
    key   = "service"
    value = "Checkout"
  }

  # Grafana pages above 14.4 times the budget over 1h and 5m, and above 6 over 6h and 30m; it warns above 3 over
  # 24h and 2h, and above 1 over 72h and 6h. These cannot be changed.
  alerting {
    fastburn {
      annotation {
        key   = "name"
        value = "The error budget burns fast"
      }
    }

    slowburn {
      annotation {
        key   = "name"
        value = "The error budget burns slowly"
      }
    }
  }
}
`)
  })

  test.each<readonly [SloWindow, string, string | null]>([
    [{ kind: 'rolling', duration: 28 * DAY }, '28d', null],
    [{ kind: 'rolling', duration: 10 * DAY + 12 * HOUR }, '252h', null],
    [{ kind: 'rolling', duration: 7 * DAY + SECOND }, '604801s', null],
    [{ kind: 'rolling', duration: 7 * DAY + 1 }, '604800001ms', null],
    [{ kind: 'rolling', duration: DAY }, '7d', '1d → 7d'],
    [{ kind: 'calendar', period: 'quarter', timeZone: 'UTC' }, '90d', 'calendar quarter, UTC → 90d'],
  ])('writes %j in one unit and no shorter than 7 days', (sloWindow, window, loss) => {
    expect(bodyOf(sloOf({ sloWindow }), 'objectives').attributes['window']).toBe(window)
    const code = sloWindow.kind === 'rolling' ? 'window-length' : 'calendar-window'
    expect(written({ sloWindow, alertRules: [] }).losses).toEqual(loss === null ? [] : [{ code, detail: loss }])
  })

  it('asks by an expression where no selector can say which requests were good', () => {
    const metrics = {
      valid: { metric: 'requests_total', matchers: [] },
      bad: { metric: 'failures_total', matchers: [] },
    }
    expect(bodyOf(sloOf({ metrics }), 'query', 'freeform').attributes['query']).toBe(
      '(sum(rate(requests_total[$__rate_interval])) - (sum(rate(failures_total[$__rate_interval])) or vector(0))) / ' +
        'sum(rate(requests_total[$__rate_interval]))',
    )
  })

  it('names the rules that Grafana does not make, and switches nothing on without rules', () => {
    // Over 90 days the workbook's shares of the budget are three times the burn rates.
    const sloWindow = { kind: 'rolling', duration: 90 * DAY } as const
    expect(written({ sloWindow }).losses).toEqual([
      {
        code: 'alert-rules',
        detail: 'page over 1h and 5m; page over 6h and 30m; ticket over 1d and 2h; ticket over 3d and 6h',
      },
    ])
    const [first] = checkout.alertRules
    expect(written({ alertRules: [first!, { ...first!, id: 'x', for: 1 }] }).losses).toEqual([
      { code: 'alert-rules', detail: 'page over 1h and 5m' },
    ])
    expect(blocksOf(sloOf({ alertRules: [] }), 'alerting')).toEqual([])
  })

  it('says what it cannot, and cuts what is too long', () => {
    const change = {
      budgetingMethod: 'timeslices',
      latencyThreshold: 250,
      story: `${'x'.repeat(1_023)}😀`,
      service: 's'.repeat(200),
    } as const
    expect(written(change).losses).toEqual([
      { code: 'budgeting-method', detail: 'timeslices' },
      { code: 'latency-threshold', detail: '250ms' },
      { code: 'name', detail: '' },
      { code: 'story', detail: '' },
    ])
    expect(sloOf(change).attributes['description']).toBe('x'.repeat(1_023))
    expect(sloOf(change).attributes['name']).toBe('s'.repeat(128))
  })

  it('is well-formed for every scenario, and nothing that is typed becomes code', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const { text } = writeGrafanaSlo(scenario, {
          target: scenario.target,
          sloWindow: rollingLength(scenario.sloWindow),
        })
        const slo = bodyOf(readHcl(text), 'grafana_slo')
        const service = scenario.service.trim() === '' ? 'service' : soundText(scenario.service)
        expect(bodyOf(slo, 'label').attributes['value']).toBe(service)
      }),
      { numRuns: 60 },
    )
  })
})
