import { methodHistory } from '../budgeting/method-history.ts'
import { exclusionOverlay } from '../incident/exclusion-overlay.ts'
import type { ExclusionOverlay, Stretch } from '../incident/exclusion-overlay.ts'
import { excludedHistory } from '../measurement/excluded-history.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import type { Instant, Milliseconds } from '../quantity/units.ts'
import type { Scenario } from './scenario.ts'

const NOTHING: ExclusionOverlay = { maintenance: [], reclaimed: [] }

const overlayOf = ({ exclusions, exclusionsApply }: Scenario): ExclusionOverlay =>
  exclusionsApply && exclusions.length > 0 ? exclusionOverlay(exclusions) : NOTHING

/** What a scenario's budget is reckoned with. */
export interface BudgetBasis {
  /** The events that count: what happened, without what the scenario excludes. */
  readonly counted: EventHistory
  /** The same in the units of its budgeting method. */
  readonly budgeted: EventHistory
  /** When nothing counts, ascending. */
  readonly maintenance: readonly Stretch[]
}

/** Works out what a scenario's budget is reckoned with, of what happened. O(n). */
export const budgetBasis = (scenario: Scenario, events: EventHistory, now: Instant): BudgetBasis => {
  const overlay = overlayOf(scenario)
  const { maintenance, reclaimed } = overlay
  const counted = excludedHistory(events, overlay)
  const excluded = [...maintenance, ...reclaimed].sort((a, b) => a.from - b.from)
  const budgeted = methodHistory(counted, scenario.budgetingMethod, scenario.timeSlices, excluded, now)
  return { counted, budgeted, maintenance }
}

/** How much of `[from, to)` lies within stretches that are apart from each other. */
export const timeWithin = (stretches: readonly Stretch[], from: Instant, to: Instant): Milliseconds =>
  stretches.reduce((sum, one) => sum + Math.max(0, Math.min(to, one.to) - Math.max(from, one.from)), 0)
