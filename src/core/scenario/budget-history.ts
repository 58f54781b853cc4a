import { methodHistory } from '../budgeting/method-history.ts'
import { exclusionOverlay } from '../incident/exclusion-overlay.ts'
import type { ExclusionOverlay } from '../incident/exclusion-overlay.ts'
import { excludedHistory } from '../measurement/excluded-history.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import type { Instant, Milliseconds } from '../quantity/units.ts'
import type { Scenario } from './scenario.ts'

const NOTHING: ExclusionOverlay = { maintenance: [], reclaimed: [] }

const overlayOf = ({ exclusions, exclusionsApply }: Scenario): ExclusionOverlay =>
  exclusionsApply && exclusions.length > 0 ? exclusionOverlay(exclusions) : NOTHING

/** The events that count: what happened, without what the scenario excludes. */
export const countedHistory = (scenario: Scenario, events: EventHistory): EventHistory =>
  excludedHistory(events, overlayOf(scenario))

/**
 * The history that a scenario's budget is reckoned with: what happened, without what is excluded, in the units of its
 * budgeting method. O(n).
 */
export const budgetHistory = (scenario: Scenario, events: EventHistory, now: Instant): EventHistory => {
  const overlay = overlayOf(scenario)
  const counted = excludedHistory(events, overlay)
  const excluded = [...overlay.maintenance, ...overlay.reclaimed].sort((a, b) => a.from - b.from)
  return methodHistory(counted, scenario.budgetingMethod, scenario.timeSlices, excluded, now)
}

/** How much of `[from, to)` a scenario's maintenance leaves out. */
export const leftOutTime = (scenario: Scenario, from: Instant, to: Instant): Milliseconds =>
  overlayOf(scenario).maintenance.reduce(
    (sum, stretch) => sum + Math.max(0, Math.min(to, stretch.to) - Math.max(from, stretch.from)),
    0,
  )
