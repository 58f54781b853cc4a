import { errorBudget } from '../../core/objective/error-budget.ts'
import { stricterTarget } from '../../core/objective/stricter-target.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { retargeted } from '../../core/scenario/retargeted.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { isSpent } from '../../core/scenario/spenders.ts'
import { duration, percent, share, sloWindow, span } from '../fact.ts'
import type { Attempt, Idea, Prediction } from '../idea.ts'
import { partialOutagePrediction } from '../partial-outage/prediction.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { soughtTime } from '../guess/sought.ts'
import { words } from './words.ts'

const size = (scenario: Scenario, { target, period, allowedBadTime }: Assessment): Sentence =>
  sentence(words.lead.size, {
    target: share(target),
    sloWindow: sloWindow(scenario.sloWindow, period.start),
    allowedBadTime: duration(allowedBadTime),
  })

const lead = (scenario: Scenario, assessment: Assessment | null): readonly Sentence[] => {
  if (assessment === null) {
    const { target } = scenario
    return [sentence(words.lead.unknown, { target: share(target), errorBudget: share(errorBudget(target)) })]
  }
  const { consumed, unmeasured } = assessment
  if (consumed === null) return [size(scenario, assessment), sentence(words.lead.unmeasured, {})]
  return [
    size(scenario, assessment),
    ...(isSpent(consumed.share) ? [sentence(words.lead.used, { used: span(consumed.time) })] : []),
    ...(unmeasured > 0 ? [sentence(words.lead.gaps, { missing: span(unmeasured) })] : []),
  ]
}

const prediction = (assessment: Assessment): Prediction => {
  const stricter = stricterTarget(assessment.target)
  if (stricter === null) return partialOutagePrediction(assessment)
  const then = retargeted(assessment, stricter)
  const allowed = duration(then.allowedBadTime)
  const present = duration(retargeted(assessment, assessment.target).allowedBadTime)
  return {
    question: sentence(words.question, { stricter: share(stricter) }),
    guess: { kind: 'text', right: soughtTime(then.allowedBadTime) },
    answer:
      then.consumed === null || !isSpent(then.consumed)
        ? sentence(words.answer.allowed, { allowed, present })
        : sentence(words.answer.spent, { allowed, present, consumed: percent(then.consumed) }),
  }
}

const attempt = ({ sloWindow, incidents, measurements }: Scenario, assessment: Assessment | null): Attempt => {
  if (measurements === null && incidents.length === 0)
    return { part: 'import', text: sentence(words.attempt.import, {}) }
  if (assessment !== null && assessment.unit !== 'time')
    return { part: 'three-methods', text: sentence(words.attempt.methods, {}) }
  const other = sloWindow.kind === 'rolling' ? words.attempt.calendar : words.attempt.rolling
  return { part: 'slo-window', text: sentence(other, {}) }
}

export const measurableObjectives: Idea = {
  words,
  practice: (scenario, assessment) => ({
    lead: lead(scenario, assessment),
    prediction: assessment === null ? null : prediction(assessment),
    attempt: attempt(scenario, assessment),
  }),
}
