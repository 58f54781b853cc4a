import type { Inspection } from '../../interop/csv/inspect.ts'
import type {
  DuplicateRule,
  DurationUnit,
  EventColumns,
  ImportMapping,
  OutageMapping,
  RatioScale,
  StateReading,
  TimeStamp,
  TimestampFormat,
} from '../../interop/csv/mapping.ts'
import { allBucket } from '../../interop/csv/latency-buckets.ts'
import { bucketColumn, latencyFault } from './latency-draft.ts'
import type { LatencyDraft, LatencyFault } from './latency-draft.ts'

/** What a column can hold. `time` is when an outage began, too. */
export type ColumnRole =
  | 'time'
  | 'good'
  | 'bad'
  | 'total'
  | 'ratio'
  | 'state'
  | 'end'
  | 'duration'
  | 'failing'
  | 'label'
  | 'latency'
  | 'count'

export type EventsOf = EventColumns['of']
export type UntilOf = OutageMapping['until']['of']

/**
 * A mapping while it is being made. It holds every choice, also those that its kind does not use at the moment, so that
 * changing the kind and changing it back loses nothing.
 */
export interface MappingDraft extends LatencyDraft {
  readonly kind: ImportMapping['kind']
  /** Columns from 0; null where none is chosen. */
  readonly columns: Readonly<Record<ColumnRole, number | null>>
  readonly timeFormat: TimestampFormat
  readonly endFormat: TimestampFormat
  readonly zone: string
  readonly events: EventsOf
  readonly scale: RatioScale
  readonly reading: StateReading
  readonly duplicates: DuplicateRule
  readonly stamp: TimeStamp
  readonly until: UntilOf
  readonly unit: DurationUnit
  readonly failingScale: RatioScale
}

const NO_COLUMNS: MappingDraft['columns'] = {
  time: null,
  good: null,
  bad: null,
  total: null,
  ratio: null,
  state: null,
  end: null,
  duration: null,
  failing: null,
  label: null,
  latency: null,
  count: null,
}

const EVENT_ROLES: Readonly<Record<EventsOf, readonly ColumnRole[]>> = {
  'good-total': ['good', 'total'],
  'bad-total': ['bad', 'total'],
  'good-bad': ['good', 'bad'],
  'error-ratio': ['ratio', 'total'],
  'success-ratio': ['ratio', 'total'],
  state: ['state'],
  latency: ['latency'],
  buckets: [],
}

const empty = ({ time, buckets }: Inspection): MappingDraft => ({
  kind: 'measurements',
  columns: { ...NO_COLUMNS, time: time.column },
  timeFormat: time.format,
  endFormat: time.format,
  zone: 'UTC',
  events: 'good-total',
  scale: 'fraction',
  reading: 'auto',
  duplicates: 'last',
  stamp: 'start',
  until: 'end',
  unit: 'minutes',
  failingScale: 'percent',
  latencyUnit: 'milliseconds',
  threshold: '',
  buckets,
  // As Prometheus names its buckets.
  bucketUnit: 'seconds',
})

const eventColumns = (events: EventColumns): Partial<Record<ColumnRole, number>> => {
  const { of: _, ...parts } = events
  const roles: readonly ColumnRole[] = EVENT_ROLES[events.of]
  return Object.fromEntries(Object.entries(parts).filter(([part]) => roles.some((role) => role === part)))
}

/** The draft to begin with: what was recognised, and the person's own choice for the rest. */
export const draftOf = (inspection: Inspection): MappingDraft => {
  const first = empty(inspection)
  const { proposal } = inspection
  if (proposal === null) return first
  if (proposal.kind === 'buckets') {
    const { column, format } = proposal.time
    return { ...first, columns: { ...first.columns, time: column }, timeFormat: format, events: 'buckets' }
  }
  if (proposal.kind === 'latency') {
    const { time, latency, unit, count } = proposal
    // Lengths of requests may be lengths of outages after all: the person who says so finds their column chosen.
    const columns = { ...first.columns, time: time.column, latency, count, duration: latency }
    const asOutages = { until: 'duration', unit } as const
    return { ...first, ...asOutages, columns, timeFormat: time.format, events: 'latency', latencyUnit: unit }
  }
  if (proposal.kind === 'measurements') {
    const { events, time, zone, duplicates } = proposal
    return {
      ...first,
      columns: { ...first.columns, time: time.column, ...eventColumns(events) },
      timeFormat: time.format,
      zone,
      duplicates,
      events: events.of,
      ...('scale' in events ? { scale: events.scale } : {}),
      ...(events.of === 'state' ? { reading: events.reading } : {}),
    }
  }
  const { start, until, failing, label, zone } = proposal
  return {
    ...first,
    kind: 'outages',
    columns: {
      ...first.columns,
      time: start.column,
      failing: failing?.column ?? null,
      label,
      [until.of]: until.column,
      latency: until.of === 'duration' ? until.column : null,
    },
    timeFormat: start.format,
    endFormat: until.of === 'end' ? until.format : start.format,
    zone,
    until: until.of,
    // And the other way round: what is taken for lengths of outages may be lengths of requests.
    ...(until.of === 'duration' ? { unit: until.unit, events: 'latency', latencyUnit: until.unit } : {}),
    ...(failing === null ? {} : { failingScale: failing.scale }),
  }
}

/** The roles that the draft needs a column for. */
export const neededRoles = ({ kind, events, until, buckets }: MappingDraft): readonly ColumnRole[] => {
  if (kind === 'outages') return ['time', until]
  return events === 'buckets' && allBucket(buckets) === null ? ['time', 'total'] : ['time', ...EVENT_ROLES[events]]
}

/** The roles of the draft, in the order in which they are shown, with those that may stay without a column. */
export const usedRoles = (draft: MappingDraft): readonly ColumnRole[] => {
  if (draft.kind === 'outages') return [...neededRoles(draft), 'failing', 'label']
  return draft.events === 'latency' ? [...neededRoles(draft), 'count'] : neededRoles(draft)
}

/** What a column is used for; null when it is not. */
export const roleOfColumn = (draft: MappingDraft, column: number): ColumnRole | null => {
  if (countsBuckets(draft)) {
    if (column === bucketColumn(draft)) return 'good'
    if (column === allBucket(draft.buckets)) return 'total'
  }
  return usedRoles(draft).find((role) => draft.columns[role] === column) ?? null
}

const countsBuckets = ({ kind, events }: MappingDraft): boolean => kind === 'measurements' && events === 'buckets'

/** Whether the draft is about how long requests took, and needs to know how long is still good. */
export const needsThreshold = ({ kind, events }: MappingDraft): boolean =>
  kind === 'measurements' && (events === 'latency' || events === 'buckets')

/** Whether rows stand for steps, whose start or end their times can be; a state or a single request is at its instant. */
export const takesStamp = ({ kind, events, columns }: MappingDraft): boolean =>
  kind === 'measurements' && events !== 'state' && (events !== 'latency' || columns.count !== null)

/** What keeps a draft from being a mapping. */
export type DraftFault =
  | { readonly fault: 'missing'; readonly roles: readonly ColumnRole[] }
  | { readonly fault: 'twice'; readonly column: number; readonly roles: readonly ColumnRole[] }
  | LatencyFault

export const draftFault = (draft: MappingDraft): DraftFault | null => {
  const missing = neededRoles(draft).filter((role) => draft.columns[role] === null)
  if (missing.length > 0) return { fault: 'missing', roles: missing }
  for (const role of usedRoles(draft)) {
    const column = draft.columns[role]
    const sharing = usedRoles(draft).filter((other) => draft.columns[other] === column)
    if (column !== null && sharing.length > 1) return { fault: 'twice', column, roles: sharing }
  }
  return needsThreshold(draft) ? latencyFault(draft, countsBuckets(draft)) : null
}
