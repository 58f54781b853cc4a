import { formatCount } from '../../format/count.ts'
import { formatDuration } from '../../format/duration.ts'
import type {
  Delimiter,
  DuplicateRule,
  DurationUnit,
  ImportMapping,
  PointMeaning,
  RatioScale,
  StateReading,
  TimeStamp,
  TimestampFormat,
} from '../../interop/csv/mapping.ts'
import type { Inspection } from '../../interop/csv/inspect.ts'
import { bucketColumn, thresholdOf } from './latency-draft.ts'
import { latencyFaultWords } from './latency-words.ts'
import { needsThreshold, neededRoles, usedRoles } from './mapping-draft.ts'
import type { ColumnRole, DraftFault, EventsOf, MappingDraft, UntilOf } from './mapping-draft.ts'

export const KIND_WORDS: Readonly<Record<ImportMapping['kind'], string>> = {
  measurements: 'measurements',
  outages: 'a list of outages',
}

export const DELIMITER_WORDS: Readonly<Record<Delimiter, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
}

/** What a number such as 1.000 can mean, by what it would be. */
export const pointWords = (number: string): Readonly<Record<PointMeaning, string>> => ({
  thousands: `${number.replaceAll('.', '')}: points stand between thousands`,
  decimal: `${number}: the point is the decimal mark`,
})

export const FORMAT_WORDS: Readonly<Record<TimestampFormat, string>> = {
  'date-time': 'date and time',
  'epoch-seconds': 'seconds since 1970',
  'epoch-milliseconds': 'milliseconds since 1970',
}

export const EVENT_WORDS: Readonly<Record<EventsOf, string>> = {
  'good-total': 'good and total',
  'bad-total': 'bad and total',
  'good-bad': 'good and bad',
  'error-ratio': 'error ratio and total',
  'success-ratio': 'success ratio and total',
  state: 'up or down',
  latency: 'how long requests took',
  buckets: 'requests by how long they took (buckets)',
}

export const SCALE_WORDS: Readonly<Record<RatioScale, string>> = {
  fraction: 'shares of one: 0.5 is half',
  percent: 'per cent: 50 is half',
}

export const READING_WORDS: Readonly<Record<StateReading, string>> = {
  auto: 'as the rows suggest',
  samples: 'each row stands for its own step',
  changes: 'a state holds until the next row',
}

export const DUPLICATE_WORDS: Readonly<Record<DuplicateRule, string>> = {
  last: 'the last one counts',
  first: 'the first one counts',
  sum: 'they are added up',
}

export const STAMP_WORDS: Readonly<Record<TimeStamp, string>> = {
  start: 'the start of its step',
  end: 'the end of its step, as Prometheus exports it',
}

export const UNTIL_WORDS: Readonly<Record<UntilOf, string>> = {
  end: 'when it ended',
  duration: 'how long it lasted',
}

export const UNIT_WORDS: Readonly<Record<DurationUnit, string>> = {
  milliseconds: 'milliseconds',
  seconds: 'seconds',
  minutes: 'minutes',
  hours: 'hours',
}

const ROLES: Readonly<Record<ColumnRole, string>> = {
  time: 'time',
  good: 'good events',
  bad: 'bad events',
  total: 'total',
  ratio: 'ratio',
  state: 'up or down',
  end: 'end',
  duration: 'length',
  failing: 'share failing',
  label: 'what happened',
  latency: 'how long it took',
  count: 'number of requests',
}

/** What a column is for, inside a sentence or at the head of the column. */
export const roleWords = (role: ColumnRole, { kind, events }: MappingDraft): string => {
  if (role === 'time' && kind === 'outages') return 'beginning'
  if (role === 'ratio') return events === 'error-ratio' ? 'error ratio' : 'success ratio'
  return ROLES[role]
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** A column as people count it: from one. */
const columnNumber = (column: number): string => formatCount(column + 1)

/** A column by its name in the file, or by its number where it has none. */
export const columnName = ({ columns }: Inspection, column: number): string =>
  (columns[column] ?? '') === '' ? `Column ${columnNumber(column)}` : (columns[column] as string)

/** A column in a list to choose from: its number, its name, and what its first row holds. */
export const columnChoice = (inspection: Inspection, column: number): string => {
  const name = inspection.columns[column] ?? ''
  const sample = inspection.preview[0]?.[column] ?? ''
  return `${columnNumber(column)}${name === '' ? '' : `: ${name}`}${sample === '' ? '' : ` (${sample.slice(0, 30)})`}`
}

const mapped = (roles: readonly ColumnRole[], draft: MappingDraft): string => {
  const words = listed(roles.map((role) => roleWords(role, draft)))
  const columns = roles.map((role) => columnNumber(draft.columns[role] as number))
  return `${words} in column${columns.length > 1 ? 's' : ''} ${listed(columns)}`
}

/** How the rows are read, in one sentence: what they are, which columns hold what, how they are separated. */
export const readingWords = (draft: MappingDraft, { dialect }: Inspection): string => {
  const roles = usedRoles(draft).filter((role) => draft.columns[role] !== null)
  const threshold = needsThreshold(draft) ? thresholdOf(draft) : null
  const [time, rest] = [roles.filter((role) => role === 'time'), roles.filter((role) => role !== 'time')]
  const parts = [time, rest].filter((some) => some.length > 0).map((some) => mapped(some, draft))
  const kind = draft.kind === 'measurements' ? 'Measurements' : 'A list of outages'
  const good = threshold === null ? [] : [`good within ${formatDuration(threshold)}${bucketWords(draft)}`]
  return `${kind}: ${[...parts, ...good, `separated by ${DELIMITER_WORDS[dialect.delimiter]}`].join(', ')}.`
}

const bucketWords = (draft: MappingDraft): string => {
  const column = draft.events === 'buckets' ? bucketColumn(draft) : null
  return column === null ? '' : ` in column ${columnNumber(column)}`
}

/** What is still to do before an import can start. */
export const faultWords = (fault: DraftFault, draft: MappingDraft): string => {
  if (!('roles' in fault)) return latencyFaultWords(fault)
  const roles = listed(fault.roles.map((role) => `“${roleWords(role, draft)}”`))
  return fault.fault === 'missing'
    ? `Still to choose: the column for ${roles}.`
    : `Column ${columnNumber(fault.column)} is chosen for ${roles}. Each needs a column of its own.`
}

export const isOptional = (role: ColumnRole, draft: MappingDraft): boolean => !neededRoles(draft).includes(role)
