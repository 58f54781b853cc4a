import { expect, test } from 'vitest'
import type { PrometheusAccess } from '../../../src/interop/prometheus-api/contract.ts'
import { testConnection } from '../../../src/interop/prometheus-api/server-info.ts'
import { accessOf, answerData, fakeSurroundings, never, refuse } from './support/fake-server.ts'
import type { Sent } from './support/fake-server.ts'

const troubleAt = async (
  baseUrl: string,
  answer: (sent: Sent) => Response | Promise<Response>,
  { origin = 'https://burnline.example', ...given }: Partial<PrometheusAccess> & { readonly origin?: string } = {},
): Promise<unknown> => {
  const { surroundings } = fakeSurroundings(answer, { origin })
  const found = await testConnection(accessOf(baseUrl, given), surroundings, never())
  return found.ok ? found.value : found.problem
}

test('an answer that only a request without reading gets is one that the page may not read', async () => {
  const blind = ({ options }: Sent) => (options.mode === 'no-cors' ? new Response() : refuse())
  expect(
    await troubleAt('https://prom.example', blind, {
      credentials: { kind: 'bearer', token: 'secret' },
      tenant: { name: 'X-Scope-OrgID', value: 'shop' },
    }),
  ).toEqual({
    kind: 'cors',
    url: 'https://prom.example',
    origin: 'https://burnline.example',
    headers: ['Authorization', 'X-Scope-OrgID'],
  })
})

test('a request without reading carries no secrets', async () => {
  const { surroundings, sent } = fakeSurroundings(refuse)
  const access = accessOf('https://prom.example', { credentials: { kind: 'bearer', token: 'secret' } })
  await testConnection(access, surroundings, never())
  const blind = sent.filter(({ options }) => options.mode === 'no-cors')
  expect(blind.map(({ options }) => options.headers)).toEqual([undefined])
  for (const { options } of sent) {
    expect(options).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' })
  }
})

test('a connection that broke once, and is readable afterwards, is no matter of permission', async () => {
  let first = true
  const flaky = () => {
    if (!first) return answerData({})
    first = false
    return refuse()
  }
  expect(await troubleAt('https://prom.example', flaky)).toEqual({ kind: 'broken-off', bytes: 0 })
})

test('an address of http on a page of https is mixed content', async () => {
  expect(await troubleAt('http://prom.example', refuse)).toEqual({ kind: 'mixed-content', url: 'http://prom.example' })
})

test.each([
  ['on a page of http', 'http://prom.example', 'http://burnline.example'],
  ['on this machine', 'http://localhost:9090', 'https://burnline.example'],
  ['on this machine, by its number', 'http://127.0.0.1:9090', 'https://burnline.example'],
  ['over https', 'https://prom.example', 'https://burnline.example'],
])('where nothing at all answers %s, nobody is there', async (_, url, origin) => {
  expect(await troubleAt(url, refuse, { origin })).toEqual({ kind: 'not-reachable', url })
})

test('a server that only sends on, and never arrives, is told as that', async () => {
  const circle = ({ options }: Sent) => (options.redirect === 'manual' ? new Response(null, { status: 302 }) : refuse())
  expect(await troubleAt('https://prom.example', circle)).toEqual({
    kind: 'redirects-without-end',
    url: 'https://prom.example',
  })
})
