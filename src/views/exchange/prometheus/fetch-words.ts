import { formatCount } from '../../../format/count.ts'
import { formatDuration } from '../../../format/duration.ts'
import { instantField } from '../../../format/instant-field.ts'
import { formatTimeZone } from '../../../format/instant.ts'
import { counted } from '../../../format/plural.ts'
import type { FetchReport } from '../../../interop/prometheus-api/contract.ts'
import { byteSize } from '../byte-size.ts'
import { gapNotes } from '../gap-notes.ts'
import type { ReportFact, ReportNote } from '../report-note.ts'

const STEPS = { one: 'step', other: 'steps' }
const ANSWERS = { one: 'answer', other: 'answers' }

/** What was read, in plain numbers. */
export const fetchFacts = (report: FetchReport, zone: string): readonly ReportFact[] => [
  { name: 'Steps', value: formatCount(report.steps) },
  { name: 'Measured', value: formatCount(report.measured) },
  { name: 'One step', value: formatDuration(report.step) },
  { name: 'From', value: `${instantField(report.from, zone)} ${formatTimeZone(zone)}` },
  { name: 'Until', value: `${instantField(report.until, zone)} ${formatTimeZone(zone)}` },
  { name: 'Requests', value: formatCount(report.requests) },
  { name: 'Repeated', value: formatCount(report.retries) },
  { name: 'Received', value: byteSize(report.bytes) },
]

const note = (id: string, count: number, words: string): readonly ReportNote[] =>
  count === 0 ? [] : [{ id, words, where: '' }]

const TIMES = { one: 'time', other: 'times' }

const resetNotes = ({ resets: { events, total } }: FetchReport): readonly ReportNote[] =>
  note(
    'resets',
    (events ?? 0) + (total ?? 0),
    `Counters began anew, as they do when a program restarts, and the server allowed for it: ${counted(events ?? 0, TIMES)} in the first query, ${counted(total ?? 0, TIMES)} in that of all events.`,
  )

/** Everything that was not plain reading, each with its rule, so that nothing happens silently. */
export const fetchNotes = (report: FetchReport, zone: string): readonly ReportNote[] => [
  ...gapNotes(report.gaps, zone, 'sample'),
  ...note(
    'not-numbers',
    report.notNumbers,
    `${counted(report.notNumbers, ANSWERS)} of NaN or infinity: taken as not measured.`,
  ),
  ...note('negative', report.negative, `${counted(report.negative, ANSWERS)} below zero: taken as not measured.`),
  ...note(
    'above-total',
    report.aboveTotal,
    `${counted(report.aboveTotal, STEPS)} with more counted by the first query than there were events: cut down to all of them.`,
  ),
  ...note(
    'events-missing',
    report.eventsMissing,
    `${counted(report.eventsMissing, STEPS)} without an answer of the first query: no bad events where it counts bad ones, not measured where it counts good ones.`,
  ),
  ...note(
    'total-missing',
    report.totalMissing,
    `${counted(report.totalMissing, STEPS)} without an answer of the query of all events: not measured.`,
  ),
  ...(report.noBadEventsAtAll
    ? [
        {
          id: 'no-bad-events',
          words:
            'The query of bad events gave nothing in all this time: taken as none. Perhaps none failed; perhaps its name or a label is misspelt.',
          where: '',
        },
      ]
    : []),
  ...resetNotes(report),
  ...note(
    'off-grid',
    report.offGrid,
    `${counted(report.offGrid, ANSWERS)} for a time that was not asked for: left out.`,
  ),
  ...note('unordered', report.unordered, `${counted(report.unordered, ANSWERS)} out of order: put in their place.`),
  ...note(
    'repeated',
    report.repeated,
    `${counted(report.repeated, ANSWERS)} for a time that already had one: the last counts.`,
  ),
  ...report.warnings.map((warning) => ({ id: warning, words: `The server says: “${warning}”`, where: '' })),
]
