import type { Assessment, Spend } from '../core/scenario/assessment.ts'

/** An assessment that knows what is spent and what is left. */
export interface Measured extends Assessment {
  readonly consumed: Spend
  readonly remaining: Spend
}

export const isMeasured = (assessment: Assessment | null): assessment is Measured =>
  assessment !== null && assessment.consumed !== null && assessment.remaining !== null

export const isOverspent = ({ remaining }: Measured): boolean => remaining.share < 0
