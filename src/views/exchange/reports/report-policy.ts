import { SAFE_CHANCE } from '../../../core/delivery/afforded-deploys.ts'
import { deliveryAssessment } from '../../../core/delivery/delivery-assessment.ts'
import { causeCosts } from '../../../core/delivery/policy-dues.ts'
import { policyVerdict } from '../../../core/delivery/policy-verdict.ts'
import { USUAL_DELIVERY } from '../../../core/delivery/usual-delivery.ts'
import type { Assessment } from '../../../core/scenario/assessment.ts'
import { sameFacts } from '../../../core/scenario/same-facts.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { formatChance } from '../../../format/chance.ts'
import { formatEvents } from '../../../format/count.ts'
import { formatDuration } from '../../../format/duration.ts'
import { formatPercent, formatShare } from '../../../format/percent.ts'
import { counted } from '../../../format/plural.ts'
import { clauseWords, verdictName } from '../../../format/policy-words.ts'
import type { PolicyAnswer } from '../../../interop/scenario-report/report-facts.ts'
import { becauseWords } from '../../scenario/because-words.ts'
import { fixWords, postmortemWords } from '../../scenario/dues-words.ts'
import type { DuesWords } from '../../scenario/dues-words.ts'

/** What the policy says of the budget that is left; null where nobody knows that. */
export const reportPolicy = (scenario: Scenario, assessment: Assessment): PolicyAnswer | null => {
  const { policy } = scenario
  const { remaining } = assessment
  const verdict = policyVerdict(policy, remaining?.share ?? null)
  if (verdict === null || remaining === null) return null
  const due = (name: string, words: DuesWords | null): readonly string[] =>
    words === null ? [] : [`${name}: ${words.figure}, ${words.note}.`]
  return {
    verdict: verdictName(verdict.clause.verdict),
    because: becauseWords(policy, verdict, remaining.share),
    ...clauseWords(policy, verdict.index),
    dues: [
      ...due('Post-mortems due', postmortemWords(policy, assessment)),
      ...due('Planned fixes due', fixWords(policy, causeCosts(scenario, assessment))),
    ],
  }
}

/** How the team delivers and what that costs, in two sentences; null where nobody has said it. */
export const reportDelivery = (scenario: Scenario, assessment: Assessment): string | null => {
  const { delivery } = scenario
  if (sameFacts(delivery, USUAL_DELIVERY)) return null
  const { deploysPerWeek, changeFailureRate, timeToRestore } = delivery
  const { findings } = deliveryAssessment(scenario, assessment)
  const often = counted(deploysPerWeek, { one: 'deploy', other: 'deploys' })
  const said = `${often} a week; ${formatShare(changeFailureRate)} of them fail and are restored in ${formatDuration(timeToRestore)}.`
  if (findings === null) return `${said} No alert would notice a failed change, so nobody can say what one costs.`
  const { expected, perFailure, chance, affordedSafely } = findings
  const safely =
    affordedSafely === null
      ? ''
      : `; ${formatEvents(affordedSafely)} deploys a week would stay inside with a chance of ${formatPercent(SAFE_CHANCE)}`
  return (
    `${said} One failed change costs ${formatPercent(perFailure.share)} of the budget, all of a window ` +
    `${formatPercent(expected.share)} on average. The chance that change stays inside what is left for it is ` +
    `${formatChance(chance.chance)}${safely}.`
  )
}
