import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../src/core/quantity/units.ts'
import { importMeasurements } from '../../src/interop/csv/import-measurements.ts'
import type { FetchRequest } from '../../src/interop/prometheus-api/contract.ts'
import { fetchSeries } from '../../src/interop/prometheus-api/fetch-series.ts'
import { listNames } from '../../src/interop/prometheus-api/name-lists.ts'
import type { NameQuestion } from '../../src/interop/prometheus-api/name-lists.ts'
import { importSamples } from '../../src/interop/prometheus-json/import-samples.ts'
import { testConnection } from '../../src/interop/prometheus-api/server-info.ts'
import type { PrometheusSource } from '../../src/core/scenario/prometheus-source.ts'
import { near } from '../support/near.ts'
import { withPrometheus } from '../oracle/support/prometheus-server.ts'
import type { PrometheusServer } from '../oracle/support/prometheus-server.ts'
import { exported } from './support/exported.ts'
import { borrow } from './support/lent.ts'
import type { Lent } from './support/lent.ts'
import { END, MONTH, monthOfSamples, SCRAPE } from './support/month.ts'
import { accessTo, here, ignore, monthRequest, never, readLive, serverSays, sumsOf } from './support/read-live.ts'
import { withVictoriaMetrics } from './support/victoria-metrics-server.ts'

const samples = monthOfSamples()

const servers = {
  Prometheus: (): Promise<Lent<string>> =>
    borrow<string>((work) => withPrometheus(samples, (server: PrometheusServer) => work(server.address))),
  VictoriaMetrics: (): Promise<Lent<string>> => borrow<string>((work) => withVictoriaMetrics(samples, work)),
}

const STEADY = '{scenario=~"steady-.*"}'

/** Good and total as a difference of two expressions, as people write it who have no counter of good events. */
const GOOD_BY_DIFFERENCE: Pick<PrometheusSource, 'counts' | 'events' | 'total'> = {
  counts: 'good-and-total',
  events: `sum(increase(valid_total${STEADY}[$step])) - sum(increase(bad_total${STEADY}[$step]))`,
  total: `sum(increase(valid_total${STEADY}[$step]))`,
}

describe.each(Object.entries(servers))('%s', (name, start) => {
  let lent: Lent<string>
  beforeAll(async () => {
    lent = await start()
  })
  afterAll(() => lent.giveBack())

  /**
   * The server's own sum over the month, one step after another: a subquery evaluates the same expression at the same
   * instants, the ends of our steps, so the two must agree whatever `increase` makes of gaps and edges. Prometheus 2 counts
   * both ends of a range and VictoriaMetrics the later one, hence the shorter range for the former.
   */
  const stepwise = (expression: string, step: string, range: string, shorter: string): Promise<number> =>
    serverSays(lent.value, `sum_over_time((${expression})[${name === 'Prometheus' ? shorter : range}:${step}])`)

  test('30 days by the minute give the SLI that the server sums up itself', async () => {
    const { good, valid } = sumsOf(await readLive(monthRequest(lent.value)))
    const total = await stepwise(`sum(increase(valid_total${STEADY}[1m]))`, '1m', '43200m', '43199m')
    const bad = await stepwise(`sum(increase(bad_total${STEADY}[1m]))`, '1m', '43200m', '43199m')
    near(valid, total)
    near(good / valid, 1 - bad / total)
  })

  test('the same month gives the SLI of one increase over 30 days, for samples stand at both ends of every step', async () => {
    const { good, valid } = sumsOf(await readLive(monthRequest(lent.value)))
    const total = await serverSays(lent.value, `sum(increase(valid_total${STEADY}[30d]))`)
    const bad = await serverSays(lent.value, `sum(increase(bad_total${STEADY}[30d]))`)
    near(good / valid, 1 - bad / total)
  })

  test('steps that nobody chose give the same SLI', async () => {
    const read = await readLive(monthRequest(lent.value, { step: null }))
    // 30 days ÷ 11,000 points is 236 s, and four samples 30 s apart need 120 s: 5 minutes.
    expect(read.report).toMatchObject({ step: 5 * MINUTE, steps: 8_640, measured: 8_640, partial: null })
    const { good, valid } = sumsOf(read)
    const total = await serverSays(lent.value, `sum(increase(valid_total${STEADY}[30d]))`)
    const bad = await serverSays(lent.value, `sum(increase(bad_total${STEADY}[30d]))`)
    near(good / valid, 1 - bad / total)
  })

  test('good events by difference give the same SLI as bad ones', async () => {
    const bad = sumsOf(await readLive(monthRequest(lent.value, { step: HOUR })))
    const good = sumsOf(await readLive(monthRequest(lent.value, { step: HOUR, queries: GOOD_BY_DIFFERENCE })))
    near(good.good / good.valid, bad.good / bad.valid)
  })

  test('the events of a step are those counted since the step before', async () => {
    // The two counters themselves, 2 h before the end and a minute later.
    const { report, series } = await readLive(
      monthRequest(lent.value, { range: { from: END - 2 * HOUR, until: END - HOUR } }),
    )
    expect(report).toMatchObject({ from: END - 2 * HOUR, until: END - HOUR, steps: 60 })
    const counted = samples
      .filter(({ scenario }) => scenario.startsWith('steady'))
      .reduce((sum, { samples: { times, valid } }) => {
        const at = times.indexOf(END - 2 * HOUR)
        return sum + (valid[at + MINUTE / SCRAPE] as number) - (valid[at] as number)
      }, 0)
    near(series.valid[0] as number, counted)
  })

  test('hours without samples are a gap, and what remains agrees with the server', async () => {
    const read = await readLive(
      monthRequest(lent.value, {
        queries: {
          counts: 'bad-and-total',
          events: 'bad_total{scenario="unseen"}',
          total: 'valid_total{scenario="unseen"}',
        },
        range: { from: END - 3 * DAY, until: END },
      }),
    )
    // Not seen from 30 h before the end up to 27 h before it: 180 minutes, less those that a server bridges at its edges.
    expect(read.report.gaps.stretches).toBe(1)
    expect(read.report.gaps.steps).toBeGreaterThan(170)
    expect(read.report.gaps.steps).toBeLessThanOrEqual(180)
    const { good, valid } = sumsOf(read)
    const total = await stepwise('sum(increase(valid_total{scenario="unseen"}[1m]))', '1m', '4320m', '4319m')
    const bad = await stepwise('sum(increase(bad_total{scenario="unseen"}[1m]))', '1m', '4320m', '4319m')
    near(good / valid, 1 - bad / total)
  })

  test('a month saved as range JSON and as CSV is the same month as the one read live', async () => {
    const request = monthRequest(lent.value, { step: 5 * MINUTE })
    const { series } = await readLive(request)
    const { json, csv } = await exported(request, 5 * MINUTE)
    const fromJson = await importSamples(json, { kind: 'samples', roles: ['bad', 'total'], reading: 'increases' })
    const fromCsv = await importMeasurements(csv, {
      kind: 'measurements',
      dialect: { delimiter: ',', newline: '\n', header: true, columns: 3 },
      zone: 'UTC',
      time: { column: 0, format: 'date-time' },
      events: { of: 'bad-total', bad: 1, total: 2 },
      duplicates: 'last',
    })
    expect(fromJson).toMatchObject({ ok: true, value: { series } })
    expect(fromCsv).toMatchObject({ ok: true, value: { series } })
  })

  test('the one restart is counted, and has cost nothing', async () => {
    const { report } = await readLive(monthRequest(lent.value, { step: HOUR, countResets: true }))
    expect(report.resets).toEqual({ events: 1, total: 1 })
    expect(report.measured).toBe(MONTH / HOUR)
  })

  test('no request asks for more points than a server gives', async () => {
    const { report } = await readLive(monthRequest(lent.value))
    // 43,200 minutes ÷ 11,000 points: four requests for each of the two queries.
    expect(report).toMatchObject({ steps: 43_200, requests: 8, retries: 0 })
  })

  test('a connection is tried, and who answers is found out', async () => {
    const found = await testConnection(accessTo(`${lent.value}/graph`), here, never())
    if (!found.ok) throw new Error(JSON.stringify(found.problem))
    const { kind, version, baseUrl, clockAhead } = found.value
    expect(kind).toBe(name === 'Prometheus' ? 'prometheus' : 'victoria-metrics')
    expect(version ?? 'untold').toMatch(name === 'Prometheus' ? /^\d+\.\d+/ : /^untold$/)
    expect(baseUrl).toBe(`http://${lent.value}`)
    expect(Math.abs(clockAhead ?? Number.NaN)).toBeLessThan(5_000)
  })

  test('metrics, labels and values are there to choose from', async () => {
    const listed = (asked: NameQuestion) => listNames(accessTo(lent.value), asked, here, never())
    const names = (...names: readonly string[]) => ({ ok: true, value: { names, more: false } })
    expect(await listed({ list: 'metrics', search: '' })).toEqual(names('bad_total', 'valid_total'))
    expect(await listed({ list: 'metrics', search: 'VALID' })).toEqual(names('valid_total'))
    expect(await listed({ list: 'metrics', search: 'valid.total' })).toEqual(names())
    expect(await listed({ list: 'labels', metric: 'bad_total' })).toEqual(names('scenario'))
    expect(await listed({ list: 'values', metric: 'bad_total', label: 'scenario' })).toEqual(
      names('steady-1', 'steady-2', 'unseen'),
    )
  })

  const troubleOf = async (given: Partial<FetchRequest['queries']>, step = HOUR): Promise<unknown> => {
    const { queries, ...request } = monthRequest(lent.value, { step })
    const read = await fetchSeries(
      { ...request, queries: { ...queries, ...given } },
      { surroundings: here, onProgress: ignore, signal: never() },
    )
    return read.ok ? read.value.report : read.problem
  }

  test('a mistake in a query is told in the words of the server', async () => {
    expect(await troubleOf({ events: 'summ(increase(bad_total[$step]))' })).toMatchObject({
      kind: 'refused',
      of: 'events',
      message: expect.stringMatching(/(unknown|unsupported) func.*summ/i),
    })
  })

  test('an expression of several series is refused before they are read, with the way to sum them', async () => {
    expect(await troubleOf({ total: 'increase(valid_total[$step])' })).toEqual({
      kind: 'several-series',
      of: 'total',
      count: 3,
      examples: [{ scenario: 'steady-1' }, { scenario: 'steady-2' }, { scenario: 'unseen' }],
      differing: ['scenario'],
      summed: 'sum(increase(valid_total[$step]))',
    })
  })

  test('a counter that is not there is told apart from one with too few samples in a step', async () => {
    expect(await troubleOf({ total: 'valid_totall' })).toMatchObject({ kind: 'empty', of: 'total', why: 'no-series' })
    // A sample every 30 s: in steps of 10 s there are never two. VictoriaMetrics looks at the sample before a step, too.
    const range = { from: END - HOUR, until: END }
    const short = await fetchSeries(monthRequest(lent.value, { step: 10_000, range }), {
      surroundings: here,
      onProgress: ignore,
      signal: never(),
    })
    expect(short).toMatchObject(
      name === 'Prometheus'
        ? { ok: false, problem: { kind: 'empty', of: 'total', why: 'too-few-samples' } }
        : { ok: true, value: { report: { measured: 360 } } },
    )
  })

  test('bad events that nobody counts are none, and it is said', async () => {
    expect(await troubleOf({ events: 'badd_total' })).toMatchObject({
      noBadEventsAtAll: true,
      eventsMissing: MONTH / HOUR,
      measured: MONTH / HOUR,
    })
  })
})
