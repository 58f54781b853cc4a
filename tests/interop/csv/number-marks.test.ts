import { expect, test } from 'vitest'
import { numberMarks, pointLook } from '../../../src/interop/csv/number-marks.ts'
import { readNumber } from '../../../src/interop/csv/number.ts'
import { inspected, measurementsOf, plain } from './import-text.ts'

test.each([
  ['1.000', 1000],
  ['12', 12],
  ['1500', 1500],
  ['1.234.567,5', 1_234_567.5],
  ['0,5', 0.5],
  ['-1.000', -1000],
])('reads %j with points between thousands as %d', (text, value) => {
  expect(readNumber(text, 'grouped')).toBe(value)
})

test.each(['1.5', '1.00', '1,000,000', '1.0000', '.000', '1.000,', '1e3'])(
  'refuses %j with points between thousands',
  (text) => {
    expect(readNumber(text, 'grouped')).toBeNaN()
  },
)

test.each([
  ['thousands', '1.000 beside numbers under a thousand', [['1.000', '950', '1.020']]],
  ['thousands', 'two points', [['1.000.000', '1.000']]],
  ['thousands', 'a comma behind a point', [['1.000,5']]],
  [
    'thousands',
    'a decimal comma in another column',
    [
      ['1.000', '2.000'],
      ['0,5', '0,25'],
    ],
  ],
  ['thousands', 'nothing else: the person is asked', [['1.000', '2.000']]],
  ['decimal', 'other decimals in the column', [['1.000', '0.998', '2.5']]],
  ['decimal', '1.000 beside 1500', [['1.000', '1500']]],
  ['decimal', 'points that are plainly decimal in another column', [['1.000', '2.000'], ['0.5']]],
  ['decimal', 'no point at all', [['1', '2']]],
])('takes points for %s by %s', (point, _, columns) => {
  expect(pointLook(columns).point).toBe(point)
})

test('names the number that could be read both ways', () => {
  expect(pointLook([['12', ' 4.310 ']]).doubtful).toBe('4.310')
  expect(pointLook([['12', '0.998', '1.000.000']]).doubtful).toBeNull()
})

test('never takes a point for a mark of thousands where the comma delimits', () => {
  expect(numberMarks({ delimiter: ',', point: 'thousands' })).toBe('point')
})

const GERMAN = 'Zeit;gut;total\n04.11.2026 14:00;990;1.000\n04.11.2026 14:01;1.015;1.020\n5.11.2026, 9:02:30;1;2\n'

test('reads a German file: days first, points between thousands, and says so', async () => {
  const { report, series } = await measurementsOf(GERMAN.replace('gut', 'good'))
  expect(report).toMatchObject({
    point: 'thousands',
    rowsUsed: 3,
    first: Date.UTC(2026, 10, 4, 14),
    last: Date.UTC(2026, 10, 5, 9, 2, 30),
  })
  expect(plain(series.good.slice(0, 2))).toEqual([990, 1015])
  expect(plain(series.valid.slice(0, 2))).toEqual([1000, 1020])
})

test('shows the doubtful number, and leaves a comma-separated file alone', async () => {
  expect(await inspected(GERMAN)).toMatchObject({ doubtful: '1.015', dialect: { point: 'thousands' } })
  const english = await inspected('time,good,total\n2026-11-04 14:00,1.000,2.000\n')
  expect(english.doubtful).toBeNull()
  expect(english.dialect.point).toBeUndefined()
})
