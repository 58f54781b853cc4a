import { allowedBadTime, errorBudget } from '../../core/objective/error-budget.ts'
import type { Instant } from '../../core/quantity/units.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { sloPeriodLength } from '../../core/window/slo-period.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { WORKBOOK_POLICY } from '../../format/delivery-sources.ts'
import { formatDuration } from '../../format/duration.ts'
import { formatLongDate, formatTimeZone } from '../../format/instant.ts'
import { formatShare } from '../../format/percent.ts'
import { clauseRangeWords, clauseWords, verdictName } from '../../format/policy-words.ts'
import { formatSloWindow, formatSloWindowShort } from '../../format/slo-window.ts'
import { WORKBOOK_BUDGET } from '../../format/sources.ts'
import type { PolicyFacts } from '../../interop/policy-document/policy-page.ts'
import { objectiveWords } from '../../format/objective-words.ts'

/** What the page of a scenario's policy says. */
export const policyFacts = (
  scenario: Pick<
    Scenario,
    'service' | 'target' | 'sloWindow' | 'budgetingMethod' | 'timeSlices' | 'latencyThreshold' | 'policy'
  >,
  now: Instant,
): PolicyFacts => {
  const { service, target, sloWindow, policy } = scenario
  // The page outlives the calendar period that it was written in.
  const over =
    sloWindow.kind === 'rolling'
      ? formatSloWindow(sloWindow, now)
      : `each ${formatSloWindowShort(sloWindow)}, ${formatTimeZone(sloWindow.timeZone)}`
  const allowed = formatDuration(allowedBadTime(sloPeriodLength(sloWindow, now), target))
  return {
    service,
    objective: objectiveWords(scenario, over),
    budget: `${formatShare(errorBudget(target))}, or ${allowed} of full outage`,
    lines: policy.clauses.map((clause, index) => ({
      left: clauseRangeWords(policy, index),
      verdict: verdictName(clause.verdict),
      ...clauseWords(policy, index),
      shipping: formatShare(clause.shipping),
    })),
    postmortemShare: policy.postmortemShare === null ? null : formatShare(policy.postmortemShare),
    causeShare: policy.causeShare === null ? null : formatShare(policy.causeShare),
    written: formatLongDate(now, timeZoneOf(sloWindow)),
    sources: [WORKBOOK_POLICY, WORKBOOK_BUDGET],
  }
}
