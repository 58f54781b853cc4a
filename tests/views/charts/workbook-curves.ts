import { DAY, HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import type { DetectionCurve } from '../../../src/views/charts/detection-picture.ts'
import { errorRatioGrid } from '../../../src/views/charts/error-ratio-grid.ts'

/** A rule's curve by the textbook: detection W θ / e, reset S (1 − θ / e). */
export const aCurve = (
  label: string,
  severity: DetectionCurve['severity'],
  long: number,
  short: number,
  threshold: number,
): DetectionCurve => {
  const errorRatios = errorRatioGrid(threshold)
  return {
    id: label,
    label,
    severity,
    errorRatios,
    detection: errorRatios.map((ratio) => (long * threshold) / ratio),
    reset: errorRatios.map((ratio) => short * (1 - threshold / ratio)),
  }
}

/** The four rules of the Site Reliability Workbook at 99.9 % over 30 days. */
export const workbookCurves = (): readonly DetectionCurve[] => [
  aCurve('1h / 5m', 'page', HOUR, 5 * MINUTE, 0.0144),
  aCurve('6h / 30m', 'page', 6 * HOUR, 30 * MINUTE, 0.006),
  aCurve('1d / 2h', 'ticket', DAY, 2 * HOUR, 0.003),
  aCurve('3d / 6h', 'ticket', 3 * DAY, 6 * HOUR, 0.001),
]
