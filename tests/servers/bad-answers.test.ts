import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../src/core/quantity/units.ts'
import type { Result } from '../../src/core/result.ts'
import type { FetchedSeries, FetchProgress, FetchRequest } from '../../src/interop/prometheus-api/contract.ts'
import { FETCH_LIMITS } from '../../src/interop/prometheus-api/fetch-limits.ts'
import { fetchSeries } from '../../src/interop/prometheus-api/fetch-series.ts'
import { testConnection } from '../../src/interop/prometheus-api/server-info.ts'
import type { Surroundings } from '../../src/interop/prometheus-api/surroundings.ts'
import type { PrometheusTrouble } from '../../src/interop/prometheus-api/trouble.ts'
import {
  behaveWell,
  instantsOf,
  misbehavingServer,
  sendJson,
  success,
  tenAndOne,
} from './support/misbehaving-server.ts'
import type { Asked, Behaviour, MisbehavingServer } from './support/misbehaving-server.ts'
import { accessTo, here, ignore, never } from './support/read-live.ts'

let server: MisbehavingServer
afterEach(() => server.close())

const END = Date.UTC(2026, 6, 1)

/** Pauses that are noted instead of waited for. */
const impatient = (limits: Partial<Surroundings['limits']> = {}) => {
  const pauses: number[] = []
  const surroundings: Surroundings = {
    ...here,
    pause: (length) => {
      pauses.push(length)
      return Promise.resolve()
    },
    limits: { ...FETCH_LIMITS, ...limits },
  }
  return { surroundings, pauses }
}

const requestFor = (given: Partial<FetchRequest> = {}): FetchRequest => ({
  access: accessTo(server.address),
  queries: { counts: 'bad-and-total', events: 'bad_total', total: 'all_total' },
  range: { from: END - 2 * HOUR, until: END },
  step: MINUTE,
  countResets: false,
  ...given,
})

interface Outcome {
  readonly read: Result<FetchedSeries, PrometheusTrouble>
  readonly pauses: readonly number[]
  readonly progress: readonly FetchProgress[]
}

const readFrom = async (
  behave: Behaviour,
  given: Partial<FetchRequest> = {},
  {
    limits = {},
    signal = never(),
    onProgress = ignore,
  }: {
    readonly limits?: Partial<Surroundings['limits']>
    readonly signal?: AbortSignal
    readonly onProgress?: (progress: FetchProgress) => void
  } = {},
): Promise<Outcome> => {
  server = await misbehavingServer(behave)
  const { surroundings, pauses } = impatient(limits)
  const progress: FetchProgress[] = []
  const read = await fetchSeries(requestFor(given), {
    surroundings,
    signal,
    onProgress(one) {
      progress.push(one)
      onProgress(one)
    },
  })
  return { read, pauses, progress }
}

const troubleFrom = async (...words: Parameters<typeof readFrom>): Promise<PrometheusTrouble> => {
  const { read } = await readFrom(...words)
  if (read.ok) throw new Error('it was read without any trouble')
  return read.problem
}

const reportFrom = async (...words: Parameters<typeof readFrom>): Promise<FetchedSeries> => {
  const { read } = await readFrom(...words)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.value
}

const matrix = (values: unknown): object => success({ resultType: 'matrix', result: [{ metric: {}, values }] })

/** Behaves well but for range queries, to which it gives these points. */
const withPoints =
  (points: (asked: Asked) => unknown): Behaviour =>
  (asked, response) =>
    asked.path.endsWith('/query_range') ? sendJson(response, matrix(points(asked))) : behaveWell(asked, response)

const sendText = (response: ServerResponse, text: string, type: string, status = 200): void => {
  response.writeHead(status, { 'content-type': type })
  response.end(text)
}

/** The points of the total changed, those of the bad events as they are. */
const totalOnly = (change: (values: (readonly [number, string])[]) => unknown): Behaviour =>
  withPoints((asked) => {
    const values = [...tenAndOne(asked)]
    return (asked.fields.get('query') ?? '').includes('bad') ? values : change(values)
  })

test('a server that behaves is read to the end', async () => {
  const { read, pauses, progress } = await readFrom(behaveWell, { range: { from: END - 20 * DAY, until: END } })
  expect(read).toMatchObject({
    ok: true,
    value: { report: { steps: 28_800, measured: 28_800, requests: 6, retries: 0, partial: null, warnings: [] } },
  })
  expect(pauses).toEqual([])
  // 28,800 minutes in three requests for each query, no more than 11,000 points in one.
  expect(server.asked.map(instantsOf).every((instants) => instants.length === 9_600)).toBe(true)
  expect(progress.at(-1)).toMatchObject({ requestsDone: 6, requestsPlanned: 6, reached: END, waiting: null })
})

test('a step that nobody chose follows the samples, and the requests are counted from the first', async () => {
  // The server says that there was one sample in an hour: four of them need 4 hours, the next usual step has 6.
  const { read, progress } = await readFrom(behaveWell, { range: { from: END - DAY, until: END }, step: null })
  expect(read).toMatchObject({ ok: true, value: { report: { step: 6 * HOUR, steps: 4, requests: 3 } } })
  expect(server.asked[0]?.fields.get('query')).toBe('quantile(0.5, count_over_time(all_total[1h]))')
  expect(progress.at(-1)).toMatchObject({ requestsDone: 3, requestsPlanned: 3 })
})

describe('an answer that is none', () => {
  test.each([
    ['a page to sign in at', '<!doctype html><title>Sign in</title>', 'text/html', { found: 'html' }],
    ['a page without a type', '\n <HTML>', 'text/plain', { found: 'html' }],
    ['nothing', '', 'application/json', { found: 'empty' }],
    ['other text', 'pong', 'text/plain', { found: 'text', excerpt: 'pong' }],
  ])('%s instead of JSON is told as such, and not asked for again', async (_, text, type, found) => {
    const trouble = await troubleFrom((_asked, response) => sendText(response, text, type))
    expect(trouble).toMatchObject({ kind: 'not-json', redirectedTo: null, ...found })
    expect(server.asked.length).toBeLessThanOrEqual(2)
  })

  test('a page that a redirect leads to is told with its address', async () => {
    const trouble = await troubleFrom(({ path }, response) => {
      if (path === '/sign-in') sendText(response, '<html></html>', 'text/html')
      else response.writeHead(302, { location: '/sign-in' }).end()
    })
    expect(trouble).toMatchObject({ kind: 'not-json', redirectedTo: `http://${server.address}/sign-in` })
  })

  test('JSON that is cut off is asked for again, then told with its length', async () => {
    const text = JSON.stringify(matrix([[END / 1000, '1']])).slice(0, 40)
    const { read, pauses } = await readFrom((_, response) => sendText(response, text, 'application/json'))
    expect(read).toEqual({ ok: false, problem: { kind: 'truncated', bytes: 40 } })
    // Two queries at once: the one that is given up last decides how often was paused.
    expect(pauses.filter((pause) => pause === 4_000).length).toBeGreaterThanOrEqual(1)
  })

  test.each([
    ['of another kind', { hello: 'world' }, { where: '' }],
    ['without data', success(undefined), { where: 'data' }],
    [
      'with a vector',
      success({ resultType: 'vector', result: [] }),
      { where: 'data.resultType', received: '"vector"' },
    ],
    ['without values', success({ resultType: 'matrix', result: [{ metric: {} }] }), { where: 'data.result[0].values' }],
    ['with a point that is none', matrix([[END / 1000]]), { where: 'data.result[0].values[0]' }],
    ['with words for a number', matrix([[END / 1000, 'many']]), { received: `[${END / 1000},"many"]` }],
    ['with an empty number', matrix([[END / 1000, '']]), { where: 'data.result[0].values[0]' }],
    ['with a time as text', matrix([['now', '1']]), { where: 'data.result[0].values[0]' }],
  ])('JSON %s is refused at its place', async (_, data, found) => {
    const trouble = await troubleFrom((_asked, response) => sendJson(response, data))
    expect(trouble).toMatchObject({ kind: 'unexpected-shape', ...found })
  })

  test('a body without end is stopped at the limit', async () => {
    let stopped = false
    const trouble = await troubleFrom((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const more = (): void => {
        for (;;) if (stopped || !response.write('['.repeat(65_536))) return
      }
      response.on('drain', more)
      response.on('close', () => {
        stopped = true
      })
      more()
    })
    expect(trouble).toEqual({ kind: 'too-large', limit: 64_000_000 })
    await expect.poll(() => stopped).toBe(true)
  })
})

describe('a server that says no', () => {
  test.each([
    [401, 'no token', { kind: 'not-let-in', status: 401, message: 'no token' }],
    [403, 'not you', { kind: 'not-let-in', status: 403, message: 'not you' }],
    [405, 'not so', { kind: 'refused', status: 405, errorType: null, message: 'not so' }],
  ])('with %i and a line of text is quoted', async (status, text, trouble) => {
    expect(await troubleFrom((_, response) => sendText(response, text, 'text/plain', status))).toMatchObject(trouble)
  })

  test('with 404 has another path', async () => {
    const trouble = await troubleFrom((_, response) => sendText(response, '404 page not found', 'text/plain', 404))
    expect(trouble).toEqual({ kind: 'not-found', url: `http://${server.address}` })
  })

  test('to a query is quoted with its own error', async () => {
    const trouble = await troubleFrom((_, response) =>
      sendJson(response, { status: 'error', errorType: 'bad_data', error: 'parse error: unexpected end' }, 400),
    )
    expect(trouble).toMatchObject({
      kind: 'refused',
      status: 400,
      errorType: 'bad_data',
      message: 'parse error: unexpected end',
    })
  })

  test('with a page and 400 is not quoted', async () => {
    const trouble = await troubleFrom((_, response) => sendText(response, '<html>', 'text/html', 400))
    expect(trouble).toEqual({ kind: 'unexpected-status', status: 400 })
  })

  test('with 200 and an error is refused all the same', async () => {
    const trouble = await troubleFrom((_, response) => sendJson(response, { status: 'error', error: 'no' }))
    expect(trouble).toMatchObject({ kind: 'refused', status: 200, errorType: null, message: 'no' })
  })
})

describe('a failure that may pass', () => {
  test('is waited out with growing pauses, and the answer is whole', async () => {
    const { read, pauses, progress } = await readFrom((asked, response) => {
      if (asked.fields.get('query')?.includes('all') !== true || asked.before > 4) behaveWell(asked, response)
      else sendJson(response, { status: 'error', error: 'busy' }, 503)
    })
    expect(read).toMatchObject({ ok: true, value: { report: { measured: 120, retries: 4, requests: 6 } } })
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000])
    expect(progress.find(({ waiting }) => waiting !== null)?.waiting).toMatchObject({
      repetition: 1,
      because: { kind: 'server-failed', status: 503, message: 'busy' },
    })
  })

  test('of too many requests is waited out as long as the server asks', async () => {
    const { read, pauses } = await readFrom((asked, response) => {
      if (asked.before > 0) behaveWell(asked, response)
      else response.writeHead(429, { 'retry-after': '7' }).end('slow down')
    })
    expect(read).toMatchObject({ ok: true, value: { report: { retries: 1 } } })
    expect(pauses).toEqual([7_000])
  })

  test('is waited out until the date that the server names', async () => {
    const { pauses } = await readFrom((asked, response) => {
      if (asked.before > 0) behaveWell(asked, response)
      else response.writeHead(503, { 'retry-after': new Date(Date.now() + 40_000).toUTCString() }).end()
    })
    expect(pauses).toHaveLength(1)
    // Dates of headers have no fractions of a second, and the answer took a while.
    expect(pauses[0]).toBeGreaterThan(30_000)
    expect(pauses[0]).toBeLessThanOrEqual(40_000)
  })

  test('that asks for an hour is not waited out', async () => {
    const { read, pauses } = await readFrom((_, response) => {
      response.writeHead(429, { 'retry-after': '3600' }).end()
    })
    expect(read).toEqual({
      ok: false,
      problem: { kind: 'too-many-requests', retryAfter: 3_600_000, message: null },
    })
    expect(pauses).toEqual([])
  })

  test('that does not pass is given up after four repetitions, and the other query is not waited for', async () => {
    const began = performance.now()
    const { read, pauses } = await readFrom((asked, response) => {
      // The bad events would be waited for a minute.
      if (asked.fields.get('query')?.includes('all') === true) sendText(response, 'gone', 'text/plain', 502)
    })
    expect(read).toMatchObject({ ok: false, problem: { kind: 'server-failed', status: 502, message: 'gone' } })
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000])
    expect(server.asked).toHaveLength(6)
    expect(performance.now() - began).toBeLessThan(10_000)
  })

  test('of the connection in the middle of an answer is one', async () => {
    const { read } = await readFrom((asked, response) => {
      if (asked.before > 1) return behaveWell(asked, response)
      response.writeHead(200, { 'content-type': 'application/json' })
      response.write('{"status":"success","data":')
      setTimeout(() => response.destroy(), 20)
    })
    expect(read).toMatchObject({ ok: true, value: { report: { retries: 2, measured: 120 } } })
  })
})

describe('a server that dies half way', () => {
  // 10 requests for each of the two queries, a day by the minute in all.
  const day = { range: { from: END - DAY, until: END } }
  const pieces = { limits: { points: 144 } }

  test('leaves what it gave before, and the trouble that ended it', async () => {
    const { read } = await readFrom(
      (asked, response) => {
        if (asked.before < 8) behaveWell(asked, response)
        else response.destroy()
      },
      day,
      pieces,
    )
    expect(read).toMatchObject({
      ok: true,
      value: {
        series: { valid: new Float64Array(576).fill(10) },
        report: {
          from: END - DAY,
          // Four whole pieces of 144 minutes.
          until: END - DAY + 4 * 144 * MINUTE,
          steps: 576,
          measured: 576,
          partial: { asked: END, because: { kind: 'not-reachable' } },
        },
      },
    })
  })

  test('before it gave anything is no result', async () => {
    const trouble = await troubleFrom((_, response) => void response.destroy(), day, pieces)
    expect(trouble).toEqual({ kind: 'not-reachable', url: `http://${server.address}` })
  })

  test('and one that is stopped by the person leave the same', async () => {
    const controller = new AbortController()
    const onProgress = ({ reached }: FetchProgress): void => {
      if (reached >= END - DAY + 3 * 144 * MINUTE) controller.abort()
    }
    const { read } = await readFrom(behaveWell, day, { ...pieces, signal: controller.signal, onProgress })
    expect(read).toMatchObject({
      ok: true,
      value: { report: { steps: 3 * 144, partial: { because: { kind: 'cancelled' } } } },
    })
  })
})

test('a server that is slow is given the time that was set, and not asked again', async () => {
  server = await misbehavingServer(() => undefined)
  const began = performance.now()
  const { surroundings, pauses } = impatient()
  const access = accessTo(server.address, 1_000)
  const read = await fetchSeries(requestFor({ access }), { surroundings, onProgress: ignore, signal: never() })
  expect(read).toEqual({ ok: false, problem: { kind: 'timed-out', after: 1_000 } })
  expect(performance.now() - began).toBeLessThan(4_000)
  expect(pauses).toEqual([])
  // It was told how long it may take.
  expect(server.asked[0]?.fields.get('timeout')).toBe('1s')
})

test('a server that drips is given the same time', async () => {
  server = await misbehavingServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const drip = setInterval(() => response.write(' '), 50)
    response.on('close', () => clearInterval(drip))
  })
  const access = accessTo(server.address, 1_000)
  const { surroundings } = impatient()
  const read = await fetchSeries(requestFor({ access }), { surroundings, onProgress: ignore, signal: never() })
  expect(read).toEqual({ ok: false, problem: { kind: 'timed-out', after: 1_000 } })
})

test('a redirect in a circle is told apart from a server that is not there', async () => {
  server = await misbehavingServer(({ path }, response) => {
    response.writeHead(302, { location: path === '/a' ? '/b' : '/a' }).end()
  })
  const { surroundings } = impatient()
  expect(await testConnection(accessTo(server.address), surroundings, never())).toEqual({
    ok: false,
    problem: { kind: 'redirects-without-end', url: `http://${server.address}` },
  })
})

test('a port where nobody listens is not reachable', async () => {
  server = await misbehavingServer(behaveWell)
  const { address } = server
  await server.close()
  const { surroundings } = impatient()
  expect(await testConnection(accessTo(address), surroundings, never())).toEqual({
    ok: false,
    problem: { kind: 'not-reachable', url: `http://${address}` },
  })
})

describe('several series', () => {
  const thousands = Array.from({ length: 10_000 }, (_, index) => ({
    metric: { job: 'shop', instance: `host-${index}` },
    value: [END / 1000, '1'],
  }))

  test('10,000 of an expression are counted in one answer, and their columns never asked for', async () => {
    const query = 'increase(all_total[$step])'
    const trouble = await troubleFrom(
      (_, response) => sendJson(response, success({ resultType: 'vector', result: thousands })),
      { queries: { counts: 'bad-and-total', events: 'bad_total', total: query } },
    )
    expect(trouble).toEqual({
      kind: 'several-series',
      of: 'total',
      count: 10_000,
      examples: [0, 1, 2, 3, 4].map((index) => ({ job: 'shop', instance: `host-${index}` })),
      differing: ['instance'],
      summed: `sum(${query})`,
    })
    expect(server.asked.map(({ path }) => path)).toEqual(['/api/v1/query'])
  })

  test('that were not there at the last step are found in the range', async () => {
    const values = [[END / 1000, '1']]
    const result = [
      { metric: { code: '200' }, values },
      { metric: { code: '500', path: '/' }, values },
    ]
    const trouble = await troubleFrom((_, response) => sendJson(response, success({ resultType: 'matrix', result })))
    expect(trouble).toMatchObject({ kind: 'several-series', count: 2, differing: ['code', 'path'] })
  })
})

describe('odd points', () => {
  test('as NaN and infinity are gaps; exponents are numbers', async () => {
    const { report, series } = await reportFrom(
      totalOnly((values) => values.map(([time], index) => [time, index === 3 ? 'NaN' : index === 4 ? '+Inf' : '1e5'])),
    )
    expect(report).toMatchObject({
      notNumbers: 2,
      measured: 118,
      gaps: {
        steps: 2,
        stretches: 1,
        ranges: [{ from: END - 2 * HOUR + 3 * MINUTE, until: END - 2 * HOUR + 5 * MINUTE, steps: 2 }],
      },
    })
    expect(series.valid[0]).toBe(100_000)
    expect(series.good[0]).toBe(99_999)
  })

  test('out of order are put in their place', async () => {
    const { report, series } = await reportFrom(
      totalOnly((values) => {
        const numbered = values.map(([time], index) => [time, String(100 + index)] as const)
        return [...numbered.slice(60), ...numbered.slice(0, 60)]
      }),
    )
    expect(report).toMatchObject({ unordered: 1, measured: 120 })
    expect([...series.valid]).toEqual(Array.from({ length: 120 }, (_, index) => 100 + index))
  })

  test('beside the grid, or before and after what was asked, are left out', async () => {
    const { report } = await reportFrom(
      totalOnly((values) => [
        [values[0]![0] - 60, '5'],
        ...values.map(([time, value], index) => [index === 7 ? time + 11 : time, value]),
        [values.at(-1)![0] + 60, '5'],
      ]),
    )
    expect(report).toMatchObject({ offGrid: 3, measured: 119, gaps: { steps: 1 } })
  })

  test('for the same time are counted, and the last is used', async () => {
    const { report, series } = await reportFrom(totalOnly((values) => [...values, [values.at(-1)![0], '77']]))
    expect(report.repeated).toBe(1)
    expect(series.valid.at(-1)).toBe(77)
  })

  test('below zero are gaps', async () => {
    const { report } = await reportFrom(
      totalOnly((values) => values.map(([time, value], index) => [time, index < 5 ? '-3' : value])),
    )
    expect(report).toMatchObject({ negative: 5, measured: 115, totalMissing: 0 })
  })

  test('of more bad events than events are cut down; a hair too many is rounding', async () => {
    const { report, series } = await reportFrom(
      totalOnly((values) => values.map(([time], index) => [time, ['0.5', '0.9999999999999'][index] ?? '10'])),
    )
    expect(report.aboveTotal).toBe(1)
    expect([series.good[0], series.good[1], series.good[2]]).toEqual([0, 0, 9])
  })

  test('that are missing on one side are told apart', async () => {
    const { report, series } = await reportFrom(
      withPoints((asked) => {
        const values = tenAndOne(asked)
        return (asked.fields.get('query') ?? '').includes('bad') ? values.slice(2) : values.slice(0, -3)
      }),
    )
    // No bad events in two steps: none. No total in three: gaps.
    expect(report).toMatchObject({ eventsMissing: 2, totalMissing: 3, measured: 117, noBadEventsAtAll: false })
    expect(series.good.slice(0, 3)).toEqual(Float64Array.of(10, 10, 9))
  })

  test('of good events that are missing are gaps', async () => {
    const { report } = await reportFrom(
      withPoints((asked) =>
        asked.fields.get('query')?.includes('good') === true ? tenAndOne(asked).slice(2) : tenAndOne(asked),
      ),
      { queries: { counts: 'good-and-total', events: 'good_total', total: 'all_total' } },
    )
    expect(report).toMatchObject({ eventsMissing: 2, measured: 118, gaps: { steps: 2 } })
  })
})

describe('queries that give nothing', () => {
  const nothing = success({ resultType: 'matrix', result: [] })
  const withoutThe =
    (word: string): Behaviour =>
    (asked, response) => {
      if (asked.path.endsWith('/series')) sendJson(response, success([]))
      else if (asked.fields.get('query')?.includes(word) === true) sendJson(response, nothing)
      else behaveWell(asked, response)
    }
  const good = { queries: { counts: 'good-and-total', events: 'good_total', total: 'all_total' } } as const

  test('are told, the one for all events first', async () => {
    const asked = 'sum(increase(all_total[1m]))'
    const trouble = { kind: 'empty', of: 'total', asked, why: 'no-series' }
    expect(await troubleFrom(withoutThe('total'), good)).toEqual(trouble)
  })

  test('are told of good events, too, for they may be misspelt', async () => {
    const trouble = await troubleFrom(withoutThe('good'), good)
    expect(trouble).toMatchObject({ kind: 'empty', of: 'events', asked: 'sum(increase(good_total[1m]))' })
  })

  test('before a failure leave nothing to keep', async () => {
    const refusal = { status: 'error', errorType: 'execution', error: 'too many samples' }
    const trouble = await troubleFrom(
      (asked, response) => {
        if (asked.before < 2) sendJson(response, nothing)
        else if (asked.fields.get('query')?.includes('all') === true) behaveWell(asked, response)
        // One number without the other is nothing to keep either, though it came first.
        else setTimeout(() => sendJson(response, refusal, 422), 300)
      },
      {},
      { limits: { points: 60 } },
    )
    expect(trouble).toMatchObject({ kind: 'refused', status: 422, message: 'too many samples' })
  })
})

test('what the server remarks is passed on once', async () => {
  const { report } = await reportFrom((asked, response) =>
    sendJson(response, {
      ...matrix(tenAndOne(asked)),
      warnings: ['some of it may be missing'],
      infos: [`PromQL info: ${asked.fields.get('query')}`],
    }),
  )
  expect(report.warnings.toSorted()).toEqual([
    'PromQL info: sum(increase(all_total[1m]))',
    'PromQL info: sum(increase(bad_total[1m]))',
    'some of it may be missing',
  ])
})

test('secrets travel in headers alone, and long queries in the body', async () => {
  const long = `all_total{job=~"${'shop|'.repeat(500)}"}`
  await readFrom(behaveWell, {})
  await server.close()
  server = await misbehavingServer(behaveWell)
  const { surroundings } = impatient()
  await fetchSeries(
    requestFor({
      access: {
        ...accessTo(server.address),
        credentials: { kind: 'basic', user: 'ann', password: 'pässword' },
        tenant: { name: 'X-Scope-OrgID', value: 'shop' },
      },
      queries: { counts: 'bad-and-total', events: 'bad_total', total: long },
    }),
    { surroundings, onProgress: ignore, signal: never() },
  )
  const [short, posted] = server.asked.toSorted((a, b) =>
    (a.request.method ?? '').localeCompare(b.request.method ?? ''),
  )
  expect(short?.request.method).toBe('GET')
  expect(posted?.request.method).toBe('POST')
  expect(posted?.fields.get('query')).toBe(`sum(increase(${long}[1m]))`)
  for (const { request } of server.asked) {
    expect(request.headers).toMatchObject({
      authorization: `Basic ${Buffer.from('ann:pässword').toString('base64')}`,
      'x-scope-orgid': 'shop',
    })
    expect(request.url).not.toContain('ann')
  }
})
