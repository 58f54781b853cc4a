import { describe, expect, it } from 'vitest'
import { thresholdBurnRate, thresholdErrorRatio } from '../../../src/core/alert/threshold.ts'
import { durationText } from '../../../src/core/quantity/duration.ts'
import { fractionText } from '../../../src/core/quantity/fraction.ts'
import { percentText } from '../../../src/core/quantity/share.ts'
import { readScenario } from '../../../src/core/scenario/read-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { rollingLength } from '../../../src/interop/specification/rolling-length.ts'
import type { SpecificationRemark } from '../../../src/interop/specification/specification.ts'
import { readSloth } from '../../../src/interop/sloth/read-sloth.ts'
import { fuzzed } from '../../support/mutated.ts'
import { CLUSTER, LEDGER, QUIET, RAW, WEEKS } from './specs.ts'

const DEFAULTS = { clock: 0, service: 'Service' }
const read = (text: string) => readSloth(text, DEFAULTS)
const scenarios = (text: string): readonly Scenario[] => read(text).objectives.map(({ scenario }) => scenario)

/** "page 1h/5m 14.4× 0.0144": long and short window, burn rate, error ratio that is too much. */
const rules = (scenario: Scenario | undefined): readonly string[] => {
  if (scenario === undefined) return []
  const sloWindow = rollingLength(scenario.sloWindow)
  return scenario.alertRules.map((rule) => {
    const windows = `${durationText(rule.longWindow)}/${durationText(rule.shortWindow ?? 0)}`
    const rate = fractionText(thresholdBurnRate(rule, sloWindow))
    const ratio = fractionText(thresholdErrorRatio(rule, scenario.target, sloWindow))
    return `${rule.severity} ${windows} ${rate}× ${ratio}${rule.for === 0 ? '' : ` for ${durationText(rule.for)}`}`
  })
}

const said = (remarks: readonly SpecificationRemark[]): readonly string[] =>
  remarks.map(({ kind, code, place, expected, received }) =>
    [kind, code, `${place.document}:${place.line}`, place.path, expected ?? '', received]
      .join(' ')
      .replaceAll(/ +/g, ' ')
      .trim(),
  )

describe('a file for Sloth', () => {
  it('gives the objective, the windows and the thresholds that Sloth makes of it', () => {
    const [availability, latency] = scenarios(LEDGER)
    expect(availability).toMatchObject({
      service: 'ledger',
      name: 'postings-availability',
      story: 'Postings that are answered well.',
      target: 999_000_000,
      sloWindow: { kind: 'rolling', duration: 2_592_000_000 },
    })
    // Sloth writes "> (14.4 * 0.001)" into the alert of 1h and 5m, 6, 3 and 1 into the others.
    expect(rules(availability)).toEqual([
      'page 1h/5m 14.4× 0.0144 for 5m',
      'page 6h/30m 6× 0.006 for 5m',
      'ticket 1d/2h 3× 0.003 for 10m',
      'ticket 3d/6h 1× 0.001 for 10m',
    ])
    // 3 × 0.05 and 1 × 0.05; the page is turned off.
    expect(rules(latency)).toEqual(['ticket 1d/2h 3× 0.15', 'ticket 3d/6h 1× 0.05'])
    expect(rules(scenarios(QUIET)[0])).toEqual([])
  })

  it('gives the counters, where the queries are rates of counters added up', () => {
    const valid = { metric: 'postings_total', matchers: [{ label: 'job', operator: '=', value: 'ledger' }] }
    const codes = { label: 'code', operator: '=~', value: '(5..|429)' }
    const [availability, latency] = scenarios(LEDGER)
    expect(availability?.metrics).toEqual({ valid, bad: { ...valid, matchers: [...valid.matchers, codes] } })
    expect(latency?.metrics).toBeNull()
    expect(scenarios(QUIET)[0]?.metrics?.bad.matchers).toHaveLength(2)
    expect(scenarios(RAW)[0]?.metrics).toBeNull()
  })

  it('is kept with every SLO, each of which knows which one it is', () => {
    expect(scenarios(LEDGER).map(({ specification }) => specification)).toEqual([
      { format: 'sloth', text: LEDGER, at: 'slos/0' },
      { format: 'sloth', text: LEDGER, at: 'slos/1' },
    ])
    expect(scenarios(CLUSTER)[1]?.specification?.text).toBe(CLUSTER.slice(CLUSTER.lastIndexOf('---') + 4))
  })

  it('says what is kept and what is assumed, each with its document, line and field', () => {
    expect(said(read(LEDGER).objectives[1]?.remarks ?? [])).toEqual([
      'kept no-place 1:4 labels {owner, tier}',
      'kept no-place 1:7 slo_plugins {chain}',
      'assumed usual 1:34 sloPeriod 30d',
      expect.stringContaining('kept no-place 1:38 slos[1].sli.events.error_query (\n'),
      'kept no-place 1:46 slos[1].alerting.name LedgerSlow',
      'kept no-place 1:50 slos[1].alerting.ticket_alert.labels {severity}',
      'assumed made-rules 1:45 slos[1].alerting Sloth 2',
    ])
    expect(said(read(RAW).objectives[0]?.remarks ?? [])).toEqual([
      'assumed usual 1:4 sloPeriod 30d',
      'kept no-place 1:8 slos[0].plugins {chain}',
      'kept no-place 1:6 slos[0].interval {all}',
      'kept no-place 1:13 slos[0].sli.raw {error_ratio_query}',
      'kept no-place 1:16 slos[0].alerting.name WeakSignal',
      'assumed made-rules 1:15 slos[0].alerting Sloth 4',
    ])
  })

  it('follows how long an alert waits only where the plugin for it is there', () => {
    const plain = LEDGER.replace(/slo_plugins:\n.*\n.*\n/, '')
    expect(rules(scenarios(plain)[0])[0]).toBe('page 1h/5m 14.4× 0.0144')
    expect(said(read(plain).objectives[0]?.remarks ?? [])).toContain(
      'kept no-place 1:23 slos[0].alerting.page_alert.for 5m',
    )
  })
})

describe('a resource for Kubernetes', () => {
  it('is read like a file, document by document', () => {
    const [ledger, search] = scenarios(CLUSTER)
    expect([ledger?.service, ledger?.target, search?.service, search?.target]).toEqual([
      'ledger',
      999_000_000,
      'search',
      999_900_000,
    ])
    expect(ledger?.metrics?.valid.metric).toBe('postings_total')
    expect(rules(ledger)).toEqual(['ticket 1d/2h 3× 0.003', 'ticket 3d/6h 1× 0.001'])
    expect(rules(search)[0]).toBe('page 1h/5m 14.4× 0.00144')
  })

  it('may spell its fields like a file, as early versions of Sloth did', () => {
    const early = CLUSTER.replaceAll('errorQuery', 'error_query')
      .replaceAll('totalQuery', 'total_query')
      .replaceAll('pageAlert', 'page_alert')
    expect(scenarios(early)[0]).toMatchObject({ metrics: scenarios(CLUSTER)[0]?.metrics })
    expect(rules(scenarios(early)[0])).toEqual(rules(scenarios(CLUSTER)[0]))
  })
})

describe('a catalogue of alert windows', () => {
  it('gives the SLO window and the rules of the objectives beside it', () => {
    const { objectives, remarks } = read(`${WEEKS}---\n${LEDGER}`)
    expect(remarks).toEqual([])
    const [availability] = objectives
    expect(availability?.scenario.sloWindow).toEqual({ kind: 'rolling', duration: 604_800_000 })
    // 8 % of a week's budget within an hour: 0.08 × 168 = 13.44; 0.125 × 28, 0.2 × 7 and 0.42 × 7/3.
    expect(rules(availability?.scenario)).toEqual([
      'page 1h/5m 13.44× 0.01344 for 5m',
      'page 6h/30m 3.5× 0.0035 for 5m',
      'ticket 1d/2h 1.4× 0.0014 for 10m',
      'ticket 3d/6h 0.98× 0.00098 for 10m',
    ])
    expect(availability?.scenario.specification?.text).toBe(`${WEEKS}---\n${LEDGER}`)
    expect(said(availability?.remarks ?? []).filter((line) => line.startsWith('assumed'))).toEqual([])
  })

  it('is none where a part of it is wrong', () => {
    const broken = WEEKS.replace('longWindow: 6h', 'longWindow: 10m').replace('sloPeriod: 7d', 'sloPeriod: soon')
    const { objectives, remarks } = read(`${broken}---\n${QUIET}`)
    expect(said(remarks)).toEqual([
      'left-out not-a-duration 1:4 spec.sloPeriod soon',
      'left-out conflict 1:10 spec.page.slow shortWindow < longWindow {errorBudgetPercent, shortWindow, longWindow}',
    ])
    expect(objectives[0]?.scenario.sloWindow).toEqual({ kind: 'rolling', duration: 2_592_000_000 })
  })
})

describe('what is wrong in a file for Sloth', () => {
  const withObjective = (objective: string): string => QUIET.replace('99.99', objective)

  it('is a target that is no percentage, has too many digits, or leaves no budget', () => {
    for (const objective of [
      '100',
      '0',
      '-1',
      '100.1',
      '99.99999999',
      '1e2',
      '99,9',
      '.inf',
      'three nines',
      '[99]',
      '""',
    ]) {
      const { objectives, remarks } = read(withObjective(objective))
      expect(objectives).toEqual([])
      expect(remarks).toMatchObject([{ kind: 'left-out', place: { document: 1, line: 5, path: 'slos[0].objective' } }])
    }
    expect(said(read(withObjective('100')).remarks)).toEqual([
      'left-out not-a-target 1:5 slos[0].objective above 0 and below 100, at most 7 decimals 100',
    ])
  })

  it('takes 0.999 for what Sloth takes it for, and says so', () => {
    const [found] = read(withObjective('0.999')).objectives
    expect(percentText(found?.scenario.target ?? (0 as never))).toBe('0.999')
    expect(said(found?.remarks ?? [])[0]).toBe('assumed not-a-target 1:5 slos[0].objective 0.999 % 0.999')
  })

  it('keeps every digit of the target that there is room for', () => {
    expect(scenarios(withObjective('99.9999999'))[0]?.target).toBe(999_999_999)
    expect(scenarios(withObjective('"99.90"'))[0]?.target).toBe(999_000_000)
  })

  it('leaves out documents of other kinds and versions, and reads the others', () => {
    const other = [
      'version: prometheus/v2\nservice: x',
      'apiVersion: sloth.slok.dev/v2\nkind: PrometheusServiceLevel',
      'apiVersion: sloth.slok.dev/v1\nkind: Something',
      'apiVersion: apps/v1\nkind: Deployment',
      'apiVersion: openslo/v1\nkind: SLO',
      'apiVersion: pyrra.dev/v1alpha1\nkind: ServiceLevelObjective',
      'service: x',
      '- 1',
      'a: "open',
    ].join('\n---\n')
    const { objectives, remarks } = read(`${other}\n---\n${QUIET}`)
    expect(objectives).toMatchObject([{ scenario: { service: 'quiet' }, place: { document: 10 } }])
    expect(said(remarks)).toEqual([
      'left-out not-yaml 9:23 a: "open',
      'left-out unknown-version 1:1 version prometheus/v1 prometheus/v2',
      'left-out unknown-version 2:4 apiVersion sloth.slok.dev/v1 sloth.slok.dev/v2',
      'left-out unknown-kind 3:8 kind PrometheusServiceLevel Something',
      'left-out unknown-kind 4:11 kind apps/v1 Deployment',
      'left-out missing 7:19 version prometheus/v1',
      'left-out not-an-object 8:21 […]',
    ])
  })

  it('reads the SLOs beside one that is not sound, and an SLO without all that is not its target', () => {
    const { objectives, remarks } = read(
      'version: prometheus/v1\nslos:\n  - 5\n  - objective: 99\n    sli: [x]\n    alerting: no\n  - {name: y, objective: 98}\n',
    )
    expect(objectives.map(({ scenario }) => [scenario.service, scenario.name, scenario.target])).toEqual([
      ['Service', '', 990_000_000],
      ['Service', 'y', 980_000_000],
    ])
    expect(said(remarks)).toEqual(['left-out not-an-object 1:3 slos[0] 5'])
    expect(said(objectives[0]?.remarks ?? [])).toEqual([
      'assumed usual 1:1 service Service',
      'assumed usual 1:4 sloPeriod 30d',
      'left-out not-an-object 1:5 slos[1].sli […]',
      'left-out not-an-object 1:6 slos[1].alerting no',
      'assumed made-rules 1:6 slos[1].alerting Sloth 4',
      'left-out missing 1:4 slos[1].name',
    ])
  })

  it('does not keep more than 100,000 characters, and says so', () => {
    const long = QUIET + `# ${'x'.repeat(100_000)}\n`
    const [found] = read(long).objectives
    expect(found?.scenario.specification).toBeNull()
    expect(found?.remarks.at(-1)).toMatchObject({ kind: 'left-out', code: 'too-large', expected: '100000' })
  })

  it('never stops the reading, whatever the text is', async () => {
    await fuzzed('Sloth', [LEDGER, CLUSTER, `${WEEKS}---\n${RAW}`], 1_500, (text) => {
      for (const { scenario } of read(text).objectives) {
        const again = readScenario(JSON.parse(JSON.stringify({ ...scenario, id: 'x' })), '')
        expect(again).toEqual({ ok: true, value: { ...scenario, id: 'x' } })
      }
    })
  })
})
