import { it } from 'vitest'
import { importSamples } from '../../../src/interop/prometheus-json/import-samples.ts'
import { samplesContents } from '../../../src/interop/prometheus-json/contents.ts'
import { JSON_LIMITS } from '../../../src/interop/json/json-limits.ts'
import { readJson } from '../../../src/interop/json/read-json.ts'
import { deepFrozen } from '../../support/deep-frozen.ts'
import { fuzzed } from '../../support/mutated.ts'
import { expectProblems, expectSeries } from '../well-formed.ts'
import { answer, every } from './an-answer.ts'

const FROM = 1_793_800_920
const counter = Array.from({ length: 20 }, (_, index) => index * 100)
const FILES: readonly string[] = [
  answer(
    { metric: { __name__: 'http_requests_total', code: '200' }, values: every(60, FROM, counter) },
    {
      metric: { __name__: 'http_requests_total', code: '500' },
      values: every(
        60,
        FROM,
        counter.map((one) => one / 100),
      ),
    },
  ),
  answer(
    { metric: { kind: 'bad' }, values: every(15, FROM, [0, 1, 'NaN', 3, 0, 0, '+Inf', 2]) },
    { metric: { kind: 'total' }, values: every(15, FROM, [10, 11, 12, 13, 10, 10, 9, 12]) },
  ),
  `${answer({ metric: {}, values: every(60, FROM, [1, 2, 3, 4]) })}\n${answer({ metric: {}, values: every(60, FROM, [5, 6, 7, 8]) })}`,
]

it('any change to an answer of Prometheus is imported in part, or refused', async () => {
  await fuzzed('prometheus-json', FILES, 2_000, async (text) => {
    const data = await readJson(text)
    if (!data.ok) return expectProblems([data.problem])
    const contents = samplesContents(deepFrozen(data.value), JSON_LIMITS)
    if (!contents.ok) return expectProblems([contents.problem])
    const read = await importSamples(text, { kind: 'samples', roles: contents.value.roles, reading: 'auto' })
    return read.ok ? expectSeries(read.value.series) : expectProblems([read.problem.problem])
  })
})
