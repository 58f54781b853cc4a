import { expect, it } from 'vitest'
import { historyCursor } from '../../../src/core/measurement/history-cursor.ts'
import { seriesHistory } from '../../../src/core/measurement/series-history.ts'
import { MINUTE } from '../../../src/core/quantity/units.ts'
import { series } from '../build.ts'

const history = seriesHistory(
  series(
    [
      [1, 10],
      [3, 30],
    ],
    MINUTE,
    60 * MINUTE,
  ),
)

const totals = (prior: 'healthy' | 'none', minute: number) => {
  const cursor = historyCursor(history, prior)
  cursor.moveTo(minute * MINUTE)
  return [cursor.bad, cursor.valid]
}

it('reads running totals at and between the knots, in any order', () => {
  const cursor = historyCursor(history, 'none')
  const read = [61.5, 60, 62, 61].map((minute) => {
    cursor.moveTo(minute * MINUTE)
    return [cursor.bad, cursor.valid]
  })
  expect(read).toEqual([
    [2.5, 25],
    [0, 0],
    [4, 40],
    [1, 10],
  ])
})

it('stands still after the end, and before the beginning goes back at the mean rate of a healthy past or not at all', () => {
  expect(totals('none', 99)).toEqual([4, 40])
  expect(totals('none', 50)).toEqual([0, 0])
  // 20 a minute on average, for the 10 minutes before.
  expect(totals('healthy', 50)).toEqual([0, -200])
})
