import { formatCount } from '../../format/count.ts'
import { formatDuration } from '../../format/duration.ts'
import { instantField } from '../../format/instant-field.ts'
import { formatTimeZone } from '../../format/instant.ts'
import { counted } from '../../format/plural.ts'
import type {
  LineCount,
  MeasurementReport,
  OutageReport,
  RowProblemCode,
  SkippedRows,
} from '../../interop/csv/import-report.ts'
import { gapNotes } from './gap-notes.ts'
import { ROW_PROBLEMS } from './import-words.ts'
import { lineWords } from './line-words.ts'
import { DUPLICATE_WORDS } from './mapping-words.ts'
import type { ReportFact, ReportNote } from './report-note.ts'

export type ImportReport = MeasurementReport | OutageReport

const at = (instant: number, { zone }: ImportReport): string =>
  `${instantField(instant, zone.zone)} ${formatTimeZone(zone.zone)}`

/** What was read, in plain numbers. */
export const reportFacts = (report: ImportReport): readonly ReportFact[] => [
  { name: 'Rows read', value: formatCount(report.rowsRead) },
  { name: 'Rows used', value: formatCount(report.rowsUsed) },
  { name: 'Rows left out', value: formatCount(report.rowsRead - report.rowsUsed) },
  ...(report.kind === 'measurements'
    ? [
        { name: 'One step', value: formatDuration(report.step) },
        { name: 'Steps', value: formatCount(report.steps) },
        { name: 'Counted in', value: report.unit === 'requests' ? 'requests' : 'time watched' },
        ...(report.latencyThreshold === null
          ? []
          : [{ name: 'Good within', value: formatDuration(report.latencyThreshold) }]),
      ]
    : []),
  { name: report.kind === 'measurements' ? 'First' : 'First began', value: at(report.first, report) },
  { name: report.kind === 'measurements' ? 'Last' : 'Last began', value: at(report.last, report) },
]

const noteOfLines = (id: string, { count, lines }: LineCount, words: string): readonly ReportNote[] =>
  count === 0 ? [] : [{ id, words, where: lineWords(lines, count) }]

/** Rows that were left out, by reason. */
export const skippedNotes = ({ byCode, examples }: SkippedRows): readonly ReportNote[] =>
  (Object.entries(byCode) as [RowProblemCode, number][]).map(([code, count]) => ({
    id: code,
    words: `${counted(count, ROW_PROBLEMS[code])}: left out.`,
    where: lineWords(
      examples.flatMap((example) => (example.code === code && example.line !== null ? [example.line] : [])),
      count,
    ),
  }))

const zoneNotes = ({ zone }: ImportReport): readonly ReportNote[] => {
  const { localTimes, skipped, ambiguous } = zone
  const times = { one: 'time', other: 'times' }
  const name = formatTimeZone(zone.zone)
  return [
    ...(localTimes === 0
      ? []
      : [
          {
            id: 'local',
            words: `${counted(localTimes, { one: 'time names', other: 'times name' })} no zone: read as ${name}.`,
            where: '',
          },
        ]),
    ...noteOfLines(
      'skipped-hour',
      skipped,
      `${counted(skipped.count, times)} fell into an hour that a clock change in ${name} skips: moved forward by it.`,
    ),
    ...noteOfLines(
      'repeated-hour',
      ambiguous,
      `${counted(ambiguous.count, times)} fell into an hour that comes twice in ${name}: taken as the first.`,
    ),
  ]
}

const measurementNotes = (report: MeasurementReport): readonly ReportNote[] => {
  const { duplicates, offGrid, gathered, gaps, stateReading, step } = report
  return [
    ...noteOfLines(
      'duplicates',
      duplicates,
      `${counted(duplicates.count, { one: 'row has', other: 'rows have' })} the time of another row: of such rows ${DUPLICATE_WORDS[duplicates.rule]}.`,
    ),
    ...noteOfLines(
      'off-grid',
      offGrid,
      `${counted(offGrid.count, { one: 'row does', other: 'rows do' })} not stand at the start of a step: added to the step ${
        offGrid.placement === 'within' ? 'they fall into' : 'that starts nearest'
      }.`,
    ),
    ...(gathered === null
      ? []
      : [
          {
            id: 'gathered',
            words: `Rows ${formatDuration(gathered)} apart are more than can be worked with at every keystroke: they were added up in steps of ${formatDuration(step)}.`,
            where: '',
          },
        ]),
    ...gapNotes(gaps, report.zone.zone, 'row'),
    ...(report.stamp === 'start'
      ? []
      : [{ id: 'stamp', words: 'Each time was taken for the end of its step.', where: '' }]),
    ...(stateReading === null
      ? []
      : [
          {
            id: 'states',
            words:
              stateReading === 'changes'
                ? 'Each state was held until the next row; the last row only ends the one before it.'
                : 'Each state was taken for its own step.',
            where: '',
          },
        ]),
  ]
}

/** Everything that was not plain reading, each with its rule, so that nothing happens silently. */
export const reportNotes = (report: ImportReport): readonly ReportNote[] => [
  ...skippedNotes(report.skipped),
  ...(report.kind === 'measurements' ? measurementNotes(report) : []),
  ...noteOfLines(
    'unsorted',
    report.unsorted,
    `${counted(report.unsorted.count, { one: 'row is', other: 'rows are' })} earlier than the row before: everything was sorted by time.`,
  ),
  ...zoneNotes(report),
  ...(report.point === 'thousands'
    ? [{ id: 'points', words: 'Points in numbers stand between thousands: 1.000 was read as one thousand.', where: '' }]
    : []),
  ...(report.encoding === 'windows-1252'
    ? [{ id: 'encoding', words: 'The text is not UTF-8: read as Windows-1252, as spreadsheets write it.', where: '' }]
    : []),
]
