import { lineTally } from './report-tally.ts'
import type { LineCount } from './import-report.ts'
import type { DuplicateRule } from './mapping.ts'
import type { MeasurementRows } from './measurement-rows.ts'

/**
 * Leaves one row per time: the last in the file, the first, or their sum. Works in place on rows that are sorted by time.
 * The lines counted are those that are not the kept one; with `sum`, those that were added to the first.
 */
export const withoutDuplicates = (
  rows: MeasurementRows,
  rule: DuplicateRule,
): { readonly rows: MeasurementRows; readonly duplicates: LineCount } => {
  const { length, time, good, valid, line } = rows
  const dropped = lineTally()
  let kept = 0
  for (let row = 0; row < length; row += 1) {
    if (kept === 0 || time[row] !== time[kept - 1]) {
      if (kept !== row) {
        time[kept] = time[row] as number
        good[kept] = good[row] as number
        valid[kept] = valid[row] as number
        line[kept] = line[row] as number
      }
      kept += 1
      continue
    }
    const into = kept - 1
    dropped.add((rule === 'last' ? line[into] : line[row]) as number)
    if (rule === 'first') continue
    const add = rule === 'sum'
    good[into] = (good[row] as number) + (add ? (good[into] as number) : 0)
    valid[into] = (valid[row] as number) + (add ? (valid[into] as number) : 0)
    if (!add) line[into] = line[row] as number
  }
  return {
    rows: {
      length: kept,
      time: time.subarray(0, kept),
      good: good.subarray(0, kept),
      valid: valid.subarray(0, kept),
      line: line.subarray(0, kept),
    },
    duplicates: dropped.report(),
  }
}
