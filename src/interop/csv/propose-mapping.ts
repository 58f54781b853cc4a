import { HOUR, MINUTE, SECOND } from '../../core/quantity/units.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import type { SampleColumns } from './cell-kind.ts'
import { durationUnitOf, headerRole, saysPercent } from './header-words.ts'
import type { HeaderRole } from './header-words.ts'
import { latencyBuckets } from './latency-buckets.ts'
import type {
  Dialect,
  DurationUnit,
  EventColumns,
  ImportMapping,
  OutageMapping,
  RatioScale,
  TimeColumn,
} from './mapping.ts'
import { eventsByValues, outageByValues } from './propose-by-values.ts'

/** Bare numbers of a ratio column: per cent when its name says so or one is above 1. */
const scaleOf = (columns: SampleColumns, column: number): RatioScale =>
  saysPercent(columns.names[column] ?? '') || columns.looks[column]?.numbers.some((value) => value > 1) === true
    ? 'percent'
    : 'fraction'

const timeColumn = (columns: SampleColumns, column: number): TimeColumn => ({
  column,
  format: columns.looks[column]?.time ?? 'date-time',
})

type Finder = (role: HeaderRole) => number | null

const finderOf = (columns: SampleColumns): Finder => {
  const roles = columns.names.map(headerRole)
  return (role) => {
    const column = roles.indexOf(role)
    return column === -1 ? null : column
  }
}

const eventsByName = (find: Finder, columns: SampleColumns): EventColumns | null => {
  const [good, bad, total] = [find('good'), find('bad'), find('total')]
  if (good !== null && total !== null) return { of: 'good-total', good, total }
  if (bad !== null && total !== null) return { of: 'bad-total', bad, total }
  if (good !== null && bad !== null) return { of: 'good-bad', good, bad }
  for (const of of ['error-ratio', 'success-ratio'] as const) {
    const ratio = find(of)
    if (ratio !== null && total !== null) return { of, ratio, total, scale: scaleOf(columns, ratio) }
  }
  const state = [find('state'), good, find('success-ratio')].find(
    (column) => column !== null && columns.looks[column]?.state === true,
  )
  return state === undefined || state === null ? null : { of: 'state', state, reading: 'auto' }
}

const outagesByName = (find: Finder, columns: SampleColumns, dialect: Dialect): OutageMapping | null => {
  const start = find('start') ?? find('time')
  const [end, duration] = [find('end'), find('duration')]
  if (start === null || (end === null && duration === null)) return null
  const failing = find('share') ?? find('error-ratio') ?? find('bad')
  return {
    kind: 'outages',
    dialect,
    zone: 'UTC',
    start: timeColumn(columns, start),
    until:
      end !== null
        ? { of: 'end', ...timeColumn(columns, end) }
        : {
            of: 'duration',
            column: duration as number,
            unit: durationUnitOf(columns.names[duration as number] ?? '') ?? 'minutes',
          },
    failing:
      failing !== null && columns.looks[failing]?.numeric === true
        ? { column: failing, scale: scaleOf(columns, failing) }
        : null,
    label: find('label'),
  }
}

/** What a file seems to hold. How long a good request may take is for the person to say, so latencies are no mapping yet. */
export type MappingProposal =
  | ImportMapping
  | {
      readonly kind: 'latency'
      readonly time: TimeColumn
      readonly latency: number
      readonly unit: DurationUnit
      readonly count: number | null
    }
  | { readonly kind: 'buckets'; readonly time: TimeColumn }

/** Bare latencies: in the unit that the name tells, else seconds where most are below 20, as Prometheus counts them. */
const latencyUnit = (columns: SampleColumns, column: number): DurationUnit => {
  const numbers = (columns.looks[column]?.numbers ?? []).filter((value) => value >= 0)
  const small = numbers.filter((value) => value < 20 && !Number.isInteger(value))
  return (
    durationUnitOf(columns.names[column] ?? '') ??
    (small.length * 2 >= numbers.length && numbers.length > 0 ? 'seconds' : 'milliseconds')
  )
}

const UNIT_LENGTH: Readonly<Record<DurationUnit, Milliseconds>> = {
  milliseconds: 1,
  seconds: SECOND,
  minutes: MINUTE,
  hours: HOUR,
}

/** Rows from which on short lengths are requests, and those from which on lengths of no known unit are, too. */
const MANY_ROWS = 20
const TOO_MANY_OUTAGES = 1_000
const LONG_REQUEST: Milliseconds = 5 * SECOND

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.POSITIVE_INFINITY

/**
 * Whether a column of durations says how long requests took, not outages: half of them are below five seconds in many rows,
 * or below a second in few, unless their times are named as beginnings. Bare numbers whose name tells no unit are requests when many are fractions, as of seconds, or when
 * there are more rows than anybody has outages.
 */
const lastsLikeRequests = (columns: SampleColumns, column: number, begins: boolean): boolean => {
  const look = columns.looks[column]
  if (look === undefined) return false
  const short = (median: Milliseconds, rows: number): boolean =>
    rows >= MANY_ROWS ? median < LONG_REQUEST : !begins && median < SECOND
  if (look.duration) return short(medianOf(look.durations), look.durations.length)
  const numbers = look.numbers.filter((value) => value >= 0)
  if (!look.numeric || numbers.length === 0) return false
  const named = durationUnitOf(columns.names[column] ?? '')
  if (named !== null) return short(medianOf(numbers) * UNIT_LENGTH[named], numbers.length)
  if (numbers.length >= TOO_MANY_OUTAGES) return true
  const seconds = latencyUnit(columns, column) === 'seconds'
  return seconds && numbers.length >= MANY_ROWS && medianOf(numbers) * SECOND < LONG_REQUEST
}

/** Durations beside a time that are as short as those of requests; null where an end is told, as of outages. */
const requestsByLength = (find: Finder, columns: SampleColumns, time: number | null): number | null => {
  const column = find('duration') ?? columns.looks.findIndex((look) => look.duration)
  if (column === -1 || column === time || find('end') !== null) return null
  return lastsLikeRequests(columns, column, find('start') !== null) ? column : null
}

const latencyByName = (
  find: Finder,
  columns: SampleColumns,
  time: number | null,
  named: EventColumns | null,
): MappingProposal | null => {
  if (time === null) return null
  if (latencyBuckets(columns.names).length > 0) return { kind: 'buckets', time: timeColumn(columns, time) }
  // Beside states, as of a monitor's checks, a length that is not called a latency says less than they do.
  const latency = find('latency') ?? (named === null ? requestsByLength(find, columns, time) : null)
  if (latency === null || latency === time) return null
  const look = columns.looks[latency]
  if (look?.numeric !== true && look?.duration !== true) return null
  return {
    kind: 'latency',
    time: timeColumn(columns, time),
    latency,
    unit: latencyUnit(columns, latency),
    count: find('total'),
  }
}

/**
 * Guesses what the columns hold: by their names, and by their values where the names do not tell. Null when the events
 * cannot be guessed; then the person chooses.
 */
export const proposeMapping = (columns: SampleColumns, dialect: Dialect): MappingProposal | null => {
  const find = finderOf(columns)
  const time = timeColumnOf(columns)
  const named = eventsByName(find, columns)
  const latency = named === null || named.of === 'state' ? latencyByName(find, columns, time, named) : null
  if (latency !== null) return latency
  const counted = named !== null && (named.of !== 'state' || find('start') === null)
  const outages = counted ? null : (outagesByName(find, columns, dialect) ?? outageByValues(columns, dialect))
  if (outages !== null) return outages
  const events = named ?? (time === null ? null : eventsByValues(columns, time))
  if (time === null || events === null) return null
  return {
    kind: 'measurements',
    dialect,
    zone: 'UTC',
    time: timeColumn(columns, time),
    events,
    duplicates: 'last',
  }
}

/** The column of times: one that is named so and reads so, else one that reads so, else one that is named so. */
export const timeColumnOf = (columns: SampleColumns): number | null => {
  const roles = columns.names.map(headerRole)
  const named = (column: number): boolean => roles[column] === 'time' || roles[column] === 'start'
  const all = columns.looks.map((_, column) => column)
  const reads = all.filter((column) => columns.looks[column]?.time !== null)
  const exact = reads.filter((column) => columns.looks[column]?.time === 'date-time')
  return reads.find(named) ?? exact[0] ?? reads[0] ?? all.find(named) ?? null
}
