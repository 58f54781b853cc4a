import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budgetShare, burnRateOf } from '../../../src/core/alert/alert-rule.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import type { ServiceMetrics } from '../../../src/core/alert/service-metrics.ts'
import { thresholdErrorRatio } from '../../../src/core/alert/threshold.ts'
import { workbookRules } from '../../../src/core/alert/workbook-rules.ts'
import { DAY, HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { metricsOf } from '../../../src/interop/prometheus-rules/rule-plan.ts'
import { readSelector } from '../../../src/interop/prometheus-rules/read-selector.ts'
import { selectorText } from '../../../src/interop/prometheus-rules/selector-text.ts'
import { rollingLength } from '../../../src/interop/specification/rolling-length.ts'
import type { Loss } from '../../../src/interop/specification/written.ts'
import { readSloth } from '../../../src/interop/sloth/read-sloth.ts'
import { writeSloth } from '../../../src/interop/sloth/write-sloth.ts'
import { anyScenario, scenarioParts } from '../../support/any-scenario.ts'
import { fuzzed } from '../../support/mutated.ts'
import { CLUSTER, LEDGER, QUIET, RAW, WEEKS } from './specs.ts'

const DEFAULTS = { clock: 0, service: 'Service' }
const write = (scenario: Scenario) =>
  writeSloth(scenario, { target: scenario.target, sloWindow: rollingLength(scenario.sloWindow) })
const read = (text: string): readonly Scenario[] => readSloth(text, DEFAULTS).objectives.map(({ scenario }) => scenario)
const said = (losses: readonly Loss[]): readonly string[] =>
  losses.map(({ code, detail }) => `${code} ${detail}`.trim())

/** What differs between two texts, line by line. */
const differences = (before: string, after: string): readonly string[] => {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const gone = old.filter((line) => !now.includes(line)).map((line) => `- ${line}`)
  return gone.concat(now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`))
}

const CHECKOUT: Scenario = {
  ...newScenario('a', 'checkout'),
  name: 'requests-availability',
  story: 'Buying: what it is all for.',
  target: ppb(999_500_000),
  metrics: {
    valid: { metric: 'requests_total', matchers: [{ label: 'job', operator: '=', value: 'shop' }] },
    bad: {
      metric: 'requests_total',
      matchers: [
        { label: 'job', operator: '=', value: 'shop' },
        { label: 'code', operator: '=~', value: '5..' },
      ],
    },
  },
}

describe('a scenario for Sloth', () => {
  it('is a file for its command line with the exact objective and a query for each counter', () => {
    expect(write(CHECKOUT)).toEqual({
      fileName: 'checkout.sloth.yaml',
      language: 'yaml',
      text: `# An objective for Sloth. Written by Burnline.
# checkout: 99.95% over 30d
#
# The rules that Sloth makes of it:
#   sloth generate -i checkout.sloth.yaml

version: prometheus/v1
service: checkout
slos:
  - name: requests-availability
    objective: 99.95
    description: "Buying: what it is all for."
    sli:
      events:
        error_query: sum(rate(requests_total{job="shop",code=~"5.."}[{{.window}}]))
        total_query: sum(rate(requests_total{job="shop"}[{{.window}}]))
    alerting:
      name: ErrorBudgetBurn
      page_alert:
        labels:
          severity: page
      ticket_alert:
        labels:
          severity: ticket
`,
      losses: [],
    })
  })

  it('has names that Sloth takes, and says what they were', () => {
    const shop = write({ ...CHECKOUT, service: 'Geschäft & Söhne', name: '7' })
    expect(shop.text).toContain('service: geschaft-sohne\n')
    expect(shop.text).toContain('name: "7-slo"\n')
    expect(said(shop.losses)).toEqual(['name Geschäft & Söhne → geschaft-sohne', 'name 7 → 7-slo'])
    expect(write({ ...CHECKOUT, name: '' }).text).toContain('- name: availability\n')
  })

  it('turns off what has no rules, and names what Sloth makes otherwise', () => {
    const [quick, slow, day] = workbookRules() as readonly [AlertRule, AlertRule, AlertRule]
    const only = write({ ...CHECKOUT, alertRules: [quick, slow] })
    expect(only.text).toContain('ticket_alert:\n        disable: true\n')
    expect(only.losses).toEqual([])
    const others = write({
      ...CHECKOUT,
      alertRules: [
        { ...quick, threshold: burnRateOf(10) },
        { ...slow, longWindow: 5 * HOUR },
        { ...day, shortWindow: null, for: MINUTE },
        { ...day, id: 'x', longWindow: 3 * DAY, threshold: budgetShare(5), for: 2 * MINUTE },
      ],
    })
    expect(said(others.losses)).toEqual([
      'alert-rules page over 5h and 30m',
      'added-alert-rules 1',
      'alert-thresholds 10× → 14.4×',
      'alert-short-window none → 2h',
      'alert-for 1m',
      // 5 % of 30 days within 3: 0.5×.
      'alert-thresholds 0.5× → 1×',
      'alert-short-window 2h → 6h',
      'alert-for 2m',
    ])
  })

  it('says how long an alert waits by the plugin that reads it', () => {
    const waiting = workbookRules().map((rule) => (rule.severity === 'page' ? { ...rule, for: 5 * MINUTE } : rule))
    const { text, losses } = write({ ...CHECKOUT, alertRules: waiting })
    expect(text).toContain('slo_plugins:\n  chain:\n    - id: sloth.dev/contrib/alert_for/v1\n')
    expect(text).toContain('page_alert:\n        for: 5m\n')
    expect(losses).toEqual([])
    expect(read(text)[0]?.alertRules).toEqual(waiting)
  })

  it('is over 30 days, whatever the SLO window: Sloth is told another one by hand', () => {
    const month = write({ ...CHECKOUT, sloWindow: { kind: 'rolling', duration: 28 * DAY } })
    expect(month.text).toContain('#   sloth generate -i checkout.sloth.yaml --default-slo-period=28d\n')
    expect(said(month.losses)).toEqual(['window-length 28d → 30d'])
    const calendar = write({
      ...CHECKOUT,
      sloWindow: { kind: 'calendar', period: 'quarter', timeZone: 'Europe/Berlin' },
    })
    expect(said(calendar.losses)).toEqual(['calendar-window calendar quarter, Europe/Berlin → 30d'])
  })

  it('keeps braces of a label from being taken for a template', () => {
    const valid = { metric: 'x_total', matchers: [{ label: 'path', operator: '=' as const, value: '/{{id}}/{' }] }
    const { text } = write({ ...CHECKOUT, metrics: { valid, bad: valid } })
    expect(text).toContain('sum(rate(x_total{path="/{{ "{{" }}id}}/{"}[{{.window}}]))')
    expect(read(text)[0]?.metrics?.valid).toEqual(valid)
  })
})

describe('a scenario that was read from a text of Sloth’s', () => {
  const texts = [LEDGER, QUIET, RAW, CLUSTER, `${WEEKS}---\n${LEDGER}`, LEDGER.replaceAll('\n', '\r\n')]

  it('is that text again', () => {
    for (const scenario of texts.flatMap(read)) {
      const { text, losses } = write(scenario)
      expect(text).toBe(scenario.specification?.text)
      expect(losses).toEqual([])
    }
  })

  it('with another target is the same text but for the objective', () => {
    for (const scenario of texts.flatMap(read)) {
      const before = scenario.specification?.text ?? ''
      const { text } = write({ ...scenario, target: ppb(987_654_321) })
      const changed = differences(before, text)
      expect(changed).toHaveLength(2)
      expect(changed[1]).toMatch(/^\+ +objective: 98\.7654321\r?$/)
    }
  })

  it('with another name, service, story or counter differs in that', () => {
    const [first] = read(LEDGER) as [Scenario]
    expect(differences(LEDGER, write({ ...first, name: 'postings' }).text)).toEqual([
      '-   - name: "postings-availability"',
      '+   - name: postings',
    ])
    expect(differences(LEDGER, write({ ...first, service: 'My Books' }).text)).toEqual([
      '- service: "ledger"',
      '+ service: my-books',
    ])
    expect(differences(LEDGER, write({ ...first, story: '' }).text)).toEqual([
      '-     description: "Postings that are answered well."',
    ])
    const metrics = { valid: { metric: 'a_total', matchers: [] }, bad: { metric: 'b_total', matchers: [] } }
    expect(differences(LEDGER, write({ ...first, metrics }).text)).toEqual([
      '-         error_query: sum(rate(postings_total{job="ledger",code=~"(5..|429)"}[{{.window}}]))',
      '-         total_query: sum(rate(postings_total{job="ledger"}[{{.window}}]))',
      '+         error_query: sum(rate(b_total[{{.window}}]))',
      '+         total_query: sum(rate(a_total[{{.window}}]))',
    ])
    const [raw] = read(RAW) as [Scenario]
    expect(differences(RAW, write({ ...raw, metrics }).text)).toEqual([
      '-       raw:',
      '-         error_ratio_query: 1 - avg_over_time(signal_ratio[{{.window}}])',
      '+       events:',
      '+         error_query: sum(rate(b_total[{{.window}}]))',
      '+         total_query: sum(rate(a_total[{{.window}}]))',
    ])
  })

  it('turns an alert on or off in the field that the text has for it', () => {
    const [first, second] = read(LEDGER) as [Scenario, Scenario]
    const pages = first.alertRules.filter(({ severity }) => severity === 'page')
    expect(differences(LEDGER, write({ ...first, alertRules: pages }).text)).toEqual([])
    expect(read(write({ ...first, alertRules: pages }).text)[0]?.alertRules).toEqual(pages)
    const all = [...workbookRules()]
    const on = write({ ...second, alertRules: all })
    expect(read(on.text)[1]?.alertRules).toEqual(all)
    expect(read(on.text)[0]?.alertRules).toEqual(first.alertRules)
    const longer = first.alertRules.map((rule) => ({ ...rule, for: rule.severity === 'page' ? 7 * MINUTE : 0 }))
    expect(differences(LEDGER, write({ ...first, alertRules: longer }).text)).toEqual([
      '-         for: 5m',
      '-         for: 10m',
      '+         for: 7m',
    ])
  })

  it('names what it cannot say there', () => {
    const [resource] = read(CLUSTER) as [Scenario]
    const waiting = resource.alertRules.map((rule) => ({ ...rule, for: MINUTE }))
    expect(said(write({ ...resource, alertRules: waiting }).losses)).toEqual(['alert-for 1m', 'alert-for 1m'])
    const [weekly] = read(`${WEEKS}---\n${QUIET}`) as [Scenario]
    expect(said(write({ ...weekly, sloWindow: { kind: 'rolling', duration: 30 * DAY } }).losses)).toEqual([
      'window-length 30d → 7d',
    ])
  })

  it('is written anew where the text has no such SLO', () => {
    const [first] = read(LEDGER) as [Scenario]
    const lost: Scenario = { ...first, specification: { format: 'sloth', text: LEDGER, at: 'slos/9' } }
    expect(write(lost).text).toContain('Written by Burnline')
    const other: Scenario = { ...first, specification: { format: 'pyrra', text: LEDGER, at: 'slos/0' } }
    expect(write(other).text).toContain('Written by Burnline')
  })
})

describe('any scenario for Sloth', () => {
  /** What Sloth can say: 30 days, and alerts of its catalogue. */
  const sayable = fc.record({
    ...scenarioParts,
    specification: fc.constant(null),
    sloWindow: fc.constant({ kind: 'rolling' as const, duration: 30 * DAY }),
    alertRules: fc
      .record({ page: fc.boolean(), ticket: fc.boolean(), wait: fc.constantFrom(0, 5 * MINUTE, 90_000) })
      .map((on) =>
        workbookRules()
          .filter(({ severity }) => on[severity])
          .map((rule) => (rule.severity === 'page' ? { ...rule, for: on.wait } : rule)),
      ),
  })

  it('is read back with the same target, SLO window, alerts and counters', () => {
    fc.assert(
      fc.property(sayable, (scenario) => {
        const written = write(scenario)
        const [again, ...others] = read(written.text)
        expect(others).toEqual([])
        expect(again?.target).toBe(scenario.target)
        expect(again?.sloWindow).toEqual(scenario.sloWindow)
        expect(again?.alertRules).toEqual(scenario.alertRules)
        expect(again?.alertRules.map((rule) => thresholdErrorRatio(rule, again.target, 30 * DAY))).toEqual(
          scenario.alertRules.map((rule) => thresholdErrorRatio(rule, scenario.target, 30 * DAY)),
        )
        expect(again?.metrics).toEqual(writable(metricsOf(scenario)))
        expect(written.losses.some(({ code }) => /alert|window/.test(code))).toBe(false)
      }),
      { numRuns: 100 },
    )
  })

  it('is a file with one SLO and nothing wrong in it, and written a second time it is the same', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const fresh: Scenario = { ...scenario, specification: null }
        const { text } = write(fresh)
        const { objectives, remarks } = readSloth(text, DEFAULTS)
        expect(remarks).toEqual([])
        expect(objectives.flatMap((found) => found.remarks).filter(({ kind }) => kind === 'left-out')).toEqual([])
        const [again] = objectives
        if (again === undefined) throw new Error(text)
        expect(again.scenario.target).toBe(scenario.target)
        expect(write(again.scenario).text).toBe(text)
      }),
      { numRuns: 100 },
    )
  })

  it('is written again and read back from any text that it was read from', async () => {
    await fuzzed('Sloth, written again', [LEDGER, CLUSTER, `${WEEKS}---\n${RAW}`], 300, (text) => {
      for (const scenario of read(text).slice(0, 3)) {
        const again = read(write({ ...scenario, target: ppb(987_654_321), alertRules: [] }).text)
        const found = again.find(({ specification }) => specification?.at === scenario.specification?.at) ?? again[0]
        expect(found).toMatchObject({ target: 987_654_321, alertRules: [] })
      }
    })
  })

  it('changes a kept text into one that says what the scenario says', () => {
    const kept = [LEDGER, QUIET, RAW, CLUSTER].flatMap(read)
    fc.assert(
      fc.property(fc.constantFrom(...kept), sayable, (before, wish) => {
        const { target, alertRules, metrics, story } = wish
        const waits = before.specification?.text.includes('alert_for') ?? false
        const rules = waits ? alertRules : alertRules.map((rule) => ({ ...rule, for: 0 }))
        const { text } = write({ ...before, target, alertRules: rules, metrics, story })
        const at = before.specification?.at
        const again = read(text).find(({ specification }) => specification?.at === at)
        expect(again?.target).toBe(target)
        expect(again?.alertRules).toEqual(rules)
        expect(again?.metrics).toEqual(metrics === null ? before.metrics : writable(metrics))
      }),
      { numRuns: 100 },
    )
  })
})

/** Counters as a query can name them: without half characters, and none whose pattern is broken. */
const writable = ({ valid, bad }: ServiceMetrics): ServiceMetrics | null => {
  const [first, second] = [valid, bad].map((selector) => readSelector(selectorText(selector), ''))
  return first?.ok === true && second?.ok === true ? { valid: first.value, bad: second.value } : null
}
