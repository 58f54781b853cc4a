import type { AlertStrip, AlertStripFiring } from './alert-strip.ts'

export interface AlertTimelineRow extends AlertStripFiring, Pick<AlertStrip, 'severity'> {
  readonly id: string
  readonly rule: string
}

/** The firings of all rules in the order in which they began. */
export const alertTimelineRows = (strips: readonly AlertStrip[]): readonly AlertTimelineRow[] =>
  strips
    .flatMap(({ id, label, severity, firings }) => firings.map((firing) => ({ ...firing, id, rule: label, severity })))
    .sort((a, b) => a.from - b.from)
