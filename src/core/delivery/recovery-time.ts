import type { Milliseconds } from '../quantity/units.ts'
import type { FailedChange } from './failed-change.ts'

/** From the deploy until users are well again, on average. DORA: failed deployment recovery time. */
export const recoveryTime = ({ detect, restore }: FailedChange): Milliseconds => detect + restore
