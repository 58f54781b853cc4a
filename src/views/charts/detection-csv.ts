import { SECOND } from '../../core/quantity/units.ts'
import { csvField } from '../ui/csv-field.ts'
import type { DetectionCurve } from './detection-picture.ts'

const seconds = (time: number | undefined): string =>
  time !== undefined && Number.isFinite(time) ? String(time / SECOND) : ''

/** Every point of every curve as CSV; an empty field is never. */
export const detectionCsv = (curves: readonly DetectionCurve[]): string =>
  [
    'rule,severity,error_ratio,detection_seconds,reset_seconds',
    ...curves.flatMap(({ label, severity, errorRatios, detection, reset }) =>
      Array.from(errorRatios, (ratio, index) =>
        [csvField(label), severity, ratio, seconds(detection[index]), seconds(reset[index])].join(','),
      ),
    ),
    '',
  ].join('\r\n')
