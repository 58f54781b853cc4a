import { describe, expect, test } from 'vitest'
import { measurementsOf, plain, refusalOf } from './import-text.ts'

const at = (hours: number, minutes = 0, seconds = 0): number => Date.UTC(2026, 10, 4, hours, minutes, seconds)
const csv = (...lines: string[]): string => lines.join('\n')

test('puts good and total on the grid they came on', async () => {
  const { series, report } = await measurementsOf(
    csv('time,good,total', '2026-11-04 00:00,9,10', '2026-11-04 00:05,20,20', '2026-11-04 00:10,0,0'),
  )
  expect(series).toMatchObject({ start: at(0), step: 300_000 })
  expect(plain(series.good)).toEqual([9, 20, 0])
  expect(plain(series.valid)).toEqual([10, 20, 0])
  expect(report).toEqual({
    kind: 'measurements',
    unit: 'requests',
    delimiter: ',',
    point: 'decimal',
    encoding: 'utf-8',
    rowsRead: 3,
    rowsUsed: 3,
    skipped: { count: 0, byCode: {}, examples: [] },
    unsorted: { count: 0, lines: [] },
    duplicates: { count: 0, lines: [], rule: 'last' },
    offGrid: { count: 0, lines: [], placement: 'within' },
    gaps: { steps: 0, stretches: 0, ranges: [] },
    zone: {
      zone: 'UTC',
      localTimes: 3,
      skipped: { count: 0, lines: [] },
      ambiguous: { count: 0, lines: [] },
    },
    first: at(0),
    last: at(0, 10),
    step: 300_000,
    steps: 3,
    gathered: null,
    stateReading: null,
    stamp: 'start',
    latencyThreshold: null,
  })
})

describe('reads the same events from', () => {
  test.each([
    ['good and total', 'time,good,total', [9, 10], [20, 20]],
    ['bad and total', 'time,bad,total', [1, 10], [0, 20]],
    ['good and bad', 'time,good,bad', [9, 1], [20, 0]],
    ['an error ratio and total', 'time,error_ratio,total', [0.1, 10], [0, 20]],
    ['an error ratio in per cent and total', 'time,error_rate,total', ['10%', 10], ['0%', 20]],
    ['an error ratio in bare per cent and total', 'time,error_pct,total', [10, 10], [0, 20]],
    ['a success ratio and total', 'time,success_ratio,total', [0.9, 10], [1, 20]],
    ['an availability in per cent and total', 'time,availability,total', ['90 %', 10], ['100 %', 20]],
  ])('%s', async (_, header, first, second) => {
    const { series } = await measurementsOf(
      csv(header, `2026-11-04T00:00Z,${first.join(',')}`, `2026-11-04T00:01Z,${second.join(',')}`),
    )
    expect(plain(series.good)).toEqual([9, 20])
    expect(plain(series.valid)).toEqual([10, 20])
  })
})

test('keeps whole numbers whole, however the ratio is written', async () => {
  // In binary 0.07 × 100 is 7.000000000000001 and 0.29 × 100 is 28.999999999999996.
  const { series } = await measurementsOf(
    csv(
      'time,error_ratio,total',
      '2026-11-04T00:00Z,0.07,100',
      '2026-11-04T00:01Z,0.29,100',
      '2026-11-04T00:02Z,0.125,2',
    ),
  )
  expect(plain(series.good)).toEqual([93, 71, 1.75])
  const good = await measurementsOf(
    csv('time,success_ratio,total', '2026-11-04T00:00Z,0.07,100', '2026-11-04T00:01Z,0.29,100'),
  )
  expect(plain(good.series.good)).toEqual([7, 29])
})

test('reads decimal commas where semicolons or tabs delimit', async () => {
  for (const delimiter of [';', '\t']) {
    const { series } = await measurementsOf(
      csv('time;good;total', '2026-11-04 00:00;1,5;2,5', '2026-11-04 00:01;1;2').replaceAll(';', delimiter),
    )
    expect(plain(series.good)).toEqual([1.5, 1])
  }
})

test('skips what it cannot read, and says where, why and what was needed', async () => {
  const { series, report } = await measurementsOf(
    csv(
      'time,good,total', // line 1
      '2026-11-04 00:00,9,10',
      '', // 3
      'yesterday,9,10', // 4
      '2026-11-04 00:01,nine,10', // 5
      '2026-11-04 00:02,9', // 6
      '2026-11-04 00:02,9,10,11', // 7
      '2026-11-04 00:02,-1,10', // 8
      '2026-11-04 00:02,11,10', // 9
      '2026-11-04 00:02,,10', // 10
      '2026-11-04 00:02,"1,234","2,345"', // 11
      '2026-11-04 00:02,9,1e300', // 12
      ',9,10', // 13
      '2026-11-04 00:03,8,10',
      '2026-11-04 00:04,8,10,',
    ),
  )
  expect(plain(series.good)).toEqual([9, null, null, 8, 8])
  expect(report).toMatchObject({ rowsRead: 13, rowsUsed: 3, step: 60_000 })
  expect(report.skipped.count).toBe(10)
  expect(report.skipped.byCode).toEqual({
    'not-a-timestamp': 1,
    'not-a-number': 2,
    'wrong-column-count': 2,
    negative: 1,
    'good-above-total': 1,
    'missing-value': 2,
    'number-too-large': 1,
  })
  expect(report.skipped.examples).toEqual([
    { code: 'not-a-timestamp', line: 4, column: 0, expected: 'date-time', received: 'yesterday' },
    { code: 'not-a-number', line: 5, column: 1, expected: null, received: 'nine' },
    { code: 'wrong-column-count', line: 6, column: null, expected: '3', received: '2' },
    { code: 'wrong-column-count', line: 7, column: null, expected: '3', received: '4' },
    { code: 'negative', line: 8, column: 1, expected: '0', received: '-1' },
    { code: 'good-above-total', line: 9, column: 1, expected: '10', received: '11' },
    { code: 'missing-value', line: 10, column: 1, expected: null, received: '' },
    { code: 'not-a-number', line: 11, column: 1, expected: null, received: '1,234' },
    { code: 'number-too-large', line: 12, column: 2, expected: '9007199254740991', received: '1e300' },
    { code: 'missing-value', line: 13, column: 0, expected: 'date-time', received: '' },
  ])
  expect(report.gaps).toEqual({ steps: 2, stretches: 1, ranges: [{ from: at(0, 1), until: at(0, 3), steps: 2 }] })
})

test('refuses ratios outside nought to one, or to a hundred per cent', async () => {
  const { report } = await measurementsOf(
    csv(
      'time,error_pct,total',
      '2026-11-04 00:00,5,10',
      '2026-11-04 00:01,101,10',
      '2026-11-04 00:02,5,10',
      '2026-11-04 00:03,-1,10',
    ),
  )
  expect(report.skipped.examples).toEqual([
    { code: 'ratio-out-of-range', line: 3, column: 1, expected: '100', received: '101' },
    { code: 'ratio-out-of-range', line: 5, column: 1, expected: '100', received: '-1' },
  ])
})

test('refuses counts whose sum could not be held exactly', async () => {
  const { report } = await measurementsOf(
    csv(
      'time,good,bad',
      '2026-11-04 00:00,9007199254740991,0',
      '2026-11-04 00:01,9007199254740991,1',
      '2026-11-04 00:02,5,1',
    ),
  )
  expect(report.skipped.examples).toMatchObject([{ code: 'number-too-large', line: 3, column: 2 }])
})

test('counts every unreadable row, lists the first fifty, and cuts long cells', async () => {
  const bad = Array.from({ length: 120 }, (_, row) => `2026-11-04 01:00,${'x'.repeat(100)}${row},1`)
  const { report } = await measurementsOf(
    csv('time,good,total', '2026-11-04 00:00,1,1', '2026-11-04 00:01,1,1', ...bad),
  )
  expect(report.skipped.count).toBe(120)
  expect(report.skipped.examples).toHaveLength(50)
  expect(report.skipped.examples[0]?.received).toHaveLength(80)
})

test('counts lines inside quotes, CRLF, and blank lines', async () => {
  const text =
    'time,note,good,total\r\n2026-11-04 00:00,"two\r\nlines",1,1\r\n\r\n2026-11-04 00:01,"say ""hi"", or",1,1\r\n2026-11-04 00:02,,x,1\r\n'
  const { report } = await measurementsOf(text)
  expect(report).toMatchObject({ rowsRead: 3, rowsUsed: 2 })
  expect(report.skipped.examples).toEqual([{ code: 'not-a-number', line: 6, column: 2, expected: null, received: 'x' }])
})

test('reports a row whose quotes do not close where a cell ends', async () => {
  const { report } = await measurementsOf(
    csv('time,note,good,total', '2026-11-04 00:00,a,1,1', '2026-11-04 00:01,"b"x,1,1"', '2026-11-04 00:02,c,1,1'),
  )
  expect(report.skipped.examples).toMatchObject([{ code: 'broken-quotes', line: 3 }])
})

test('sorts rows, and counts those that are earlier than the row before', async () => {
  const { series, report } = await measurementsOf(
    csv(
      'time,good,total',
      '2026-11-04 00:02,3,3',
      '2026-11-04 00:00,1,1',
      '2026-11-04 00:03,4,4',
      '2026-11-04 00:01,2,2',
    ),
  )
  expect(plain(series.good)).toEqual([1, 2, 3, 4])
  expect(report.unsorted).toEqual({ count: 2, lines: [3, 5] })
})

describe('of rows with the same time', () => {
  const text = csv(
    'time,good,total',
    '2026-11-04 00:00,1,10',
    '2026-11-04 00:01,2,10',
    '2026-11-04 00:00,3,10',
    '2026-11-04 00:00,4,10',
  )
  test.each([
    ['last', [4, 2], [10, 10], [2, 4], 2],
    ['first', [1, 2], [10, 10], [4, 5], 2],
    ['sum', [8, 2], [30, 10], [4, 5], 4],
  ] as const)('takes the %s', async (rule, good, valid, lines, rowsUsed) => {
    const { series, report } = await measurementsOf(text, { duplicates: rule })
    expect(plain(series.good)).toEqual(good)
    expect(plain(series.valid)).toEqual(valid)
    expect(report.duplicates).toEqual({ rule, count: 2, lines })
    expect(report.rowsUsed).toBe(rowsUsed)
  })
})

test('adds a row between two steps to the step it falls in', async () => {
  const { series, report } = await measurementsOf(
    csv(
      'time,good,total',
      '2026-11-04 00:00,1,1',
      '2026-11-04 00:01,2,2',
      '2026-11-04 00:01:30,5,5',
      '2026-11-04 00:02,3,3',
      '2026-11-04 00:03,4,4',
    ),
  )
  expect(series.step).toBe(60_000)
  expect(plain(series.good)).toEqual([1, 7, 3, 4])
  expect(report.offGrid).toEqual({ count: 1, lines: [4], placement: 'within' })
})

test('reads local times in the chosen zone, and counts what a clock change made doubtful', async () => {
  // Berlin, 29 March 2026: 02:00 does not exist. Hourly rows by the clock on the wall give 01:00, 02:00 (moved to 03:00) and 03:00.
  const { series, report } = await measurementsOf(
    csv(
      'time,good,total',
      '2026-03-29 00:00,1,1',
      '2026-03-29 01:00,2,2',
      '2026-03-29 02:00,3,3',
      '2026-03-29 03:00,4,4',
      '2026-03-29 04:00,5,5',
    ),
    { zone: 'Europe/Berlin' },
  )
  expect(series.start).toBe(Date.UTC(2026, 2, 28, 23))
  expect(plain(series.good)).toEqual([1, 2, 4, 5])
  expect(report.zone.skipped).toEqual({ count: 1, lines: [4] })
  expect(report.duplicates).toEqual({ rule: 'last', count: 1, lines: [4] })
})

test('keeps days that a clock change made shorter or longer one step each', async () => {
  const days = Array.from({ length: 40 }, (_, day) => new Date(Date.UTC(2026, 2, 1 + day)).toISOString().slice(0, 10))
  const { series, report } = await measurementsOf(csv('date,good,total', ...days.map((day) => `${day},1,1`)), {
    zone: 'Europe/Berlin',
  })
  expect(series.step).toBe(86_400_000)
  expect(plain(series.valid)).toEqual(days.map(() => 1))
  expect(report.offGrid.placement).toBe('nearest')
})

test('takes epoch seconds and milliseconds for the same instants', async () => {
  const seconds = await measurementsOf(csv('ts,good,total', '1762214400,1,1', '1762214460,2,2'))
  const milliseconds = await measurementsOf(csv('ts,good,total', '1762214400000,1,1', '1762214460000,2,2'))
  expect(milliseconds.series).toEqual(seconds.series)
  expect(seconds.series).toMatchObject({ start: 1_762_214_400_000, step: 60_000 })
})

describe('refuses', () => {
  test('a file in which no row can be used, with the reasons', async () => {
    const refusal = await refusalOf(csv('time,good,total', 'a,1,1', 'b,1,1'))
    expect(refusal.problem).toEqual({ code: 'no-usable-row', line: null, column: null, expected: null, received: '2' })
    expect(refusal.skipped?.byCode).toEqual({ 'not-a-timestamp': 2 })
  })

  test('a header without rows', async () => {
    expect((await refusalOf('time,good,total\n')).problem).toMatchObject({ code: 'no-usable-row', received: '0' })
  })

  test('a single moment, because it tells no step', async () => {
    const refusal = await refusalOf(csv('time,good,total', '2026-11-04,1,1', '2026-11-04,2,2'))
    expect(refusal.problem).toMatchObject({ code: 'too-few-rows', received: '1', expected: '2' })
  })

  test('more steps than ten years have minutes', async () => {
    const refusal = await refusalOf(
      csv(
        'time,good,total',
        '2000-01-01 00:00,1,1',
        '2000-01-01 00:01,1,1',
        '2000-01-01 00:02,1,1',
        '2026-01-01 00:00,1,1',
      ),
    )
    // 2000-01-01 to 2026-01-01 is 9,497 days: 9,497 × 1,440 + 1 steps.
    expect(refusal.problem).toMatchObject({ code: 'too-many-steps', received: '13675681', expected: '5300000' })
  })

  test('an unknown zone, and a column that is not there', async () => {
    const text = csv('time,good,total', '2026-11-04,1,1')
    expect((await refusalOf(text, { zone: 'Mars/Phobos' })).problem).toMatchObject({ code: 'not-a-time-zone' })
    const refusal = await refusalOf(text, { events: { of: 'good-total', good: 1, total: 3 } })
    expect(refusal.problem).toMatchObject({ code: 'column-missing', column: 3, expected: '3' })
  })
})

test('takes times for the ends of steps when told to, as Prometheus exports them', async () => {
  const text = 'time,good,total\n2026-11-04 14:05,9,10\n2026-11-04 14:10,20,20\n'
  const { series, report } = await measurementsOf(text, { stamp: 'end' })
  expect(series).toMatchObject({ start: at(14), step: 300_000 })
  expect(plain(series.good)).toEqual([9, 20])
  expect(report).toMatchObject({ stamp: 'end', first: at(14, 5), last: at(14, 10) })
})
