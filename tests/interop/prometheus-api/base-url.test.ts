import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBaseUrl } from '../../../src/interop/prometheus-api/base-url.ts'

test.each([
  ['http://localhost:9090', 'http://localhost:9090'],
  ['  https://prometheus.example.org/ ', 'https://prometheus.example.org'],
  ['https://example.org/prometheus/', 'https://example.org/prometheus'],
  ['https://example.org/api/prom', 'https://example.org/api/prom'],
  ['https://mimir.example.org/prometheus///', 'https://mimir.example.org/prometheus'],
  ['http://vm:8481/select/0/prometheus', 'http://vm:8481/select/0/prometheus'],
  ['https://grafana.example.org/api/datasources/proxy/7', 'https://grafana.example.org/api/datasources/proxy/7'],
  ['HTTPS://Example.ORG:443/Prom', 'https://example.org/Prom'],
  ['http://[::1]:9090/', 'http://[::1]:9090'],
])('takes %s as %s', (text, base) => {
  expect(readBaseUrl(text)).toEqual({ ok: true, value: base })
})

test.each([
  ['http://localhost:9090/graph?g0.expr=up&g0.tab=1', 'http://localhost:9090'],
  ['http://localhost:9090/classic/graph', 'http://localhost:9090'],
  ['http://localhost:9090/query?g0.expr=up', 'http://localhost:9090'],
  ['https://example.org/prom/api/v1/query?query=up', 'https://example.org/prom'],
  ['https://example.org/prom/api/v1', 'https://example.org/prom'],
  ['https://example.org/api/prom/api/v1/query_range?step=1#x', 'https://example.org/api/prom'],
  ['http://vm:8428/vmui/?#/?g0.expr=up', 'http://vm:8428'],
  ['http://vm:8481/select/0/vmui/', 'http://vm:8481/select/0/prometheus'],
  ['http://localhost:9090/targets?search=', 'http://localhost:9090'],
])('leaves out what was pasted along: %s', (text, base) => {
  expect(readBaseUrl(text)).toEqual({ ok: true, value: base })
})

test('keeps a path that only looks like the page of Prometheus 3', () => {
  expect(readBaseUrl('https://thanos.example.org/query')).toEqual({
    ok: true,
    value: 'https://thanos.example.org/query',
  })
})

test.each([
  ['localhost:9090', 'http://localhost:9090'],
  ['127.0.0.1:9090/prom/', 'http://127.0.0.1:9090/prom'],
  ['prometheus.example.org', 'https://prometheus.example.org'],
  ['prometheus.example.org:9090/graph', 'https://prometheus.example.org:9090'],
])('takes %s without a scheme as %s', (text, base) => {
  expect(readBaseUrl(text)).toEqual({ ok: true, value: base })
})

test.each([
  ['', 'empty', ''],
  ['   ', 'empty', ''],
  ['ftp://example.org', 'not-http', 'ftp://example.org'],
  ['javascript:alert(1)', 'not-http', 'javascript:alert(1)'],
  ['mailto:ann@example.org', 'not-http', 'mailto:ann@example.org'],
  ['http://', 'not-a-url', 'http://'],
  ['http://exa mple.org', 'not-a-url', 'http://exa mple.org'],
  ['up{job="x"}', 'not-a-url', 'up{job="x"}'],
])('refuses %j as %s', (text, reason, received) => {
  expect(readBaseUrl(text)).toEqual({ ok: false, problem: { kind: 'bad-url', reason, received } })
})

test('refuses a name or a password within, and does not repeat it', () => {
  for (const text of ['https://ann:secret@example.org', 'https://ann@example.org', 'ann:secret@example.org']) {
    const read = readBaseUrl(text)
    expect(read.ok).toBe(false)
    expect(JSON.stringify(readBaseUrl(text))).not.toContain(text.startsWith('ann') ? 'nothing' : 'secret')
  }
  expect(readBaseUrl('https://ann:secret@example.org')).toMatchObject({ problem: { reason: 'credentials-inside' } })
})

test('what it reads it reads again as the same', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
      const once = readBaseUrl(url)
      if (!once.ok) return
      expect(readBaseUrl(once.value)).toEqual(once)
      expect(once.value).not.toMatch(/[?#]|\/$/)
    }),
  )
})
