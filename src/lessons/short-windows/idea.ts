import type { AlertAssessment, RuleOutcome } from '../../core/alert/alert-assessment.ts'
import type { AlertRule } from '../../core/alert/alert-rule.ts'
import { detectionTime, resetTime } from '../../core/alert/detection.ts'
import { usualShortWindow } from '../../core/alert/short-window.ts'
import { maximumBurnRate } from '../../core/burn/burn-rate.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { asSampled } from '../as-sampled.ts'
import { burnRate, delay, duration, ruleNamed, share } from '../fact.ts'
import type { Attempt, Idea, Prediction } from '../idea.ts'
import { partialOutagePrediction } from '../partial-outage/prediction.ts'
import { fastest } from '../rules.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { words } from './words.ts'

/** The fastest rule with a short window; where none has one, the fastest. */
const shown = (alerts: AlertAssessment): RuleOutcome | null =>
  fastest({ ...alerts, rules: alerts.rules.filter(({ rule }) => rule.shortWindow !== null) }) ?? fastest(alerts)

const resetAfterOutage = (rule: AlertRule, { objective }: AlertAssessment) => delay(resetTime(rule, objective, 1) ?? 0)

const lead = ({ target }: Scenario, alerts: AlertAssessment | null): Sentence => {
  if (alerts === null) return sentence(words.lead.unknown, { errorBudget: share(errorBudget(target)) })
  const outcome = shown(alerts)
  if (outcome === null) return sentence(words.lead.none, { fastest: burnRate(maximumBurnRate(target)) })
  const { rule } = outcome
  const said = { rule: ruleNamed(rule), reset: resetAfterOutage(rule, alerts) }
  return rule.shortWindow === null
    ? sentence(words.lead.lacks, said)
    : sentence(words.lead.has, {
        ...said,
        shortWindow: duration(rule.shortWindow),
        resetWithout: resetAfterOutage({ ...rule, shortWindow: null }, alerts),
      })
}

const prediction = (alerts: AlertAssessment, { rule }: RuleOutcome): Prediction => {
  const named = { rule: ruleNamed(rule) }
  return {
    question:
      rule.shortWindow === null
        ? sentence(words.question.lacks, { ...named, shortWindow: duration(usualShortWindow(rule.longWindow)) })
        : sentence(words.question.has, named),
    guess: {
      kind: 'choice',
      options: [words.option.sooner, words.option.later, words.option.same].map((text) => sentence(text, {})),
      right: 2,
    },
    answer: sentence(words.answer, { detection: delay(detectionTime(rule, alerts.objective, 1) ?? 0) }),
  }
}

const asked = (assessment: Assessment | null, alerts: AlertAssessment | null): Prediction | null => {
  if (assessment === null || alerts === null) return null
  const outcome = shown(alerts)
  return outcome === null ? partialOutagePrediction(assessment) : prediction(alerts, outcome)
}

const attempt = (rule: AlertRule | undefined): Sentence => {
  if (rule === undefined) return sentence(words.attempt.add, {})
  return rule.shortWindow === null
    ? sentence(words.attempt.give, {
        rule: ruleNamed(rule),
        shortWindow: duration(usualShortWindow(rule.longWindow)),
      })
    : sentence(words.attempt.remove, { rule: ruleNamed(rule) })
}

const attemptOf = (alerts: AlertAssessment | null): Attempt => ({
  part: 'alert-rules',
  text: attempt(alerts === null ? undefined : shown(alerts)?.rule),
})

export const shortWindows: Idea = {
  words,
  practice: (scenario, assessment, alerts) => ({
    lead: [lead(scenario, alerts), ...(alerts === null || shown(alerts) === null ? [] : asSampled(scenario))],
    prediction: asked(assessment, alerts),
    attempt: attemptOf(alerts),
  }),
}
