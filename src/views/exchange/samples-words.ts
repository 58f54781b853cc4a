import { formatCount } from '../../format/count.ts'
import { formatDuration } from '../../format/duration.ts'
import { instantField } from '../../format/instant-field.ts'
import { counted } from '../../format/plural.ts'
import type { SampleReport } from '../../interop/prometheus-json/import-samples.ts'
import type { SamplesReading, SeriesRole } from '../../interop/prometheus-json/mapping.ts'
import type { SampleProblemCode } from '../../interop/prometheus-json/samples.ts'
import { gapNotes } from './gap-notes.ts'
import { leftOutNotes } from './left-out-words.ts'
import type { ReportFact, ReportNote } from './report-note.ts'
import type { SamplesDraft, rolesFault } from './samples-draft.ts'

export const ROLE_WORDS: Readonly<Record<SeriesRole, string>> = {
  good: 'good events',
  bad: 'bad events',
  total: 'all events',
  unused: 'not used',
}

/** How the values are read; the usual choice says what it found. */
export const readingChoices = (counters: boolean): Readonly<Record<SamplesReading, string>> => ({
  auto: counters ? 'as they look: counters that only rise' : 'as they look: what each step counted',
  increases: 'what each step counted, as increase() gives it',
  rates: 'how much each second, as rate() gives it',
  counters: 'counters that only rise, as Prometheus scrapes them',
})

const READ_AS: Readonly<Record<SampleReport['reading'], string>> = {
  increases: 'The values were read as what was counted in the step that ends with each sample.',
  rates: 'The values were read as what was counted each second, in the step that ends with each sample.',
  counters: 'The values were read as counters: each step has what they rose by.',
}

const FAULTS: Readonly<Record<Exclude<ReturnType<typeof rolesFault>, null>, string>> = {
  nothing: 'Still to say: which series count good or bad events, and which count all of them.',
  'one-side': 'One side is missing: choose good and bad, good and all, or bad and all events.',
  three: 'Good and bad events are all events already: choose two of the three.',
}

export const rolesFaultWords = (fault: ReturnType<typeof rolesFault>): string => (fault === null ? '' : FAULTS[fault])

/** What the chosen series come to, in one sentence. */
export const rolesWords = ({ roles }: SamplesDraft): string => {
  const parts = (['good', 'bad', 'total'] as const).flatMap((role) => {
    const count = roles.filter((one) => one === role).length
    if (count === 0) return []
    return [count === 1 ? ROLE_WORDS[role] : `${ROLE_WORDS[role]} as the sum of ${formatCount(count)} series`]
  })
  return parts.length === 0 ? 'No series is used yet.' : `Counted: ${parts.join(' and ')}.`
}

const SAMPLE = { one: 'sample', other: 'samples' }
const STEP = { one: 'step', other: 'steps' }

const SAMPLE_PROBLEMS: Readonly<Record<SampleProblemCode, { readonly one: string; readonly other: string }>> = {
  'not-a-pair': {
    one: 'sample is no pair of a time and a value',
    other: 'samples are no pairs of a time and a value',
  },
  'not-a-timestamp': { one: 'sample has a time that cannot be read', other: 'samples have a time that cannot be read' },
  'not-a-number': { one: 'sample has a value that is no number', other: 'samples have a value that is no number' },
  negative: { one: 'sample is below 0', other: 'samples are below 0' },
}

/** What was read, in plain numbers. */
export const samplesFacts = (report: SampleReport): readonly ReportFact[] => [
  { name: 'Series used', value: formatCount(report.series) },
  { name: 'Samples read', value: formatCount(report.samplesRead) },
  { name: 'Samples used', value: formatCount(report.samplesUsed) },
  { name: 'One step', value: formatDuration(report.step) },
  { name: 'Steps', value: formatCount(report.steps) },
  { name: 'From', value: `${instantField(report.from, 'UTC')} UTC` },
  { name: 'Until', value: `${instantField(report.until, 'UTC')} UTC` },
]

const note = (id: string, count: number, words: string): readonly ReportNote[] =>
  count === 0 ? [] : [{ id, words, where: '' }]

/** Everything that was not plain reading, each with its rule. */
export const samplesNotes = (report: SampleReport): readonly ReportNote[] => [
  {
    id: 'reading',
    words: READ_AS[report.reading],
    where: '',
  },
  ...note(
    'resets',
    report.resets,
    `${counted(report.resets, { one: 'time a counter', other: 'times a counter' })} began anew: counted on from 0.`,
  ),
  ...note(
    'across',
    report.acrossGaps,
    `${counted(report.acrossGaps, { one: 'time a counter was', other: 'times a counter was' })} not seen for more than a step: what it counted meanwhile is in the step in which it was seen again.`,
  ),
  ...leftOutNotes(report.leftOut, SAMPLE_PROBLEMS),
  ...note(
    'nan',
    report.notNumbers,
    `${counted(report.notNumbers, { one: 'sample is', other: 'samples are' })} NaN or infinite: not measured.`,
  ),
  ...note(
    'unordered',
    report.unordered,
    `${counted(report.unordered, { one: 'sample is', other: 'samples are' })} earlier than the one before: everything was sorted by time.`,
  ),
  ...note(
    'repeated',
    report.repeated,
    `${counted(report.repeated, SAMPLE)} had the time of another one of the series: the last one counts.`,
  ),
  ...note(
    'off-grid',
    report.offGrid,
    `${counted(report.offGrid, { one: 'sample does', other: 'samples do' })} not stand on the step: added to the nearest one.`,
  ),
  ...note(
    'above',
    report.aboveTotal,
    `In ${counted(report.aboveTotal, STEP)} more events were good or bad than there were events: cut down to all of them.`,
  ),
  ...note(
    'missing',
    report.eventsMissing,
    `In ${counted(report.eventsMissing, STEP)} one side has no sample: bad events that nothing counted are taken as none, and where good events are not counted beside all events the step is not measured.`,
  ),
  ...note(
    'no-total',
    report.totalMissing,
    `In ${counted(report.totalMissing, STEP)} the number of all events is missing: not measured.`,
  ),
  ...gapNotes(report.gaps, 'UTC', 'sample'),
]
