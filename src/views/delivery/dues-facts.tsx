import { useMemo } from 'react'
import type { ErrorBudgetPolicy } from '../../core/delivery/error-budget-policy.ts'
import { causeCosts } from '../../core/delivery/policy-dues.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { fixWords, postmortemWords } from '../scenario/dues-words.ts'
import { Fact } from '../ui/fact.tsx'

export interface DuesFactsProps {
  readonly assessment: Assessment
  readonly policy: ErrorBudgetPolicy
}

/** What the policy asks for besides the verdict: post-mortems of dear incidents, and planned fixes of dear kinds of cause. */
export const DuesFacts = ({ assessment, policy }: DuesFactsProps) => {
  const postmortems = postmortemWords(policy, assessment)
  return (
    <>
      {postmortems !== null && <Fact label="Post-mortems due" {...postmortems} />}
      {policy.causeShare !== null && <FixesFact assessment={assessment} policy={policy} />}
    </>
  )
}

const FixesFact = ({ assessment, policy }: DuesFactsProps) => {
  const scenario = useOpenScenario()
  const costs = useMemo(() => causeCosts(scenario, assessment), [scenario, assessment])
  const fixes = fixWords(policy, costs)
  return fixes === null ? null : <Fact label="Planned fixes due" {...fixes} />
}
