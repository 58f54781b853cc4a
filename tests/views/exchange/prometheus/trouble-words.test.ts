import { expect, it } from 'vitest'
import type { PrometheusTrouble } from '../../../../src/interop/prometheus-api/trouble.ts'
import { corsAdvice } from '../../../../src/views/exchange/prometheus/cors-advice.ts'
import { troubleWords } from '../../../../src/views/exchange/prometheus/trouble-words.ts'

const url = 'http://prometheus.test:9090'

const TROUBLES: readonly (readonly [trouble: PrometheusTrouble, words: RegExp])[] = [
  [{ kind: 'cancelled' }, /^Cancelled/],
  [{ kind: 'bad-url', reason: 'empty', received: '' }, /Please give the address/],
  [{ kind: 'bad-url', reason: 'not-http', received: 'ftp://x' }, /https:\/\/ or http:\/\/. Found “ftp:\/\/x”/],
  [{ kind: 'bad-url', reason: 'not-a-url', received: 'a b' }, /Found “a b”/],
  [{ kind: 'bad-url', reason: 'too-long', received: 'x' }, /too long/],
  [{ kind: 'bad-url', reason: 'credentials-inside', received: '' }, /Take it out/],
  [{ kind: 'bad-header', field: 'token' }, /token/],
  [{ kind: 'bad-header', field: 'tenant-name' }, /X-Scope-OrgID/],
  [{ kind: 'bad-query', of: 'events', reason: 'empty' }, /^The first query is empty/],
  [{ kind: 'bad-query', of: 'total', reason: 'without-step' }, /^The query of all events .* \$step/],
  [{ kind: 'bad-query', of: 'total', reason: 'open-brace' }, /a brace “{” that is not closed/],
  [
    {
      kind: 'refused',
      of: 'total',
      status: 422,
      errorType: 'execution',
      message: 'vector cannot contain metrics with the same labelset',
    },
    /two of their series have the same labels.*sum\(.*It says: “vector cannot/,
  ],
  [{ kind: 'bad-timeout', shortest: 1_000, longest: 600_000 }, /from 1s to 10m/],
  [
    { kind: 'bad-range', reason: 'too-many-steps', step: 1_000, steps: 2_592_000, most: 525_600 },
    /2,592,000 of them, and at most 525,600/,
  ],
  [{ kind: 'bad-range', reason: 'no-step', step: 60_000, steps: 0, most: 525_600 }, /Not one whole step of 1m/],
  [{ kind: 'not-reachable', url }, /Nobody answers at http:\/\/prometheus.test:9090/],
  [
    { kind: 'cors', url, origin: 'https://slo.test', headers: [] },
    /pages of https:\/\/slo.test are not allowed to \(CORS\)/,
  ],
  [{ kind: 'mixed-content', url }, /came by https/],
  [{ kind: 'redirects-without-end', url }, /on and on/],
  [{ kind: 'timed-out', after: 30_000 }, /within 30s.*Tenant and time-out/],
  [{ kind: 'broken-off', bytes: 1_500_000 }, /in the middle of an answer, after 1.5\sMB/],
  [{ kind: 'not-let-in', status: 401, message: 'no token' }, /\(401\).*“no token”/],
  [{ kind: 'not-let-in', status: 403, message: null }, /\(403\).*the right to read/],
  [{ kind: 'not-found', url }, /404/],
  [{ kind: 'too-many-requests', retryAfter: 30_000, message: null }, /Try again in 30s/],
  [{ kind: 'server-failed', status: 503, retryAfter: null, message: 'down' }, /503.*“down”/],
  [
    { kind: 'refused', of: 'total', status: 400, errorType: 'bad_data', message: 'parse error: unexpected "}"' },
    /^The query of all events was refused. It says: “parse error: unexpected "}"”/,
  ],
  [{ kind: 'unexpected-status', status: 204 }, /status 204/],
  [
    {
      kind: 'not-json',
      found: 'html',
      contentType: 'text/html',
      excerpt: '<html>',
      redirectedTo: 'https://login.test',
    },
    /a web page.*sign in at.*https:\/\/login.test/,
  ],
  [{ kind: 'truncated', bytes: 900 }, /cut short.*900 bytes/],
  [
    { kind: 'unexpected-shape', where: 'data.result[0].values[3][1]', expected: 'a number', received: '"abc"' },
    /At data.result\[0\].values\[3\]\[1\]: expected a number, found "abc"/,
  ],
  [{ kind: 'too-large', limit: 64_000_000 }, /larger than 64\sMB/],
  [
    { kind: 'empty', of: 'total', asked: 'sum(x)', why: 'no-series' },
    /gave nothing for this time: sum\(x\).*no such series/,
  ],
  [{ kind: 'empty', of: 'events', asked: 'sum(x)', why: 'too-few-samples' }, /fewer than two samples in a step/],
  [
    { kind: 'several-series', of: 'events', count: 10_000, examples: [], differing: [], summed: 'sum(x)' },
    /gave 10,000 series, and one is needed/,
  ],
]

it.each(TROUBLES)('%j is said in plain words', (trouble, words) => {
  expect(troubleWords(trouble)).toMatch(words)
})

it('shows how each kind of server lets this page in, with its origin and every header that it needs', () => {
  const headers = ['Authorization', 'X-Scope-OrgID']
  const advice = corsAdvice({ kind: 'cors', url, origin: 'https://slo.test:8080', headers })
  const lines = new Map(advice.map((one) => [one.server, one.lines]))
  // Prometheus takes a regular expression, in which a point stands for any sign.
  expect(lines.get('Prometheus')).toBe(String.raw`--web.cors.origin='https://slo\.test:8080'`)
  expect(lines.get('Mimir, and anything behind a proxy')).toContain(
    'Access-Control-Allow-Headers: Content-Type, Authorization, X-Scope-OrgID',
  )
})
