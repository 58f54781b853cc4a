import { causesDue, postmortemsDue } from '../../core/delivery/policy-dues.ts'
import type { CauseCosts } from '../../core/delivery/policy-dues.ts'
import type { ErrorBudgetPolicy } from '../../core/delivery/error-budget-policy.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { causeWords } from '../../format/cause.ts'
import { formatCount } from '../../format/count.ts'
import { incidentTitle } from '../../format/incident-name.ts'
import { joinWords } from '../../format/join-words.ts'
import { formatPercent, formatShare } from '../../format/percent.ts'

/** What a policy asks for: how many, and which, or why none. */
export interface DuesWords {
  readonly figure: string
  readonly note: string
}

const figureOf = (count: number): string => (count === 0 ? 'None' : formatCount(count))

/** The post-mortems that the policy asks for; null where it has no such clause. */
export const postmortemWords = (policy: ErrorBudgetPolicy, assessment: Assessment): DuesWords | null => {
  if (policy.postmortemShare === null) return null
  const due = postmortemsDue(policy, assessment)
  const limit = formatShare(policy.postmortemShare)
  const timeZone = timeZoneOf(assessment.outlook.sloWindow)
  return {
    figure: figureOf(due.length),
    note:
      due.length === 0
        ? `no incident spent more than ${limit} of the budget`
        : `${joinWords(due.map(({ incident, own }) => `${incidentTitle(incident, timeZone)} (${formatPercent(own.share)})`))}: above ${limit}`,
  }
}

/** The planned fixes that the policy asks for; null where it has no such clause. */
export const fixWords = (policy: ErrorBudgetPolicy, costs: CauseCosts): DuesWords | null => {
  if (policy.causeShare === null) return null
  const due = causesDue(policy, costs)
  const limit = formatShare(policy.causeShare)
  const [dearest] = costs.costs
  return {
    figure: figureOf(due.length),
    note:
      due.length > 0
        ? `because ${joinWords(due.map(({ cause, share }) => `incidents set off by ${causeWords(cause)} spent ${formatPercent(share)}`))} of the last 90 days’ error budget; the policy asks for a planned fix above ${limit}`
        : `no kind of cause spent more than ${limit} of the last 90 days’ error budget${
            dearest === undefined ? '' : `; most, ${formatPercent(dearest.share)}, went to ${causeWords(dearest.cause)}`
          }`,
  }
}
