import { describe, expect, test } from 'vitest'
import { IMPORT_LIMITS } from '../../../src/interop/csv/import-limits.ts'
import { importMeasurements } from '../../../src/interop/csv/import-measurements.ts'
import { inspect } from '../../../src/interop/csv/inspect.ts'
import type { MeasurementMapping } from '../../../src/interop/csv/mapping.ts'
import type { CsvSource } from '../../../src/interop/csv/text-stream.ts'
import { gzipped } from './import-text.ts'

const mapping: MeasurementMapping = {
  kind: 'measurements',
  dialect: { delimiter: ',', newline: '\n', header: true, columns: 3 },
  zone: 'UTC',
  time: { column: 0, format: 'date-time' },
  events: { of: 'good-total', good: 1, total: 2 },
  duplicates: 'last',
}
const HEADER = 'time,good,total\n'
const ROW = '2026-11-04T14:00Z,9,10\n'

const inspectProblem = async (source: CsvSource) => {
  const result = await inspect(source)
  return result.ok ? result.value : result.problem
}
const importProblem = async (source: CsvSource, limits = IMPORT_LIMITS) => {
  const result = await importMeasurements(source, mapping, { limits })
  return result.ok ? result.value.report : result.problem.problem
}

/** A file that says it is this large and must not be read. */
const unreadable = (size: number, name: string): Blob => {
  const file = {
    size,
    type: 'text/csv',
    name,
    slice: () => {
      throw new Error('was read')
    },
  }
  return file as unknown as Blob
}

describe('at first sight refuses', () => {
  test.each([
    ['an empty file', '', { code: 'empty-file' }],
    ['blank lines only', '\n \n\r\n', { code: 'empty-file' }],
    ['a list with one column', 'time\n2026-11-04\n2026-11-05\n', { code: 'one-column', received: 'time' }],
    ['prose', 'Dear all,\n\nnothing to see here, really.\nBye, bye\n', { code: 'not-recognised' }],
    ['numbers without a header or a time', '1,2,3\n4,5,6\n', { code: 'not-recognised', received: '1 2 3' }],
  ])('%s', async (_, text, problem) => {
    expect(await inspectProblem(text)).toMatchObject(problem)
  })

  test.each([
    ['a spreadsheet', [0x50, 0x4b, 0x03, 0x04, 0x14, 0, 6, 0], 'zip'],
    ['a printed page', [0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
    ['other binary files', [0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3], '7f 45 4c 46 00 00 00 01'],
    ['control characters', [1, 2, 3, 4, 65, 66, 67], '01 02 03 04 41 42 43'],
  ])('%s', async (_, bytes, received) => {
    expect(await inspectProblem(new Blob([new Uint8Array(bytes)]))).toMatchObject({ code: 'binary', received })
  })

  test('a file of 2 GB, without reading a byte of it', async () => {
    const problem = { code: 'text-too-large', expected: '1000000000', received: '2000000000' }
    expect(await inspectProblem(unreadable(2_000_000_000, 'big.csv'))).toMatchObject(problem)
    expect(await importProblem(unreadable(2_000_000_000, 'big.csv'))).toMatchObject(problem)
  })

  test('a file that calls itself packed, is not, and is too large', async () => {
    const file = { size: 2_000_000_000, type: '', name: 'big.csv.gz', slice: () => new Blob(['ti']) } as unknown as Blob
    expect(await inspectProblem(file)).toMatchObject({ code: 'text-too-large' })
  })

  test('a file that can no longer be read', async () => {
    const file = { size: 10, type: '', slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) }
    expect(await inspectProblem(file as unknown as Blob)).toMatchObject({ code: 'unreadable-file', received: 'gone' })
  })

  test('packed rubbish', async () => {
    expect(await inspectProblem(await gzipped(new Uint8Array(1000)))).toMatchObject({ code: 'binary' })
    const broken = new Blob([new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])])
    expect(await inspectProblem(broken)).toMatchObject({ code: 'damaged-gzip' })
  })
})

describe('while reading refuses', () => {
  test('a small archive that unpacks to more than the limit', async () => {
    const bomb = await gzipped(HEADER + ROW.repeat(200_000))
    expect(bomb.size).toBeLessThan(100_000)
    const problem = await importProblem(bomb, { ...IMPORT_LIMITS, textBytes: 1_000_000 })
    expect(problem).toMatchObject({ code: 'text-too-large', expected: '1000000' })
    expect(Number('received' in problem ? problem.received : 0)).toBeLessThan(20_000_000)
  })

  test('an archive that ends early', async () => {
    const whole = await gzipped(HEADER + Array.from({ length: 5_000 }, (_, row) => `${row},${row * 7919},x\n`).join(''))
    expect(await importProblem(whole.slice(0, whole.size - 100))).toMatchObject({ code: 'damaged-gzip' })
  })

  test('more rows than the limit, naming the line', async () => {
    expect(await importProblem(HEADER + ROW.repeat(11), { ...IMPORT_LIMITS, rows: 10 })).toMatchObject({
      code: 'too-many-rows',
      expected: '10',
      received: '11',
      line: 12,
    })
  })

  test.each([
    ['a cell of more than a million characters', `${HEADER}${ROW}${'x'.repeat(1_000_001)},1,1\n${ROW}`],
    ['a file without line breaks', 'x'.repeat(3_000_000)],
    ['a quote that is never closed', `${HEADER}${ROW}"${ROW.repeat(60_000)}`],
  ])('%s', async (_, text) => {
    expect(await importProblem(text)).toMatchObject({ code: 'row-too-long', expected: '1000000' })
  })

  test('nothing when a cell just fits', async () => {
    const row = `2026-11-04T14:01Z,1,${'0'.repeat(999_000)}1\n`
    expect(await importProblem(HEADER + ROW + row)).toMatchObject({ rowsUsed: 2 })
  })

  test('anything more once it is cancelled', async () => {
    const controller = new AbortController()
    let pieces = 0
    const result = await importMeasurements(HEADER + ROW.repeat(100_000), mapping, {
      signal: controller.signal,
      onProgress: () => {
        pieces += 1
        controller.abort()
      },
    })
    expect(result).toMatchObject({ ok: false, problem: { problem: { code: 'cancelled' } } })
    expect(pieces).toBe(1)
  })
})

test('a letter O for a zero spoils only its own row', async () => {
  const rows = ['2026-11-04T14:00Z,9,1O', '2026-11-04T14:01Z,9,10', '2026-11-04T14:02Z,9,10'].join('\n')
  expect(await importProblem(HEADER + rows)).toMatchObject({ rowsUsed: 2, skipped: { byCode: { 'not-a-number': 1 } } })
})

test('bytes that are no UTF-8 inside a UTF-8 file spoil only their own row', async () => {
  const encoder = new TextEncoder()
  const parts = [`${HEADER}2026-11-04T14:00Z,9,10\n`, 'é', '\n2026-11-04T14:01Z,9,10\n2026-11-04T14:02Z,9,']
  const bytes = [...parts.map((part) => encoder.encode(part)), new Uint8Array([0x31, 0xff, 0x30, 0x0a])]
  expect(await importProblem(new Blob(bytes))).toMatchObject({
    encoding: 'utf-8',
    rowsUsed: 2,
    skipped: { byCode: { 'wrong-column-count': 1, 'not-a-number': 1 } },
  })
})
