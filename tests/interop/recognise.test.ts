import { expect, test } from 'vitest'
import { newScenario } from '../../src/core/scenario/new-scenario.ts'
import { storedWorkspace } from '../../src/core/scenario/workspace.ts'
import { JSON_LIMITS } from '../../src/interop/json/json-limits.ts'
import { recognise as recogniseWith } from '../../src/interop/recognise.ts'
import type { RecogniseOptions } from '../../src/interop/recognise.ts'
import type { CsvSource } from '../../src/interop/csv/text-stream.ts'
import { gzipped } from './csv/import-text.ts'
import { DEPLOYMENT, OPENSLO, PYRRA, SLOTH, together } from './specification/some-yaml.ts'

const recognise = (source: CsvSource, options: Omit<RecogniseOptions, 'defaults'> = {}) =>
  recogniseWith(source, { defaults: { clock: Date.UTC(2026, 10, 22), service: 'Checkout' }, ...options })

const workspace = storedWorkspace({ scenarios: [newScenario('a', 'Checkout')], openId: 'a' })
const PROMETHEUS = '{"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[[1,"2"]]}]}}'
const UPPTIME = '[{"name":"Shop","dailyMinutesDown":{"2026-11-01":5}}]'
const STATUSPAGE =
  '{"incidents":[{"name":"x","created_at":"2026-11-01T00:00Z","resolved_at":"2026-11-01T01:00Z","impact":"major"}]}'

test.each([
  ['rows', 'time,good,total\n2026-11-04T14:00Z,9,10\n', 'csv'],
  ['a saved range query', PROMETHEUS, 'prometheus'],
  ['a summary of Upptime', UPPTIME, 'upptime'],
  ['a list of a status page', STATUSPAGE, 'statuspage'],
  ['scenarios', JSON.stringify(workspace), 'scenarios'],
  ['OpenSLO', OPENSLO, 'specification'],
  ['Sloth', SLOTH, 'specification'],
  ['Pyrra', PYRRA, 'specification'],
  ['OpenSLO among other things', together(DEPLOYMENT, OPENSLO), 'specification'],
  ['OpenSLO as JSON', '{"apiVersion":"openslo/v1","kind":"SLO","metadata":{"name":"x"}}', 'specification'],
  ['a readable link', 'https://example.org/burnline/#/budget?target=99.9&window=30d', 'link'],
  ['a packed link', 'http://127.0.0.1:5173/#/share/1/AAAA', 'link'],
  ['the end of a link', '#/alerts?target=99.9', 'link'],
])('knows %s by what is in it, however it is named, packed or indented', async (_, text, format) => {
  const indented = text.startsWith('{') || text.startsWith('[') ? `\uFEFF \n${text}` : text
  for (const source of [text, indented, new File([text], 'data.bin'), await gzipped(text)]) {
    expect(await recognise(source)).toMatchObject({ ok: true, value: { format } })
  }
})

test('brings the scenarios of a file, or why they cannot be read', async () => {
  expect(await recognise(JSON.stringify(workspace))).toMatchObject({
    value: { read: { ok: true, value: { scenarios: [{ service: 'Checkout' }] } } },
  })
  expect(await recognise('{"format":"burnline-workspace","version":99}')).toMatchObject({
    value: { format: 'scenarios', read: { ok: false, problem: { code: 'newer-version' } } },
  })
})

test.each([
  ['a web page', '<!DOCTYPE html><title>Log in</title>', 'web-page'],
  ['a web page without a type', '  <html>', 'web-page'],
  ['JSON of another kind', '{"name":"x","version":1}', 'unknown-json'],
  ['a list of numbers', '[1,2,3]', 'unknown-json'],
  ['nothing', ' ', 'empty-file'],
  ['an error of Prometheus', '{"status":"error","errorType":"bad_data","error":"x"}', 'prometheus-error'],
  ['YAML of another kind', DEPLOYMENT, 'unknown-yaml'],
  ['YAML that is broken', 'kind: [1\nspec: }\n', 'not-yaml'],
  ['YAML that is too long', `kind: Deployment\n${'a: bcdef\n'.repeat(250_000)}`, 'yaml-too-large'],
  ['a link that is too long', `https://example.org/#/share/1/${'A'.repeat(2_000_000)}`, 'link-too-long'],
  ['JSON that only mentions a version', '{"note":"apiVersion of openslo"}', 'unknown-json'],
  ['zeros', '\0\0\0\0', 'binary'],
])('refuses %s', async (_, text, code) => {
  expect(await recognise(text)).toMatchObject({ ok: false, problem: { code } })
})

test('takes the address of a link without the blanks around it', async () => {
  expect(await recognise('  #/budget?target=99.9\n')).toMatchObject({ value: { address: '#/budget?target=99.9' } })
})

test('gives a service that a specification does not name the name of where it comes from', async () => {
  const nameless = OPENSLO.replace('  service: search\n', '')
  expect(await recognise(nameless)).toMatchObject({
    value: { contents: { objectives: [{ scenario: { service: 'Checkout' } }] } },
  })
})

test('leaves rows that speak of specifications to be rows', async () => {
  const rows = 'time,good,total,note\n2026-11-04T14:00Z,9,10,apiVersion: openslo/v1\n'
  expect(await recognise(rows)).toMatchObject({ value: { format: 'csv' } })
})

test('says by line and character where a file was cut short', async () => {
  const indented = JSON.stringify(JSON.parse(PROMETHEUS), null, 2)
  expect(await recognise(indented.slice(0, 60))).toMatchObject({
    problem: { code: 'not-json', line: 4, column: 24, received: '' },
  })
})

test('refuses more scenarios, or more text, than it takes on', async () => {
  const limits = { ...JSON_LIMITS, scenarios: 0, textBytes: 1_000_000 }
  expect(await recognise(JSON.stringify(workspace), { limits })).toMatchObject({
    problem: { code: 'too-many-scenarios', received: '1', expected: '0' },
  })
  const long = `[${'1,'.repeat(600_000)}1]`
  expect(await recognise(long, { limits })).toMatchObject({ problem: { code: 'text-too-large', expected: '1000000' } })
})

test('ends when it is cancelled', async () => {
  expect(await recognise(PROMETHEUS, { signal: AbortSignal.abort() })).toMatchObject({ problem: { code: 'cancelled' } })
})

test('leaves every object of the page as it was, whatever a file is called inside', async () => {
  await recognise('[{"__proto__":{"polluted":1},"dailyMinutesDown":{"__proto__":9,"constructor":1}}]')
  await recognise('{"incidents":[{"__proto__":{"polluted":1},"created_at":"2026-11-01","impact":"__proto__"}]}')
  expect('polluted' in {}).toBe(false)
})
