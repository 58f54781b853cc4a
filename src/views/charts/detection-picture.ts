import type { Severity } from '../../core/alert/alert-rule.ts'
import type { Milliseconds, Ratio } from '../../core/quantity/units.ts'

/** How fast one rule fires and clears when errors start from clean and stay at one ratio. */
export interface DetectionCurve {
  readonly id: string
  /** Short; it does not say the severity, the mark beside it does. */
  readonly label: string
  readonly severity: Severity
  /** Ascending, each above the rule's threshold; empty for a rule that can never fire. See `errorRatioGrid`. */
  readonly errorRatios: Float64Array
  /** From the beginning of the errors until the rule fires, for each ratio; NaN or infinite where it does not. */
  readonly detection: Float64Array
  /** From the end of the errors until it clears. */
  readonly reset: Float64Array
}

/** An incident as a point: how bad it was, and for how long. */
export interface DetectionIncident {
  readonly id: string
  readonly label: string
  readonly errorRatio: Ratio
  readonly lasted: Milliseconds
}

/** Which of its two times the picture shows. */
export type DetectionKind = 'detection' | 'reset'

export interface DetectionPicture {
  readonly kind: DetectionKind
  readonly curves: readonly DetectionCurve[]
  readonly incidents: readonly DetectionIncident[]
}
