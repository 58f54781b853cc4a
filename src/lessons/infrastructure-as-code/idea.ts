import type { AlertAssessment } from '../../core/alert/alert-assessment.ts'
import { looserTarget } from '../../core/objective/looser-target.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { retargeted } from '../../core/scenario/retargeted.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { numberChoice } from '../choice.ts'
import { count, duration, percentExactly, ruleNamed, serviceNamed, share, sloWindow } from '../fact.ts'
import type { Idea, Prediction } from '../idea.ts'
import { nouns } from '../nouns.ts'
import { partialOutagePrediction } from '../partial-outage/prediction.ts'
import { fastest } from '../rules.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { words } from './words.ts'

const lead = (
  scenario: Scenario,
  assessment: Assessment | null,
  alerts: AlertAssessment | null,
): readonly Sentence[] => {
  const promise = { service: serviceNamed(scenario.service), target: share(scenario.target) }
  if (assessment === null || alerts === null) return [sentence(words.lead.unknown, promise)]
  const file = { ...promise, sloWindow: sloWindow(scenario.sloWindow, assessment.period.start) }
  if (alerts.rules.length === 0) return [sentence(words.lead.without, file)]
  const first = fastest(alerts)
  return [
    sentence(words.lead.withRules, { ...file, rules: count(alerts.rules.length, nouns.alertRule) }),
    ...(first === null
      ? []
      : [
          sentence(words.lead.threshold, {
            rule: ruleNamed(first.rule),
            errorRatio: percentExactly(first.errorRatio),
          }),
        ]),
  ]
}

/** What a digit less is taken for: nothing at all, twice as much, and a hundred times. */
const TAKEN_FOR = [1, 2, 100]

const prediction = (assessment: Assessment): Prediction => {
  const { target, allowedBadTime } = assessment
  const looser = looserTarget(target)
  if (looser === null) return partialOutagePrediction(assessment)
  const looserAllowed = retargeted(assessment, looser).allowedBadTime
  const guess = numberChoice(
    looserAllowed,
    TAKEN_FOR.map((times) => times * allowedBadTime),
    (ms) => sentence(words.option, { allowed: duration(ms) }),
  )
  return guess === null
    ? partialOutagePrediction(assessment)
    : {
        question: sentence(words.question, { looser: share(looser), target: share(target) }),
        guess,
        answer: sentence(words.answer, { looserAllowed: duration(looserAllowed), allowed: duration(allowedBadTime) }),
      }
}

export const infrastructureAsCode: Idea = {
  words,
  practice: (scenario, assessment, alerts) => ({
    lead: lead(scenario, assessment, alerts),
    prediction: assessment === null ? null : prediction(assessment),
    attempt: { part: 'rules-as-code', text: sentence(words.attempt, {}) },
  }),
}
