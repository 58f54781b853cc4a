import type { Firing } from '../../core/alert/firing.ts'
import type { Severity } from '../../core/alert/alert-rule.ts'
import type { Ratio } from '../../core/quantity/units.ts'

/** A firing and what was left when it began. */
export interface AlertStripFiring extends Firing {
  /** Budget remaining when it fired; null where nothing was measured. */
  readonly remaining: Ratio | null
}

/** One rule's row of the alert timeline: everything it shows, and nothing about how. */
export interface AlertStrip {
  readonly id: string
  /** Short; it does not say the severity, the mark beside it does. */
  readonly label: string
  readonly severity: Severity
  /** Ascending and apart from each other. */
  readonly firings: readonly AlertStripFiring[]
}
