import { describe, expect, it } from 'vitest'
import { budgetShare, burnRateOf } from '../../../src/core/alert/alert-rule.ts'
import { DAY, HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import { readOpenSlo } from '../../../src/interop/openslo/read-openslo.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import {
  EXAMPLES,
  INLINE_SLO,
  inlinePolicy,
  LISTED,
  REFERENCED,
  THRESHOLD,
  TWO_OBJECTIVES,
  WINDOW_AND_METHOD,
} from './examples.ts'
import { CLOCK } from './openslo-scenarios.ts'
import { OPENSLO } from '../specification/some-yaml.ts'

const read = (text: string) => readOpenSlo(text, { clock: CLOCK, service: 'My service' })

/** Remarks as lines: kind, code, document, line, path, what was expected and what was received. */
const remarksOf = (text: string): readonly string[] => {
  const { objectives, remarks } = read(text)
  return [...objectives.flatMap((one) => one.remarks), ...remarks].map(
    ({ kind, code, place, expected, received }) =>
      `${kind} ${code} ${place.document}:${place.line} ${place.path} (${expected ?? ''}) ${received}`,
  )
}
const scenarioOf = (text: string, index = 0): Scenario => {
  const found = read(text).objectives[index]
  if (found === undefined) throw new Error(remarksOf(text).join('\n'))
  return found.scenario
}

describe("the specification's own examples", () => {
  it('takes the usual window and method where an SLO says neither, and says so', () => {
    expect(scenarioOf(INLINE_SLO)).toMatchObject({
      name: 'Album SLO',
      service: 'album',
      target: 980_000_000,
      sloWindow: { kind: 'rolling', duration: 30 * DAY },
      budgetingMethod: 'occurrences',
      alertRules: [],
      metrics: null,
    })
    expect(remarksOf(INLINE_SLO)).toEqual(
      expect.arrayContaining([
        'assumed usual 1:6 spec.timeWindow (30d) ',
        'assumed usual 1:6 spec.budgetingMethod (Occurrences) ',
        'missing not-found 1:17 spec.indicator.spec.ratioMetric.good.metricSource.metricSourceRef (DataSource) datadog-source',
        'kept foreign-queries 1:13 spec.indicator.spec.ratioMetric () Datadog',
      ]),
    )
  })

  it('reads every objective of an SLO as a scenario of its own, ratios and percentages alike', () => {
    expect(read(TWO_OBJECTIVES).objectives.map(({ scenario }) => [scenario.name, scenario.target])).toEqual([
      ['All errors', 980_000_000],
      ['Payment errors', 999_900_000],
    ])
  })

  it('puts together what stands in documents of their own, in any order', () => {
    expect(scenarioOf(REFERENCED)).toMatchObject({
      name: 'album-slo',
      service: 'Photo album',
      target: 999_500_000,
      sloWindow: { kind: 'calendar', period: 'quarter', timeZone: 'America/New_York' },
      budgetingMethod: 'ratio-timeslices',
      timeSlices: { length: 10 * MINUTE },
      metrics: {
        valid: { metric: 'album_requests_total', matchers: [] },
        bad: { metric: 'album_requests_total', matchers: [{ label: 'code', operator: '=~', value: '5..' }] },
      },
      alertRules: [
        {
          id: 'disk-burn',
          severity: 'page',
          longWindow: HOUR,
          shortWindow: null,
          threshold: burnRateOf(2),
          for: 5 * MINUTE,
        },
      ],
    })
    expect(scenarioOf(REFERENCED).specification).toEqual({ format: 'openslo', text: REFERENCED, at: '0/0' })
  })

  it('reads an inline condition as the same rule, and one without an operator too', () => {
    const rule = { severity: 'page', longWindow: HOUR, threshold: burnRateOf(2), for: 5 * MINUTE }
    expect(scenarioOf(inlinePolicy('gt')).alertRules).toMatchObject([rule])
    expect(scenarioOf(inlinePolicy('gte')).alertRules).toMatchObject([rule])
    const without = inlinePolicy('gt').replace(/ +op: gt\n/, '')
    expect(scenarioOf(without).alertRules).toMatchObject([rule])
    expect(remarksOf(without)).toContainEqual(expect.stringMatching(/^assumed usual .*condition\.op \(gt\)/))
  })

  it('keeps an alert on a burn rate that is low, and makes no rule of it', () => {
    expect(scenarioOf(inlinePolicy('lte')).alertRules).toEqual([])
    expect(remarksOf(inlinePolicy('lte'))).toContainEqual(
      expect.stringMatching(/^kept no-place .*condition\.op \(gt, gte\) lte$/),
    )
  })

  it('reads a value as latency where the metric says its unit, and only there', () => {
    expect(scenarioOf(THRESHOLD).latencyThreshold).toBe(500)
    expect(scenarioOf(THRESHOLD.replaceAll('_seconds', '_milliseconds').replace('0.5', '500')).latencyThreshold).toBe(
      500,
    )
    const unitless = THRESHOLD.replaceAll('_seconds', '_time')
    expect(scenarioOf(unitless).latencyThreshold).toBeNull()
    expect(remarksOf(unitless)).toContainEqual(
      expect.stringMatching(/^kept no-place .*objectives\[0\]\.value \(\) 0\.5$/),
    )
  })

  it('reads a list of objects, a week of the calendar, and the good counter by its opposite', () => {
    const scenario = scenarioOf(LISTED)
    expect(scenario.sloWindow).toEqual({ kind: 'calendar', period: 'week-monday', timeZone: 'America/New_York' })
    expect(scenario.timeSlices).toEqual({ length: MINUTE, target: 950_000_000, empty: 'good' })
    expect(scenario.metrics?.bad.matchers.at(-1)).toEqual({ label: 'code', operator: '!~', value: '2xx|4xx' })
    // Saturday at noon is no beginning of a week of ours.
    expect(remarksOf(LISTED)).toContainEqual(
      expect.stringMatching(/^kept no-place .*startTime \(week-monday\) 2022-01-01/),
    )
    expect(read(LISTED).objectives.map((one) => one.scenario.specification?.at)).toEqual(['0/0', '1/0', '1/1'])
  })

  it.each(Object.entries(EXAMPLES))('keeps %s to the letter', (_, text) => {
    const { objectives } = read(text)
    expect(objectives.length).toBeGreaterThan(0)
    for (const { scenario } of objectives) expect(scenario.specification?.text).toBe(text)
  })
})

describe('targets', () => {
  const withTarget = (lines: string): string => INLINE_SLO.replace('target: 0.98', lines)
  const remark = (text: string) => remarksOf(text).filter((one) => /target/.test(one))

  it.each([
    ['target: 0.9995', 999_500_000],
    ['target: "0.9995"', 999_500_000],
    ['target: 0.999999999', 999_999_999],
    ['targetPercent: 99.95', 999_500_000],
    ['targetPercent: 99.9999999', 999_999_999],
  ])('reads %s without a word', (line, target) => {
    expect(scenarioOf(withTarget(line)).target).toBe(target)
    expect(remark(withTarget(line))).toEqual([])
  })

  it('takes a target above 1 for percent, and a percentage below 1 as it stands, and says both', () => {
    expect(scenarioOf(withTarget('target: 99.9')).target).toBe(999_000_000)
    expect(remark(withTarget('target: 99.9'))).toEqual([
      'assumed not-a-target 1:29 spec.objectives[0].target (99.9 %) 99.9',
    ])
    expect(scenarioOf(withTarget('targetPercent: 0.999')).target).toBe(9_990_000)
    expect(remark(withTarget('targetPercent: 0.999'))).toEqual([
      'assumed not-a-target 1:29 spec.objectives[0].targetPercent (0.999 %) 0.999',
    ])
  })

  it('reads two that agree, and none of two that do not', () => {
    const agreeing = withTarget('target: 0.98\n      targetPercent: 98')
    expect(scenarioOf(agreeing).target).toBe(980_000_000)
    expect(remark(agreeing)).toEqual(['assumed conflict 1:30 spec.objectives[0].targetPercent (target) 98'])
    const differing = withTarget('target: 0.98\n      targetPercent: 99')
    expect(read(differing).objectives).toEqual([])
    expect(remark(differing)).toEqual(['left-out conflict 1:30 spec.objectives[0].targetPercent () 99'])
  })

  it.each(['target: 1', 'target: 0', 'target: -0.5', 'target: 100', 'target: 0.9999999999', 'targetPercent: 100'])(
    'leaves %s out, with its line',
    (line) => {
      expect(read(withTarget(line)).objectives).toEqual([])
      expect(remark(withTarget(line))).toEqual([
        expect.stringMatching(/^left-out not-a-target 1:29 spec\.objectives\[0\]\.target/),
      ])
    },
  )

  it.each([
    ['target: high', 'not-a-number'],
    ['target: [1]', 'not-a-number'],
    ['goal: 0.9', 'missing'],
  ])('leaves %s out as %s', (line, code) => {
    expect(read(withTarget(line)).objectives).toEqual([])
    expect(remark(withTarget(line))).toContainEqual(expect.stringContaining(`left-out ${code}`))
  })

  it('leaves out the one objective that is wrong, and reads the other', () => {
    const text = TWO_OBJECTIVES.replace('0.98', '1.0')
    expect(read(text).objectives.map(({ scenario }) => scenario.target)).toEqual([999_900_000])
    expect(read(text).remarks).toMatchObject([{ code: 'not-a-target', place: { document: 1, line: 29 } }])
  })
})

describe('windows', () => {
  const withWindow = (entry: string): string =>
    INLINE_SLO.replace('  objectives:', `  timeWindow:\n    - ${entry}\n  budgetingMethod: Occurrences\n  objectives:`)
  const rolling = (duration: string): string => withWindow(`{ duration: ${duration}, isRolling: true }`)
  const calendar = (duration: string, start: string, zone = 'Europe/Berlin'): string =>
    withWindow(`{ duration: ${duration}, calendar: { startTime: ${start}, timeZone: ${zone} } }`)
  const windowRemarks = (text: string) => remarksOf(text).filter((one) => one.includes('timeWindow'))

  it.each([
    ['12h', 12 * HOUR],
    ['4w', 28 * DAY],
    ['365d', 365 * DAY],
    ['43200m', 30 * DAY],
  ])('reads %s, rolling, without a word', (duration, length) => {
    expect(scenarioOf(rolling(duration)).sloWindow).toEqual({ kind: 'rolling', duration: length })
    expect(windowRemarks(rolling(duration))).toEqual([])
  })

  it.each([
    ['1M', 30],
    ['1Q', 90],
    ['1Y', 365],
  ])('takes %s, rolling, for %i days, and says so', (duration, days) => {
    expect(scenarioOf(rolling(duration)).sloWindow).toEqual({ kind: 'rolling', duration: days * DAY })
    expect(windowRemarks(rolling(duration))).toEqual([
      expect.stringMatching(new RegExp(`^assumed usual .*\\(${days}d\\) ${duration}$`)),
    ])
  })

  it.each([
    ['1M', '2020-02-01 00:00:00', 'month'],
    ['1Q', '2020-10-01 00:00:00', 'quarter'],
    ['3M', '2020-01-01 00:00:00', 'quarter'],
    ['1Y', '2020-01-01 00:00:00', 'year'],
    ['12M', '2020-01-01 00:00:00', 'year'],
    // 6 January 2020 was a Monday, the day before it a Sunday.
    ['1w', '2020-01-06 00:00:00', 'week-monday'],
    ['7d', '2020-01-05 00:00:00', 'week-sunday'],
  ])('reads %s from %s as the %s', (duration, start, period) => {
    const text = calendar(duration, start)
    expect(scenarioOf(text).sloWindow).toEqual({ kind: 'calendar', period, timeZone: 'Europe/Berlin' })
    expect(windowRemarks(text)).toEqual([])
  })

  it.each([
    ['1M', '2020-01-21 12:30:00', 'month'],
    ['1Q', '2020-02-01 00:00:00', 'quarter'],
    ['1w', '2020-01-07 00:00:00', 'week-monday'],
  ])("says that %s from %s does not begin where the calendar's does", (duration, start, period) => {
    const text = calendar(duration, start)
    expect(scenarioOf(text).sloWindow).toMatchObject({ kind: 'calendar', period })
    expect(windowRemarks(text)).toEqual([
      expect.stringMatching(new RegExp(`^kept no-place .*startTime \\(${period}\\) ${start}$`)),
    ])
  })

  it.each([
    ['1d', DAY],
    ['2M', 60 * DAY],
    ['2w', 14 * DAY],
  ])('takes %s of a calendar for a rolling window, and says so', (duration, length) => {
    const text = calendar(duration, '2020-01-01 00:00:00')
    expect(scenarioOf(text).sloWindow).toEqual({ kind: 'rolling', duration: length })
    expect(windowRemarks(text)).toContainEqual(expect.stringMatching(/^kept no-place .*calendar/))
  })

  it.each([
    [rolling('5m'), /^kept not-a-duration .*\(1h–366d\) 5m$/],
    [rolling('a month'), /^left-out not-a-duration .* a month$/],
    [calendar('1M', 'yesterday'), /^left-out not-a-time .* yesterday$/],
    [calendar('1M', '2020-02-30 00:00:00'), /^left-out not-a-time .*2020-02-30/],
    [calendar('1M', '2020-01-01 00:00:00', 'Mars/Base'), /^left-out not-a-time-zone .*\(UTC\) Mars\/Base$/],
    [
      withWindow('{ duration: 1M, isRolling: true, calendar: { startTime: 2020-01-01 00:00:00, timeZone: UTC } }'),
      /^assumed conflict /,
    ],
    [withWindow('{ duration: 30d, isRolling: false }'), /^assumed missing .*\(calendar\)/],
    [
      withWindow('{ duration: 30d, isRolling: true }\n    - { duration: 7d, isRolling: true }'),
      /^kept no-place .*timeWindow\[1\]/,
    ],
  ])('says what is wrong with a window and reads the rest (%#)', (text, expected) => {
    expect(scenarioOf(text).target).toBe(980_000_000)
    expect(windowRemarks(text)).toContainEqual(expect.stringMatching(expected))
  })
})

describe('alerts', () => {
  const withCondition = (line: RegExp, by: string) => inlinePolicy('gt').replace(line, by)

  it.each([
    ['critical', 'page'],
    ['SEV-1', 'page'],
    ['P1', 'page'],
    ['warning', 'ticket'],
    ['whatever', 'ticket'],
  ])('takes the severity %s for a %s, and says so', (word, severity) => {
    const text = withCondition(/severity: page/, `severity: ${word}`)
    expect(scenarioOf(text).alertRules).toMatchObject([{ severity }])
    expect(remarksOf(text)).toContainEqual(
      expect.stringMatching(new RegExp(`^assumed not-a-choice .*severity \\(${severity}\\) ${word}$`)),
    )
  })

  it('holds a burn rate exactly, in millionths', () => {
    expect(scenarioOf(withCondition(/threshold: 2/, 'threshold: 14.4')).alertRules[0]?.threshold).toEqual(
      burnRateOf(14.4),
    )
    expect(scenarioOf(withCondition(/threshold: 2/, 'threshold: 0.233333')).alertRules[0]?.threshold).toEqual({
      kind: 'burn-rate',
      millionths: 233_333,
    })
  })

  it.each([
    [/threshold: 2/, 'threshold: 0', /^left-out not-a-number/],
    [/threshold: 2/, 'threshold: -1', /^left-out not-a-number/],
    [/threshold: 2\n/, '\n', /^left-out missing .*threshold/],
    [/lookbackWindow: 1h/, 'lookbackWindow: 60s', /^left-out not-a-duration/],
    [/lookbackWindow: 1h\n/, '\n', /^left-out missing .*lookbackWindow/],
    [/kind: burnrate/, 'kind: budget', /^left-out not-a-choice/],
    [/alertWhenBreaching: true/, 'alertWhenBreaching: false', /^kept no-place .*alertWhenBreaching/],
  ])('makes no rule of a condition where %s reads %s', (line, by, expected) => {
    const text = withCondition(line, by)
    expect(scenarioOf(text).alertRules).toEqual([])
    expect(remarksOf(text)).toContainEqual(expect.stringMatching(expected))
  })

  it('knows a share of the budget by its annotation, until somebody edits the burn rate', () => {
    const text = withCondition(
      /name: disk-burn/,
      'name: disk-burn\n              annotations: { burnline.internal/budget-share: 2% of 28d }',
    ).replace('threshold: 2', 'threshold: 13.44')
    // 2 % × 28 d / 1 h = 0.02 × 672 = 13.44.
    expect(scenarioOf(text).alertRules[0]?.threshold).toEqual(budgetShare(2))
    expect(scenarioOf(text.replace('13.44', '13.5')).alertRules[0]?.threshold).toEqual(burnRateOf(13.5))
  })
})

describe('what is not there, or not ours', () => {
  it('names a reference to nothing, with document and line, and reads the rest', () => {
    const text = REFERENCED.replace('conditionRef: disk-burn', 'conditionRef: disk-burned')
    expect(scenarioOf(text)).toMatchObject({ target: 999_500_000, alertRules: [] })
    expect(remarksOf(text)).toEqual(
      expect.arrayContaining([
        'missing not-found 3:33 spec.conditions[0].conditionRef (AlertCondition) disk-burned',
        'left-out unused 1:1  (SLO) disk-burn',
      ]),
    )
  })

  it.each([
    ['two counters that have nothing in common', 'two-counters', 'query: search_good_total'],
    ['more than a counter', 'complex-queries', 'query: a_total / b_total'],
  ])('says why it does not use %s', (_, code, query) => {
    const text = OPENSLO.replace('query: search_requests_total{code!~"5.."}', query)
    expect(scenarioOf(text).metrics).toBe(null)
    expect(remarksOf(text).filter((one) => one.includes('ratioMetric'))).toEqual([
      expect.stringMatching(new RegExp(`^kept ${code} 1:\\d+ spec\\.indicator\\.spec\\.ratioMetric `)),
    ])
  })

  it.each([
    ['openslo/v1alpha', 'left-out unknown-version 1:1 apiVersion (openslo/v1) openslo/v1alpha'],
    ['openslo.com/v2alpha1', 'left-out unknown-version 1:1 apiVersion (openslo/v1) openslo.com/v2alpha1'],
    ['apps/v1', 'left-out unknown-kind 1:2 kind () apps/v1 SLO'],
  ])('reads no %s, and the document after it all the same', (version, remark) => {
    const text = `${INLINE_SLO.replace('openslo/v1', version)}---\n${REFERENCED}`
    expect(read(text).objectives).toHaveLength(1)
    expect(remarksOf(text)).toContain(remark)
  })

  it('says nothing of documents that Sloth and Pyrra understand', () => {
    const others =
      'version: prometheus/v1\nservice: a\n---\napiVersion: sloth.slok.dev/v1\nkind: PrometheusServiceLevel\n---\napiVersion: pyrra.dev/v1alpha1\nkind: ServiceLevelObjective\n'
    expect(read(others)).toEqual({ format: 'openslo', objectives: [], remarks: [] })
  })

  it('says what is unknown in an object, and keeps it', () => {
    const text = INLINE_SLO.replace('  service: album', '  service: album\n  budget: 5')
    expect(remarksOf(text)).toContainEqual('kept unknown-field 1:8 spec.budget () 5')
  })

  it('says which of two SLIs of one name counts', () => {
    const twice = REFERENCED.replace(
      'kind: SLO',
      'kind: SLI\nmetadata:\n  name: album-answers\nspec: {}\n---\napiVersion: openslo/v1\nkind: SLO',
    )
    expect(remarksOf(twice)).toContainEqual(expect.stringMatching(/^left-out repeated-name 7:/))
    expect(scenarioOf(twice).metrics).not.toBeNull()
  })

  it('leaves an SLO out whose method nobody knows', () => {
    const text = REFERENCED.replace('RatioTimeslices', 'Weighted')
    expect(read(text).objectives).toEqual([])
    expect(remarksOf(text)).toContainEqual(
      'left-out not-a-choice 7:82 spec.budgetingMethod (Occurrences, Timeslices, RatioTimeslices) Weighted',
    )
  })

  it('reads a document after one that is no YAML', () => {
    const text = `a: [\n---\n${INLINE_SLO.replace('  objectives:', `${WINDOW_AND_METHOD}  objectives:`)}`
    expect(scenarioOf(text).sloWindow).toEqual({ kind: 'rolling', duration: 28 * DAY })
    expect(remarksOf(text)).toContainEqual(expect.stringMatching(/^left-out not-yaml 1:/))
  })
})
