import { errorBudget } from '../../core/objective/error-budget.ts'
import { stricterTarget } from '../../core/objective/stricter-target.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { oneFailedIn, oneMayFailIn } from '../../core/scenario/failure-frequency.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { count, oneIn, percent, serviceNamed, share, word } from '../fact.ts'
import type { Attempt, Idea, Prediction } from '../idea.ts'
import { isMeasured, isOverspent } from '../measured.ts'
import { eventNoun } from '../nouns.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { soughtCount } from '../guess/sought.ts'
import { words } from './words.ts'

const lead = (scenario: Scenario, assessment: Assessment | null): Sentence => {
  if (!isMeasured(assessment)) return sentence(words.lead.unmeasured, { target: share(scenario.target) })
  const { remaining, target, unit } = assessment
  const event = word(eventNoun(unit).one)
  const mayFailIn = oneIn(oneMayFailIn(target))
  const failed = oneFailedIn(assessment)
  if (failed === null) return sentence(words.lead.spotless, { event, mayFailIn })
  const failedIn = oneIn(failed)
  if (isOverspent(assessment)) {
    const text = scenario.sloWindow.kind === 'calendar' ? words.lead.brokenToTheEnd : words.lead.broken
    return sentence(text, { event, failedIn, mayFailIn })
  }
  const text = failed < oneMayFailIn(target) ? words.lead.behind : words.lead.kept
  return sentence(text, { event, failedIn, mayFailIn, remaining: percent(remaining.share) })
}

const prediction = ({ validEvents, allowedBadEvents, target, unit }: Assessment): Prediction => ({
  question: sentence(words.question, { validEvents: count(validEvents, eventNoun(unit)) }),
  guess: { kind: 'text', right: soughtCount(allowedBadEvents) },
  answer: sentence(words.answer, {
    allowedBadEvents: count(allowedBadEvents, eventNoun(unit)),
    errorBudget: share(errorBudget(target)),
  }),
})

const attempt = ({ service, target }: Scenario, assessment: Assessment | null): Attempt => {
  const stricter = stricterTarget(target)
  if (isMeasured(assessment) && isOverspent(assessment))
    return { part: 'target', text: sentence(words.attempt.looser, { service: serviceNamed(service) }) }
  return {
    part: 'target',
    text:
      stricter === null
        ? sentence(words.attempt.strictest, { target: share(target) })
        : sentence(words.attempt.stricter, { stricter: share(stricter) }),
  }
}

export const reliabilityFocus: Idea = {
  words,
  practice: (scenario, assessment) => ({
    lead: [lead(scenario, assessment)],
    prediction: assessment === null ? null : prediction(assessment),
    attempt: attempt(scenario, assessment),
  }),
}
