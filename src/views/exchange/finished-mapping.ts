import type { Milliseconds } from '../../core/quantity/units.ts'
import { allBucket } from '../../interop/csv/latency-buckets.ts'
import type { Dialect, EventColumns, ImportMapping } from '../../interop/csv/mapping.ts'
import { bucketColumn, thresholdOf } from './latency-draft.ts'
import { draftFault, takesStamp } from './mapping-draft.ts'
import type { ColumnRole, MappingDraft } from './mapping-draft.ts'

const eventsOf = (draft: MappingDraft): EventColumns => {
  const { events, columns, scale, reading, latencyUnit, buckets } = draft
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
    case 'latency': {
      const threshold = thresholdOf(draft) as Milliseconds
      return { of: events, latency: at('latency'), unit: latencyUnit, count: columns.count, threshold }
    }
    case 'buckets':
      return {
        of: events,
        bucket: bucketColumn(draft) as number,
        total: allBucket(buckets) ?? at('total'),
        threshold: thresholdOf(draft) as Milliseconds,
      }
  }
}

/** The finished mapping; null while `draftFault` finds something. */
export const mappingOf = (draft: MappingDraft, dialect: Dialect): ImportMapping | null => {
  const { kind, columns, timeFormat, endFormat, zone, duplicates, stamp, until, unit, failingScale } = draft
  if (draftFault(draft) !== null) return null
  const time = { column: columns.time as number, format: timeFormat }
  if (kind === 'measurements') {
    const mapping = { kind, dialect, zone, time, events: eventsOf(draft), duplicates }
    return stamp === 'end' && takesStamp(draft) ? { ...mapping, stamp } : mapping
  }
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
