import { comonotoneUnavailability, correlatedAnswer } from '../../core/dependency/correlated-answer.ts'
import type { Component } from '../../core/dependency/system-model.ts'
import { timeFailing } from '../../core/dependency/time-failing.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import { DAY, ppb, ratioOf } from '../../core/quantity/units.ts'
import type { PartsPerBillion, Ratio } from '../../core/quantity/units.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { count, duration, partNamed, serviceNamed, share, span, working } from '../fact.ts'
import type { Attempt, Idea, Prediction } from '../idea.ts'
import { knownSystem } from '../known-system.ts'
import type { KnownSystem } from '../known-system.ts'
import { nouns } from '../nouns.ts'
import { bothFailing } from '../plain-systems.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { words } from './words.ts'

const MONTH = 30 * DAY

const month = duration(MONTH)

const gone = (failing: Ratio) => span(timeFailing(failing, MONTH))

const INDEPENDENT = ppb(0)

const EVERYTHING = ppb(1_000_000_000)

/** Replicas of which fewer than all must work. */
const hasCopies = ({ replicas, neededReplicas }: Component): boolean => neededReplicas < replicas

const lead = ({ service, target, system: model }: Scenario, known: KnownSystem | null): readonly Sentence[] => {
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
  const { system, answer } = known
  const journey = partNamed(known.journey.name)
  const place = system.parts.findIndex(hasCopies)
  const copied = system.parts[place]
  const mixed =
    answer.kind === 'too-large' || model.correlation === 0
      ? []
      : [
          sentence(words.lead.mixed, {
            journey,
            correlation: share(model.correlation),
            independent: working(answer.unavailability),
            correlated: working(correlatedAnswer(system, answer.unavailability, ratioOf(model.correlation))),
          }),
        ]
  if (copied !== undefined) {
    return [
      sentence(words.lead.replicas, {
        part: partNamed(copied.name),
        replicas: count(copied.replicas, nouns.replica),
        apart: gone(system.unavailability[place] as Ratio),
        together: gone(system.replicaUnavailability[place] as Ratio),
        month,
      }),
      ...mixed,
    ]
  }
  return [withoutReplicas(known), ...mixed]
}

const withoutReplicas = ({ system, journey: { name }, answer }: KnownSystem): Sentence => {
  const journey = partNamed(name)
  const together = comonotoneUnavailability(system)
  const facts = { journey, together: gone(together), month }
  if (answer.kind === 'too-large') {
    const { low, high } = answer.bounds
    return sentence(words.lead.large, { ...facts, least: gone(low), most: gone(high) })
  }
  const apart = answer.unavailability
  if (system.needs.some((needs) => needs.some(({ on, needed }) => needed < on.length)))
    return sentence(words.lead.choice, { ...facts, apart: gone(apart) })
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

const prediction = (target: PartsPerBillion): Prediction => {
  const each = promised(target)
  const apart = bothFailing(each, INDEPENDENT)
  const failing = bothFailing(each, CORRELATION)
  const offered = [apart, failing, ratioOf(errorBudget(each))]
  return {
    question: sentence(words.question, { each: share(each), correlation: share(CORRELATION) }),
    guess: {
      kind: 'choice',
      options: offered.map((one) => sentence(words.option, { promise: working(one) })),
      right: offered.indexOf(failing),
    },
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
      lead: lead(scenario, known),
      prediction: prediction(scenario.target),
      attempt: attempt(scenario, known),
    }
  },
}
