import { deliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import { policyVerdict } from '../../core/delivery/policy-verdict.ts'
import type { PolicyVerdict } from '../../core/delivery/policy-verdict.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { costliestSpender, isSpent } from '../../core/scenario/spenders.ts'
import { clauseRange, count, decides, incidentNamed, percent, share, verdictNamed } from '../fact.ts'
import type { Attempt, Idea, Prediction } from '../idea.ts'
import { isMeasured, isOverspent } from '../measured.ts'
import type { Measured } from '../measured.ts'
import { nouns } from '../nouns.ts'
import { partialOutagePrediction } from '../partial-outage/prediction.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { words } from './words.ts'

const verdictOf = ({ policy }: Scenario, assessment: Assessment | null): PolicyVerdict | null =>
  policyVerdict(policy, assessment?.remaining?.share ?? null)

const untilWhen = ({ next, above }: PolicyVerdict): Sentence => {
  if (next !== null) return sentence(words.lead.next, { away: percent(next.away), next: verdictNamed(next.clause) })
  return above === null ? sentence(words.lead.only, {}) : sentence(words.lead.back, { away: percent(above.away) })
}

const lead = (scenario: Scenario, assessment: Assessment | null): readonly Sentence[] => {
  const holding = verdictOf(scenario, assessment)
  if (!isMeasured(assessment) || holding === null) {
    const clauses = count(scenario.policy.clauses.length, nouns.clause)
    return [sentence(words.lead.unmeasured, { clauses, errorBudget: share(errorBudget(scenario.target)) })]
  }
  const verdict = verdictNamed(holding.clause)
  const { remaining } = assessment
  return [
    isOverspent(assessment)
      ? sentence(words.lead.overspent, { overspent: percent(-remaining.share), verdict })
      : sentence(words.lead.left, { remaining: percent(remaining.share), verdict }),
    untilWhen(holding),
    sentence(words.lead.decides, { decides: decides(holding.clause) }),
  ]
}

/** More would be a list to search through, not a question. */
const MOST_OPTIONS = 4

const whichClause = (
  { policy }: Scenario,
  { remaining }: Measured,
  cost: Ratio,
  question: Sentence,
): Prediction | null => {
  const then = remaining.share - cost
  const holding = policyVerdict(policy, then)
  if (holding === null || policy.clauses.length === 1) return null
  const first = Math.max(0, Math.min(holding.index - 1, policy.clauses.length - MOST_OPTIONS))
  const offered = policy.clauses.slice(first, first + MOST_OPTIONS)
  const verdict = verdictNamed(holding.clause)
  return {
    question,
    guess: {
      kind: 'choice',
      options: offered.map((clause, place) =>
        sentence(words.option, { verdict: verdictNamed(clause), range: clauseRange(policy, first + place) }),
      ),
      right: holding.index - first,
    },
    answer:
      then < 0
        ? sentence(words.answer.overspent, { verdict, share: percent(-then) })
        : sentence(words.answer.left, { verdict, share: percent(then) }),
  }
}

const prediction = (scenario: Scenario, assessment: Assessment): Prediction => {
  const otherwise = partialOutagePrediction(assessment)
  if (!isMeasured(assessment)) return otherwise
  const costliest = costliestSpender(assessment)
  if (costliest !== null) {
    const question = sentence(words.question.incident, { costliest: incidentNamed(costliest.incident) })
    return whichClause(scenario, assessment, costliest.own.share, question) ?? otherwise
  }
  const cost = deliveryAssessment(scenario, assessment).findings?.perFailure.share ?? 0
  return isSpent(cost)
    ? (whichClause(scenario, assessment, cost, sentence(words.question.change, {})) ?? otherwise)
    : otherwise
}

const attempt = (scenario: Scenario, assessment: Assessment | null): Attempt => {
  const holding = verdictOf(scenario, assessment)
  if (holding === null) return { part: 'policy', text: sentence(words.attempt.read, {}) }
  return holding.clause.verdict === 'freeze' || scenario.delivery.deploysPerWeek === 0
    ? { part: 'policy-document', text: sentence(words.attempt.document, {}) }
    : { part: 'quarter', text: sentence(words.attempt.play, {}) }
}

export const budgetPolicy: Idea = {
  words,
  practice: (scenario, assessment) => ({
    lead: lead(scenario, assessment),
    prediction: assessment === null ? null : prediction(scenario, assessment),
    attempt: attempt(scenario, assessment),
  }),
}
