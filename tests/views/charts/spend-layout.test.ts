import { expect, it } from 'vitest'
import { layOutSpend } from '../../../src/views/charts/spend-layout.ts'
import type { SpendItem } from '../../../src/views/charts/spend-layout.ts'
import { near } from '../../support/near.ts'

const incident = (id: string, ratio: number): SpendItem => ({ id, label: id, ratio, kind: 'incident' })

it('gives each item its share of the bar while the budget lasts', () => {
  const { segments, whole } = layOutSpend([
    incident('deploy', 0.25),
    { id: 'left', label: 'Remaining', ratio: 0.75, kind: 'remaining' },
  ])
  expect(segments.map((segment) => segment.length)).toEqual([0.25, 0.75])
  expect(whole).toBe(1)
})

it('makes the bar as long as what was spent when that is more than there was, and marks where 100 % is', () => {
  const { segments, whole } = layOutSpend([
    incident('deploy', 1.5),
    incident('outage', 0.5),
    { id: 'over', label: 'Overspent', ratio: 1, kind: 'overspent' },
  ])
  // 150 % and 50 % are 200 %: three quarters and one quarter of the bar; 100 % lies in its middle.
  expect(segments.map((segment) => segment.length)).toEqual([0.75, 0.25, 0])
  expect(whole).toBe(0.5)
  // What is beyond the budget is no part of its own: the incidents run past the mark.
  expect(segments.map((segment) => segment.fill)).toEqual(['solid', 'hatched', null])
})

it('fills neighbouring incidents differently', () => {
  const { segments } = layOutSpend([incident('a', 0.1), incident('b', 0.1), incident('c', 0.1), incident('d', 0.1)])
  expect(segments.map((segment) => segment.fill)).toEqual(['solid', 'hatched', 'dotted', 'solid'])
})

it('gathers the smallest of many incidents, and loses nothing', () => {
  const many = Array.from({ length: 20 }, (_, index) => incident(`i${index}`, (index + 1) / 1000))
  const { segments } = layOutSpend([...many, { id: 'bg', label: 'Background', ratio: 0.1, kind: 'background' }])
  expect(segments.map((segment) => segment.label)).toEqual([
    'i13',
    'i14',
    'i15',
    'i16',
    'i17',
    'i18',
    'i19',
    '13 smaller incidents',
    'Background',
  ])
  // 1 + 2 + … + 20 = 210 thousandths, and a tenth of background.
  near(
    segments.reduce((sum, segment) => sum + segment.ratio, 0),
    0.31,
  )
})
