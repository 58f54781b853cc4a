import type { Inspection } from '../../interop/csv/inspect.ts'
import type {
  Dialect,
  DuplicateRule,
  DurationUnit,
  EventColumns,
  ImportMapping,
  OutageMapping,
  RatioScale,
  StateReading,
  TimestampFormat,
} from '../../interop/csv/mapping.ts'

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

export type EventsOf = EventColumns['of']
export type UntilOf = OutageMapping['until']['of']

/**
 * A mapping while it is being made. It holds every choice, also those that its kind does not use at the moment, so that
 * changing the kind and changing it back loses nothing.
 */
export interface MappingDraft {
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
}

const EVENT_ROLES: Readonly<Record<EventsOf, readonly ColumnRole[]>> = {
  'good-total': ['good', 'total'],
  'bad-total': ['bad', 'total'],
  'good-bad': ['good', 'bad'],
  'error-ratio': ['ratio', 'total'],
  'success-ratio': ['ratio', 'total'],
  state: ['state'],
}

const empty = ({ time }: Inspection): MappingDraft => ({
  kind: 'measurements',
  columns: { ...NO_COLUMNS, time: time.column },
  timeFormat: time.format,
  endFormat: time.format,
  zone: 'UTC',
  events: 'good-total',
  scale: 'fraction',
  reading: 'auto',
  duplicates: 'last',
  until: 'end',
  unit: 'minutes',
  failingScale: 'percent',
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
    },
    timeFormat: start.format,
    endFormat: until.of === 'end' ? until.format : start.format,
    zone,
    until: until.of,
    ...(until.of === 'duration' ? { unit: until.unit } : {}),
    ...(failing === null ? {} : { failingScale: failing.scale }),
  }
}

/** The roles that the draft needs a column for. */
export const neededRoles = ({ kind, events, until }: MappingDraft): readonly ColumnRole[] =>
  kind === 'measurements' ? ['time', ...EVENT_ROLES[events]] : ['time', until]

/** The roles of the draft, in the order in which they are shown, with those that may stay without a column. */
export const usedRoles = (draft: MappingDraft): readonly ColumnRole[] =>
  draft.kind === 'measurements' ? neededRoles(draft) : [...neededRoles(draft), 'failing', 'label']

/** What a column is used for; null when it is not. */
export const roleOfColumn = (draft: MappingDraft, column: number): ColumnRole | null =>
  usedRoles(draft).find((role) => draft.columns[role] === column) ?? null

/** What keeps a draft from being a mapping. */
export type DraftFault =
  | { readonly fault: 'missing'; readonly roles: readonly ColumnRole[] }
  | { readonly fault: 'twice'; readonly column: number; readonly roles: readonly ColumnRole[] }

export const draftFault = (draft: MappingDraft): DraftFault | null => {
  const missing = neededRoles(draft).filter((role) => draft.columns[role] === null)
  if (missing.length > 0) return { fault: 'missing', roles: missing }
  for (const role of usedRoles(draft)) {
    const column = draft.columns[role]
    const sharing = usedRoles(draft).filter((other) => draft.columns[other] === column)
    if (column !== null && sharing.length > 1) return { fault: 'twice', column, roles: sharing }
  }
  return null
}

const eventsOf = ({ events, columns, scale, reading }: MappingDraft): EventColumns => {
  const at = (role: ColumnRole): number => columns[role] as number
  switch (events) {
    case 'good-total':
      return { of: events, good: at('good'), total: at('total') }
    case 'bad-total':
      return { of: events, bad: at('bad'), total: at('total') }
    case 'good-bad':
      return { of: events, good: at('good'), bad: at('bad') }
    case 'error-ratio':
    case 'success-ratio':
      return { of: events, ratio: at('ratio'), total: at('total'), scale }
    case 'state':
      return { of: events, state: at('state'), reading }
  }
}

/** The finished mapping; null while `draftFault` finds something. */
export const mappingOf = (draft: MappingDraft, dialect: Dialect): ImportMapping | null => {
  const { kind, columns, timeFormat, endFormat, zone, duplicates, until, unit, failingScale } = draft
  if (draftFault(draft) !== null) return null
  const time = { column: columns.time as number, format: timeFormat }
  if (kind === 'measurements') return { kind, dialect, zone, time, events: eventsOf(draft), duplicates }
  return {
    kind,
    dialect,
    zone,
    start: time,
    until:
      until === 'end'
        ? { of: until, column: columns.end as number, format: endFormat }
        : { of: until, column: columns.duration as number, unit },
    failing: columns.failing === null ? null : { column: columns.failing, scale: failingScale },
    label: columns.label,
  }
}
