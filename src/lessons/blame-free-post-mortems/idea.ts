import type { AlertAssessment } from '../../core/alert/alert-assessment.ts'
import { postmortemsDue } from '../../core/delivery/policy-dues.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import type { Assessment, LedgerEntry } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { costliestSpender, incidentsInWindow } from '../../core/scenario/spenders.ts'
import { numberChoice } from '../choice.ts'
import { count, delay, incidentNamed, percent, ruleNamed, share, span } from '../fact.ts'
import type { Attempt, Idea, Prediction } from '../idea.ts'
import { isMeasured } from '../measured.ts'
import { nouns } from '../nouns.ts'
import { partialOutagePrediction } from '../partial-outage/prediction.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { words } from './words.ts'

const costliest = (assessment: Assessment | null): LedgerEntry | null =>
  isMeasured(assessment) ? costliestSpender(assessment) : null

const heard = ({ incident }: LedgerEntry, alerts: AlertAssessment | null): Sentence => {
  const first = alerts?.incidents.find((one) => one.incident.id === incident.id)?.first ?? null
  // Something was spent here, so that what was spent by then is known.
  if (first?.spent == null) return sentence(words.lead.unheard, {})
  const rule = ruleNamed(first.rule)
  return first.alreadyFiring
    ? sentence(words.lead.already, { rule })
    : sentence(words.lead.heard, { rule, after: delay(first.after), spent: percent(first.spent) })
}

const lead = ({ target }: Scenario, entry: LedgerEntry | null, alerts: AlertAssessment | null): readonly Sentence[] => {
  if (entry === null) return [sentence(words.lead.none, { errorBudget: share(errorBudget(target)) })]
  const { incident, own } = entry
  const facts = { costliest: incidentNamed(incident), cost: percent(own.share), time: span(own.time) }
  return [sentence(words.lead.cost, facts), heard(entry, alerts)]
}

const answer = (due: number, all: number): Sentence => {
  const said = { due: count(due, nouns.incident) }
  if (due === 0) return sentence(words.answer.none, said)
  return due === all ? sentence(words.answer.all, said) : sentence(words.answer.some, said)
}

const howMany = ({ policy }: Scenario, assessment: Assessment): Prediction | null => {
  const all = incidentsInWindow(assessment).length
  const { postmortemShare } = policy
  if (postmortemShare === null || all === 0) return null
  const due = postmortemsDue(policy, assessment).length
  const near = [due - 1, due + 1].filter((one) => one >= 0 && one <= all)
  const guess = numberChoice(due, [0, all, ...near], (value) =>
    sentence(words.option, { due: count(value, nouns.incident) }),
  )
  return guess === null
    ? null
    : {
        question: sentence(words.question, {
          share: share(postmortemShare),
          incidents: count(all, nouns.incident),
        }),
        guess,
        answer: answer(due, all),
      }
}

const attempt = (entry: LedgerEntry | null): Attempt =>
  entry === null
    ? { part: 'add-incident', text: sentence(words.attempt.add, {}) }
    : { part: 'post-mortem', text: sentence(words.attempt.open, {}) }

export const blameFreePostMortems: Idea = {
  words,
  practice: (scenario, assessment, alerts) => {
    const entry = costliest(assessment)
    return {
      lead: lead(scenario, entry, alerts),
      prediction:
        assessment === null ? null : ((entry && howMany(scenario, assessment)) ?? partialOutagePrediction(assessment)),
      attempt: attempt(entry),
    }
  },
}
