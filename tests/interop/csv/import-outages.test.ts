import { expect, test } from 'vitest'
import { importOutages } from '../../../src/interop/csv/import-outages.ts'
import type { OutageMapping } from '../../../src/interop/csv/mapping.ts'
import { outagesOf } from './import-text.ts'

const at = (day: number, hours = 0, minutes = 0): number => Date.UTC(2026, 10, day, hours, minutes)
const csv = (...lines: string[]): string => lines.join('\n')

test('reads start, end, share and label', async () => {
  const { outages, report } = await outagesOf(
    csv(
      'start,end,impact,title',
      '2026-11-15T09:30Z,2026-11-15T12:30Z,5%,"Slow, but up"',
      '2026-11-04T14:02Z,2026-11-04T14:22Z,100%,Bad deploy',
    ),
  )
  expect(outages).toEqual([
    { label: 'Bad deploy', began: at(4, 14, 2), lasted: 1_200_000, failing: 1_000_000_000 },
    { label: 'Slow, but up', began: at(15, 9, 30), lasted: 10_800_000, failing: 50_000_000 },
  ])
  expect(report).toMatchObject({ kind: 'outages', rowsRead: 2, rowsUsed: 2, unsorted: { count: 1, lines: [3] } })
})

test.each([
  ['lasted', '20m', 1_200_000],
  ['lasted', '1h 30m', 5_400_000],
  ['lasted', '90', 5_400_000],
  ['minutes', '1.5', 90_000],
  ['duration_s', '90', 90_000],
  ['duration (hours)', '2', 7_200_000],
  ['duration_ms', '250', 250],
])('a column %j with %j lasts %d ms', async (name, text, lasted) => {
  const { outages } = await outagesOf(csv(`start,${name}`, `2026-11-04,${text}`))
  expect(outages).toEqual([{ label: '', began: at(4), lasted, failing: 1_000_000_000 }])
})

test.each([
  ['failing', '0.25%', 2_500_000],
  ['failing', '12.3456789 %', 123_456_789],
  ['failing', '0.05', 50_000_000],
  ['failing', '1', 1_000_000_000],
  ['impact_pct', '0.5', 5_000_000],
  ['failing', '30', 300_000_000],
])('a share column %j with %j is %d parts per billion', async (name, text, failing) => {
  const { outages } = await outagesOf(csv(`start,lasted,${name}`, `2026-11-04,20m,${text}`))
  expect(outages[0]?.failing).toBe(failing)
})

test('skips rows that make no sense, and says where and why', async () => {
  const { outages, report } = await outagesOf(
    csv(
      'start,end,impact',
      '2026-11-04 00:00,2026-11-04 01:00,50%',
      '2026-11-04 00:00,2026-11-03 01:00,50%', // 3
      '2026-11-04 00:00,2026-11-04 00:00,50%', // 4
      '2026-11-04 00:00,2026-11-04 01:00,150%', // 5
      '2026-11-04 00:00,2026-11-04 01:00,0%', // 6
      '2026-11-04 00:00,2026-11-04 01:00,-5%', // 7
      '2026-11-04 00:00,2026-11-04 01:00,lots', // 8
      '2026-11-04 00:00,,50%', // 9
      '2026-11-04 00:00,later,50%', // 10
      '2026-11-04 00:00,2026-11-04 01:00', // 11
      '2026-11-05 00:00,2026-11-05 01:00,7 %',
      '2026-11-06 00:00,2026-11-06 01:00,7 %',
      '2026-11-07 00:00,2026-11-07 01:00,7 %',
      '2026-11-08 00:00,2026-11-08 01:00,7 %',
    ),
  )
  expect(outages).toHaveLength(5)
  expect(report.skipped.examples.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['ends-before-it-begins', 3, 1],
    ['zero-length', 4, 1],
    ['share-out-of-range', 5, 2],
    ['share-out-of-range', 6, 2],
    ['share-out-of-range', 7, 2],
    ['not-a-share', 8, 2],
    ['missing-value', 9, 1],
    ['not-a-timestamp', 10, 1],
    ['wrong-column-count', 11, null],
  ])
})

test('skips durations of nothing and of no sense', async () => {
  const { report } = await outagesOf(
    csv(
      'start,lasted',
      '2026-11-04,20m',
      '2026-11-04,0',
      '2026-11-04,0m',
      '2026-11-04,-5',
      '2026-11-04,a while',
      '2026-11-04,',
    ),
  )
  expect(report.skipped.examples.map(({ code, line }) => [code, line])).toEqual([
    ['zero-length', 3],
    ['zero-length', 4],
    ['negative', 5],
    ['not-a-duration', 6],
    ['missing-value', 7],
  ])
})

test('keeps markup in labels as text, on one line', async () => {
  const { outages } = await outagesOf(csv('start,lasted,label', '2026-11-04,20m,"<b onclick=""x()"">\n  bold</b>"'))
  expect(outages[0]?.label).toBe('<b onclick="x()"> bold</b>')
})

test('keeps characters whole that stand across two pieces of a file', async () => {
  const label = 'ö障🚧'.repeat(40)
  const lines = Array.from({ length: 8_000 }, (_, row) => `2026-11-04,${row + 1}m,${label}`)
  const { outages } = await outagesOf(new Blob([csv('start,lasted,label', ...lines)]))
  expect(new Set(outages.map((outage) => outage.label))).toEqual(new Set([label]))
  expect(outages).toHaveLength(8_000)
})

test('refuses more outages than the limit, and a list without a usable row', async () => {
  const mapping: OutageMapping = {
    kind: 'outages',
    dialect: { delimiter: ',', newline: '\n', header: true, columns: 2 },
    zone: 'UTC',
    start: { column: 0, format: 'date-time' },
    until: { of: 'duration', column: 1, unit: 'minutes' },
    failing: null,
    label: null,
  }
  const line = '2026-11-04,5\n'
  expect(await importOutages(`start,lasted\n${line.repeat(100_001)}`, mapping)).toMatchObject({
    ok: false,
    problem: { problem: { code: 'too-many-outages', line: 100_002, expected: '100000', received: '100001' } },
  })
  expect(await importOutages('start,lasted\nx,5\n', mapping)).toMatchObject({
    ok: false,
    problem: { problem: { code: 'no-usable-row', received: '1' }, skipped: { count: 1 } },
  })
})
