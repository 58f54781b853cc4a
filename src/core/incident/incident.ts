import { SECOND } from '../quantity/units.ts'
import type { Instant, Milliseconds, PartsPerBillion } from '../quantity/units.ts'

/** Who or what set an incident off. */
export type Cause = 'own' | 'change' | 'dependency' | 'planned'

/** Every cause, in the order in which a person is offered them. */
export const CAUSES: readonly Cause[] = ['change', 'own', 'dependency', 'planned']

/** An outage as a shape in time: from `began` for `lasted`, `failing` of the requests failed. */
export interface Incident {
  readonly id: string
  /** What happened, in the person's words. May be empty. */
  readonly label: string
  readonly began: Instant
  /** Above 0. */
  readonly lasted: Milliseconds
  /** Share of requests that failed meanwhile: above 0, up to 1,000,000,000 for a full outage. */
  readonly failing: PartsPerBillion
  readonly cause: Cause
  /**
   * True when the measurements already contain this incident: it names a stretch of them and adds nothing. False when
   * it comes on top of them. Without measurements the flag has no effect.
   */
  readonly measured: boolean
}

/** How long an incident lasts when its end is moved to `end`: at least a second, so that a drag cannot turn it around. */
export const lastedUntil = (incident: Incident, end: Instant): Milliseconds => Math.max(SECOND, end - incident.began)
