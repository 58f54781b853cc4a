import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DAY, MINUTE } from '../../src/core/quantity/units.ts'
import type { FetchRequest } from '../../src/interop/prometheus-api/contract.ts'
import { FETCH_LIMITS } from '../../src/interop/prometheus-api/fetch-limits.ts'
import { fetchSeries } from '../../src/interop/prometheus-api/fetch-series.ts'
import type { Surroundings } from '../../src/interop/prometheus-api/surroundings.ts'
import { withPrometheus } from '../oracle/support/prometheus-server.ts'
import { monthOfSamples } from '../servers/support/month.ts'
import { monthRequest } from '../servers/support/read-live.ts'
import { compare } from './support/ratio.ts'

const STEPS = (30 * DAY) / MINUTE

const read = async (request: FetchRequest, surroundings: Surroundings): Promise<number> => {
  const signal = new AbortController().signal
  const fetched = await fetchSeries(request, { surroundings, onProgress: () => undefined, signal })
  if (!fetched.ok || fetched.value.report.measured !== STEPS) throw new Error('the fetch went wrong')
  return fetched.value.series.valid.length
}

/** What our client sends for the request, noted as it goes out: two requests at a time. */
const sentFor = async (request: FetchRequest, surroundings: Surroundings): Promise<readonly string[]> => {
  const sent: string[] = []
  await read(request, {
    ...surroundings,
    fetch: (url, options) => {
      sent.push(url)
      return surroundings.fetch(url, options)
    },
  })
  return sent
}

/** The same requests, two at a time as well, as JSON and nothing more. */
const readBare = async (urls: readonly string[]): Promise<number> => {
  let series = 0
  for (let at = 0; at < urls.length; at += 2) {
    const answers = await Promise.all(urls.slice(at, at + 2).map(async (url) => (await fetch(url)).json()))
    series += (answers as readonly { readonly data: { readonly result: readonly unknown[] } }[]).reduce(
      (sum, { data }) => sum + data.result.length,
      0,
    )
  }
  return series
}

const surroundings: Surroundings = {
  fetch,
  origin: 'http://localhost',
  now: () => Date.now(),
  pause: (length) => new Promise((resolve) => setTimeout(resolve, length)),
  limits: FETCH_LIMITS,
}

const compareAt = async (name: string, address: string, aim: number, rounds: number): Promise<void> => {
  const request = monthRequest(address)
  const urls = await sentFor(request, surroundings)
  await compare({
    name,
    baseline: () => readBare(urls),
    subject: () => read(request, surroundings),
    aim,
    rounds,
    warmups: 3,
  })
}

await withPrometheus(monthOfSamples(), ({ address }) =>
  compareAt('30 days by the minute from Prometheus, against the same requests bare', address, 1.25, 15),
)

// A server that has its answers ready: what is left is our own share.
const answers = new Map<string, string>()
const server = createServer((asked, response) => {
  const url = asked.url ?? ''
  const field = (name: string): number => Number(new URL(url, 'http://localhost').searchParams.get(name))
  const values = (): (readonly [number, string])[] =>
    Array.from({ length: (field('end') - field('start')) / field('step') + 1 }, (_, index) => [
      field('start') + index * field('step'),
      String(12_000 + index / 7),
    ])
  const text =
    answers.get(url) ??
    JSON.stringify({ status: 'success', data: { resultType: 'matrix', result: [{ metric: {}, values: values() }] } })
  answers.set(url, text)
  response.writeHead(200, { 'content-type': 'application/json' }).end(text)
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const { port } = server.address() as AddressInfo
await compareAt('the same from answers that lie ready', `127.0.0.1:${port}`, 1.75, 25)
server.closeAllConnections()
server.close()
