import Papa from 'papaparse'
import { importMeasurements } from '../../src/interop/csv/import-measurements.ts'
import type { MeasurementMapping } from '../../src/interop/csv/mapping.ts'
import { compare } from './support/ratio.ts'

const START = Date.UTC(2024, 0, 1)
const PIECE = 100_000

/** A header and so many even rows, about 42 bytes each, as a file would be. */
const file = (rows: number, step: number): Blob => {
  const pieces: string[] = ['timestamp,good_requests,total_requests\n']
  for (let first = 0; first < rows; first += PIECE) {
    const lines: string[] = []
    for (let row = first; row < Math.min(rows, first + PIECE); row += 1) {
      const total = 12_000_000 + ((row * 7_919) % 9_973)
      lines.push(`${new Date(START + row * step).toISOString()},${total - (row % 13)},${total}\n`)
    }
    pieces.push(lines.join(''))
  }
  return new Blob(pieces)
}

const mapping: MeasurementMapping = {
  kind: 'measurements',
  dialect: { delimiter: ',', newline: '\n', header: true, columns: 3 },
  zone: 'UTC',
  time: { column: 0, format: 'date-time' },
  events: { of: 'good-total', good: 1, total: 2 },
  duplicates: 'last',
}

/** The library alone on the same file: the same slices, decoded the shortest way, its own `step` doing nothing. */
const papaAlone = async (blob: Blob): Promise<number> => {
  const decoder = new TextDecoder()
  let rows = 0
  let rest = ''
  const step = (): void => {
    rows += 1
  }
  const slice = 262_144
  for (let at = 0; at < blob.size; at += slice) {
    const bytes = await blob.slice(at, at + slice).arrayBuffer()
    const last = at + slice >= blob.size
    const all = rest + decoder.decode(bytes, { stream: !last })
    const parser = new Papa.Parser({ delimiter: ',', newline: '\n', step })
    const cut: { readonly meta: { readonly cursor: number } } = parser.parse(all, 0, !last)
    rest = all.slice(cut.meta.cursor)
  }
  return rows
}

const imported = async (blob: Blob, rows: number): Promise<number> => {
  const read = await importMeasurements(blob, mapping)
  if (!read.ok || read.value.report.rowsUsed !== rows) throw new Error('the import went wrong')
  return read.value.series.valid.length
}

/** How far memory rises above where it stood, in megabytes, looked at after every piece. */
const peakOf = async (blob: Blob): Promise<number> => {
  const used = (): number => {
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  globalThis.gc?.()
  const before = used()
  let peak = before
  await importMeasurements(blob, mapping, {
    onProgress: () => {
      peak = Math.max(peak, used())
    },
  })
  return (Math.max(peak, used()) - before) / 1e6
}

for (const { rows, step, rounds } of [
  { rows: 1_000_000, step: 60_000, rounds: 9 },
  // By the second for 116 days: more steps than are worked with, so they are gathered.
  { rows: 10_000_000, step: 1_000, rounds: 3 },
]) {
  const blob = file(rows, step)
  // Before anything else leaves garbage that would be counted as having been there.
  const peak = await peakOf(blob)
  console.log(`${rows} rows, ${(blob.size / 1e6).toFixed(1)} MB; memory rose by at most ${peak.toFixed(0)} MB`)
  await compare({
    name: 'CSV import against papaparse alone',
    baseline: () => papaAlone(blob),
    subject: () => imported(blob, rows),
    aim: 1.5,
    rounds,
    warmups: 1,
  })
}
