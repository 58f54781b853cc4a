import { instantField } from '../../format/instant-field.ts'
import { counted } from '../../format/plural.ts'
import type { MeasurementReport } from '../../interop/csv/import-report.ts'
import type { ReportNote } from './report-note.ts'

const GAPS_SHOWN = 3

/** Steps without measurements, and the first stretches of them. */
export const gapNotes = (
  { steps, stretches, ranges }: MeasurementReport['gaps'],
  zone: string,
  item: 'row' | 'sample',
): readonly ReportNote[] => {
  if (steps === 0) return []
  const shown = ranges
    .slice(0, GAPS_SHOWN)
    .map(({ from, until }) => `${instantField(from, zone)} to ${instantField(until, zone)}`)
  return [
    {
      id: 'gaps',
      words: `${counted(steps, { one: 'step has', other: 'steps have' })} no usable ${item}, in ${counted(stretches, { one: 'stretch', other: 'stretches' })}: not measured, so it counts as healthy traffic at the mean rate.`,
      where: `${shown.join('; ')}${stretches > shown.length ? '; …' : ''}`,
    },
  ]
}
