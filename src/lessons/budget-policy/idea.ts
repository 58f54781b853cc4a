import { deliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import { policyVerdict } from '../../core/delivery/policy-verdict.ts'
import type { ErrorBudgetPolicy } from '../../core/delivery/error-budget-policy.ts'
import type { PolicyVerdict } from '../../core/delivery/policy-verdict.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { costliestSpender, isSpent } from '../../core/scenario/spenders.ts'
import { clauseRange, count, decides, incidentNamed, percent, share, verdictNamed } from '../fact.ts'
import type { Fact } from '../fact.ts'
import type { Attempt, Idea, Prediction } from '../idea.ts'
import { isMeasured } from '../measured.ts'
import type { Measured } from '../measured.ts'
import { nouns } from '../nouns.ts'
import { partialOutagePrediction } from '../partial-outage/prediction.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { words } from './words.ts'

const verdictOf = ({ policy }: Scenario, assessment: Assessment | null): PolicyVerdict | null =>
  policyVerdict(policy, assessment?.remaining?.share ?? null)

/** Whether another clause has the verdict of the one at `index`, so that its verdict does not tell which it is. */
const isShared = ({ clauses }: ErrorBudgetPolicy, index: number): boolean =>
  clauses.filter(({ verdict }) => verdict === clauses[index]?.verdict).length > 1

const holds = (policy: ErrorBudgetPolicy, { clause, index }: PolicyVerdict, { remaining }: Measured): Sentence => {
  const verdict = verdictNamed(clause)
  const range = clauseRange(policy, index)
  if (remaining.share < 0) {
    const overspent = percent(-remaining.share)
    return isShared(policy, index)
      ? sentence(words.lead.overspentAt, { overspent, verdict, range })
      : sentence(words.lead.overspent, { overspent, verdict })
  }
  const left = percent(remaining.share)
  return isShared(policy, index)
    ? sentence(words.lead.leftAt, { remaining: left, verdict, range })
    : sentence(words.lead.left, { remaining: left, verdict })
}

const untilWhen = (policy: ErrorBudgetPolicy, { clause, next, above }: PolicyVerdict): Sentence => {
  if (next !== null) {
    const then = { away: percent(next.away), next: verdictNamed(next.clause) }
    if (!isShared(policy, next.index)) return sentence(words.lead.next, then)
    const range = clauseRange(policy, next.index)
    return next.clause.verdict === clause.verdict
      ? sentence(words.lead.nextAlike, { ...then, range })
      : sentence(words.lead.nextAt, { ...then, range })
  }
  return above === null ? sentence(words.lead.only, {}) : sentence(words.lead.back, { away: percent(above.away) })
}

const lead = (scenario: Scenario, assessment: Assessment | null): readonly Sentence[] => {
  const holding = verdictOf(scenario, assessment)
  if (!isMeasured(assessment) || holding === null) {
    const clauses = count(scenario.policy.clauses.length, nouns.clause)
    return [sentence(words.lead.unmeasured, { clauses, errorBudget: share(errorBudget(scenario.target)) })]
  }
  return [
    holds(scenario.policy, holding, assessment),
    untilWhen(scenario.policy, holding),
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
    answer: isShared(policy, holding.index)
      ? answerAt(then, { verdict, range: clauseRange(policy, holding.index) })
      : answerOf(then, { verdict }),
  }
}

const answerOf = (then: Ratio, said: Readonly<Record<'verdict', Fact>>): Sentence =>
  then < 0
    ? sentence(words.answer.overspent, { ...said, share: percent(-then) })
    : sentence(words.answer.left, { ...said, share: percent(then) })

const answerAt = (then: Ratio, said: Readonly<Record<'verdict' | 'range', Fact>>): Sentence =>
  then < 0
    ? sentence(words.answer.overspentAt, { ...said, share: percent(-then) })
    : sentence(words.answer.leftAt, { ...said, share: percent(then) })

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
