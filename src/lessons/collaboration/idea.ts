import { errorBudget } from '../../core/objective/error-budget.ts'
import type { Assessment, LedgerEntry } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import {
  costliestSpender,
  incidentsInWindow,
  isSpent,
  latestSpender,
  spenders,
  spentInIncidents,
} from '../../core/scenario/spenders.ts'
import { asMuch, clearlyLess } from '../choice.ts'
import { count, incidentNamed, percent, share, span } from '../fact.ts'
import type { Attempt, Idea, Prediction } from '../idea.ts'
import { isMeasured, isOverspent } from '../measured.ts'
import { nouns } from '../nouns.ts'
import { partialOutagePrediction } from '../partial-outage/prediction.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { words } from './words.ts'

const lead = (scenario: Scenario, assessment: Assessment | null): Sentence => {
  if (!isMeasured(assessment))
    return sentence(words.lead.unmeasured, { errorBudget: share(errorBudget(scenario.target)) })
  const { remaining } = assessment
  const entries = incidentsInWindow(assessment)
  const [only] = entries
  if (only === undefined)
    return isOverspent(assessment)
      ? sentence(words.lead.overspent, { overspent: percent(-remaining.share) })
      : sentence(words.lead.calm, { left: span(remaining.time) })
  const spent = spentInIncidents(assessment)
  const incidents = count(entries.length, nouns.incident)
  if (!isSpent(spent.share)) return sentence(words.lead.harmless, { incidents })
  const facts = { cost: percent(spent.share), time: span(spent.time) }
  return entries.length === 1
    ? sentence(words.lead.one, { ...facts, incident: incidentNamed(only.incident) })
    : sentence(words.lead.several, { ...facts, incidents })
}

/** More would be a list to search through, not a question. */
const MOST_OPTIONS = 4

const taker = (entry: LedgerEntry) => ({ entry, takes: entry.own.share, name: entry.incident.label })

const whichCostMost = (entries: readonly LedgerEntry[], costliest: LedgerEntry): Prediction | null => {
  const all = entries.map(taker)
  const most = all.find(({ entry }) => entry === costliest)
  if (most === undefined) return null
  // The latest are remembered best.
  const others = clearlyLess(all.toReversed(), most).slice(0, MOST_OPTIONS - 1)
  if (others.length === 0) return null
  const offered = all.filter((one) => one === most || others.includes(one))
  const said = { costliest: incidentNamed(costliest.incident), cost: percent(costliest.own.share) }
  const equals = asMuch(all, most)
  return {
    question: sentence(words.question, {}),
    guess: {
      kind: 'choice',
      options: offered.map(({ entry }) => sentence(words.option, { incident: incidentNamed(entry.incident) })),
      right: offered.indexOf(most),
    },
    answer:
      equals === 0
        ? sentence(words.answer.one, said)
        : sentence(words.answer.tied, { ...said, others: count(equals, nouns.moreIncident) }),
  }
}

const prediction = (assessment: Assessment): Prediction => {
  const costliest = costliestSpender(assessment)
  const which = costliest === null ? null : whichCostMost(spenders(assessment), costliest)
  return which ?? partialOutagePrediction(assessment)
}

const attempt = (assessment: Assessment | null): Attempt => {
  const latest = assessment === null ? null : latestSpender(assessment)
  return latest === null
    ? { part: 'add-incident', text: sentence(words.attempt.recall, {}) }
    : { part: 'incidents', text: sentence(words.attempt.read, { latest: incidentNamed(latest.incident) }) }
}

export const collaboration: Idea = {
  words,
  practice: (scenario, assessment) => ({
    lead: [lead(scenario, assessment)],
    prediction: assessment === null ? null : prediction(assessment),
    attempt: attempt(assessment),
  }),
}
