import { SAFE_CHANCE } from '../../../core/delivery/afforded-deploys.ts'
import { chanceInside } from '../../../core/delivery/chance-inside.ts'
import { changeSpend } from '../../../core/delivery/change-spend.ts'
import type { DeliveryPace } from '../../../core/delivery/change-spend.ts'
import type { CanaryStep } from '../../../core/delivery/delivery.ts'
import { HOUR, ppb, ratioOf } from '../../../core/quantity/units.ts'
import { sameFacts } from '../../../core/scenario/same-facts.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { amount, chance, count, delay, duration, percent, share } from '../../fact.ts'
import { nouns } from '../../nouns.ts'
import { sentence } from '../../sentence.ts'
import type { Known, Step } from '../course.ts'
import { delivering, findingsIn } from '../delivery-facts.ts'
import { figureQuestion } from '../figure-question.ts'
import { notesOf } from '../notes.ts'
import { words } from './words.ts'

const HALF = 1 / 2

/** Chances closer than this read alike, and are no ground for a decision. */
const ALIKE = 0.01

/** The chance to stay inside what is left, of another pace. */
const chanceOf = (known: Known, pace: DeliveryPace): number => {
  const { basis } = findingsIn(known)
  const spend = changeSpend(basis, pace)
  return spend === null ? 0 : chanceInside(spend.rate, spend.cost, basis.left).chance
}

const halfTheTime = (scenario: Scenario): Scenario =>
  delivering(scenario, { timeToRestore: scenario.delivery.timeToRestore * HALF })

export const FASTER: Step = {
  key: 'fewer-or-faster',
  view: 'delivery',
  shows: ['delivery-sentence', 'chance'],
  covers: [],
  begin: (start) => start,
  told: (begin) => {
    const { delivery } = begin.scenario
    const fewer = chanceOf(begin, { ...delivery, deploysPerWeek: delivery.deploysPerWeek * HALF })
    const shorter = chanceOf(begin, halfTheTime(begin.scenario).delivery)
    const chances = { fewer: chance(fewer), shorter: chance(shorter) }
    const isAlike = Math.abs(fewer - shorter) < ALIKE
    const said = words.faster
    return {
      say: sentence(said.say, {
        deploys: count(delivery.deploysPerWeek, nouns.deploy),
        failing: share(delivery.changeFailureRate),
        chance: chance(findingsIn(begin).chance.chance),
      }),
      task: sentence(said.task, { half: duration(delivery.timeToRestore * HALF) }),
      question: {
        text: sentence(said.question, {}),
        options: [
          { text: sentence(said.fewer, {}), why: sentence(said.fewerWhy, chances) },
          { text: sentence(said.shorter, {}), why: sentence(said.shorterWhy, chances) },
          { text: sentence(said.alike, {}), why: sentence(said.alikeWhy, chances) },
        ],
        right: isAlike ? 2 : fewer > shorter ? 0 : 1,
      },
      notes: notesOf(said.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'delivery-sentence',
    at: () => ({ field: 'time-to-restore' }),
    apply: halfTheTime,
    done: (now, begin) => now.delivery.timeToRestore <= begin.delivery.timeToRestore * HALF,
  },
}

const FIRST: CanaryStep = { exposed: ppb(100_000_000), lasts: HOUR }

const withCanary = (scenario: Scenario): Scenario => delivering(scenario, { canary: [FIRST] })

export const CANARY: Step = {
  key: 'a-small-first-step',
  view: 'delivery',
  shows: ['delivery-sentence', 'chance', 'delivery-details'],
  covers: ['chance'],
  begin: (start) => start,
  told: (begin, look) => {
    const now = findingsIn(begin)
    const then = findingsIn(look(withCanary(begin.scenario)))
    const exposed = share(FIRST.exposed)
    const said = words.canary
    return {
      say: sentence(said.say, { cost: percent(now.perFailure.share) }),
      task: sentence(said.task, { exposed, lasts: duration(FIRST.lasts) }),
      question: figureQuestion(
        sentence(said.question, { exposed }),
        { value: then.perFailure.share, why: sentence(said.right, { cost: percent(then.perFailure.share) }) },
        [
          { value: now.perFailure.share, why: sentence(said.same, { exposed }) },
          {
            value: now.perFailure.share * ratioOf(FIRST.exposed),
            why: sentence(said.share, {
              after: delay(then.spend.detection.after),
              before: delay(now.spend.detection.after),
            }),
          },
        ],
        (value) => sentence(said.option, { cost: percent(value) }),
      ),
      notes: notesOf(said.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'delivery-canary',
    apply: withCanary,
    done: (now) => sameFacts(now.delivery.canary, [FIRST]),
  },
}

export const AFFORD: Step = {
  key: 'how-often',
  view: 'delivery',
  shows: ['verdict', 'delivery-sentence', 'chance', 'trade-off'],
  covers: ['chance', 'trade-off'],
  begin: withCanary,
  told: (begin) => {
    const { deploysPerWeek } = begin.scenario.delivery
    const { affordedSafely, affordedOnAverage } = findingsIn(begin)
    const safely = affordedSafely ?? deploysPerWeek
    const said = words.afford
    return {
      say: sentence(said.say, { deploys: amount(deploysPerWeek) }),
      task: sentence(said.task, { more: amount(deploysPerWeek * 2) }),
      question: figureQuestion(
        sentence(said.question, { safe: percent(SAFE_CHANCE) }),
        { value: safely, why: sentence(said.right, { deploys: amount(safely) }) },
        [
          { value: deploysPerWeek, why: sentence(said.today, {}) },
          { value: affordedOnAverage ?? 2 * safely, why: sentence(said.average, {}) },
        ],
        (value) => sentence(said.option, { deploys: amount(value) }),
      ),
      notes: notesOf(said.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'delivery-sentence',
    apply: (begin) => delivering(begin, { deploysPerWeek: begin.delivery.deploysPerWeek * 2 }),
    done: (now, begin) => now.delivery.deploysPerWeek >= begin.delivery.deploysPerWeek * 2,
  },
}
