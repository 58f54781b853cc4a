import { expect, it } from 'vitest'
import { layOutBurnDown } from '../../../src/views/charts/burn-down-layout.ts'
import { aPicture } from './a-picture.ts'

const size = { width: 1000, height: 320 }
const MINUTE = 60_000

const minutes = (count: number, value: (index: number) => number) => {
  const { from } = aPicture()
  return {
    times: Float64Array.from({ length: count }, (_, index) => from + index * MINUTE),
    remaining: Float64Array.from({ length: count }, (_, index) => value(index)),
  }
}

it('draws about two points per pixel of a long measurement, and keeps its single worst minute', () => {
  const { past, valueAxis } = layOutBurnDown(
    aPicture({ past: minutes(500_000, (index) => (index === 123_457 ? -3.5 : Math.sin(index))) }),
    size,
  )
  expect(past.length).toBeLessThanOrEqual(2.5 * size.width)
  expect(Math.min(...past.map((point) => point.remaining ?? 0))).toBe(-3.5)
  expect(valueAxis.bottom).toBeLessThan(-3.5)
})

it('draws every point of a short one', () => {
  expect(layOutBurnDown(aPicture(), size).past).toHaveLength(4)
})

it('breaks the line where there is no data', () => {
  const { past } = layOutBurnDown(aPicture({ past: minutes(100, (index) => (index === 50 ? Number.NaN : 1)) }), size)
  expect(past.filter((point) => point.remaining === null)).toHaveLength(1)
})

it('cuts the even burn at the sides of the picture', () => {
  const { from, to } = aPicture()
  const { evenBurn } = layOutBurnDown(aPicture({ evenBurn: { from: from - (to - from), to } }), size)
  expect(evenBurn).toEqual([
    { at: from, remaining: 0.5 },
    { at: to, remaining: 0 },
  ])
})

it('names bands by kind, and no band outside of the picture', () => {
  const { from, to, bands } = aPicture()
  const old = { id: 'old', label: 'Old', from: from - 10, to: from - 5, kind: 'outside' } as const
  const planned = { id: 'plan', label: 'Planned', from: to - 9e8, to: to - 8e8, kind: 'outside' } as const
  const { labels } = layOutBurnDown(aPicture({ bands: [...bands, old, planned] }), size)
  expect(labels.map(({ text, kind }) => [text, kind])).toEqual([
    ['Bad deploy', 'counted'],
    ['Planned', 'outside'],
  ])
})

it('has no room for names of thousands of bands', () => {
  const { from } = aPicture()
  const bands = Array.from({ length: 20_000 }, (_, index) => ({
    id: `${index}`,
    label: 'Blip',
    from: from + index * MINUTE,
    to: from + index * MINUTE + 1000,
    kind: 'counted' as const,
  }))
  expect(layOutBurnDown(aPicture({ bands }), size).labels).toEqual([])
})
