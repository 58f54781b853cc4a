import { useMemo } from 'react'
import type { ErrorBudgetPolicy } from '../../core/delivery/error-budget-policy.ts'
import { causeCosts, causesDue, postmortemsDue } from '../../core/delivery/policy-dues.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { causeWords } from '../../format/cause.ts'
import { formatCount } from '../../format/count.ts'
import { incidentTitle } from '../../format/incident-name.ts'
import { joinWords } from '../../format/join-words.ts'
import { formatPercent, formatShare } from '../../format/percent.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { Fact } from '../ui/fact.tsx'

export interface DuesFactsProps {
  readonly assessment: Assessment
  readonly policy: ErrorBudgetPolicy
}

/** What the policy asks for besides the verdict: post-mortems of dear incidents, and planned fixes of dear kinds of cause. */
export const DuesFacts = ({ assessment, policy }: DuesFactsProps) => (
  <>
    {policy.postmortemShare !== null && <PostmortemsFact assessment={assessment} policy={policy} />}
    {policy.causeShare !== null && <FixesFact assessment={assessment} policy={policy} />}
  </>
)

const PostmortemsFact = ({ assessment, policy }: DuesFactsProps) => {
  const due = postmortemsDue(policy, assessment)
  const limit = policy.postmortemShare === null ? '' : formatShare(policy.postmortemShare)
  const timeZone = timeZoneOf(assessment.outlook.sloWindow)
  return (
    <Fact
      label="Post-mortems due"
      figure={due.length === 0 ? 'None' : formatCount(due.length)}
      note={
        due.length === 0
          ? `no incident spent more than ${limit} of the budget`
          : `${joinWords(due.map(({ incident, own }) => `${incidentTitle(incident, timeZone)} (${formatPercent(own.share)})`))}: above ${limit}`
      }
    />
  )
}

const FixesFact = ({ assessment, policy }: DuesFactsProps) => {
  const scenario = useOpenScenario()
  const costs = useMemo(() => causeCosts(scenario, assessment), [scenario, assessment])
  const due = causesDue(policy, costs)
  const limit = policy.causeShare === null ? '' : formatShare(policy.causeShare)
  const [dearest] = costs.costs
  return (
    <Fact
      label="Planned fixes due"
      figure={due.length === 0 ? 'None' : formatCount(due.length)}
      note={
        due.length > 0
          ? `against ${joinWords(due.map(({ cause, share }) => `${causeWords(cause)} (${formatPercent(share)})`))}: above ${limit} of a quarter’s budget`
          : `no kind of cause spent more than ${limit} of a quarter’s budget${
              dearest === undefined
                ? ''
                : `; most, ${formatPercent(dearest.share)}, went to ${causeWords(dearest.cause)}`
            }`
      }
    />
  )
}
