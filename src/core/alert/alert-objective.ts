import type { Milliseconds, PartsPerBillion } from '../quantity/units.ts'

/** What a rule needs to know of the objective. */
export interface AlertObjective {
  readonly target: PartsPerBillion
  /** Length of the SLO window: whole milliseconds above 0. */
  readonly sloWindow: Milliseconds
}
