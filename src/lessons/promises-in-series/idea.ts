import type { System } from '../../core/dependency/system.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import { stricterTarget } from '../../core/objective/stricter-target.ts'
import { ratioOf } from '../../core/quantity/units.ts'
import type { PartsPerBillion, Ratio } from '../../core/quantity/units.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { numberChoice } from '../choice.ts'
import { count, partNamed, serviceNamed, share, working } from '../fact.ts'
import type { Fact } from '../fact.ts'
import type { Attempt, Idea, Prediction } from '../idea.ts'
import { firstChoice, hasCopies, knownSystem } from '../known-system.ts'
import type { KnownSystem } from '../known-system.ts'
import { nouns } from '../nouns.ts'
import { failingInSeries } from '../plain-systems.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { words } from './words.ts'

const lead = ({ service, target, system: model }: Scenario, known: KnownSystem | null): readonly Sentence[] => {
  const both = working(failingInSeries(2, target))
  if (model.components.length === 0)
    return [sentence(words.lead.none, { service: serviceNamed(service), target: share(target), both })]
  if (known === null) return [sentence(words.lead.broken, { parts: count(model.components.length, nouns.part) })]
  const { system, answer } = known
  const named = { journey: partNamed(known.journey.name), others: count(system.parts.length - 1, nouns.otherPart) }
  if (answer.kind === 'too-large') {
    const { low, high } = answer.bounds
    return [sentence(words.lead.large, { ...named, least: working(high), most: working(low) })]
  }
  const available = working(answer.unavailability)
  const verdict = sentence(answer.unavailability <= ratioOf(errorBudget(target)) ? words.lead.kept : words.lead.short, {
    target: share(target),
  })
  if (system.parts.length === 1) return [sentence(words.lead.alone, { journey: named.journey, available }), verdict]
  const worst = Math.max(...system.unavailability)
  return [
    ...carried(
      system,
      { ...named, available, weakest: working(worst) },
      answer.unavailability,
      answer.unavailability - worst,
    ),
    verdict,
  ]
}

/**
 * @param whole how much of the time the whole fails.
 * @param more how much more of it than the weakest of its parts.
 */
const carried = (
  system: System,
  { journey, others, available, weakest }: Readonly<Record<'journey' | 'others' | 'available' | 'weakest', Fact>>,
  whole: Ratio,
  more: Ratio,
): readonly Sentence[] => {
  const isEven = Math.abs(more) <= UNNOTICED * whole
  const hasChoice = firstChoice(system) !== null
  if (!hasChoice && !system.parts.some(hasCopies))
    return [
      isEven
        ? sentence(words.lead.even, { journey, others, available })
        : sentence(words.lead.chain, { journey, others, available, weakest }),
    ]
  const spare = hasChoice ? words.lead.alternatives : words.lead.copies
  return [sentence(spare, { journey, others }), spared(isEven, more, { available, weakest })]
}

const spared = (
  isEven: boolean,
  more: Ratio,
  { available, weakest }: Readonly<Record<'available' | 'weakest', Fact>>,
): Sentence => {
  if (isEven) return sentence(words.lead.asWell, { available })
  return more > 0
    ? sentence(words.lead.less, { available, weakest })
    : sentence(words.lead.better, { available, weakest })
}

/** A smaller part of what fails than this may not be seen in the two digits that are shown of it. */
const UNNOTICED: Ratio = 0.05

const TEN = 10

/** What people say first: as much as each; and a nine fewer than is right. */
const mistakes = (each: PartsPerBillion): readonly Ratio[] => {
  const failing = ratioOf(errorBudget(each))
  return [failing, TEN * TEN * failing]
}

const prediction = (target: PartsPerBillion): Prediction | null => {
  const each = stricterTarget(target) ?? target
  const failing = failingInSeries(TEN, each)
  const guess = numberChoice(
    failing,
    mistakes(each).filter((one) => one < 1),
    (one) => sentence(words.option, { together: working(one) }),
  )
  if (guess === null) return null
  return {
    question: sentence(words.question, { services: count(TEN, nouns.service), each: share(each) }),
    guess,
    answer: sentence(words.answer, { together: working(failing) }),
  }
}

const attempt = ({ service, system: model }: Scenario, known: KnownSystem | null): Attempt => {
  if (model.components.length === 0)
    return { part: 'system-journey', text: sentence(words.attempt.begin, { service: serviceNamed(service) }) }
  return known === null
    ? { part: 'system-table', text: sentence(words.attempt.repair, {}) }
    : { part: 'system-table', text: sentence(words.attempt.soften, { journey: partNamed(known.journey.name) }) }
}

export const promisesInSeries: Idea = {
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
