import { MINUTE } from '../quantity/units.ts'
import type { Instant, Milliseconds } from '../quantity/units.ts'

/**
 * When an incident began that is over by `end`: the last whole minute from which all of it lies before `end`.
 *
 * @param lasted above 0.
 */
export const beganBefore = (end: Instant, lasted: Milliseconds): Instant => Math.floor((end - lasted) / MINUTE) * MINUTE
