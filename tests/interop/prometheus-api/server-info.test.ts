import { expect, test } from 'vitest'
import { testConnection } from '../../../src/interop/prometheus-api/server-info.ts'
import { accessOf, answerData, fakeSurroundings, never } from './support/fake-server.ts'
import type { Sent } from './support/fake-server.ts'

const one = (time: number) => answerData({ resultType: 'vector', result: [{ metric: {}, value: [time, '1'] }] })
const NOW = 1_000_000_000

/** A server that tells `build` of itself, and may or may not know VictoriaMetrics's language. */
const serverThat =
  (build: Response | null, metricsql = false, time = NOW) =>
  ({ url }: Sent): Response => {
    if (url.pathname.endsWith('/buildinfo')) return build?.clone() ?? new Response('', { status: 404 })
    const isOwn = url.searchParams.get('query')?.startsWith('WITH') === true
    return isOwn && !metricsql ? Response.json({ status: 'error', error: 'parse error' }, { status: 400 }) : one(time)
  }

const infoOf = async (server: (sent: Sent) => Response): Promise<unknown> => {
  const { surroundings } = fakeSurroundings(server)
  const found = await testConnection(accessOf('https://prom.example/graph'), surroundings, never())
  return found.ok ? found.value : found.problem
}

test.each([
  ['Prometheus', answerData({ version: '3.5.0', revision: 'abc' }), false, 'prometheus', '3.5.0'],
  ['Thanos', answerData({ version: '0.39.2', revision: 'abc' }), false, 'thanos', '0.39.2'],
  ['Mimir', answerData({ application: 'Grafana Mimir', version: '2.17.0', revision: 'abc' }), false, 'mimir', '2.17.0'],
  ['VictoriaMetrics', answerData({ version: '2.24.0' }), true, 'victoria-metrics', null],
  ['an older VictoriaMetrics', answerData({}), true, 'victoria-metrics', null],
  ['a VictoriaMetrics whose build may not be read', null, true, 'victoria-metrics', null],
  ['a server that says nothing', null, false, 'unknown', null],
])('knows %s', async (_, build, metricsql, kind, version) => {
  expect(await infoOf(serverThat(build, metricsql))).toEqual({
    kind,
    version,
    baseUrl: 'https://prom.example',
    clockAhead: 0,
  })
})

test('tells how far the clock of the server is ahead', async () => {
  expect(await infoOf(serverThat(null, false, NOW + 90.5))).toMatchObject({ clockAhead: 90_500 })
})

test('is not content with an answer of another language', async () => {
  expect(await infoOf(() => answerData({ resultType: 'vector', result: [] }))).toMatchObject({
    kind: 'unexpected-shape',
  })
  expect(await infoOf(() => Response.json({ hello: 'world' }))).toMatchObject({ kind: 'unexpected-shape' })
})
