import { describe, expect, it } from 'vitest'
import { NO_COST } from '../../../src/core/cost/cost.ts'
import { USUAL_POLICY } from '../../../src/core/delivery/error-budget-policy.ts'
import { USUAL_DELIVERY } from '../../../src/core/delivery/usual-delivery.ts'
import { NO_SYSTEM } from '../../../src/core/dependency/system-model.ts'
import { DEFAULT_READING } from '../../../src/core/alert/sampling.ts'
import { workbookRules } from '../../../src/core/alert/workbook-rules.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import { DAY, HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { fieldWords } from '../../../src/format/field-words.ts'
import { problemWords } from '../../../src/format/problem-words.ts'
import { at } from '../../core/build.ts'
import { near } from '../../support/near.ts'
import { CLOCK, facts, FULL, reading, refusalOf, scenarioOf } from './support.ts'

const MAIN =
  'target=99.9&window=30d&now=2026-11-22T00:00Z&incident=2026-11-04T14:02Z/20m/100%25&incident=2026-11-15T09:30Z/3h/5%25'
const ALL =
  'service=Checkout&target=99.9&window=30d&method=occurrences&rate=50&now=2026-11-22T00:00Z&incident=2026-11-04T14:02Z/20m/100%25/Bad%20deploy'

describe('the link to the main example', () => {
  const scenario = scenarioOf(MAIN)
  const now = at('2026-11-22T00:00')
  const numbers = assessment(scenario, scenarioHistory(scenario, null, now), now)

  it('allows 43m 12s, has spent 29m and leaves 14m 12s, which is 32.87 %', () => {
    // 0.1 % of 30 d; 20 min × 100 % + 180 min × 5 %; 852 s ÷ 2,592 s
    near(numbers.allowedBadTime, 43 * MINUTE + 12_000)
    near(numbers.consumed?.time ?? NaN, 29 * MINUTE)
    near(numbers.remaining?.time ?? NaN, 14 * MINUTE + 12_000)
    near(numbers.remaining?.share ?? NaN, 0.328_703_703_703_703_7)
  })

  it('gets 46.3 % back on 4 December, when the first incident leaves the window', () => {
    expect(numbers.budgetReturn).toMatchObject({ kind: 'roll-off', at: at('2026-12-04T14:02') })
    near(numbers.budgetReturn?.share ?? NaN, 20 / 43.2)
  })
})

describe('a link', () => {
  it('says everything that a scenario without measurements is', () => {
    expect(facts(scenarioOf(ALL))).toEqual({
      id: '',
      name: '',
      story: '',
      service: 'Checkout',
      target: 999_000_000,
      sloWindow: { kind: 'rolling', duration: 30 * DAY },
      budgetingMethod: 'occurrences',
      timeSlices: { length: MINUTE, target: 950_000_000, empty: 'good' },
      latencyThreshold: null,
      requestsPerSecond: 50,
      trafficProfile: { kind: 'flat' },
      backgroundFailing: 0,
      now: at('2026-11-22T00:00'),
      incidents: [
        {
          id: '',
          label: 'Bad deploy',
          began: at('2026-11-04T14:02'),
          lasted: 20 * MINUTE,
          failing: FULL,
          cause: 'own',
          measured: false,
        },
      ],
      exclusions: [],
      exclusionsApply: true,
      measurements: null,
      prometheus: null,
      alertRules: facts(newScenario('', '')).alertRules,
      alertReading: DEFAULT_READING,
      metrics: null,
      delivery: USUAL_DELIVERY,
      policy: USUAL_POLICY,
      system: NO_SYSTEM,
      cost: NO_COST,
      specification: null,
    })
  })

  it('says how a team delivers', () => {
    const { delivery } = scenarioOf(
      'deploys=12.5&failure-rate=5%25&failing=40%25&lead-time=1d&detect=5m&restore=45m/even&canary=5%25/30m&canary=25%25/1h&deploy-hours=1,2,3,4/9-17/Europe/Berlin&elsewhere=20%25',
    )
    expect(delivery).toEqual({
      ...USUAL_DELIVERY,
      deploysPerWeek: 12.5,
      changeFailureRate: 50_000_000,
      failing: 400_000_000,
      leadTime: DAY,
      timeToDetect: { kind: 'typed', time: 5 * MINUTE },
      timeToRestore: 45 * MINUTE,
      restoreTimes: 'even',
      canary: [
        { exposed: 50_000_000, lasts: 30 * MINUTE },
        { exposed: 250_000_000, lasts: HOUR },
      ],
      deployHours: { days: [1, 2, 3, 4], from: 9, until: 17, timeZone: 'Europe/Berlin' },
      otherSpend: { kind: 'typed', share: 200_000_000 },
    })
    expect(scenarioOf('deploys=0&restore=0').delivery).toMatchObject({ deploysPerWeek: 0, timeToRestore: 0 })
  })

  it('says how a budget is counted, what it leaves out and how traffic is spread', () => {
    expect(
      scenarioOf(
        'target=99&method=timeslices&slice=5m/99%25/left-out&latency=300ms&profile=office-hours/Europe/Berlin' +
          '&exclude=2026-11-04T14:02Z/20m&exclude=2026-11-05/1h/reclaimed/Probe%20was%20down&exclusions=counted',
      ),
    ).toMatchObject({
      budgetingMethod: 'timeslices',
      timeSlices: { length: 5 * MINUTE, target: 990_000_000, empty: 'left-out' },
      latencyThreshold: 300,
      trafficProfile: { kind: 'office-hours', timeZone: 'Europe/Berlin' },
      exclusions: [
        { kind: 'maintenance', reason: '', began: at('2026-11-04T14:02'), lasted: 20 * MINUTE },
        { kind: 'reclaimed', reason: 'Probe was down', began: at('2026-11-05'), lasted: HOUR },
      ],
      exclusionsApply: false,
    })
    expect(scenarioOf('slice=10s').timeSlices).toEqual({ length: 10_000, target: 950_000_000, empty: 'good' })
    expect(scenarioOf('profile=evening-peak').trafficProfile).toEqual({ kind: 'evening-peak', timeZone: 'UTC' })
  })

  it.each([
    ['method=slices', 'method', 'not-a-choice'],
    ['slice=0.5s', 'slice.length', 'too-short'],
    ['slice=2d', 'slice.length', 'too-long'],
    ['slice=1m/100%25', 'slice.target', 'target-is-100'],
    ['slice=1m//none', 'slice.empty', 'not-a-choice'],
    ['latency=soon', 'latency', 'not-a-duration'],
    ['latency=2d', 'latency', 'too-long'],
    ['profile=tides', 'profile.kind', 'not-a-choice'],
    ['profile=office-hours/Moon', 'profile.timeZone', 'not-a-time-zone'],
    ['exclude=2026-11-04/0m', 'exclude[0].lasted', 'not-positive'],
    ['exclude=2026-11-04/1m/holiday', 'exclude[0].kind', 'not-a-choice'],
    ['exclusions=no', 'exclusions', 'not-a-choice'],
  ])('is refused for %s', (query, path, code) => {
    expect(refusalOf(query)).toMatchObject([{ path, code }])
  })

  it('may leave everything out but one thing: 99.9 % over 30 days by the clock on the wall', () => {
    expect(scenarioOf('target=99')).toMatchObject({ service: 'My service', target: 990_000_000, now: null })
    expect(scenarioOf('rate=2')).toMatchObject({ target: 999_000_000, requestsPerSecond: 2, incidents: [] })
    expect(scenarioOf('incident=2026-11-04/20m').incidents).toMatchObject([
      { label: '', failing: FULL, cause: 'own', began: at('2026-11-04') },
    ])
  })

  it.each([
    ['28d', { kind: 'rolling', duration: 28 * DAY }],
    ['12h', { kind: 'rolling', duration: 12 * HOUR }],
    ['month:Europe/Berlin', { kind: 'calendar', period: 'month', timeZone: 'Europe/Berlin' }],
    ['month:Europe%2FBerlin', { kind: 'calendar', period: 'month', timeZone: 'Europe/Berlin' }],
    ['quarter:UTC', { kind: 'calendar', period: 'quarter', timeZone: 'UTC' }],
    ['week-monday:Asia/Kolkata', { kind: 'calendar', period: 'week-monday', timeZone: 'Asia/Kolkata' }],
    ['year:America/New_York', { kind: 'calendar', period: 'year', timeZone: 'America/New_York' }],
    ['month', { kind: 'calendar', period: 'month', timeZone: 'UTC' }],
  ])('understands the window %s', (text, sloWindow) => {
    expect(scenarioOf(`window=${text}`).sloWindow).toEqual(sloWindow)
  })

  it.each([
    ['99.95', 999_500_000],
    ['99,95%25', 999_500_000],
    ['99.95%', 999_500_000],
    ['0.9995', 999_500_000],
    ['three%20nines', 999_000_000],
    ['43m12s', 999_000_000],
    ['43m%2012s', 999_000_000],
  ])('understands the target %s', (text, target) => {
    expect(scenarioOf(`target=${text}`).target).toBe(target)
  })

  it('reads a downtime as target over the window it names, wherever that stands', () => {
    // 7 d × 0.1 % = 10m 4.8s; February 2027 has 28 days: 40m 19.2s
    expect(scenarioOf('target=10m4.8s&window=7d').target).toBe(999_000_000)
    expect(scenarioOf('target=40m19.2s&now=2027-02-10&window=month').target).toBe(999_000_000)
  })

  it('without alerts has the workbook’s four rules, looked at continuously', () => {
    const { alertRules, alertReading, metrics } = scenarioOf('target=99')
    expect(alertRules).toEqual(workbookRules())
    expect(alertReading).toEqual(DEFAULT_READING)
    expect(metrics).toBeNull()
  })

  it('says alert rules by share or by burn rate', () => {
    const { alertRules } = scenarioOf(
      'alert=page/1h/5m/2%25&alert=ticket/3d/-/14.4x/1h&alert=page/1d/none/5%&alert=page/6h//6×',
    )
    expect(alertRules).toMatchObject([
      {
        severity: 'page',
        longWindow: HOUR,
        shortWindow: 5 * MINUTE,
        threshold: { kind: 'budget-share', share: 20_000_000 },
        for: 0,
      },
      {
        severity: 'ticket',
        longWindow: 3 * DAY,
        shortWindow: null,
        threshold: { kind: 'burn-rate', millionths: 14_400_000 },
        for: HOUR,
      },
      {
        severity: 'page',
        longWindow: DAY,
        shortWindow: null,
        threshold: { kind: 'budget-share', share: 50_000_000 },
        for: 0,
      },
      {
        severity: 'page',
        longWindow: 6 * HOUR,
        shortWindow: null,
        threshold: { kind: 'burn-rate', millionths: 6_000_000 },
        for: 0,
      },
    ])
    expect(new Set(alertRules.map(({ id }) => id)).size).toBe(4)
    expect(scenarioOf('alert=none').alertRules).toEqual([])
  })

  it('says how firing is worked out; parts that are empty or left out are the usual ones', () => {
    expect(scenarioOf('reading=ideal/none-before').alertReading).toEqual({ ...DEFAULT_READING, priorHistory: 'none' })
    expect(scenarioOf('reading=prometheus//30s//0/2').alertReading).toEqual({
      kind: 'prometheus',
      priorHistory: 'healthy',
      sampling: { scrapeInterval: 30_000, evaluationInterval: MINUTE, evaluationOffset: 0, version: 2 },
    })
  })

  it('names the counters in Prometheus', () => {
    const bad = encodeURIComponent('http_requests_total{job="a b",code=~"5.."}')
    expect(scenarioOf(`valid-metric=http_requests_total&bad-metric=${bad}`).metrics).toEqual({
      valid: { metric: 'http_requests_total', matchers: [] },
      bad: {
        metric: 'http_requests_total',
        matchers: [
          { label: 'job', operator: '=', value: 'a b' },
          { label: 'code', operator: '=~', value: '5..' },
        ],
      },
    })
  })

  it('with nothing but a moment means the built-in scenario then', () => {
    expect(reading('now=2026-11-22T00:00Z')).toEqual({
      kind: 'built-in',
      now: at('2026-11-22T00:00'),
      problems: [],
    })
    expect(reading('now=2026-11-22&colour=red')).toMatchObject({
      kind: 'built-in',
      problems: [{ code: 'unknown-key' }],
    })
    expect(refusalOf('now=yesterday')).toMatchObject([{ path: 'now', code: 'not-an-instant' }])
  })

  it.each(['', '&', '&&&'])('that says nothing (%j) is empty', (query) => {
    expect(reading(query)).toEqual({ kind: 'empty', problems: [] })
  })

  it('typed by hand may hold bare percent signs, plus signs and a time with an offset', () => {
    const { incidents } = scenarioOf('incident=2026-11-04T14:02+01:00/20m/5%/50%+off/change')
    expect(incidents).toMatchObject([
      { began: at('2026-11-04T13:02'), failing: 50_000_000, label: '50% off', cause: 'change' },
    ])
    expect(scenarioOf('service=100%&name=%zz%20').service).toBe('100%')
    expect(scenarioOf('service=%E0%A4%A').service).toBe('%E0%A4%A')
  })

  it('takes markup for the letters it is', () => {
    const markup = '<img src=x onerror="alert(1)">'
    const encoded = encodeURIComponent(markup)
    const { service, incidents } = scenarioOf(`service=${encoded}&incident=2026-11-04/20m/5/${encoded}`)
    expect([service, incidents[0]?.label]).toEqual([markup, markup])
  })
})

describe('keys', () => {
  it('that are unknown are named and passed over', () => {
    const result = reading('target=99&colour=red&Target=1&incidents=none&=x&flag')
    expect(result).toMatchObject({ kind: 'scenario', scenario: { target: 990_000_000 } })
    expect(result.problems.map(({ code, received }) => [code, received])).toEqual([
      ['unknown-key', 'colour'],
      ['unknown-key', 'Target'],
      ['unknown-key', 'incidents'],
      ['unknown-key', ''],
      ['unknown-key', 'flag'],
    ])
    expect(problemWords(result.problems[0] as never)).toMatch(/does not know “colour”/)
  })

  it('that are repeated count once, the first time, except incidents', () => {
    const result = reading('target=99&target=abc&incident=2026-11-04/20m&incident=2026-11-05/20m')
    expect(result).toMatchObject({ kind: 'scenario', scenario: { target: 990_000_000 } })
    expect(result).toMatchObject({ scenario: { incidents: [{}, {}] } })
    expect(result.problems).toMatchObject([{ code: 'repeated-key', received: 'target' }])
  })

  it.each(['__proto__=1', 'constructor=', 'prototype=x', 'hasOwnProperty=1', 'toString=2', '__proto__[target]=1'])(
    'that name what every object has are as unknown as others: %s',
    (pair) => {
      const result = reading(`${pair}&target=99`)
      expect(result).toMatchObject({ kind: 'scenario', scenario: { target: 990_000_000 } })
      expect(result.problems).toMatchObject([{ code: 'unknown-key', received: pair.slice(0, pair.indexOf('=')) }])
      expect(reading(pair)).toMatchObject({ kind: 'empty', problems: [{ code: 'unknown-key' }] })
      expect(({} as Record<string, unknown>)['target']).toBeUndefined()
    },
  )

  it('by the thousand are named a few at a time, and long ones are cut', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `${'k'.repeat(200)}${index}=1`).join('&')
    const { problems } = reading(many)
    expect(problems).toHaveLength(20)
    for (const { received } of problems) expect(received.length).toBeLessThanOrEqual(80)
  })
})

describe('a value that cannot be read', () => {
  it.each([
    ['target=abc', 'target', 'not-a-target'],
    ['target=', 'target', 'empty'],
    ['target', 'target', 'empty'],
    ['target=100', 'target', 'target-is-100'],
    ['target=0', 'target', 'target-not-positive'],
    ['target=-1', 'target', 'target-not-positive'],
    ['target=101', 'target', 'target-above-100'],
    ['target=99.99999999999', 'target', 'too-many-digits'],
    ['target=31d', 'target', 'downtime-exceeds-window'],
    ['window=0', 'window', 'not-positive'],
    ['window=0d', 'window', 'not-positive'],
    ['window=400d', 'window', 'too-long'],
    ['window=59m', 'window', 'too-short'],
    ['window=fortnight', 'window', 'not-a-window'],
    ['window=month:Mars/Olympus', 'window', 'not-a-time-zone'],
    ['method=guess', 'method', 'not-a-choice'],
    ['rate=0', 'rate', 'not-positive'],
    ['rate=-5', 'rate', 'not-positive'],
    ['rate=1e9', 'rate', 'not-a-number'],
    ['rate=1000000001', 'rate', 'too-long'],
    ['background=150', 'background', 'share-out-of-range'],
    ['now=2026-02-30', 'now', 'not-an-instant'],
    ['now=', 'now', 'empty'],
    ['incident=', 'incident[0].began', 'empty'],
    ['incident=soon/20m', 'incident[0].began', 'not-an-instant'],
    ['incident=2026-11-04', 'incident[0].lasted', 'empty'],
    ['incident=2026-11-04/0', 'incident[0].lasted', 'not-positive'],
    ['incident=2026-11-04/0m', 'incident[0].lasted', 'not-positive'],
    ['incident=2026-11-04/-20m', 'incident[0].lasted', 'not-positive'],
    ['incident=2026-11-04/a%20while', 'incident[0].lasted', 'not-a-duration'],
    ['incident=2026-11-04/400d', 'incident[0].lasted', 'too-long'],
    ['incident=2026-11-04/20m/150%25', 'incident[0].failing', 'share-out-of-range'],
    ['incident=2026-11-04/20m/0', 'incident[0].failing', 'share-out-of-range'],
    ['incident=2026-11-04/20m/some', 'incident[0].failing', 'not-a-share'],
    [`incident=2026-11-04/20m/5/${'x'.repeat(201)}`, 'incident[0].label', 'too-long'],
    ['incident=2026-11-04/20m/5/Label/fate', 'incident[0].cause', 'not-a-choice'],
    ['incident=2026-11-04/20m/5/Label/__proto__', 'incident[0].cause', 'not-a-choice'],
    ['alert=', 'alert[0].severity', 'not-a-choice'],
    ['alert=alarm/1h/5m/2%', 'alert[0].severity', 'not-a-choice'],
    ['alert=__proto__/1h/5m/2%', 'alert[0].severity', 'not-a-choice'],
    ['alert=page/1h/5m/2%&alert=none', 'alert[1].severity', 'not-a-choice'],
    ['alert=page', 'alert[0].longWindow', 'empty'],
    ['alert=page/0h/-/2%', 'alert[0].longWindow', 'not-positive'],
    ['alert=page/500ms/-/2%', 'alert[0].longWindow', 'too-short'],
    ['alert=page/400d/-/2%', 'alert[0].longWindow', 'too-long'],
    ['alert=page/1h/1h/2%', 'alert[0].shortWindow', 'not-shorter'],
    ['alert=page/1h/2h/2%', 'alert[0].shortWindow', 'not-shorter'],
    ['alert=page/1h/soon/2%', 'alert[0].shortWindow', 'not-a-duration'],
    ['alert=page/1h/5m', 'alert[0].threshold', 'empty'],
    ['alert=page/1h/5m/0%', 'alert[0].threshold', 'share-out-of-range'],
    ['alert=page/1h/5m/101%', 'alert[0].threshold', 'share-out-of-range'],
    ['alert=page/1h/5m/much', 'alert[0].threshold', 'not-a-share'],
    ['alert=page/1h/5m/x', 'alert[0].threshold', 'not-a-burn-rate'],
    ['alert=page/1h/5m/NaNx', 'alert[0].threshold', 'not-a-burn-rate'],
    ['alert=page/1h/5m/0x', 'alert[0].threshold', 'not-positive'],
    ['alert=page/1h/5m/-1x', 'alert[0].threshold', 'not-positive'],
    ['alert=page/1h/5m/0.0000001x', 'alert[0].threshold', 'too-many-digits'],
    ['alert=page/1h/5m/1000000001x', 'alert[0].threshold', 'too-long'],
    ['alert=page/1h/5m/2%/a while', 'alert[0].for', 'not-a-duration'],
    ['alert=page/1h/5m/2%&alert=ticket/3d/6h/0%', 'alert[1].threshold', 'share-out-of-range'],
    ['reading=guess', 'reading.kind', 'not-a-choice'],
    ['reading=ideal/nothing', 'reading.before', 'not-a-choice'],
    ['reading=prometheus//0s', 'reading.scrapeInterval', 'not-positive'],
    ['reading=prometheus//999ms', 'reading.scrapeInterval', 'too-short'],
    ['reading=prometheus///2h', 'reading.evaluationInterval', 'too-long'],
    ['reading=prometheus////1m', 'reading.evaluationOffset', 'too-long'],
    ['reading=prometheus/////1', 'reading.version', 'not-a-choice'],
    ['valid-metric=up', 'bad-metric', 'empty'],
    ['bad-metric=up', 'valid-metric', 'empty'],
    ['valid-metric=up{&bad-metric=down', 'valid-metric', 'not-a-selector'],
    ['deploys=often', 'deploys', 'not-a-number'],
    ['deploys=-1', 'deploys', 'negative'],
    ['deploys=100001', 'deploys', 'too-long'],
    ['failure-rate=101%', 'failure-rate', 'share-out-of-range'],
    ['failure-rate=-5%', 'failure-rate', 'share-out-of-range'],
    ['failing=0%', 'failing', 'share-out-of-range'],
    ['lead-time=a while', 'lead-time', 'not-a-duration'],
    ['detect=-1m', 'detect', 'negative'],
    ['restore=30m/sometimes', 'restore', 'not-a-choice'],
    ['canary=5%25/30m&canary=5%25/0s', 'canary[1].lasts', 'not-positive'],
    ['canary=0%25/30m', 'canary[0].exposed', 'share-out-of-range'],
    [`canary=5%25/1m${'&canary=5%25/1m'.repeat(20)}`, 'canary', 'too-many'],
    ['deploy-hours=8/9-17', 'deploy-hours', 'not-a-choice'],
    ['deploy-hours=/9-17', 'deploy-hours', 'not-a-choice'],
    ['deploy-hours=1/9', 'deploy-hours', 'not-a-number'],
    ['deploy-hours=1/9-25', 'deploy-hours', 'not-a-number'],
    ['deploy-hours=1/17-9', 'deploy-hours', 'ends-before-it-begins'],
    ['deploy-hours=1/9-17/Mars', 'deploy-hours', 'not-a-time-zone'],
    ['elsewhere=most', 'elsewhere', 'not-a-share'],
    [`service=${'x'.repeat(201)}`, 'service', 'too-long'],
    [`name=${'x'.repeat(201)}`, 'name', 'too-long'],
  ])('refuses the link with one problem at its place: %s', (query, path, code) => {
    expect(refusalOf(query).map((one) => [one.path, one.code])).toEqual([[path, code]])
  })

  it('says where in an alert rule it is', () => {
    const [problem] = refusalOf('alert=page/1h/5m/2%&alert=page/1h/2h/2%')
    expect(fieldWords(problem?.path ?? '')).toBe('Alert rule 2, short window')
    expect(problemWords(problem as never)).toBe('The short window must be shorter than the long one of 1h. Found 2h.')
  })

  it('says each of several, in words that name the place', () => {
    const problems = refusalOf('target=abc&incident=2026-11-04/20m&incident=2026-11-05/0&colour=red')
    expect(problems.map(({ path, code }) => [path, code])).toEqual([
      ['target', 'not-a-target'],
      ['incident[1].lasted', 'not-positive'],
      ['link', 'unknown-key'],
    ])
    expect(problems.map(({ path }) => fieldWords(path)).slice(0, 2)).toEqual(['Target', 'Incident 2, lasted'])
  })

  it('of twenty thousand incidents is one problem, soon found', () => {
    const incidents = 'incident=2026-11-04T14:02Z/20m/100%25&'.repeat(20_000)
    expect(refusalOf(`target=99.9&${incidents}`)).toEqual([
      { path: 'incident', code: 'too-many', expected: '2000', received: '20000' },
    ])
  })

  it('of a hundred and one alert rules is one problem', () => {
    expect(refusalOf('alert=page/1h/5m/2%25&'.repeat(101))).toEqual([
      { path: 'alert', code: 'too-many', expected: '100', received: '101' },
    ])
  })

  it('never throws, whatever the clock and the window are', () => {
    for (const query of ['%', '%%%=%', '=&=&=', 'now=%', 'incident=%/%/%/%/%', 'window=%F0%9F', '\ud800=\udc00']) {
      expect(() => reading(query)).not.toThrow()
    }
    expect(CLOCK).toBeGreaterThan(0)
  })
})
