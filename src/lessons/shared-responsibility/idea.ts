import { deliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import type { PolicyClause } from '../../core/delivery/error-budget-policy.ts'
import { policyVerdict } from '../../core/delivery/policy-verdict.ts'
import type { PolicyVerdict } from '../../core/delivery/policy-verdict.ts'
import { verdictAfter } from '../../core/delivery/verdict-after.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { costliestSpender, isSpent } from '../../core/scenario/spenders.ts'
import { count, decides, incidentNamed, percent, share } from '../fact.ts'
import type { Idea, Prediction } from '../idea.ts'
import { isMeasured } from '../measured.ts'
import type { Measured } from '../measured.ts'
import { nouns } from '../nouns.ts'
import { partialOutagePrediction } from '../partial-outage/prediction.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { words } from './words.ts'

/** Whether two clauses name the same people: in their own words, or both in the usual ones of their verdict. */
const sameDeciders = (a: PolicyClause, b: PolicyClause): boolean =>
  a.decides.trim() === b.decides.trim() && (a.decides.trim() !== '' || a.verdict === b.verdict)

const holds = ({ clause }: PolicyVerdict, { remaining }: Measured): Sentence =>
  remaining.share < 0
    ? sentence(words.lead.overspent, { overspent: percent(-remaining.share), decides: decides(clause) })
    : sentence(words.lead.left, { remaining: percent(remaining.share), decides: decides(clause) })

const otherwise = ({ clause, next, above }: PolicyVerdict): readonly Sentence[] => [
  ...(next === null || sameDeciders(next.clause, clause)
    ? []
    : [sentence(words.lead.below, { away: percent(next.away), decides: decides(next.clause) })]),
  ...(above === null || sameDeciders(above.clause, clause)
    ? []
    : [sentence(words.lead.above, { away: percent(above.away), decides: decides(above.clause) })]),
]

const lead = ({ policy, target }: Scenario, assessment: Assessment | null): readonly Sentence[] => {
  const holding = isMeasured(assessment) ? policyVerdict(policy, assessment.remaining.share) : null
  return !isMeasured(assessment) || holding === null
    ? [
        sentence(words.lead.unmeasured, {
          clauses: count(policy.clauses.length, nouns.clause),
          errorBudget: share(errorBudget(target)),
        }),
      ]
    : [holds(holding, assessment), ...otherwise(holding)]
}

const whoDecides = (
  { policy }: Scenario,
  { remaining }: Measured,
  cost: Ratio,
  question: Sentence,
): Prediction | null => {
  const after = verdictAfter(policy, remaining.share, cost)
  const deciding = policy.clauses[after.index]
  const offered = policy.clauses.reduce<readonly PolicyClause[]>(
    (kept, clause) => (kept.some((one) => sameDeciders(one, clause)) ? kept : [...kept, clause]),
    [],
  )
  if (deciding === undefined || offered.length === 1) return null
  const said = { decides: decides(deciding), share: percent(Math.abs(after.remaining)) }
  return {
    question,
    guess: {
      kind: 'choice',
      options: offered.map((clause) => sentence(words.option, { decides: decides(clause) })),
      right: offered.findIndex((clause) => sameDeciders(clause, deciding)),
    },
    answer: sentence(after.remaining < 0 ? words.answer.overspent : words.answer.left, said),
  }
}

const prediction = (scenario: Scenario, assessment: Assessment): Prediction => {
  if (!isMeasured(assessment)) return partialOutagePrediction(assessment)
  const costliest = costliestSpender(assessment)
  const incident = costliest && sentence(words.question.incident, { costliest: incidentNamed(costliest.incident) })
  const cost = costliest?.own.share ?? deliveryAssessment(scenario, assessment).findings?.perFailure.share ?? 0
  const question = incident ?? sentence(words.question.change, {})
  return (
    (isSpent(cost) ? whoDecides(scenario, assessment, cost, question) : null) ?? partialOutagePrediction(assessment)
  )
}

export const sharedResponsibility: Idea = {
  words,
  practice: (scenario, assessment) => ({
    lead: lead(scenario, assessment),
    prediction: assessment === null ? null : prediction(scenario, assessment),
    attempt: { part: 'policy', text: sentence(words.attempt, {}) },
  }),
}
