import { parseDuration } from '../../core/quantity/duration.ts'
import { parseShare } from '../../core/quantity/share.ts'
import { WHOLE, ppb } from '../../core/quantity/units.ts'
import type { Instant, Milliseconds, PartsPerBillion } from '../../core/quantity/units.ts'
import { success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { fileProblem, refusal, withinMemory } from './import-problem.ts'
import type { FileProblem, ImportRefusal, OutageReport } from './import-report.ts'
import { addTimeFault, isWellFormed, mappingProblem, streamOptions } from './import-run.ts'
import type { ImportOptions } from './import-run.ts'
import { UNIT_LENGTHS } from './latency-buckets.ts'
import type { DurationUnit, OutageMapping } from './mapping.ts'
import { readNumber, readPercentSign } from './number.ts'
import type { NumberMarks } from './number.ts'
import { numberMarks } from './number-marks.ts'
import { lineTally, skipTally } from './report-tally.ts'
import type { SkipTally } from './report-tally.ts'
import { readRows } from './rows.ts'
import type { CsvSource } from './text-stream.ts'
import { timestampReader } from './timestamp.ts'
import type { TimestampReader } from './timestamp.ts'
import { createZoneClock } from './zone-clock.ts'

/** One row of an outage list. */
export interface ImportedOutage {
  /** Line breaks and blanks around it removed; empty where the list has none. */
  readonly label: string
  readonly began: Instant
  readonly lasted: Milliseconds
  readonly failing: PartsPerBillion
}

export interface ImportedOutages {
  /** By the time they began. */
  readonly outages: readonly ImportedOutage[]
  readonly report: OutageReport
}

/** Reads one part of a row; null after adding the fault to the tally. */
type PartReader<Value> = (cells: readonly string[], line: number) => Value | null

const durationReader = (
  { column, unit }: { readonly column: number; readonly unit: DurationUnit },
  marks: NumberMarks,
  skips: SkipTally,
): PartReader<Milliseconds> => {
  return (cells, line) => {
    const text = cells[column] as string
    const add = (code: Parameters<SkipTally['add']>[0]): null => {
      skips.add(code, line, column, text, unit)
      return null
    }
    if (text.trim() === '') return add('missing-value')
    const bare = readNumber(text, marks)
    if (bare < 0) return add('negative')
    const lasted = Number.isNaN(bare) ? parseDuration(text, 'duration') : success(Math.round(bare * UNIT_LENGTHS[unit]))
    if (!lasted.ok) return add(lasted.problem.code === 'not-positive' ? 'zero-length' : 'not-a-duration')
    if (lasted.value > Number.MAX_SAFE_INTEGER) return add('number-too-large')
    return lasted.value === 0 ? add('zero-length') : lasted.value
  }
}

const endReader = (
  until: Extract<OutageMapping['until'], { of: 'end' }>,
  readTime: TimestampReader,
  skips: SkipTally,
): ((cells: readonly string[], line: number, began: Instant) => Milliseconds | null) => {
  return (cells, line, began) => {
    const text = cells[until.column] as string
    const ended = readTime(text, line)
    if (Number.isNaN(ended)) {
      addTimeFault(skips, line, until, text)
      return null
    }
    if (ended > began) return ended - began
    skips.add(ended === began ? 'zero-length' : 'ends-before-it-begins', line, until.column, text)
    return null
  }
}

const failingReader = (
  failing: OutageMapping['failing'],
  marks: NumberMarks,
  skips: SkipTally,
): PartReader<PartsPerBillion> => {
  if (failing === null) return () => WHOLE
  const { column, scale } = failing
  return (cells, line) => {
    const text = cells[column] as string
    const add = (code: Parameters<SkipTally['add']>[0], expected: string | null = null): null => {
      skips.add(code, line, column, text, expected)
      return null
    }
    const { number, percent } = readPercentSign(text)
    if (number.trim() === '') return add('missing-value')
    const value = readNumber(number, marks)
    if (Number.isNaN(value)) return add('not-a-share')
    const whole = percent || scale === 'percent' ? 100 : 1
    if (value < 0 || value > whole) return add('share-out-of-range', String(whole))
    // Exact where a person wrote a percentage; a fraction is taken to the nearest part per billion.
    const exact = whole === 100 ? parseShare(number, 'share') : null
    const parts = exact?.ok === true ? exact.value : ppb(Math.round((value / whole) * WHOLE))
    return parts === 0 ? add('share-out-of-range', String(whole)) : parts
  }
}

const missingColumn = ({ zone, dialect, start, until, failing, label }: OutageMapping): FileProblem | null => {
  const optional = [failing?.column, label ?? undefined].filter((column) => column !== undefined)
  return mappingProblem(zone, dialect, [start.column, until.column, ...optional])
}

/**
 * Reads a whole list of outages. A row that cannot be read, lasts no time, ends before it begins, or fails none or more
 * than all of the requests is skipped and reported.
 *
 * @returns a problem that says why the file was refused, with the rows that were unreadable.
 */
export const importOutages = (
  source: CsvSource,
  mapping: OutageMapping,
  options: ImportOptions = {},
): Promise<Result<ImportedOutages, ImportRefusal>> =>
  withinMemory(async () => {
    const { dialect, start, until, label } = mapping
    const wrong = missingColumn(mapping)
    if (wrong !== null) return refusal(wrong)
    const marks = numberMarks(dialect)
    const clock = createZoneClock(mapping.zone)
    const skips = skipTally()
    const unsorted = lineTally()
    const readStart = timestampReader(start.format, marks, clock)
    const readLasted =
      until.of === 'end'
        ? endReader(until, timestampReader(until.format, marks, clock), skips)
        : durationReader(until, marks, skips)
    const readFailing = failingReader(mapping.failing, marks, skips)
    const outages: ImportedOutage[] = []
    let before = Number.NEGATIVE_INFINITY
    const stream = streamOptions(options)
    const read = await readRows(source, dialect, stream, (cells, line, broken) => {
      if (!isWellFormed(cells, line, broken, dialect, skips)) return null
      const began = readStart(cells[start.column] as string, line)
      if (Number.isNaN(began)) {
        addTimeFault(skips, line, start, cells[start.column] as string)
        return null
      }
      const lasted = readLasted(cells, line, began)
      const failing = lasted === null ? null : readFailing(cells, line)
      if (lasted === null || failing === null) return null
      if (outages.length === stream.limits.outages) {
        return fileProblem('too-many-outages', String(outages.length + 1), String(stream.limits.outages), line)
      }
      if (began < before) unsorted.add(line)
      before = began
      const words = label === null ? '' : (cells[label] as string).replaceAll(/\s+/g, ' ').trim()
      outages.push({ label: words, began, lasted, failing })
      return null
    })
    const skipped = skips.report()
    if (!read.ok) return refusal(read.problem, skipped)
    if (outages.length === 0) return refusal(fileProblem('no-usable-row', String(read.value.rows)), skipped)
    outages.sort((a, b) => a.began - b.began)
    return success({
      outages,
      report: {
        kind: 'outages',
        delimiter: dialect.delimiter,
        point: dialect.point ?? 'decimal',
        encoding: read.value.encoding,
        rowsRead: read.value.rows,
        rowsUsed: outages.length,
        skipped,
        unsorted: unsorted.report(),
        zone: clock.report(),
        first: (outages[0] as ImportedOutage).began,
        last: (outages.at(-1) as ImportedOutage).began,
      },
    })
  })
