import { expect, test } from 'vitest'
import { listNames } from '../../../src/interop/prometheus-api/name-lists.ts'
import type { NameQuestion } from '../../../src/interop/prometheus-api/name-lists.ts'
import { accessOf, answerData, fakeSurroundings, never } from './support/fake-server.ts'

const listed = async (asked: NameQuestion, data: unknown) => {
  const { surroundings, sent } = fakeSurroundings(() => answerData(data))
  const found = await listNames(accessOf('https://prom.example/p'), asked, surroundings, never())
  return { found, url: sent[0]?.url }
}

test('asks for metrics by a text in any case, whose signs stand for themselves', async () => {
  const { url } = await listed({ list: 'metrics', search: ' a.b*\\ ' }, [])
  expect(url?.pathname).toBe('/p/api/v1/label/__name__/values')
  expect(url?.searchParams.get('match[]')).toBe(String.raw`{__name__=~"(?i).*a\\.b\\*\\\\.*"}`)
})

test('asks for all metrics without a text', async () => {
  const { url } = await listed({ list: 'metrics', search: '' }, [])
  expect([...(url?.searchParams.keys() ?? [])]).toEqual(['limit'])
})

test('asks for the labels of a metric, and leaves out its name', async () => {
  const { found, url } = await listed({ list: 'labels', metric: 'x_total' }, ['job', '__name__', 'code'])
  expect(url?.searchParams.get('match[]')).toBe('{__name__="x_total"}')
  expect(found).toEqual({ ok: true, value: { names: ['code', 'job'], more: false } })
})

test('asks for the values of a label, whatever it is called', async () => {
  const { url } = await listed({ list: 'values', metric: 'x', label: 'a/b' }, [])
  expect(url?.pathname).toBe('/p/api/v1/label/a%2Fb/values')
})

test('shows the first thousand and says that there are more', async () => {
  const many = Array.from({ length: 12_000 }, (_, index) => `m${String(index).padStart(5, '0')}`).toReversed()
  const { found } = await listed({ list: 'metrics', search: '' }, many)
  if (!found.ok) throw new Error(found.problem.kind)
  expect(found.value.names).toHaveLength(1_000)
  expect([found.value.names[0], found.value.names[999], found.value.more]).toEqual(['m00000', 'm00999', true])
})

test('refuses what is no list', async () => {
  expect((await listed({ list: 'metrics', search: '' }, { a: 1 })).found).toMatchObject({
    ok: false,
    problem: { kind: 'unexpected-shape', where: 'data' },
  })
})
