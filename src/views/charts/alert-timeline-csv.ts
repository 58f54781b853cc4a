import { SECOND } from '../../core/quantity/units.ts'
import type { Instant } from '../../core/quantity/units.ts'
import type { AlertStrip } from './alert-strip.ts'
import { alertTimelineRows } from './alert-timeline-rows.ts'
import { csvField } from '../ui/csv-field.ts'

const written = (at: Instant): string => new Date(at).toISOString()

/** Every firing as CSV, in UTC; ratios, so 1 is the whole budget; an empty field is not known, or not yet. */
export const alertTimelineCsv = (strips: readonly AlertStrip[]): string =>
  [
    'rule,severity,fired_at,cleared_at,lasted_seconds,budget_remaining',
    ...alertTimelineRows(strips).map(({ rule, severity, from, to, cleared, remaining }) =>
      [
        csvField(rule),
        severity,
        written(from),
        cleared ? written(to) : '',
        (to - from) / SECOND,
        remaining === null ? '' : remaining,
      ].join(','),
    ),
    '',
  ].join('\r\n')
