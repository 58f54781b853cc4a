import { describe, expect, test } from 'vitest'
import { inspect } from '../../../src/interop/csv/inspect.ts'
import { gzipped, inspected } from './import-text.ts'

const rows = (header: string, ...lines: string[]): string => [header, ...lines].join('\n')
const T = ['2026-11-04T14:00Z', '2026-11-04T14:01Z', '2026-11-04T14:02Z']

test('names delimiter, header, columns and the first rows', async () => {
  const found = await inspected(rows('time;good;total', `${T[0]};9;10`, `${T[1]};8;10`))
  expect(found.dialect).toEqual({ delimiter: ';', newline: '\n', header: true, columns: 3 })
  expect(found.columns).toEqual(['time', 'good', 'total'])
  expect(found.preview).toEqual([
    [T[0], '9', '10'],
    [T[1], '8', '10'],
  ])
  expect(found.proposal).toMatchObject({
    kind: 'measurements',
    zone: 'UTC',
    time: { column: 0, format: 'date-time' },
    events: { of: 'good-total', good: 1, total: 2 },
    duplicates: 'last',
  })
})

describe('finds the delimiter', () => {
  test.each([
    [',', ','],
    [';', ';'],
    ['\t', '\t'],
    ['|', '|'],
  ])('%j', async (delimiter) => {
    const text = rows(['time', 'good', 'total'].join(delimiter), [T[0], 9, 10].join(delimiter))
    expect((await inspected(text)).dialect.delimiter).toBe(delimiter)
  })

  test('a semicolon, although every row has as many decimal commas', async () => {
    const text = rows('2026-11-04 14:00;1,5;2,5', '2026-11-04 14:01;1,0;2,0')
    expect((await inspected(text)).dialect).toMatchObject({ delimiter: ';', header: false, columns: 3 })
  })

  test('a comma, although every label has one semicolon', async () => {
    const text = rows('start,end,label', `${T[0]},${T[1]},db; slow`, `${T[1]},${T[2]},net; gone`)
    expect((await inspected(text)).dialect.delimiter).toBe(',')
  })

  test('a comma, although a semicolon would cut every row as evenly', async () => {
    const text = [`${T[0]},${T[1]},db; slow`, `${T[1]},${T[2]},net; gone`].join('\n')
    expect((await inspected(text)).dialect).toMatchObject({ delimiter: ',', columns: 3 })
  })

  test('also inside quotes, which it then leaves alone', async () => {
    const text = rows('start,end,label', `${T[0]},${T[1]},"a, ""b""\nc"`, `${T[1]},${T[2]},"d;e;f"`)
    const found = await inspected(text)
    expect(found.dialect).toMatchObject({ delimiter: ',', columns: 3 })
    expect(found.preview[0]).toEqual([T[0], T[1], 'a, "b"\nc'])
  })
})

describe('recognises columns by their names', () => {
  test.each([
    ['timestamp,success,requests', { of: 'good-total', good: 1, total: 2 }],
    ['ts,5xx,count', { of: 'bad-total', bad: 1, total: 2 }],
    ['date,failed_requests,http_requests_total', { of: 'bad-total', bad: 1, total: 2 }],
    ['Datetime,ok,errors', { of: 'good-bad', good: 1, bad: 2 }],
    ['time,error_rate,requests', { of: 'error-ratio', ratio: 1, total: 2, scale: 'percent' }],
    ['time,errorRatio,valid', { of: 'error-ratio', ratio: 1, total: 2, scale: 'percent' }],
    ['time,availability,total', { of: 'success-ratio', ratio: 1, total: 2, scale: 'percent' }],
    ['time,success_rate,total', { of: 'success-ratio', ratio: 1, total: 2, scale: 'percent' }],
  ])('%s', async (header, events) => {
    const found = await inspected(rows(header, `${T[0]},5,10`, `${T[1]},4,10`))
    expect(found.proposal).toMatchObject({ kind: 'measurements', events })
  })

  test.each(['status', 'state', 'up'])('time with %s', async (name) => {
    const found = await inspected(rows(`time,${name}`, `${T[0]},UP`, `${T[1]},down`))
    expect(found.proposal).toMatchObject({ events: { of: 'state', state: 1, reading: 'auto' } })
  })

  test('an error ratio without a number above 1 is a fraction', async () => {
    const found = await inspected(rows('time,error_rate,total', `${T[0]},0.5,10`, `${T[1]},0,10`))
    expect(found.proposal).toMatchObject({ events: { of: 'error-ratio', scale: 'fraction' } })
  })

  test.each([
    ['start,end,impact,title', `${T[0]},${T[1]},5%,x`, { of: 'end', column: 1, format: 'date-time' }, 2, 3],
    ['began,lasted,failing,what', `${T[0]},20m,5%,x`, { of: 'duration', column: 1, unit: 'minutes' }, 2, 3],
    ['From,To,Name', `${T[0]},${T[1]},x`, { of: 'end', column: 1, format: 'date-time' }, null, 2],
    ['started_at,duration_seconds', `${T[0]},90`, { of: 'duration', column: 1, unit: 'seconds' }, null, null],
    ['date,minutes,incident', `${T[0]},90,x`, { of: 'duration', column: 1, unit: 'minutes' }, null, 2],
  ])('outages: %s', async (header, line, until, failing, label) => {
    const { proposal } = await inspected(rows(header, line))
    expect(proposal).toMatchObject({ kind: 'outages', start: { column: 0 }, until, label })
    expect(proposal?.kind === 'outages' ? (proposal.failing?.column ?? null) : 'no').toBe(failing)
  })
})

describe('recognises columns by their values where there is no header', () => {
  test.each([
    ['good and total', [`${T[0]},9,10`, `${T[1]},10,10`], { of: 'good-total', good: 1, total: 2 }],
    ['total and bad', [`${T[0]},10,1`, `${T[1]},10,0`], { of: 'bad-total', bad: 2, total: 1 }],
    ['good and bad', [`${T[0]},10,1`, `${T[1]},0,3`], { of: 'good-bad', good: 1, bad: 2 }],
    ['good, bad and total', [`${T[0]},9,1,10`, `${T[1]},8,2,10`], { of: 'good-total', good: 1, total: 3 }],
    [
      'error ratio and total',
      [`${T[0]},0.01,100`, `${T[1]},0,50`],
      { of: 'error-ratio', ratio: 1, total: 2, scale: 'fraction' },
    ],
    [
      'success in per cent and total',
      [`${T[0]},99%,100`, `${T[1]},98 %,50`],
      { of: 'success-ratio', ratio: 1, total: 2, scale: 'percent' },
    ],
    ['states', [`${T[0]},up`, `${T[1]},down`], { of: 'state', state: 1, reading: 'auto' }],
  ])('%s', async (_, lines, events) => {
    const found = await inspected(lines.join('\n'))
    expect(found.dialect.header).toBe(false)
    expect(found.proposal).toMatchObject({ kind: 'measurements', events })
  })

  test('epoch seconds and milliseconds', async () => {
    expect((await inspected('1700000000,9,10\n1700000060,10,10')).time).toEqual({ column: 0, format: 'epoch-seconds' })
    const found = await inspected('1700000000000,9,10\n1700000060000,10,10')
    expect(found.time).toEqual({ column: 0, format: 'epoch-milliseconds' })
  })

  test('outages with an end, a share and a label', async () => {
    const found = await inspected(`${T[0]},${T[1]},5%,Slow\n${T[1]},${T[2]},100%,Gone`)
    expect(found.proposal).toMatchObject({
      kind: 'outages',
      until: { of: 'end', column: 1 },
      failing: { column: 2, scale: 'percent' },
      label: 3,
    })
  })

  test('and proposes nothing when the numbers do not tell', async () => {
    expect((await inspected(`${T[0]},9\n${T[1]},10`)).proposal).toBeNull()
  })
})

test('takes what the person chose instead of what was detected', async () => {
  const result = await inspect('time;good;total\n2026-11-04;1,5;2,5', { delimiter: ',', header: false })
  expect(result).toMatchObject({ ok: false, problem: { code: 'not-recognised' } })
  const headless = await inspect(`${T[0]},9,10\n${T[1]},9,10`, { header: true })
  expect(headless).toMatchObject({ ok: true, value: { columns: [T[0], '9', '10'], preview: [[T[1], '9', '10']] } })
})

test('reads no more than the beginning of a large file', async () => {
  const line = `${T[0]},9,10\n`
  const blob = new Blob(['time,good,total\n', line.repeat(200_000)])
  let furthest = 0
  const watched = {
    size: blob.size,
    type: '',
    slice: (from: number, to: number) => {
      furthest = Math.max(furthest, to)
      return blob.slice(from, to)
    },
  }
  const result = await inspect(watched as unknown as Blob)
  expect(result).toMatchObject({ ok: true, value: { preview: { length: 20 } } })
  expect(furthest).toBeLessThan(1_000_000)
})

test.each([
  ['a byte order mark', () => new Blob([new Uint8Array([0xef, 0xbb, 0xbf]), 'time,good,total\n2026-11-04,1,2'])],
  ['gzip', () => gzipped('time,good,total\n2026-11-04,1,2')],
  ['CRLF', () => 'time,good,total\r\n2026-11-04,1,2\r\n'],
  ['CR alone', () => 'time,good,total\r2026-11-04,1,2\r'],
  ['a stray delimiter after every row', () => 'time,good,total,\n2026-11-04,1,2,\n'],
])('sees the same columns through %s', async (_, make) => {
  const found = await inspected(await make())
  expect(found.columns.slice(0, 3)).toEqual(['time', 'good', 'total'])
  expect(found.preview[0]?.slice(0, 3)).toEqual(['2026-11-04', '1', '2'])
})

test('reads UTF-16 with its mark, and windows-1252 as spreadsheets still write it', async () => {
  const text = 'start,end,label\n2026-11-04,2026-11-05,Störung'
  const wide = new Blob([new Uint16Array([0xfeff, ...Array.from(text, (character) => character.charCodeAt(0))])])
  expect(await inspected(wide)).toMatchObject({
    encoding: 'utf-16le',
    preview: [['2026-11-04', '2026-11-05', 'Störung']],
  })
  const western = new Blob([new Uint8Array(Array.from(text, (character) => character.charCodeAt(0)))])
  expect(await inspected(western)).toMatchObject({
    encoding: 'windows-1252',
    preview: [['2026-11-04', '2026-11-05', 'Störung']],
  })
})

const REQUESTS = Array.from({ length: 40 }, (_, row) => new Date(Date.UTC(2026, 10, 4, 14, 0, row)).toISOString())

test.each([
  ['milliseconds', 'timestamp,duration_ms', (row: number) => String(30 + row), 'milliseconds'],
  ['seconds', 'timestamp,duration_seconds', (row: number) => `0.${100 + row}`, 'seconds'],
  ['fractions whose unit no name tells', 'timestamp,duration', (row: number) => `0.${100 + row}`, 'seconds'],
  ['lengths with their units', 'timestamp,took', (row: number) => `${30 + row}ms`, 'milliseconds'],
])('takes short lengths for those of requests, not of outages: %s', async (_, header, length, unit) => {
  const text = rows(header, ...REQUESTS.map((time, row) => `${time},${length(row)}`))
  expect((await inspected(text)).proposal).toMatchObject({ kind: 'latency', latency: 1, unit, count: null })
})

test.each([
  ['minutes', 'time,duration_minutes', '20', 'minutes'],
  ['many seconds', 'time,duration_seconds', '600', 'seconds'],
  ['lengths without a unit', 'time,duration', '12', 'minutes'],
  ['lengths with their units', 'time,lasted', '20m', 'minutes'],
])('still takes lengths of outages for what they are: %s', async (_, header, length, unit) => {
  const text = rows(header, ...REQUESTS.map((time) => `${time},${length}`))
  expect((await inspected(text)).proposal).toMatchObject({ kind: 'outages', until: { column: 1, unit } })
})

test('goes by the states of a monitor that also says how long its checks took', async () => {
  const text = rows('time,status,duration_ms', ...REQUESTS.map((time) => `${time},up,30`))
  expect((await inspected(text)).proposal).toMatchObject({ kind: 'measurements', events: { of: 'state', state: 1 } })
})

test('takes lengths beside an end, or a few beside a beginning, for those of outages', async () => {
  const ended = rows('time,end,duration_ms', `${T[0]},${T[1]},250`)
  expect((await inspected(ended)).proposal).toMatchObject({ kind: 'outages', until: { of: 'end' } })
  const few = rows('started,duration_ms', `${T[0]},250`)
  expect((await inspected(few)).proposal).toMatchObject({ kind: 'outages', until: { unit: 'milliseconds' } })
})
