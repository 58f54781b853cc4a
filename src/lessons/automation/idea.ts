import type { AlertAssessment } from '../../core/alert/alert-assessment.ts'
import { budgetSpentAtDetection, detectionTime } from '../../core/alert/detection.ts'
import { budgetSpent, maximumBurnRate } from '../../core/burn/burn-rate.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import { HOUR } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { delay, duration, percent, percentExactly, ruleNamed, serviceNamed, share } from '../fact.ts'
import type { Idea, Prediction } from '../idea.ts'
import { fastest } from '../rules.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { soughtShare } from '../guess/sought.ts'
import { words } from './words.ts'

/** How often somebody looks who has other work to do. */
const BETWEEN_LOOKS = HOUR

const lead = ({ target }: Scenario, assessment: Assessment | null, alerts: AlertAssessment | null): Sentence => {
  if (assessment === null || alerts === null)
    return sentence(words.lead.unknown, { errorBudget: share(errorBudget(target)) })
  const rule = fastest(alerts)?.rule
  const detection = rule === undefined ? null : detectionTime(rule, alerts.objective, 1)
  const spent = rule === undefined ? null : budgetSpentAtDetection(rule, alerts.objective, 1)
  return rule === undefined || detection === null || spent === null
    ? sentence(words.lead.unwatched, { allowed: duration(assessment.allowedBadTime) })
    : sentence(words.lead.watched, {
        rule: ruleNamed(rule),
        detection: delay(detection),
        spent: percentExactly(spent),
      })
}

const prediction = ({ objective }: AlertAssessment): Prediction => {
  const byHand = budgetSpent(maximumBurnRate(objective.target), BETWEEN_LOOKS, objective.sloWindow)
  return {
    question: sentence(words.question, {}),
    guess: { kind: 'text', right: soughtShare(byHand) },
    answer: sentence(words.answer, { byHand: percent(byHand) }),
  }
}

export const automation: Idea = {
  words,
  practice: (scenario, assessment, alerts) => ({
    lead: [lead(scenario, assessment, alerts)],
    prediction: alerts === null ? null : prediction(alerts),
    attempt: {
      part: 'rules-as-code',
      text: sentence(words.attempt, { service: serviceNamed(scenario.service) }),
    },
  }),
}
