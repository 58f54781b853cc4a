import { CAUSES } from '../incident/incident.ts'
import type { Cause } from '../incident/incident.ts'
import type { Ratio } from '../quantity/units.ts'
import type { Assessment } from './assessment.ts'
import { incidentsInWindow, isSpent } from './spenders.ts'

/** What spent a part of a budget: incidents of one cause, several incidents at once, or failures outside every one. */
export type Spender = Cause | 'together' | 'underlying'

export interface SpenderShare {
  readonly spender: Spender
  /** Part of the whole budget of the present window. */
  readonly share: Ratio
}

/**
 * What spent the present window's budget so far, dearest first. What several incidents spent at once belongs to none of
 * their causes, as in the ledger. The shares add up to what is consumed. Empty where nothing is spent or was measured.
 */
export const spendByCause = (assessment: Assessment): readonly SpenderShare[] => {
  if (assessment.consumed === null) return []
  const incidents = incidentsInWindow(assessment)
  const byCause = CAUSES.map(
    (cause): SpenderShare => ({
      spender: cause,
      share: incidents.reduce((sum, { incident, own }) => (incident.cause === cause ? sum + own.share : sum), 0),
    }),
  )
  const all: readonly SpenderShare[] = [
    ...byCause,
    { spender: 'together', share: assessment.shared.share },
    { spender: 'underlying', share: assessment.underlying.share },
  ]
  return all.filter(({ share }) => isSpent(share)).toSorted((a, b) => b.share - a.share)
}
