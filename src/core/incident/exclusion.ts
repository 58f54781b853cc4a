import type { Instant, Milliseconds } from '../quantity/units.ts'

/**
 * How much of its time an exclusion takes out of the reckoning.
 * - `maintenance`: everything that happened meanwhile, good and bad.
 * - `reclaimed`: only the bad events; the good ones still count.
 */
export type ExclusionKind = 'maintenance' | 'reclaimed'

/** Every kind of exclusion, in the order in which a person is offered them. */
export const EXCLUSION_KINDS: readonly ExclusionKind[] = ['maintenance', 'reclaimed']

/** A stretch of time that does not count against the budget, and why. */
export interface Exclusion {
  readonly id: string
  readonly kind: ExclusionKind
  /** In the person's words. May be empty. */
  readonly reason: string
  readonly began: Instant
  /** Above 0. */
  readonly lasted: Milliseconds
}
