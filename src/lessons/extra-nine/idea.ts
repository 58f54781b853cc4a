import { budgetShares } from '../../core/dependency/budget-shares.ts'
import { keepsExtraNine } from '../../core/dependency/extra-nine.ts'
import { singlePoints } from '../../core/dependency/failure-spread.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import { stricterTarget } from '../../core/objective/stricter-target.ts'
import { ratioOf } from '../../core/quantity/units.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { asMuch, clearlyLess } from '../choice.ts'
import { amount, count, partNamed, percent, serviceNamed, share } from '../fact.ts'
import type { Attempt, Idea, Prediction } from '../idea.ts'
import { knownSystem } from '../known-system.ts'
import type { KnownSystem } from '../known-system.ts'
import { nouns } from '../nouns.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { soughtCount } from '../guess/sought.ts'
import { words } from './words.ts'

/** How much of the time each part fails that brings the journey down alone, its own part not counted. */
const criticalOf = ({ system }: KnownSystem): readonly Ratio[] => {
  const single = singlePoints(system)
  return system.unavailability.filter((_, place) => place > 0 && single[place] === true)
}

const lead = (scenario: Scenario, known: KnownSystem | null): readonly Sentence[] => {
  const stricter = stricterTarget(scenario.target)
  const target = share(scenario.target)
  const service = serviceNamed(scenario.service)
  if (stricter === null) return [sentence(words.lead.strictest, { target, service })]
  const extra = share(stricter)
  const whole = errorBudget(scenario.target)
  if (known === null) return [sentence(words.lead.none, { service, errorBudget: share(whole), extra })]
  const journey = partNamed(known.journey.name)
  const critical = criticalOf(known)
  if (critical.length === 0) return [sentence(words.lead.alone, { journey, target, extra })]
  const budget = ratioOf(whole)
  const taken = critical.reduce((sum, failing) => sum + failing, 0) / budget
  return [
    sentence(words.lead.some, {
      journey,
      target,
      extra,
      others: count(critical.length, nouns.otherPart),
      all: amount(critical.length),
      kept: amount(critical.filter((failing) => keepsExtraNine(failing, budget)).length),
    }),
    taken < 1
      ? sentence(words.lead.taken, { journey, taken: percent(taken), left: percent(1 - taken) })
      : sentence(words.lead.nothing, { journey, taken: percent(taken) }),
  ]
}

/** More would be a list to search through, not a question. */
const MOST_OPTIONS = 4

const whichMost = ({ system, journey, answer }: KnownSystem): Prediction | null => {
  if (answer.kind !== 'exact') return null
  const nameOf = new Map(system.parts.map(({ id, name }) => [id, name]))
  const shares = budgetShares(system, answer)
    .filter((one) => one.share > 0)
    .map(({ id, share: takes }) => ({ id, takes, name: nameOf.get(id) ?? '' }))
  const [most] = shares
  const others = most === undefined ? [] : clearlyLess(shares, most).slice(0, MOST_OPTIONS - 1)
  if (most === undefined || others.length === 0) return null
  const offered = new Set([most, ...others].map(({ id }) => id))
  // In the order of the map: the first on the list must not be the answer by itself.
  const options = system.parts.filter(({ id }) => offered.has(id))
  const said = { part: partNamed(most.name), share: percent(most.takes) }
  const equals = asMuch(shares, most)
  return {
    question: sentence(words.question.most, { journey: partNamed(journey.name) }),
    guess: {
      kind: 'choice',
      options: options.map(({ name }) => sentence(words.option, { part: partNamed(name) })),
      right: options.findIndex(({ id }) => id === most.id),
    },
    answer:
      equals === 0
        ? sentence(words.answer.most, said)
        : sentence(words.answer.tied, { ...said, others: count(equals, nouns.otherPart) }),
  }
}

const howMany = ({ target, service }: Scenario): Prediction | null => {
  const stricter = stricterTarget(target)
  if (stricter === null) return null
  const many = errorBudget(target) / errorBudget(stricter)
  return {
    question: sentence(words.question.many, {
      extra: share(stricter),
      target: share(target),
      service: serviceNamed(service),
    }),
    guess: { kind: 'text', right: soughtCount(many) },
    answer: sentence(words.answer.many, { many: amount(many), target: share(target) }),
  }
}

const attempt = (scenario: Scenario, known: KnownSystem | null): Attempt => {
  if (known === null) {
    const facts = { service: serviceNamed(scenario.service), target: share(scenario.target) }
    return { part: 'system-journey', text: sentence(words.attempt.begin, facts) }
  }
  return criticalOf(known).length === 0
    ? { part: 'system-levers', text: sentence(words.attempt.lever, {}) }
    : { part: 'system-split', text: sentence(words.attempt.split, {}) }
}

export const extraNine: Idea = {
  words,
  practice: (scenario, _assessment, _alerts, failingOf) => {
    const known = knownSystem(scenario, failingOf)
    return {
      lead: lead(scenario, known),
      prediction: (known === null ? null : whichMost(known)) ?? howMany(scenario),
      attempt: attempt(scenario, known),
    }
  },
}
