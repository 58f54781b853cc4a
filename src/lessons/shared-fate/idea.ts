import { comonotoneUnavailability, correlatedAnswer } from '../../core/dependency/correlated-answer.ts'
import type { FailingOf } from '../../core/dependency/own-unavailability.ts'
import { timeFailing } from '../../core/dependency/time-failing.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import { DAY, ppb, ratioOf } from '../../core/quantity/units.ts'
import type { PartsPerBillion, Ratio } from '../../core/quantity/units.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { numberChoice } from '../choice.ts'
import { amount, count, duration, partNamed, serviceNamed, share, span, working } from '../fact.ts'
import type { Attempt, Idea, Prediction } from '../idea.ts'
import { knownSystem } from '../known-system.ts'
import type { KnownSystem } from '../known-system.ts'
import { nouns } from '../nouns.ts'
import { bothFailing } from '../plain-systems.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { firstSpare } from './spare.ts'
import type { Spare } from './spare.ts'
import { words } from './words.ts'

const MONTH = 30 * DAY

const month = duration(MONTH)

const gone = (failing: Ratio) => span(timeFailing(failing, MONTH))

const INDEPENDENT = ppb(0)

const EVERYTHING = ppb(1_000_000_000)

const lead = (
  { service, target, system: model }: Scenario,
  known: KnownSystem | null,
  failingOf: FailingOf,
): readonly Sentence[] => {
  if (known === null) {
    return [
      sentence(words.lead.none, {
        service: serviceNamed(service),
        target: share(target),
        apart: gone(bothFailing(target, INDEPENDENT)),
        together: gone(bothFailing(target, EVERYTHING)),
        month,
      }),
    ]
  }
  const spare = firstSpare(model, known, failingOf)
  const told = spare === null ? [withoutSpare(known)] : [standingIn(spare), ...sharing(spare, model.correlation)]
  return [...told, ...asAWhole(known, spare, model.correlation)]
}

const standingIn = ({ parts, apart, together }: Spare): Sentence => {
  const facts = { apart: gone(apart), together: gone(together), month }
  if (parts.kind === 'replicas')
    return sentence(words.lead.replicas, {
      ...facts,
      part: partNamed(parts.of.name),
      replicas: count(parts.of.replicas, nouns.replica),
    })
  const [one, other] = parts.among
  return parts.among.length === 2 && one !== undefined && other !== undefined
    ? sentence(words.lead.pair, { ...facts, one: partNamed(one.name), other: partNamed(other.name) })
    : sentence(words.lead.choice, {
        ...facts,
        part: partNamed(parts.part.name),
        needed: amount(parts.needed),
        parts: count(parts.among.length, nouns.otherPart),
      })
}

/** Times below this are not worth a sentence, and may read as no change. */
const NOTICED = 1.05

const isMore = (a: Ratio, b: Ratio): boolean => a > NOTICED * b

/** What the correlation makes of parts that stand in for each other. */
const sharing = ({ apart, correlated }: Spare, correlation: PartsPerBillion): readonly Sentence[] => {
  if (apart === 0 || !isMore(correlated, apart)) return []
  const facts = { correlation: share(correlation), correlated: gone(correlated), times: amount(correlated / apart) }
  return [sentence(words.lead.shared, facts)]
}

/** What the correlation makes of the journey: what is in a row gains by it, what stands in for each other loses. */
const asAWhole = (
  { system, journey: { name }, answer }: KnownSystem,
  spare: Spare | null,
  correlation: PartsPerBillion,
): readonly Sentence[] => {
  if (answer.kind === 'too-large' || correlation === 0 || system.parts.length === 1) return []
  const independent = answer.unavailability
  const correlated = correlatedAnswer(system, independent, ratioOf(correlation))
  const rates = { correlation: share(correlation), independent: working(independent) }
  const changed = { ...rates, correlated: working(correlated) }
  const journey = partNamed(name)
  if (spare === null) return isMore(independent, correlated) ? [sentence(words.lead.row, changed)] : []
  if (isMore(correlated, independent)) return [sentence(words.lead.loses, { ...changed, journey })]
  return isMore(independent, correlated)
    ? [sentence(words.lead.gains, { ...changed, journey })]
    : [sentence(words.lead.alike, { ...rates, journey })]
}

const withoutSpare = ({ system, journey: { name }, answer }: KnownSystem): Sentence => {
  const journey = partNamed(name)
  const together = comonotoneUnavailability(system)
  const facts = { journey, together: gone(together), month }
  if (answer.kind === 'too-large') {
    const { low, high } = answer.bounds
    return sentence(words.lead.large, { ...facts, least: gone(low), most: gone(high) })
  }
  const apart = answer.unavailability
  return apart > together
    ? sentence(words.lead.chain, { ...facts, apart: gone(apart) })
    : sentence(words.lead.alone, facts)
}

/** One failure in ten: little to look at, and most of what a copy is for. */
const CORRELATION = ppb(100_000_000)

/** Promises beyond these say nothing with a copy: as good as never kept, or as good as never broken. */
const LOOSEST = ppb(900_000_000)
const STRICTEST = ppb(999_990_000)

const promised = (target: PartsPerBillion): PartsPerBillion => ppb(Math.min(STRICTEST, Math.max(LOOSEST, target)))

const prediction = (target: PartsPerBillion): Prediction | null => {
  const each = promised(target)
  const apart = bothFailing(each, INDEPENDENT)
  const failing = bothFailing(each, CORRELATION)
  const guess = numberChoice(failing, [apart, ratioOf(errorBudget(each))], (one) =>
    sentence(words.option, { promise: working(one) }),
  )
  if (guess === null) return null
  return {
    question: sentence(words.question, { each: share(each), correlation: share(CORRELATION) }),
    guess,
    answer: sentence(words.answer, { promise: working(failing), apart: working(apart) }),
  }
}

const attempt = ({ service }: Scenario, known: KnownSystem | null): Attempt => ({
  part: 'system-journey',
  text:
    known === null
      ? sentence(words.attempt.begin, { service: serviceNamed(service) })
      : sentence(words.attempt.correlate, { journey: partNamed(known.journey.name) }),
})

export const sharedFate: Idea = {
  words,
  practice: (scenario, _assessment, _alerts, failingOf) => {
    const known = knownSystem(scenario, failingOf)
    return {
      lead: lead(scenario, known, failingOf),
      prediction: prediction(scenario.target),
      attempt: attempt(scenario, known),
    }
  },
}
