import { expect, test } from 'vitest'
import { measurementsOf, plain } from './import-text.ts'

const csv = (...lines: string[]): string => lines.join('\n')

test('even samples of up and down count for their own step', async () => {
  const { series, report } = await measurementsOf(
    csv(
      'time,state',
      '2026-11-04 00:00,up',
      '2026-11-04 00:01,UP',
      '2026-11-04 00:02,Down',
      '2026-11-04 00:03,up',
      '2026-11-04 00:05,up',
    ),
  )
  expect(plain(series.good)).toEqual([60_000, 60_000, 0, 60_000, null, 60_000])
  expect(plain(series.valid)).toEqual([60_000, 60_000, 60_000, 60_000, null, 60_000])
  expect(report).toMatchObject({ unit: 'time', stateReading: 'samples', gaps: { steps: 1 } })
})

test('several samples in one step share its time', async () => {
  const { series } = await measurementsOf(
    csv(
      'time,up',
      '2026-11-04 00:00,1',
      '2026-11-04 00:01,1',
      '2026-11-04 00:01:20,0',
      '2026-11-04 00:01:40,0',
      '2026-11-04 00:02,1',
      '2026-11-04 00:03,1',
      '2026-11-04 00:04,1',
      '2026-11-04 00:05,1',
    ),
  )
  expect(series.step).toBe(60_000)
  // One of three samples is up: 60,000 / 3.
  expect(plain(series.good)).toEqual([60_000, 20_000, 60_000, 60_000, 60_000, 60_000])
})

test('in a log of changes a state holds until the next row, by the minute', async () => {
  const { series, report } = await measurementsOf(
    csv(
      'time,status',
      '2026-11-04 00:00:30,up',
      '2026-11-04 00:02:15,down',
      '2026-11-04 00:03:45,up',
      '2026-11-04 00:05:00,down',
    ),
  )
  expect(series).toMatchObject({ start: Date.UTC(2026, 10, 4), step: 60_000 })
  expect(plain(series.valid)).toEqual([30_000, 60_000, 60_000, 60_000, 60_000])
  // Down from 02:15 to 03:45: 45 s of the third minute, 45 s of the fourth.
  expect(plain(series.good)).toEqual([30_000, 60_000, 15_000, 15_000, 60_000])
  expect(report).toMatchObject({ unit: 'time', stateReading: 'changes', rowsUsed: 4 })
})

test('the person may say how states are to be read', async () => {
  const text = csv('time,state', '2026-11-04 00:00,up', '2026-11-04 00:02,down', '2026-11-04 00:04,up')
  const samples = await measurementsOf(text, { events: { of: 'state', state: 1, reading: 'samples' } })
  expect(plain(samples.series.good)).toEqual([120_000, 0, 120_000])
  const changes = await measurementsOf(text, { events: { of: 'state', state: 1, reading: 'changes' } })
  expect(plain(changes.series.good)).toEqual([60_000, 60_000, 0, 0])
})

test('a word that is no state is skipped and reported', async () => {
  const { report } = await measurementsOf(
    csv(
      'time,state',
      '2026-11-04 00:00,up',
      '2026-11-04 00:01,ok',
      '2026-11-04 00:02,maybe',
      '2026-11-04 00:03,true',
      '2026-11-04 00:04,',
      '2026-11-04 00:05,1',
      '2026-11-04 00:06,Healthy',
    ),
  )
  expect(report.skipped.examples).toEqual([
    { code: 'not-a-state', line: 4, column: 1, expected: null, received: 'maybe' },
    { code: 'missing-value', line: 6, column: 1, expected: null, received: '' },
  ])
})
