import type { Inspection } from '../../../src/interop/csv/inspect.ts'
import type { Dialect } from '../../../src/interop/csv/mapping.ts'

export const dialect: Dialect = { delimiter: ',', newline: '\n', header: true, columns: 4 }

/** What a look at `time,good,total,note` finds. */
export const inspection: Inspection = {
  dialect,
  encoding: 'utf-8',
  columns: ['time', 'good', 'total', ''],
  preview: [['2026-11-01T00:00Z', '990', '1000', 'x']],
  time: { column: 0, format: 'date-time' },
  proposal: {
    kind: 'measurements',
    dialect,
    zone: 'UTC',
    time: { column: 0, format: 'date-time' },
    events: { of: 'good-total', good: 1, total: 2 },
    duplicates: 'last',
  },
  buckets: [],
  doubtful: null,
}
