import { expect, it } from 'vitest'
import { sourcesOf } from '../../../src/views/exchange/joined-source.ts'

const ANSWER = '{"status":"success","data":{"resultType":"matrix","result":[]}}'
const names = (sources: readonly (File | string)[]) => sources.map((one) => (typeof one === 'string' ? one : one.name))

it('takes files one after another', async () => {
  const files = [new File(['a,b\n'], 'a.csv'), new File(['{"format":"burnline-workspace"}'], 'b.json')]
  expect(await sourcesOf(files)).toEqual(files)
  expect(await sourcesOf([])).toEqual([])
})

it('takes answers of Prometheus as one, and other files after them', async () => {
  const files = [
    new File(['a,b\n'], 'rows.csv'),
    new File([ANSWER], 'good.json'),
    new File(['{"format":"burnline-workspace"}'], 'shop.json'),
    new File([ANSWER], 'all.json'),
  ]
  const [joined, ...others] = await sourcesOf(files)
  expect(names([joined!, ...others])).toEqual(['good and all.json', 'rows.csv', 'shop.json'])
  expect(await (joined as File).text()).toBe(`[${ANSWER},${ANSWER}]`)
})

it('does not join a single answer with anything', async () => {
  const files = [new File([ANSWER], 'good.json'), new File(['a,b\n'], 'rows.csv')]
  expect(names(await sourcesOf(files))).toEqual(['good.json', 'rows.csv'])
})
