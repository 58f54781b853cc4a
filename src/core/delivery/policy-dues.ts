import { methodCosts } from '../budgeting/method-costs.ts'
import { CAUSES } from '../incident/incident.ts'
import type { Cause, Incident } from '../incident/incident.ts'
import { expectedValid } from '../measurement/event-history.ts'
import { budgetInEvents } from '../objective/error-budget.ts'
import { DAY } from '../quantity/units.ts'
import type { Instant, Milliseconds, PartsPerBillion, Ratio } from '../quantity/units.ts'
import type { Assessment, LedgerEntry } from '../scenario/assessment.ts'
import { budgetBasis } from '../scenario/budget-history.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { isSpent } from '../scenario/spenders.ts'
import type { ErrorBudgetPolicy } from './error-budget-policy.ts'
import { remainingParts } from './policy-verdict.ts'

/** Strictly more: what is exactly the share calls for nothing. */
const isMore = (share: Ratio, than: PartsPerBillion): boolean => remainingParts(share) > than

/**
 * The incidents that call for a post-mortem: those that alone spent more than the policy's share of the present window's
 * budget, dearest first. Empty without such a clause.
 *
 * Source: Site Reliability Workbook, appendix "Example Error Budget Policy", "Outage Policy".
 */
export const postmortemsDue = (
  { postmortemShare }: ErrorBudgetPolicy,
  { ledger }: Assessment,
): readonly LedgerEntry[] =>
  postmortemShare === null
    ? []
    : ledger.filter(({ own }) => isMore(own.share, postmortemShare)).toSorted((a, b) => b.own.share - a.own.share)

/** What one kind of cause has spent. */
export interface CauseCost {
  readonly cause: Cause
  /** Share of a quarter's budget. */
  readonly share: Ratio
  /** Those that spent some of it, in the scenario's order. */
  readonly incidents: readonly Incident[]
}

/** What each kind of cause has spent in the last quarter. */
export interface CauseCosts {
  /** From here up to `until`: 90 days, or as far back as the history of the scenario reaches. */
  readonly from: Instant
  readonly until: Instant
  /** Kinds that spent something, dearest first. */
  readonly costs: readonly CauseCost[]
}

/** The quarter that is looked back at. */
const TRAILING_QUARTER: Milliseconds = 90 * DAY

/**
 * What the incidents of each kind of cause have spent in the 90 days up to now, as share of a quarter's budget: the bad
 * events that the target allows in 90 days, reckoned with what was measured and the mean rate wherever nothing was. Each
 * incident counts what it alone failed; what several failed together belongs to none of them, as in the ledger. What is
 * excluded costs nothing. O(n) in the knots of the history.
 */
export const causeCosts = (scenario: Scenario, { events, now, target }: Assessment): CauseCosts => {
  const { counted, budgeted } = budgetBasis(scenario, events, now)
  const from = now - TRAILING_QUARTER
  const allowed = budgetInEvents(expectedValid(budgeted, from, now), target)
  const { own } = methodCosts(scenario, counted, budgeted, from, now)
  const costs = CAUSES.map((cause): CauseCost => {
    const shares = scenario.incidents.map((incident, index) =>
      incident.cause === cause ? (own[index] as number) / allowed : 0,
    )
    return {
      cause,
      share: shares.reduce((sum, share) => sum + share, 0),
      incidents: scenario.incidents.filter((_, index) => isSpent(shares[index] as number)),
    }
  })
  return {
    from: Math.max(from, Math.min(events.times[0] as number, now)),
    until: now,
    costs: costs.filter(({ share }) => isSpent(share)).sort((a, b) => b.share - a.share),
  }
}

/**
 * The kinds of cause that call for a planned fix: those that spent more than the policy's share of a quarter's budget.
 * Empty without such a clause.
 *
 * Source: Site Reliability Workbook, appendix "Example Error Budget Policy", "Outage Policy".
 */
export const causesDue = ({ causeShare }: ErrorBudgetPolicy, { costs }: CauseCosts): readonly CauseCost[] =>
  causeShare === null ? [] : costs.filter(({ share }) => isMore(share, causeShare))
