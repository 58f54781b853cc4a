import type { AlertAssessment, RuleOutcome } from '../../core/alert/alert-assessment.ts'
import { maximumBurnRate, steadyTimeToExhaustion } from '../../core/burn/burn-rate.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { numberChoice } from '../choice.ts'
import { burnRate, duration, percentExactly, ruleNamed, share, span } from '../fact.ts'
import type { Attempt, Idea, Prediction } from '../idea.ts'
import { partialOutagePrediction } from '../partial-outage/prediction.ts'
import { fastest, unreachable } from '../rules.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { words } from './words.ts'

const lead = ({ target }: Scenario, alerts: AlertAssessment | null): Sentence => {
  if (alerts === null) return sentence(words.lead.unknown, { errorBudget: share(errorBudget(target)) })
  const rule = fastest(alerts)
  if (rule !== null)
    return sentence(words.lead.rule, {
      rule: ruleNamed(rule.rule),
      burnRate: burnRate(rule.burnRate),
      longWindow: duration(rule.rule.longWindow),
      share: percentExactly(rule.budgetShare),
    })
  const never = unreachable(alerts)
  return never === null
    ? sentence(words.lead.none, { even: burnRate(1) })
    : sentence(words.lead.unreachable, {
        rule: ruleNamed(never.rule),
        burnRate: burnRate(never.burnRate),
        fastest: burnRate(maximumBurnRate(target)),
      })
}

/** Days in an hour's stead: "two hours left", from 30 / 14.4. */
const HOURS_TAKEN_FOR_DAYS = 24

/** What "14.4×" is mistaken for: so many percent. */
const TAKEN_FOR_PERCENT = 100

const prediction = ({ objective }: AlertAssessment, outcome: RuleOutcome): Prediction | null => {
  const lasts = steadyTimeToExhaustion(1, outcome.burnRate, objective.sloWindow)
  const mistaken = outcome.burnRate / TAKEN_FOR_PERCENT
  const said = { lasts: span(lasts), errorRatio: percentExactly(outcome.errorRatio) }
  const apart = mistaken < 1 && Math.abs(mistaken / outcome.errorRatio - 1) > 0.01
  const guess = numberChoice(lasts, [lasts / HOURS_TAKEN_FOR_DAYS, outcome.rule.longWindow], (time) =>
    sentence(words.option, { lasts: span(time) }),
  )
  if (guess === null) return null
  return {
    question: sentence(words.question, { burnRate: burnRate(outcome.burnRate) }),
    guess,
    answer: apart
      ? sentence(words.answer.share, { ...said, mistaken: percentExactly(mistaken) })
      : sentence(words.answer.alone, said),
  }
}

const asked = (assessment: Assessment | null, alerts: AlertAssessment | null): Prediction | null => {
  if (assessment === null || alerts === null) return null
  const rule = fastest(alerts)
  return rule === null ? partialOutagePrediction(assessment) : prediction(alerts, rule)
}

const attempt = (alerts: AlertAssessment | null): Attempt => {
  const rule = alerts === null ? null : fastest(alerts)
  return {
    part: 'alert-rules',
    text:
      rule === null ? sentence(words.attempt.add, {}) : sentence(words.attempt.share, { rule: ruleNamed(rule.rule) }),
  }
}

export const burnRates: Idea = {
  words,
  practice: (scenario, assessment, alerts) => ({
    lead: [lead(scenario, alerts)],
    prediction: asked(assessment, alerts),
    attempt: attempt(alerts),
  }),
}
